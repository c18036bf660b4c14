import { describe, expect, it } from 'vitest'
import type { Finding, PolicyClause, PolicyDocument } from '../../app/engine/index.ts'
import { JURISDICTIONS, lint, PRESETS } from '../../app/engine/index.ts'

const A = PRESETS['preset-a']
const B = PRESETS['preset-b']

const found = (document: PolicyDocument, country = 'RO'): readonly Finding[] =>
  lint(document, { countries: [country] }).findings

/** `['A8 A9']` */
const pairs = (findings: readonly Finding[], ...codes: string[]): string[] =>
  findings.filter(({ code }) => codes.includes(code)).map(({ refs }) => refs.join(' '))

describe('the contradictions inside the two policies', () => {
  it.each([
    ["A3's two triggers", A, 'two-triggers', 'A3'],
    ['A5 "opened" against section 2', A, 'condition-and-exemption', 'A5 A7.3'],
    ['A7 "to test" against A8', A, 'testing-forbidden', 'A7 A8'],
    ['A8 against A9', A, 'condition-and-exemption', 'A8 A9'],
    ['B1 against B7', B, 'terms-differ', 'B1 B7'],
    ['B15 against B4', B, 'return-cost-differs', 'B4 B15'],
    ['B15 against B27', B, 'return-cost-differs', 'B15 B27'],
    ['B3 against B27', B, 'return-cost-differs', 'B3.1 B27'],
    ['B9 against B1, for goods', B, 'event-never-happens', 'B9 B1'],
    ['B10 against B26', B, 'refund-terms-differ', 'B10 B26'],
  ])('%s', (_name, document, code, refs) => {
    expect(pairs(found(document), code)).toContain(refs)
  })

  it('names no clause of A in a contradiction but those', () => {
    const inner = found(A).filter(({ jurisdiction, refs }) => !jurisdiction && refs.length > 0)
    expect(inner.map(({ refs }) => refs.join(' '))).toEqual(['A3', 'A5 A7.3', 'A7 A8', 'A8 A9'])
  })
})

describe('clauses that give less than the law, with the provision that takes their place', () => {
  it.each([
    ['A1', 'crd-25'],
    ['A3', 'crd-16-c'],
    ['A4', 'sales-10'],
    ['A5', 'crd-16-e'],
    ['A10', 'crd-11-1'],
    ['A13', 'sales-10'],
    ['B3', 'crd-13-1'],
    ['B3.1', 'crd-13-1'],
    ['B5', 'crd-14-2'],
    ['B8', 'crd-14-2'],
    ['B9', 'crd-9'],
    ['B10', 'crd-13-1'],
    ['B11', 'crd-13-1'],
    ['B12', 'unfair-terms-3'],
    ['B13', 'unfair-terms-3'],
    ['B14', 'crd-14-1'],
    ['B15', 'sales-14'],
    ['B16', 'crd-14-2'],
    ['B20', 'crd-14-2'],
    ['B21', 'unfair-terms-annex-m'],
    ['B22', 'crd-13-1'],
    ['B24', 'sales-11'],
    ['B25', 'sales-13'],
    ['B26', 'sales-16'],
  ])('%s by %s', (ref, provision) => {
    const document = ref.startsWith('A') ? A : B
    const said = found(document).filter(({ refs, jurisdiction }) => jurisdiction && refs.includes(ref))
    expect(said.map((one) => one.provision)).toContain(`RO/${provision}`)
  })

  it('finds nothing weaker in a clause that its own file does not mark as weaker, but cut-offs and notices', () => {
    const weaker = [A, B].flatMap((document) =>
      found(document).filter(({ severity, jurisdiction }) => severity === 'warning' && jurisdiction),
    )
    const refs = new Set(weaker.flatMap((one) => one.refs))
    for (const ref of ['A2', 'A7', 'A8', 'A9', 'B1', 'B2', 'B4', 'B6', 'B7', 'B18', 'B19', 'B27'])
      expect(refs).not.toContain(ref)
    expect(refs.size).toBeGreaterThan(20)
  })

  it('holds a guarantee against each country by its own months', () => {
    const guaranteed = (months: number): PolicyDocument =>
      one('commercial-guarantee', { minMonths: months, maxMonths: months, remedies: ['repair'] })
    expect(pairs(found(guaranteed(24), 'RO'), 'guarantee-too-short')).toEqual([])
    expect(pairs(found(guaranteed(23), 'RO'), 'guarantee-too-short')).toEqual(['1'])
    expect(pairs(found(guaranteed(24), 'ES'), 'guarantee-too-short')).toEqual(['1'])
    expect(pairs(found(guaranteed(36), 'ES'), 'guarantee-too-short')).toEqual([])
  })

  it.each([
    [13, 'receipt', ['1']],
    [14, 'receipt', []],
    [15, 'receipt', []],
    [30, 'issuance', ['1']],
  ])('a withdrawal of %d days from %s', (days, from, expected) => {
    expect(pairs(found(one('withdrawal-period', { days, from })), 'term-too-short')).toEqual(expected)
  })

  it.each([
    [14, []],
    [15, ['1']],
  ])('a refund within %d days', (days, expected) => {
    expect(pairs(found(one('refund-term', { days })), 'refund-too-late')).toEqual(expected)
  })
})

