import { describe, expect, it } from 'vitest'
import type { DecisionRecord } from '../../app/engine/index.ts'
import { canonicalJson, ENGINE_VERSION } from '../../app/engine/index.ts'
import { sha256 } from '../../cli/record.ts'
import { recourse, STACK_TRACE } from './shell.ts'

const recorded = async (...args: string[]): Promise<DecisionRecord> => {
  const { code, out } = await recourse([
    'decide',
    '--policy',
    'preset-a',
    '--record',
    ...args,
    'docs/examples/facts.json',
  ])
  expect(code).toBe(0)
  expect(out).toBe(`${canonicalJson(JSON.parse(out))}\n`)
  return JSON.parse(out) as DecisionRecord
}

const replayed = (record: unknown) =>
  recourse(['replay'], typeof record === 'string' ? record : JSON.stringify(record, null, 2))

describe('replay', () => {
  it('decides again and finds the same bytes, however the record is laid out', async () => {
    for (const args of [[], ['--no-explain'], ['--at', '2026-12-20T10:00:00+02:00']]) {
      const record = await recorded(...args)
      for (const text of [JSON.stringify(record), JSON.stringify(record, null, 2), canonicalJson(record)])
        expect(await replayed(text)).toEqual({
          code: 0,
          out: `The same: ${sha256(canonicalJson(record.decision))}\n`,
          err: '',
        })
    }
  })

  it('keeps everything that was decided on', async () => {
    const record = await recorded()
    expect(record.factsSha256).toBe(sha256(record.facts))
    expect(record.facts).toBe(canonicalJson(JSON.parse(record.facts)))
    expect(record.engineVersion).toBe(ENGINE_VERSION)
    expect(record.lawVersion).toMatch(/^RO@\d{4}-\d\d-\d\d$/)
    expect(record.policy.id).toBe('preset-a')
  })

  it('shows where a decision was changed, then and now', async () => {
    const record = JSON.parse(JSON.stringify(await recorded())) as {
      decision: { lines: { remedies: { outcome: string }[] }[] }
    }
    const [remedy] = record.decision.lines[0]?.remedies ?? []
    if (remedy) remedy.outcome = 'granted'
    const { code, out } = await replayed(record)
    expect({ code, out }).toEqual({
      code: 1,
      out: 'lines.0.remedies.0.outcome: then "granted", now "refused"\n',
    })
  })

  it('says that another engine decided', async () => {
    const record = await recorded()
    const older = {
      ...record,
      engineVersion: '0.9.0',
      decision: { ...record.decision, engineVersion: '0.9.0' },
    }
    const { code, out } = await replayed(older)
    expect(code).toBe(1)
    expect(out).toBe(
      `engine: then 0.9.0, now ${ENGINE_VERSION}\nengineVersion: then "0.9.0", now "${ENGINE_VERSION}"\n`,
    )
  })

  it.each([
    ['engineVersion', '0.9.0'],
    ['lawVersion', 'RO@1999-01-01'],
    ['policyVersion', 'preset-a of May'],
  ] as const)('does not believe a %s that is not the decision’s', async (name, version) => {
    const record = await recorded()
    const { code, out } = await replayed({ ...record, [name]: version })
    expect(code).toBe(1)
    expect(out).toContain(`${name}: the record says ${version}, its decision ${record.decision[name]}\n`)
  })

  it('compares the decision of an engine whose decisions had another shape', async () => {
    const { code, out } = await replayed({ ...(await recorded()), decision: { lines: [], verdict: 'no' } })
    expect(code).toBe(1)
    expect(out).toContain('verdict: then "no", now nothing\n')
  })

  it('refuses a record that says something twice', async () => {
    const text = JSON.stringify(await recorded()).replace('{', '{"explained":true,')
    const { code, err } = await replayed(text)
    expect(code).toBe(2)
    expect(err).toMatch(/line 1, column \d+: "explained" stands twice in one object/)
  })

  it('shows on one line, and shortly, what a record holds instead', async () => {
    const record = await recorded()
    const engineVersion = { toString: 1 }
    const decision = { ...record.decision, engineVersion, 'a\nb\u001b': 1 }
    const { code, out } = await replayed(
      JSON.stringify({ ...record, lawVersion: `RO\n${'x'.repeat(9_000)}`, decision }),
    )
    expect(code).toBe(1)
    expect(out).toContain('a\\u000ab\\u001b: then 1, now nothing\n')
    expect(out).toContain('engineVersion: the record says 2.0.0, its decision {"toString":1}\n')
    expect(out).toMatch(/^law: then RO\\u000ax+…x+, now RO@/m)
    expect(out.split('\n').every((text) => text.length < 300)).toBe(true)
  })

  it.each([
    [
      'facts changed',
      (r: DecisionRecord) => ({ ...r, facts: r.facts.replace('18900', '18901') }),
      'factsSha256: the text has',
    ],
    [
      'its hash changed',
      (r: DecisionRecord) => ({ ...r, factsSha256: '0'.repeat(64) }),
      'factsSha256: the text has',
    ],
    [
      'the policy changed',
      (r: DecisionRecord) => ({ ...r, policy: { ...r.policy, title: 'X' } }),
      'policySha256: the text has',
    ],
    [
      'the version is of another policy',
      (r: DecisionRecord) => ({ ...r, policyVersion: 'preset-a@000000000000' }),
      'policyVersion: it is of a policy whose sha256 begins 000000000000',
    ],
    [
      'facts not canonical, though hashed as they are',
      (r: DecisionRecord) => {
        const text = ` ${r.facts}`
        return { ...r, facts: text, factsSha256: sha256(text) }
      },
      'facts: not canonical text',
    ],
    [
      'a fact twice',
      (r: DecisionRecord) => {
        const text = r.facts.replace('{', '{"lines":[],')
        return { ...r, facts: text, factsSha256: sha256(text) }
      },
      '"lines" stands twice in one object',
    ],
    [
      'facts nested without end',
      (r: DecisionRecord) => {
        const text = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
        return { ...r, facts: text, factsSha256: sha256(text) }
      },
      'facts: line 1, column 65: at most 64 levels expected',
    ],
    ['no hash', ({ factsSha256: _, ...r }: DecisionRecord) => r, 'factsSha256: Missing'],
    [
      'another format',
      (r: DecisionRecord) => ({ ...r, format: 'x' }),
      'format: Must be "recourse-decision/1"',
    ],
    [
      'facts no JSON',
      (r: DecisionRecord) => ({ ...r, facts: '{{', factsSha256: sha256('{{') }),
      'facts: line 1, column 2: a key or "}" expected',
    ],
    [
      'facts no facts',
      (r: DecisionRecord) => ({ ...r, facts: '{}', factsSha256: sha256('{}') }),
      'facts: statedAt: Missing',
    ],
    ['no policy', (r: DecisionRecord) => ({ ...r, policy: {}, policySha256: sha256('{}') }), 'policy: '],
    ['a plain decision', (r: DecisionRecord) => r.decision, 'format: Missing'],
    ['no object', () => 'text', 'Must be an object'],
  ])('refuses a damaged record: %s', async (_, damage, told) => {
    const { code, out, err } = await replayed(JSON.stringify(damage(await recorded())))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(told)
    expect(err).not.toMatch(STACK_TRACE)
  })
})
