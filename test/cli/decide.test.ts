import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../app/engine/index.ts'
import { PRESETS } from '../../app/engine/index.ts'
import { facts, line, onDay } from '../engine/case.ts'
import { fileOf, HERE, recourse, STACK_TRACE } from './shell.ts'

const example = path.join(HERE, 'docs/examples/facts.json')
const known = facts(onDay(11), [line('hygiene_sensitive')])
const decided = async (args: readonly string[], input: unknown = known): Promise<Decision> => {
  const { code, out, err } = await recourse(
    ['decide', '--policy', 'preset-a', ...args],
    JSON.stringify(input),
  )
  expect(err).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out) as Decision
}

describe('decide', () => {
  it('decides a file, standard input and `-` alike', async () => {
    const text = readFileSync(example, 'utf8')
    const [fromFile, fromInput, fromDash] = [
      await recourse(['decide', '--policy', 'preset-a', example]),
      await recourse(['decide', '--policy', 'preset-a'], text),
      await recourse(['decide', '--policy', 'preset-a', '-'], text),
    ]
    expect(fromFile.code).toBe(0)
    expect(fromInput).toEqual(fromFile)
    expect(fromDash).toEqual(fromFile)
    const { lines } = JSON.parse(fromFile.out) as Decision
    const outcomes = lines[0]?.remedies.map(({ remedy, outcome }) => [remedy, outcome])
    expect(outcomes).toEqual(
      expect.arrayContaining([
        ['withdrawal', 'refused'],
        ['exchange', 'refused'],
        ['conformity_claim', 'granted'],
      ]),
    )
  })

  it('takes a policy from a file as well', async () => {
    const { policyVersion } = await decided([])
    const own = await recourse(
      ['decide', '--policy', fileOf({ ...PRESETS['preset-a'], id: 'own' })],
      JSON.stringify(known),
    )
    expect(policyVersion).toMatch(/^preset-a@[0-9a-f]{12}$/)
    expect((JSON.parse(own.out) as Decision).policyVersion).toMatch(/^own@[0-9a-f]{12}$/)
  })

  it('decides as if stated at another instant, whatever its offset, also where the facts say none', async () => {
    const { statedAt: _, ...unstated } = known
    for (const input of [known, unstated])
      expect((await decided(['--at', '2026-12-20T10:00:00+02:00'], input)).statedAt).toBe(
        '2026-12-20T08:00:00.000Z',
      )
  })

  it('counts the last instant as in time and the first one after it as too late', async () => {
    const standard = facts(onDay(1), [line(undefined)])
    const at = async (instant: string) =>
      (await decided(['--at', instant], standard)).lines[0]?.remedies.find(
        ({ remedy }) => remedy === 'withdrawal',
      )?.outcome
    expect(await at('2026-11-23T23:59:59+02:00')).toBe('granted')
    expect(await at('2026-11-24T00:00:00+02:00')).toBe('refused')
  })

  it.each(['2026-12-20', '2026-12-20T10:00:00', '2026-02-30T10:00:00Z', 'tomorrow', '1899-12-31T10:00:00Z'])(
    'says what an instant needs instead of taking %s',
    async (at) => {
      const { code, out, err } = await recourse(['decide', '--policy', 'preset-a', '--at', at, example])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`--at: "${at}" is not an instant`)
      expect(err).toContain('offset')
    },
  )

  it('says what would change an answer unless it is told not to', async () => {
    const explained = await recourse(['decide', '--policy', 'preset-a', example])
    const plain = await recourse(['decide', '--policy', 'preset-a', '--no-explain', example])
    expect(explained.out).toContain('"wouldChange"')
    expect(plain.out).not.toContain('"wouldChange"')
  })

  it.each([
    [50, true],
    [51, false],
  ])(
    'leaves that out by itself for orders so large that it would take long: %d units',
    async (units, isTold) => {
      const many = Array.from({ length: units }, (_, index) =>
        line('custom_made', { unit: `${index}`, specification: 'given' }),
      )
      const { code, out, err } = await recourse(
        ['decide', '--policy', 'statutory-minimum'],
        JSON.stringify(facts(onDay(5), many)),
      )
      expect(code).toBe(0)
      expect(out.includes('"wouldChange"')).toBe(isTold)
      expect(err === '').toBe(isTold)
    },
  )

  it('passes over a byte order mark', async () => {
    const { code } = await recourse(['decide', '--policy', 'preset-a'], `\ufeff${JSON.stringify(known)}`)
    expect(code).toBe(0)
  })
})

