import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LineFacts, RemedyDecision } from '../../app/engine/index.ts'
import { PRESETS } from '../../app/engine/index.ts'
import { WITHDRAWAL_LABELS } from '../../app/engine/law/eu/labels.ts'
import type { HolidayPack } from '../../app/engine/law/holiday-pack.ts'
import { decisionWords } from '../../app/locales/decision-words.ts'
import { mainReason } from '../../app/locales/main-reason.ts'
import { LOCALES, translator } from '../../app/locales/translate.ts'
import { COUNTRIES, packPath } from '../../scripts/generate-holidays.ts'
import {
  DELIVERED,
  facts,
  line,
  onDay,
  RECORDED,
  remedyOf,
  underPresetA,
  underTheLaw,
} from '../engine/case.ts'

const document = PRESETS['preset-a']
const english = decisionWords('en', document, '2026-11-16')
const LINE = line('standard')
const plain = (sentence: ReturnType<typeof english.headline>): string =>
  sentence.map(({ text }) => text).join('')

const camera = underPresetA(facts(onDay(7), [line('custom_made', { specification: 'given' })]))
const headphones = underPresetA(facts(onDay(7), [line('standard')]))
const earpiece = underPresetA(facts(onDay(7), [line('hygiene_sensitive', RECORDED)]))

describe('the one line that matters', () => {
  it('granted: until when, the day in bold', () => {
    expect(english.headline(remedyOf(headphones, 'withdrawal'), LINE)).toEqual([
      { text: 'You can send this back until ' },
      { text: 'Monday 23 November', strong: true },
      { text: '.' },
    ])
  })

  const UNSENT: [string, Partial<LineFacts>][] = [
    ...(['service', 'voucher', 'digital_content'] as const).map((kind): [string, Partial<LineFacts>] => [
      kind,
      { kind },
    ]),
    ['goods that never left the shop', { delivery: { status: 'not_shipped' } }],
  ]
  it.each(UNSENT)('%s: nothing is sent back', (_, change) => {
    const thing = line('standard', change)
    const withdrawal = remedyOf(headphones, 'withdrawal')
    expect(plain(english.headline(withdrawal, thing))).toBe('You can withdraw until Monday 23 November.')
    expect(english.staysOpen(withdrawal, thing)).toBe('You can still withdraw until Monday 23 November.')
    const offered: RemedyDecision = { ...withdrawal, remedy: 'goodwill_return' }
    expect(plain(english.headline(offered, thing))).toContain('lets you cancel this until Monday 23')
    expect(english.staysOpen(offered, thing)).toContain('lets you cancel it until Monday 23')
  })

  it('goods on their way or there are sent back', () => {
    const underway = { status: 'in_transit', shippedAt: '2026-11-05T07:00:00.000Z' } as const
    for (const thing of [LINE, line('standard', { delivery: underway })]) {
      expect(english.staysOpen(remedyOf(headphones, 'withdrawal'), thing)).toBe(
        'You can still withdraw until Monday 23 November, then send it back.',
      )
    }
  })

  it.each(LOCALES)('and so it is said in %s', (locale) => {
    const words = decisionWords(locale, document, '2026-11-16')
    for (const remedy of ['withdrawal', 'goodwill_return'] as const) {
      const one: RemedyDecision = { ...remedyOf(headphones, 'withdrawal'), remedy }
      const [sent, unsent] = [LINE, line('standard', { kind: 'service' })].map((thing) =>
        words.staysOpen(one, thing),
      )
      expect(unsent).not.toBe(sent)
      expect(unsent).not.toMatch(/send|back|trimi|înapoi|στεί|πίσω|zurück|schick|renvo|repren/)
    }
  })

  it('where what follows stands below, the day is the one to withdraw by', () => {
    expect(plain(english.answer(remedyOf(headphones, 'withdrawal'), LINE))).toBe(
      'You can withdraw until Monday 23 November.',
    )
    expect(plain(english.answer(remedyOf(headphones, 'exchange'), LINE))).toBe(
      plain(english.headline(remedyOf(headphones, 'exchange'), LINE)),
    )
    const offered: RemedyDecision = { ...remedyOf(headphones, 'withdrawal'), remedy: 'goodwill_return' }
    expect(plain(english.answer(offered, LINE))).toBe('The shop takes this back until Monday 23 November.')
  })

  it.each(LOCALES)('more than was ordered has come: in %s nothing is said of an arrival to be', (locale) => {
    const words = decisionWords(locale, document)
    const surplus = line('standard', { defect: { kind: 'too_many' } })
    const claim = remedyOf(underPresetA(facts(onDay(5), [surplus])), 'conformity_claim')
    const told = translator(locale)('decision:reason.more-than-ordered')
    expect([plain(words.headline(claim, surplus)), words.staysOpen(claim, surplus)]).toEqual([told, told])
    const sent = line('standard', { delivery: { status: 'not_shipped' } })
    const awaited = remedyOf(underPresetA(facts(onDay(1), [sent])), 'conformity_claim')
    expect(plain(words.headline(awaited, sent))).toBe(
      translator(locale)('decision:headline.conformity_claim.awaited'),
    )
  })

  it('asks: the question itself, with its two answers', () => {
    const { asks } = remedyOf(earpiece, 'withdrawal')
    expect(plain(english.headline(remedyOf(earpiece, 'withdrawal'), LINE))).toBe(
      'Is the hygiene seal unbroken?',
    )
    expect(asks.flatMap(({ fact, choices }) => choices.map((value) => english.choice(fact, value)))).toEqual([
      'Yes, unbroken',
      "No, it's open",
    ])
  })

  it('refused: why, by what the thing is rather than by the clause that says so', () => {
    expect(plain(english.headline(remedyOf(camera, 'withdrawal'), LINE))).toBe(
      "Made to your own specification, so it can't be withdrawn from.",
    )
  })

  it('not delivered: already open', () => {
    const unshipped = line('standard', { delivery: { status: 'not_shipped' } })
    const came = line('standard', { unit: '2/1', orderLine: '2' })
    const decided = underPresetA(facts(onDay(1), [unshipped, came]))
    expect(plain(english.headline(remedyOf(decided, 'withdrawal'), unshipped))).toBe(
      'Not delivered yet. You can already withdraw.',
    )
    expect(plain(english.headline(remedyOf(decided, 'withdrawal', '2/1'), came))).toBe(
      'Not everything has been delivered yet. You can already withdraw.',
    )
  })

  it('review: that a person looks', () => {
    const abroad = underPresetA(facts(onDay(60), [line('standard')], { place: { country: 'LU' } }))
    expect(plain(english.headline(remedyOf(abroad, 'withdrawal'), LINE))).toMatch(/^A person at the shop/)
    expect(english.reason(mainReason(remedyOf(abroad, 'withdrawal')), LINE)).toContain('Luxembourg')
  })
})

