import Ajv from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { jsonSchemaOf, PRESETS, parseFacts, parsePolicy } from '../../app/engine/index.ts'
import { fileOf, recourse } from '../cli/shell.ts'
import { facts, line, onDay, ron } from './case.ts'

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
const publishedFacts = ajv.compile(jsonSchemaOf('facts'))
const publishedPolicy = ajv.compile(jsonSchemaOf('policy'))

/** As it comes from a text: a key of the object's own, which no literal can have. */
const withKey = (document: unknown, at: string, value = '{}'): unknown => {
  const text = JSON.stringify(document)
  expect(text.split(at)).toHaveLength(2)
  return JSON.parse(text.replace(at, `${at}"__proto__":${value},`))
}

const known = facts(onDay(1), [
  line(undefined, {
    product: { id: 'p', deductions: { smallTraces: ron(1), accessories: { strap: ron(2) } } },
    condition: { missingAccessories: ['strap'] },
  }),
])

const FACTS = [
  ['order.', '"order":{'],
  ['order.place.', '"place":{'],
  ['lines.0.', '"lines":[{'],
  ['lines.0.product.deductions.accessories.', '"accessories":{'],
] as const

const POLICY = [
  ['sections.0.', '"sections":[{'],
  ['sections.0.clauses.0.params.', '"params":{'],
  ['sections.0.clauses.0.scope.', '"scope":{'],
] as const

const clause = {
  clause: 'withdrawal-period',
  ref: '1',
  scope: { tag: ['sale'] },
  params: { days: 14, from: 'receipt' },
  words: '',
}
const policy = {
  ...{ id: 'one', title: 'One', locale: 'en' },
  sections: [{ title: '', clauses: [clause] }],
}

describe('a key called __proto__', () => {
  it.each(FACTS)('is refused in facts: %s', (place, before) => {
    expect(parseFacts(known)).toMatchObject({ ok: true })
    expect(publishedFacts(JSON.parse(JSON.stringify(known)))).toBe(true)
    for (const value of ['{}', '{"minor":1,"currency":"RON"}', 'null', '[]']) {
      const strange = withKey(known, before, value)
      const parsed = parseFacts(strange)
      expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([`${place}__proto__`])
      expect(publishedFacts(strange)).toBe(false)
    }
  })

  it.each(POLICY)('is refused in a policy: %s', (place, before) => {
    expect(parsePolicy(policy)).toMatchObject({ ok: true })
    const strange = withKey(policy, before, '{}')
    const parsed = parsePolicy(strange)
    const paths = parsed.ok ? [] : parsed.problems.map(({ path }) => path)
    expect(paths).toContain(`${place}__proto__`)
    expect(new Set(paths).size).toBe(paths.length)
    expect(publishedPolicy(JSON.parse(JSON.stringify(policy)))).toBe(true)
    expect(publishedPolicy(strange)).toBe(false)
  })

  it('is named beside what else is wrong, and once', () => {
    const strange = withKey({ ...known, statedAt: 'soon' }, '"accessories":{', '{}')
    const parsed = parseFacts(strange)
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      'statedAt',
      'lines.0.product.deductions.accessories.__proto__',
    ])
  })

  it('is looked for as deep as a document may be, and named no more often than anyone reads', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}{"__proto__":1}${']'.repeat(20_000)}`)
    expect(parseFacts(deep)).toMatchObject({ ok: false, problems: [{ path: '' }] })
    const many = JSON.parse(`[${Array(50).fill('{"__proto__":1}').join()}]`)
    expect(parseFacts(many)).toMatchObject({ ok: false, problems: { length: 11 } })
  })

  it('ends the command with 2 and its path, in a document and in a line of many', async () => {
    const text = JSON.stringify(withKey(known, '"accessories":{', '{}'))
    const path = 'product.deductions.accessories.__proto__'
    const one = await recourse(['decide', '--policy', 'preset-a'], text)
    expect([one.code, one.out]).toEqual([2, ''])
    expect(one.err).toContain(`lines.0.${path}`)
    const lines = await recourse(['decide', '--policy', 'preset-a', '--lines'], `${text}\n`)
    expect(lines.code).toBe(2)
    expect(`${lines.out}${lines.err}`).toContain(path)
    const file = fileOf(withKey(policy, '"params":{', '{}'))
    const other = await recourse(['decide', '--policy', file], JSON.stringify(known))
    expect(other.code).toBe(2)
    expect(other.err).toContain('sections.0.clauses.0.params.__proto__')
  })

  it('stands in no preset', () => {
    for (const preset of Object.values(PRESETS)) expect(parsePolicy(preset)).toMatchObject({ ok: true })
  })
})