it('says the least that a number may be, not the bound that it may not touch', async () => {
  const policy = structuredClone(PRESETS['preset-a'])
  const clause = policy.sections.flatMap(({ clauses }) => clauses).find(({ params }) => 'days' in params)
  if (clause) clause.params.days = 0
  const { code, err } = await recourse(['lint', '--policy', fileOf(policy)])
  expect(code).toBe(2)
  expect(err).toContain('params.days: At least 1\n')
})

describe('a key that stands twice', () => {
  it.each([
    ['{"a":1,"a":1}', 'line 1, column 8: "a" stands twice in one object'],
    ['{"a":1,\n "\\u0061":2}', 'line 2, column 2: "a" stands twice in one object'],
    ['{"b":[{"x":1},{"x":1,"y":{"x":1},"x":2}]}', 'line 1, column 34: "x" stands twice in one object'],
  ])('is refused with its place: %s', async (input, told) => {
    const { code, err } = await recourse(['decide', '--policy', 'preset-a'], input)
    expect({ code, err }).toEqual({ code: 2, err: `recourse: standard input: ${told}\n` })
    const policy = await recourse(['lint', '--policy', fileOf(input)])
    expect(policy.code).toBe(2)
    expect(policy.err).toContain(told)
  })
})

describe('what cannot be used', () => {
  const refused = async (args: readonly string[], input: string | Uint8Array = ''): Promise<string> => {
    const { code, out, err } = await recourse(args, input)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toMatch(STACK_TRACE)
    return err
  }
  const onInput = (input: string | Uint8Array) => refused(['decide', '--policy', 'preset-a'], input)
  const onFacts = (input: unknown) => onInput(JSON.stringify(input))

  it.each([
    ['', 'standard input: empty'],
    [' \n\t', 'standard input: empty'],
    ['{"a":1,}', 'line 1, column 8: a key expected'],
    ['{\n  "a": tru\n}', 'line 2, column 8: a value expected'],
    ['[1 2]', 'line 1, column 4: "," or the end of what is open expected'],
    ['{"a" 1}', 'line 1, column 6: ":" expected'],
    ['{"a":"\n"}', 'line 1, column 6: a value expected'],
    ['{"a":1', 'line 1, column 7: "," or the end of what is open expected, the text ends'],
    ['{} {}', 'line 1, column 4: the end expected'],
    ['[}', 'line 1, column 2: a value or "]" expected'],
    ['01', 'line 1, column 1: a value expected'],
    ['[1]]', 'line 1, column 4: the end expected'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'at most 64 levels expected'],
  ])('%j is not JSON, and where', async (text, told) => {
    expect(await onInput(text)).toContain(told)
  })

  it('reads 64 levels, for what is wrong with them is then another thing', async () => {
    expect(await onInput(`${'['.repeat(64)}${']'.repeat(64)}`)).toContain('Must be an object, not a list')
  })

  it('names a file that is not there, a folder, bytes that are no text, and a document that is too large', async () => {
    const decide = (file: string) => refused(['decide', '--policy', 'preset-a', file])
    expect(await decide('nowhere.json')).toContain('nowhere.json: there is no such file')
    expect(await decide('docs')).toContain('docs: is a folder, not a file')
    expect(await onInput(Uint8Array.of(0x22, 0xff, 0x22))).toContain('standard input: not UTF-8')
    expect(await onInput(new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20))).toContain('larger than 16 MiB')
  })

  it.each([
    [{ ...known, statedAt: '2026-11-20' }, 'statedAt: Not an instant'],
    [{ ...known, lines: [] }, 'lines: At least 1 entry'],
    [
      { ...known, order: { ...known.order, informedOn: '2026-02-30' } },
      'order.informedOn: Neither a calendar day such as',
    ],
    [{ ...known, order: { ...known.order, plce: {} } }, 'order.plce: Not known here; did you mean "place"?'],
    [
      { ...known, order: { ...known.order, outwardShipping: { paid: { minor: 4.95, currency: 'RON' } } } },
      'order.outwardShipping.paid.minor: Must be a whole number, not the number 4.95',
    ],
    [
      { ...known, order: { ...known.order, outwardShipping: { paid: { minor: -1, currency: 'RON' } } } },
      'order.outwardShipping.paid.minor: At least 0',
    ],
    [
      {
        ...known,
        order: { ...known.order, outwardShipping: { paid: { minor: 1e12 + 1, currency: 'RON' } } },
      },
      'order.outwardShipping.paid.minor: At most 1000000000000',
    ],
    [
      { ...known, order: { ...known.order, currency: 'EUR' } },
      "RON is not the order's currency (order.currency, EUR)",
    ],
    [null, '(the whole document): Must be an object, not null'],
    ['text', '(the whole document): Must be an object, not text'],
  ])('names the place in the document: case %#', async (document, told) => {
    expect(await onFacts(document)).toContain(told)
  })

  it('names the place in a policy', async () => {
    const clause = { clause: 'withdrawal-period', ref: '1', params: { days: 'fourteen' }, words: '' }
    const policy = { ...PRESETS['statutory-minimum'], sections: [{ title: '', clauses: [clause] }] }
    const file = fileOf(policy)
    const err = await refused(['decide', '--policy', file], JSON.stringify(known))
    expect(err).toContain(`${file}: sections.0.clauses.0.params.days: `)
  })

  it.each([
    [['decid'], '"decid" is no command; did you mean "decide"?'],
    [['xyzzy'], '"xyzzy" is no command; there are decide, '],
    [['decide', '--polcy', 'preset-a'], '--polcy: decide has no such option; did you mean "--policy"?'],
    [['decide', '-x'], '-x: decide has no such option; see recourse decide --help'],
    [['decide', '--policy'], '--policy: needs a value'],
    [['decide', '--policy='], '--policy: needs a value'],
    [['decide', '--text=yes', '--policy', 'preset-a'], '--text: takes no value'],
    [['decide', '--policy', 'preset-a', '--policy', 'preset-a'], '--policy: given twice'],
    [['decide', '--policy', 'preset-a', 'a', 'b'], 'decide: "b" is one word too many'],
    [['decide'], '--policy: needed; a file, or one of preset-a'],
    [
      ['decide', '--policy', 'preset-x'],
      '--policy: there is neither a preset nor a file "preset-x"; did you mean',
    ],
    [['decide', '--policy', 'docs'], 'docs: is a folder, not a file'],
    [['decide', '--policy', 'preset-a', '--explain', '--no-explain'], '--no-explain: contradicts --explain'],
    [['decide', '--policy', 'preset-a', '--text', '--lines'], '--lines: does not go with --text'],
    [['decide', '--policy', 'preset-a', '--locale', 'ro'], '--locale: only with --text'],
    [
      ['decide', '--policy', 'preset-a', '--text', '--locale', 'nl'],
      '--locale: "nl" is no language we speak',
    ],
    [['decide', '--policy', 'preset-a', '--workers', '2'], '--workers: only with --lines'],
    [
      ['decide', '--policy', 'preset-a', '--lines', '--workers', '0'],
      '--workers: a whole number from 1 to 64',
    ],
    [
      ['decide', '--policy', 'preset-a', '--lines', '--workers', '65'],
      '--workers: a whole number from 1 to 64',
    ],
    [['schema', 'fact'], 'schema: of what? did you mean "facts"?'],
    [['schema'], 'schema: of what? one of facts, policy, decision'],
  ])('%j', async (args, told) => {
    expect(await refused(args)).toContain(told)
  })

  it('shows how it is used when nothing is asked', async () => {
    expect(await refused([])).toContain('Usage')
  })
})