/** A document of one clause, or of several. */
const one = (
  clause: string,
  params: Record<string, unknown>,
  scope?: PolicyClause['scope'],
): PolicyDocument => several({ clause, params, ...(scope && { scope }) })

const several = (...clauses: Omit<PolicyClause, 'ref' | 'words'>[]): PolicyDocument => ({
  id: 'linted',
  title: 'Linted',
  locale: 'en',
  sections: [
    { title: '', clauses: clauses.map((entry, index) => ({ ...entry, ref: `${index + 1}`, words: '' })) },
  ],
})

describe('what is missing, what never works, and what lint does not know', () => {
  it('the refund term, the cost of sending back and the model form of A', () => {
    const gaps = found(A).filter(({ code }) => code.startsWith('no-'))
    expect(gaps.map(({ code, refs, provision }) => [code, ...refs, provision])).toEqual([
      ['no-model-form', 'A15', 'RO/crd-10'],
      ['no-withdrawal-function', 'A15', 'RO/crd-11a'],
      ['no-return-cost', 'A12', 'RO/crd-14-1'],
      ['no-refund-term', 'A11', 'RO/crd-13'],
    ])
  })

  it('kinds of things that no clause names', () => {
    const kinds = found(A).flatMap(({ code, params }) => (code === 'not-named' ? params?.kind : []))
    expect(kinds).toEqual(['digital_content', 'service', 'voucher'])
  })

  it.each<[string, PolicyDocument, string[]]>([
    [
      'a swap of goods, for services',
      one('exchange-window', { days: 10, from: 'receipt' }, { kind: ['service'] }),
      ['1'],
    ],
    [
      'a swap of goods, for goods',
      one('exchange-window', { days: 10, from: 'receipt' }, { kind: ['goods'] }),
      [],
    ],
  ])('never applies: %s', (_name, document, expected) => {
    expect(pairs(found(document), 'never-applies')).toEqual(expected)
  })

  it('a permission that another clause always takes away, as far as it covers it', () => {
    const window = { clause: 'exchange-window', params: { days: 10, from: 'receipt' } }
    const never = { clause: 'not-for-excluded', params: { when: 'always' } }
    const cameras = { type: ['camera'] }
    expect(pairs(found(several(window, never)), 'always-defeated')).toEqual(['1 2'])
    expect(pairs(found(several(window, { ...never, scope: cameras })), 'always-defeated')).toEqual([])
    expect(
      pairs(found(several({ ...window, scope: cameras }, { ...never, scope: cameras })), 'always-defeated'),
    ).toEqual(['1 2'])
    expect(pairs(found(several(never)), 'nothing-to-exclude')).toEqual(['1'])
  })

  it('no contradiction between clauses that never meet', () => {
    const window = (days: number, type: string) => ({
      clause: 'exchange-window',
      params: { days, from: 'receipt' },
      scope: { type: [type] },
    })
    expect(pairs(found(several(window(10, 'camera'), window(20, 'cable'))), 'terms-differ')).toEqual([])
    expect(pairs(found(several(window(10, 'camera'), window(20, 'Camera'))), 'terms-differ')).toEqual(['1 2'])
  })

  it('knows of no law in a country of which there is none, whatever its name', () => {
    for (const country of ['XX', 'constructor', '__proto__'])
      expect(lint(B, { countries: [country] }).complete.countries).toEqual([])
  })

  it('says over what it is complete, and sorts the same however often it is asked', () => {
    const report = lint(B)
    expect(report.complete.countries).toEqual(Object.keys(JURISDICTIONS))
    expect(report.complete).toMatchObject({ undeclared: [], undecided: [] })
    expect(JSON.stringify(lint(JSON.parse(JSON.stringify(B)) as PolicyDocument))).toBe(JSON.stringify(report))
  })
})
