import { describe, expect, it } from 'vitest'
import type { Facts, Reason, RemedyDecision } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { curable } from '../../app/locales/cures.ts'
import { decisionWords } from '../../app/locales/decision-words.ts'
import { LOCALES, translator } from '../../app/locales/translate.ts'
import { facts, line, onDay, RECORDED, remedyOf, underPresetA, underPresetB } from '../engine/case.ts'

const document = PRESETS['preset-a']
const UNDERWAY = { productionStartedAt: '2026-11-03T07:00:00.000Z' } as const
const own = { ...UNDERWAY, specification: 'given', specificationIsStandardPick: false } as const
const stated = (day: number, change: object, category: Parameters<typeof line>[0] = 'custom_made'): Facts =>
  facts(onDay(day), [line(category, change)])
const codesOf = (given: Facts): string[] => [
  ...new Set(curable(remedyOf(underPresetA(given), 'withdrawal')).map(({ code }) => code)),
]

describe('what a buyer could tell', () => {
  it('in time and made to a specification: that it was none', () => {
    expect(codesOf(stated(14, own))).toEqual(['own-specification', 'custom-made-underway'])
  })

  it('a day later the time has ended, too: no single thing that is told is enough', () => {
    expect(codesOf(stated(15, own))).toEqual([])
  })

  it('late, and the order names no specification: only when it was sent', () => {
    expect(codesOf(stated(15, { ...UNDERWAY, specification: 'none' }))).toEqual(['too-late'])
  })

  it('the law and the clause speak of the same seal: each in its own words, the law’s first', () => {
    const unsealed = stated(5, { ...RECORDED, sealIntact: false }, 'hygiene_sensitive')
    expect(codesOf(unsealed)).toEqual(['unsealed-not-cleanable', 'seal-broken'])
  })

  it('nothing of what is granted', () => {
    expect(codesOf(stated(14, {}, 'standard'))).toEqual([])
  })

  it('a swap that fails for its packaging alone, and for its packaging and its papers', () => {
    const swap = (condition: object): string[] => {
      const came = facts(onDay(5), [
        line('standard', { condition, comingBack: { sentAt: '2026-11-14T10:00:00.000Z' } }),
      ])
      return curable(remedyOf(underPresetB(came), 'exchange')).map(({ code }) => code)
    }
    expect(new Set(swap({ packaging: 'missing' }))).toEqual(new Set(['packaging-missing']))
    expect(swap({ packaging: 'missing', documents: 'missing' })).toEqual([])
  })

  it('where single facts were tried and none changes it, nothing', () => {
    const late = remedyOf(underPresetA(stated(15, {}, 'standard')), 'withdrawal')
    const change = (...names: string[]): RemedyDecision => ({
      ...late,
      wouldChange: [
        {
          facts: names.map((fact) => ({ fact, knows: ['buyer'], from: null, to: true })),
          outcome: 'granted',
        },
      ],
    })
    expect(curable(late)).not.toEqual([])
    expect(curable(change('informedOn'))).toEqual(curable(late))
    expect(curable(change('informedOn', 'cleanable'))).toEqual([])
    expect(curable({ ...late, wouldChange: [] })).toEqual([])
  })

  it('the shop’s own clauses count where the law refuses nothing', () => {
    const against = (code: string, layer: 'law' | 'contract'): Reason =>
      ({
        ...{ code, params: {}, bears: 'against' },
        citation: layer === 'law' ? { layer, provision: 'RO/crd-16-c' } : { layer, clause: 'x', ref: '1' },
      }) as unknown as Reason
    const late = remedyOf(underPresetA(stated(15, {}, 'standard')), 'withdrawal')
    const told = (...reasons: Reason[]) => curable({ ...late, reasons }).map(({ code }) => code)
    const [seal, packaging] = [against('seal-broken', 'contract'), against('packaging-missing', 'contract')]
    expect(told(seal, packaging)).toEqual([])
    expect(told(packaging)).toEqual(['packaging-missing'])
    expect(told(seal, packaging, against('unsealed-not-cleanable', 'law'))).toEqual([
      'unsealed-not-cleanable',
      'seal-broken',
    ])
  })
})

describe.each(LOCALES)('in %s', (locale) => {
  it('promises nothing: what is told may change the answer, or is only asked for', async () => {
    const { default: words } = (await import(`../../app/locales/${locale}/decision.json`)) as {
      default: { wouldChange: Record<string, string> }
    }
    const texts = Object.values(words.wouldChange)
    expect(texts.length).toBeGreaterThan(30)
    expect(
      texts.filter((text) => /then you can|the shop answers|: atunci |: τότε |: dann |: alors /i.test(text)),
    ).toEqual([])
    expect(words.wouldChange['own-specification']).toMatch(
      /may change|se poate schimba|μπορεί να αλλάξει|kann die Antwort ändern|(peut|pourrait) changer/,
    )
  })

  it('says each of them once, and nothing where nothing would be enough', () => {
    const words = decisionWords(locale, document)
    const t = translator(locale)
    const late = remedyOf(underPresetA(stated(15, {}, 'standard')), 'withdrawal')
    expect(words.wouldChange(late)).toEqual([
      t('decision:wouldChange.too-late', { date: words.day('2026-11-23') }),
    ])
    expect(words.wouldChange(remedyOf(underPresetA(stated(15, own)), 'withdrawal'))).toEqual([])
  })
})

it('also where it was not asked what would change it, some single fact does wherever something is told', () => {
  const explained = compile(document, { policyVersion: 'test', explain: true })
  const words = decisionWords('en', document)
  const told = [14, 15, 200].flatMap((day) =>
    [
      stated(day, own),
      stated(day, { ...UNDERWAY, specification: 'none' }),
      stated(day, { ...RECORDED, sealIntact: false }, 'hygiene_sensitive'),
      stated(day, RECORDED, 'hygiene_sensitive'),
      stated(day, {}, 'standard'),
    ].flatMap(
      (order) =>
        underPresetA(order).lines[0]?.remedies.flatMap((one) => {
          const { wouldChange } = remedyOf(explained(order), one.remedy)
          return words.wouldChange(one).length > 0 ? [wouldChange ?? []] : []
        }) ?? [],
    ),
  )
  expect(told.length).toBeGreaterThan(10)
  for (const changes of told) expect(changes.some((one) => one.facts.length === 1)).toBe(true)
})
