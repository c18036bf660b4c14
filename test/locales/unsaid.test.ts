import { describe, expect, it } from 'vitest'
import type { BuyerFact, LineFacts, Reason, ReasonCode } from '../../app/engine/index.ts'
import { PRESETS } from '../../app/engine/index.ts'
import { decisionReport } from '../../app/locales/decision-report.ts'
import { decisionWords } from '../../app/locales/decision-words.ts'
import type { Locale } from '../../app/locales/translate.ts'
import { LOCALES, translator } from '../../app/locales/translate.ts'
import { isUnsaid, RESTS_ON } from '../../app/locales/unsaid.ts'
import { facts, line, onDay, RECORDED, underPresetA } from '../engine/case.ts'
import { CLAUSE_FILES } from '../engine/clause-files.ts'

const ASKABLE: readonly BuyerFact[] = ['sealIntact', 'packageOpened']

/** Said of such products by clauses that may ask, yet true whatever the buyer would answer. */
const INDEPENDENT: readonly ReasonCode[] = [
  'exchange-excluded-custom-made',
  'no-recognisable-seal',
  'media-without-seal',
  // Who broke it is a fact of its own, and whoever states it says that it is broken.
  'unsealed-by-shop',
  'unsealed-by-carrier',
  'cleanable',
  'cleanability-unknown',
  'no-hygiene-notice',
  'hygiene-not-proven',
]

const given = (code: ReasonCode): Reason =>
  ({ code, params: {}, bears: 'for', citation: { layer: 'law', provision: 'RO/crd-16-e' } }) as Reason

describe('the table', () => {
  it('holds every reason of the clauses that read what a buyer can be asked for, or it is independent', () => {
    const asking = CLAUSE_FILES.flatMap(({ clause, examples }) =>
      examples.flatMap(
        ({ params, expect: { code } }: (typeof examples)[number] & { expect: { code?: string } }) => {
          const result = clause.bind(params)
          const reads = result.ok && ASKABLE.some((fact) => result.bound.needs.includes(fact))
          return code !== undefined && (reads || clause.id === 'not-for-excluded') ? [code] : []
        },
      ),
    )
    expect(asking.length).toBeGreaterThan(20)
    const known = [...Object.keys(RESTS_ON), ...INDEPENDENT]
    expect([...new Set(asking)].toSorted()).toEqual(known.toSorted())
  })

  it.each(LOCALES)('every reason in it has words for both in %s, and no other has', (locale) => {
    const t = translator(locale)
    const codes = Object.keys(RESTS_ON)
    expect(codes.filter((code) => !t.has(`decision:reason.${code}_unsaid`))).toEqual([])
    for (const code of codes)
      expect(t(`decision:reason.${code}_unsaid`)).toMatch(/^(If |Dacă |Αν |Wenn |Si )/)
    expect(INDEPENDENT.filter((code) => t.has(`decision:reason.${code}_unsaid`))).toEqual([])
  })
})

describe('what is known', () => {
  const SAID: [string, Partial<LineFacts>, BuyerFact[]][] = [
    ['nothing', {}, ['sealIntact', 'packageOpened']],
    ['the package opened', { packageOpened: true }, ['sealIntact']],
    ['the package unopened: so is the seal', { packageOpened: false }, []],
    ['the seal unbroken', { sealIntact: true }, ['packageOpened']],
    ['the seal broken: so is the package', { sealIntact: false }, []],
    ['not delivered: nobody opened it', { delivery: { status: 'not_shipped' } }, []],
  ]
  it.each(SAID)('%s', (_, change, unsaid) => {
    const thing = line('hygiene_sensitive', change)
    const seal = Object.keys(RESTS_ON).map((code) => given(code as ReasonCode))
    for (const reason of seal) {
      const fact = RESTS_ON[reason.code]
      expect(isUnsaid(reason, thing), reason.code).toBe(fact !== undefined && unsaid.includes(fact))
    }
    for (const code of INDEPENDENT) expect(isUnsaid(given(code), thing)).toBe(false)
  })
})

const reportOf = (day: number, change: Partial<LineFacts>, locale: Locale): string => {
  const told = facts(onDay(day), [line('hygiene_sensitive', { ...RECORDED, ...change })])
  return decisionReport(underPresetA(told), told, PRESETS['preset-a'], locale)
}

describe.each(LOCALES)('a report in %s', (locale) => {
  const words = decisionWords(locale, PRESETS['preset-a'])
  const stated = (['seal-intact', 'seal-broken', 'package-opened', 'exchange-not-excluded'] as const).map(
    (code) =>
      words.reason(given(code), {
        delivery: line('standard').delivery,
        sealIntact: true,
        packageOpened: true,
      }),
  )

  it.each([5, 20, 100])('asserts nothing that nobody has said, on day %d', (day) => {
    const text = reportOf(day, {}, locale)
    expect(text).toContain(words.reason(given('seal-intact'), line('hygiene_sensitive')))
    expect(stated.filter((sentence) => text.includes(sentence))).toEqual([])
  })

  it.each([5, 20, 100])('says what was said, on day %d', (day) => {
    const text = reportOf(day, { sealIntact: true, packageOpened: true }, locale)
    expect(text).toContain(
      words.reason(given('seal-intact'), line('hygiene_sensitive', { sealIntact: true })),
    )
    expect(text).not.toContain(words.reason(given('seal-intact'), line('hygiene_sensitive')))
  })
})