describe('why', () => {
  it('cites the clause, and the national provision with the directive’s', () => {
    expect(remedyOf(camera, 'withdrawal').citations.map(english.citation)).toEqual([
      "Clause A3 of the shop's policy",
      'OUG nr. 34/2014, art. 16 lit. c) (Directive 2011/83/EU, Article 16(c))',
    ])
    const greek = underTheLaw(facts(onDay(60), [line('standard')], { place: { country: 'GR' } }))
    expect(remedyOf(greek, 'withdrawal').citations.map(decisionWords('el', document).citation)).toEqual([
      'ν. 2251/1994, άρθρο 3ε (Οδηγία 2011/83/ΕΕ, άρθρο 9)',
    ])
    expect(remedyOf(greek, 'conformity_claim').citations.map(english.citation)).toEqual([
      'Directive (EU) 2019/771, Article 10',
    ])
  })

  it("gives the clause in the shop's own words, and none for the law", () => {
    const [clause, provision] = remedyOf(camera, 'withdrawal').citations
    expect(clause && english.clauseText(clause)).toContain(
      'button cameras cannot be returned, replaced, or refunded',
    )
    expect(provision && english.clauseText(provision)).toBeUndefined()
  })

  it('says what would change it', () => {
    expect(english.wouldChange(remedyOf(camera, 'withdrawal'))[0]).toMatch(/standard range/)
    expect(english.wouldChange(remedyOf(headphones, 'withdrawal'))).toEqual([])
  })

  it('of two ends that were missed, names the one that counts', () => {
    const told = facts(onDay(60), [line('standard')], { informedOn: '2026-11-12' })
    expect(english.reason(mainReason(remedyOf(underPresetA(told), 'withdrawal')), LINE)).toContain(
      'Thursday 26 November',
    )
  })

  it('says when it rests on an estimate, and asks for the day', () => {
    const assumed = line('standard', {
      delivery: { ...DELIVERED, source: 'assumed' } as LineFacts['delivery'],
    })
    const late = remedyOf(underPresetA(facts(onDay(20), [assumed])), 'withdrawal')
    expect(english.reason(mainReason(late), assumed)).toBe(
      'Nobody recorded when it arrived; counted from the day it should have, the time to withdraw ended on Monday 23 November.',
    )
    expect(english.wouldChange(late)[0]).toMatch(/tell us on which day/)
  })
})

