import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Facts, LineFacts, RemedyDecision } from '../../app/engine/index.ts'
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
const plain = (sentence: ReturnType<typeof english.headline>): string =>
  sentence.map(({ text }) => text).join('')

const camera = underPresetA(facts(onDay(7), [line('custom_made', { specification: 'given' })]))
const headphones = underPresetA(facts(onDay(7), [line('standard')]))
const earpiece = underPresetA(facts(onDay(7), [line('hygiene_sensitive', RECORDED)]))

describe('the one line that matters', () => {
  it('granted: until when, the day in bold', () => {
    expect(english.headline(remedyOf(headphones, 'withdrawal'))).toEqual([
      { text: 'You can send this back until ' },
      { text: 'Monday 23 November', strong: true },
      { text: '.' },
    ])
  })

  it.each(['service', 'voucher', 'digital_content'] as const)('%s: nothing is sent back', (kind) => {
    const withdrawal = remedyOf(headphones, 'withdrawal')
    expect(plain(english.headline(withdrawal, kind))).toBe('You can withdraw until Monday 23 November.')
    expect(english.staysOpen(withdrawal, kind)).toBe('You can still withdraw until Monday 23 November.')
    expect(english.staysOpen(withdrawal, 'goods')).toBe(
      'You can still send it back until Monday 23 November.',
    )
  })

  it('asks: the question itself, with its two answers', () => {
    const { asks } = remedyOf(earpiece, 'withdrawal')
    expect(plain(english.headline(remedyOf(earpiece, 'withdrawal')))).toBe('Is the hygiene seal unbroken?')
    expect(asks.flatMap(({ fact, choices }) => choices.map((value) => english.choice(fact, value)))).toEqual([
      'Yes, unbroken',
      "No, it's open",
    ])
  })

  it('refused: why, by what the thing is rather than by the clause that says so', () => {
    expect(plain(english.headline(remedyOf(camera, 'withdrawal')))).toBe(
      "Made to your own specification, so it can't be withdrawn from.",
    )
  })

  it('not delivered: already open', () => {
    const unshipped = underPresetA(
      facts(onDay(-1), [line('standard', { delivery: { status: 'not_shipped' } })]),
    )
    expect(plain(english.headline(remedyOf(unshipped, 'withdrawal')))).toBe(
      'Not everything has been delivered yet. You can already withdraw.',
    )
  })

  it('review: that a person looks', () => {
    const abroad = underPresetA(facts(onDay(60), [line('standard')], { place: { country: 'LU' } }))
    expect(plain(english.headline(remedyOf(abroad, 'withdrawal')))).toMatch(/^A person at the shop/)
    expect(english.reason(mainReason(remedyOf(abroad, 'withdrawal')))).toContain('Luxembourg')
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
    expect(english.wouldChange(mainReason(remedyOf(camera, 'withdrawal')))).toMatch(/standard range/)
    expect(english.wouldChange(mainReason(remedyOf(headphones, 'withdrawal')))).toBeUndefined()
  })

  it('of two ends that were missed, names the one that counts', () => {
    const told = facts(onDay(60), [line('standard')], { informedOn: '2026-11-12' })
    expect(english.reason(mainReason(remedyOf(underPresetA(told), 'withdrawal')))).toContain(
      'Thursday 26 November',
    )
  })

  it('says when it rests on an estimate, and asks for the day', () => {
    const assumed = line('standard', {
      delivery: { ...DELIVERED, source: 'assumed' } as LineFacts['delivery'],
    })
    const reason = mainReason(remedyOf(underPresetA(facts(onDay(20), [assumed])), 'withdrawal'))
    expect(english.reason(reason)).toBe(
      'Nobody recorded when it arrived; counted from the day it should have, the time to withdraw ended on Monday 23 November.',
    )
    expect(english.wouldChange(reason)).toMatch(/tell us on which day/)
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

const UNSEALED = line('hygiene_sensitive', { ...RECORDED, sealIntact: false })
const everyRefusal: Facts[] = ['RO', 'GR'].flatMap((country) =>
  [3, 20, 40, 800].flatMap((day) =>
    (['never', '2026-11-02', '2026-11-20'] as const).flatMap((informedOn) =>
      [UNSEALED, line('custom_made', { specification: 'given' }), line('standard')].map((one) =>
        facts(
          onDay(day),
          [{ ...one, delivery: { ...DELIVERED, source: 'assumed' } as LineFacts['delivery'] }],
          {
            place: { country },
            informedOn,
          },
        ),
      ),
    ),
  ),
)

describe.each(LOCALES)('the note with a declined return, in %s', (locale) => {
  const words = decisionWords(locale, document, '2026-11-16')
  const refused = everyRefusal
    .flatMap((given) => underPresetA(given).lines)
    .flatMap(({ remedies }) => remedies.map((remedy) => ({ remedy, others: remedies })))
    .filter(({ remedy }) => remedy.outcome === 'refused')

  it('fits Shopify, gives the reason and cites everything that determined it', () => {
    expect(refused.length).toBeGreaterThan(40)
    for (const { remedy, others } of refused) {
      const note = words.declineNote(remedy, others)
      expect(note.length).toBeLessThanOrEqual(500)
      expect(note).toContain(words.reason(mainReason(remedy)))
      for (const citation of remedy.citations) expect(note).toContain(words.citation(citation))
    }
  })

  it('says what stays open, and that a person reads the answer', () => {
    const { lines } = camera
    const note = words.declineNote(remedyOf(camera, 'withdrawal'), lines[0]?.remedies ?? [])
    expect(note).toContain('A3')
    expect(note).toContain('16(c)')
    expect(note).toContain(words.staysOpen(remedyOf(camera, 'conformity_claim')))
    expect(note.endsWith(translator(locale)('decision:staysOpen.person'))).toBe(true)
  })

  it('drops what does not fit before it cuts a word', () => {
    const many = Array.from({ length: 9 }, (): RemedyDecision => remedyOf(camera, 'conformity_claim'))
    const note = words.declineNote(remedyOf(camera, 'withdrawal'), many)
    expect(note.length).toBeLessThanOrEqual(500)
    expect(note.endsWith('.')).toBe(true)
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
        if (isDated && code !== 'longer-by-law') expect(t.has(`decision:reason.${code}_assumed`)).toBe(true)
      }
    },
  )

  it('and no words are left for reasons that do not exist', () => {
    const en = JSON.parse(
      readFileSync(new URL('../../app/locales/en/decision.json', import.meta.url), 'utf8'),
    ) as Record<string, object>
    const known = new Set(codes.map(({ code }) => code))
    for (const group of ['reason', 'wouldChange']) {
      const strays = Object.keys(en[group] ?? {}).filter((key) => !known.has(key.replace(/_assumed$/, '')))
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
    expect(Object.keys(WITHDRAWAL_LABELS.labels).toSorted()).toEqual([...LOCALES].toSorted())
    for (const locale of LOCALES) {
      const t = translator(locale)
      expect({ withdraw: t('decision:label.withdraw'), confirm: t('decision:label.confirm') }).toEqual(
        WITHDRAWAL_LABELS.labels[locale],
      )
    }
  })
})