describe('when', () => {
  const deadlineOf = (possessionOn: string) => {
    const received = line('standard', { delivery: { ...DELIVERED, possessionOn } as LineFacts['delivery'] })
    const { deadline } = remedyOf(underPresetA(facts('2026-11-16T10:00:00.000Z', [received])), 'withdrawal')
    if (!deadline) throw new Error('no deadline')
    return deadline
  }

  it('the day in full, and that it ends with the day', () => {
    expect(english.deadline(deadlineOf('2026-11-09'))).toBe('Monday 23 November, end of day')
  })

  it('how it was found', () => {
    expect(english.derivation(deadlineOf('2026-11-16'))).toBe(
      "14 days from 16 November → 30 November is St Andrew's Day → 1 December is National Day → Wednesday 2 December",
    )
    expect(decisionWords('ro', document, '2026-11-16').derivation(deadlineOf('2026-11-16'))).toBe(
      '14 zile de la 16 noiembrie → 30 noiembrie este Sfântul Andrei → 1 decembrie este Ziua Națională a României → miercuri 2 decembrie',
    )
    expect(decisionWords('de', document, '2026-11-16').derivation(deadlineOf('2026-11-16'))).toBe(
      '14 Tage ab dem 16. November → der 30. November ist der Andreastag → der 1. Dezember ist der rumänische Nationalfeiertag → Mittwoch, 2. Dezember',
    )
    expect(decisionWords('de', document, '2026-11-16').derivation(deadlineOf('2026-11-07'))).toBe(
      '14 Tage ab dem 7. November → der 21. November ist ein Samstag → der 22. November ist ein Sonntag → Montag, 23. November',
    )
    expect(english.derivation(deadlineOf('2026-11-07'))).toBe(
      '14 days from 7 November → 21 November is a Saturday → 22 November is a Sunday → Monday 23 November',
    )
  })

  it('longer, because nobody told the buyer', () => {
    const { deadline } = remedyOf(
      underPresetA(facts(onDay(7), [line('standard')], { informedOn: 'never' })),
      'withdrawal',
    )
    expect(deadline && english.derivation(deadline)).toBe(
      '14 days from 9 November 2026 → 12 months more, because the information about the right was missing → Tuesday 23 November 2027',
    )
  })

  it('no end while nothing has begun', () => {
    const open = { open: true, steps: [], citation: { layer: 'law', provision: 'RO/crd-9' } } as const
    expect([english.deadline(open), english.derivation(open)]).toEqual(['no end yet', 'no end yet'])
  })
})

describe('words for everything', () => {
  const codes = (() => {
    const source = readFileSync(new URL('../../app/engine/reason.ts', import.meta.url), 'utf8')
    const shape = source.slice(source.indexOf('interface ReasonParams'), source.indexOf('type Nothing'))
    return [...shape.matchAll(/^ {2}'?([a-z-]+)'?: (\w+|\{)/gm)].map(([, code = '', kind]) => ({
      code,
      isDated: kind === 'Until',
    }))
  })()

  it.each(LOCALES)(
    'every reason has words in %s, and another sentence where its day is an estimate',
    (locale) => {
      const t = translator(locale)
      expect(codes.length).toBeGreaterThan(30)
      for (const { code, isDated } of codes) {
        expect(t.has(`decision:reason.${code}`)).toBe(true)
        if (isDated) expect(t.has(`decision:reason.${code}_assumed`)).toBe(true)
      }
    },
  )

  it('and no words are left for reasons that do not exist', () => {
    const en = JSON.parse(
      readFileSync(new URL('../../app/locales/en/decision.json', import.meta.url), 'utf8'),
    ) as Record<string, object>
    const known = new Set(codes.map(({ code }) => code))
    for (const group of ['reason', 'wouldChange']) {
      const strays = Object.keys(en[group] ?? {}).filter(
        (key) => !known.has(key.replace(/_(assumed|unsaid)$/, '')),
      )
      expect(strays).toEqual([])
    }
  })

  it('every reason in the list is given by something', () => {
    const engine = new URL('../../app/engine/', import.meta.url)
    const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && name !== 'reason.ts',
    )
    expect(sources.length).toBeGreaterThan(60)
    const text = sources.map((name) => readFileSync(new URL(name, engine), 'utf8')).join('\n')
    expect(codes.filter(({ code }) => !text.includes(`'${code}'`))).toEqual([])
  })

  it.each(LOCALES)('every holiday has a name in %s, and no name is left over', (locale) => {
    const words = JSON.parse(
      readFileSync(new URL(`../../app/locales/${locale}/decision.json`, import.meta.url), 'utf8'),
    ) as { holiday: Record<string, string> }
    const keys = COUNTRIES.map(
      (country) => JSON.parse(readFileSync(packPath(country), 'utf8')) as HolidayPack,
    ).flatMap(({ days, regions, parts }) =>
      [days, ...Object.values(regions), ...Object.values(parts)].flatMap((set) => Object.keys(set)),
    )
    expect(new Set(keys).size).toBeGreaterThan(90)
    expect(Object.keys(words.holiday).toSorted()).toEqual([...new Set(keys)].toSorted())
  })

  it('the statutory labels, as the law data has them', () => {
    expect(LOCALES.length).toBeGreaterThan(1)
    for (const locale of LOCALES) {
      const t = translator(locale)
      expect({ withdraw: t('decision:label.withdraw'), confirm: t('decision:label.confirm') }).toEqual(
        WITHDRAWAL_LABELS.labels[locale],
      )
    }
  })
})
