import { describe, expect, it } from 'vitest'
import { LAST_ZONE } from '../../app/engine/calendar.ts'
import type { Jurisdiction } from '../../app/engine/index.ts'
import { JURISDICTIONS, parseDay, provisionOf } from '../../app/engine/index.ts'
import { nationalProvisions, UNION_FLOOR } from '../../app/engine/law/eu/floor.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import { UNION } from '../../app/engine/law/union.ts'
import { COUNTRIES } from '../../scripts/generate-holidays.ts'

const ALL = Object.values(JURISDICTIONS)

const paramsOf = ({ floor }: Jurisdiction, clause: string): Record<string, unknown> | undefined =>
  floor.find((rule) => rule.clause === clause)?.params as Record<string, unknown> | undefined

it('holds the law of every country whose working days it holds', () => {
  expect(Object.keys(JURISDICTIONS).toSorted()).toEqual([...COUNTRIES].toSorted())
  expect(ALL.length).toBe(17)
  for (const [code, { country }] of Object.entries(JURISDICTIONS)) expect(country).toBe(code)
})

describe.each(ALL)('$country', (jurisdiction) => {
  const { country, provisions, floor, asOf } = jurisdiction

  it('binds each clause of the Union’s floor once, with parameters that the clause takes', () => {
    const clauses = floor.map(({ clause }) => clause)
    expect(clauses).toEqual(expect.arrayContaining(UNION_FLOOR.map(({ clause }) => clause)))
    const rules = floor.map(({ clause, provision }) => `${clause} ${provision}`)
    expect(new Set(rules).size).toBe(rules.length)
    expect(new Set(clauses).size).toBe(rules.length - Number(rules.includes('withdrawal-right crd-9-1a')))
    expect(clauses.length).toBeGreaterThan(30)
    for (const { clause, params } of floor) {
      const bound = LAW_CLAUSES.find(({ id }) => id === clause)?.bind(params)
      expect(bound).toMatchObject({ ok: true })
    }
  })

  it('says of every provision where it stands, since when it binds, when it was read and that nobody has checked it', () => {
    expect(Object.keys(provisions).toSorted()).toEqual(Object.keys(UNION).toSorted())
    for (const [id, provision] of Object.entries(provisions)) {
      expect(provision).toMatchObject({ asOf, verified: false })
      expect(parseDay(provision.inForce.from)).toBe(provision.inForce.from)
      expect(provision.inForce.from >= UNION[id as keyof typeof UNION].from).toBe(true)
      if (provision.national) {
        expect(provision.national.article.trim()).not.toBe('')
        expect(provision.national.source).toMatch(/^https:\/\//)
      }
    }
    for (const { provision } of floor) expect(provisionOf(`${country}/${provision}`)).toBeDefined()
  })

  it('knows two rules that older contracts did not, from the day on which they bind', () => {
    expect(provisions['crd-11a']?.inForce).toEqual({ from: '2026-06-19', before: 'nothing' })
    expect(provisions['sales-10a']?.inForce).toEqual({ from: '2026-07-31', before: 'nothing' })
  })
})

it('a state that was late with one rule is bound by it from its own day, and by the rest of the act as before', () => {
  const acts = {
    crd: { act: 'A', source: 'https://a.example' },
    sales: { act: 'B', source: 'https://b.example', from: '2022-05-01' },
  } as const
  const provisions = nationalProvisions({
    asOf: '2026-11-21',
    acts,
    articles: {},
    since: { 'sales-10a': '2026-10-01' },
  })
  expect(provisions['sales-10a'].inForce).toEqual({ from: '2026-10-01', before: 'nothing' })
  expect(provisions['sales-10'].inForce).toEqual({ from: '2022-05-01' })
  expect(provisions['crd-11a'].inForce).toEqual({ from: '2026-06-19', before: 'nothing' })
  expect(provisions['crd-9'].inForce).toEqual({ from: '2014-06-13' })
})

describe('what a country has of its own', () => {
  const national = (code: string, id: string): string | undefined => {
    const found = provisionOf(`${code}/${id}`)?.national
    return found && `${found.act}, ${found.article}`
  }

  it.each([
    ['RO', 'crd-16-c', 'OUG nr. 34/2014, art. 16 lit. c)'],
    ['RO', 'crd-16-m', 'OUG nr. 34/2014, art. 16 lit. m)'],
    ['RO', 'crd-27', 'OUG nr. 34/2014, art. 23'],
    ['RO', 'sales-14', 'OUG nr. 140/2021, art. 12'],
    ['GR', 'crd-16-a', 'ν. 2251/1994, άρθρο 3ιβ περ. α΄'],
    ['GR', 'crd-16-f', 'ν. 2251/1994, άρθρο 3ιβ περ. στ΄'],
    ['GR', 'crd-16-m', 'ν. 2251/1994, άρθρο 3ιβ περ. ιγ΄'],
    ['GR', 'crd-10', 'ν. 2251/1994, άρθρο 3στ'],
    ['DE', 'crd-10', 'BGB, § 356 Abs. 3'],
    ['DE', 'crd-11a', 'BGB, § 356a'],
    ['DE', 'crd-16-c', 'BGB, § 312g Abs. 2 Nr. 1'],
    ['DE', 'crd-16-e', 'BGB, § 312g Abs. 2 Nr. 3'],
    ['FR', 'crd-16-e', 'Code de la consommation, article L221-28, 5°'],
    ['IT', 'crd-16-i', 'Codice del consumo (d.lgs. 206/2005), art. 59, comma 1, lett. i)'],
    ['IT', 'crd-16-j', 'Codice del consumo (d.lgs. 206/2005), art. 59, comma 1, lett. l)'],
    ['IT', 'crd-16-m', 'Codice del consumo (d.lgs. 206/2005), art. 59, comma 1, lett. o)'],
    ['PL', 'crd-16-m', 'ustawa o prawach konsumenta, art. 38 ust. 1 pkt 13'],
    ['AT', 'crd-16-k', undefined],
    ['IE', 'crd-9', undefined],
    ['IE', 'sales-3-7', 'Consumer Rights Act 2022, section 24'],
    ['PT', 'sales-3-7', 'Decreto-Lei n.º 84/2021, artigo 16.º'],
  ])('%s %s is %s', (code, id, expected) => {
    expect(national(code, id)).toBe(expected)
  })

  it('complete: Romania, Greece and Germany cite their own article for each rule of withdrawal', () => {
    for (const code of ['RO', 'GR', 'DE']) {
      const rules = JURISDICTIONS[code]?.floor.filter(
        ({ provision }) => provision.startsWith('crd-') && provision !== 'crd-27',
      )
      expect(rules?.length).toBeGreaterThan(25)
      for (const { provision } of rules ?? [])
        expect([code, provision, national(code, provision)]).not.toContain(undefined)
    }
  })

  it.each([
    ['RO', 24, 12],
    ['GR', 24, 12],
    ['DE', 24, 12],
    ['FR', 24, 24],
    ['IT', 24, 12],
    ['ES', 36, 24],
    ['AT', 24, 12],
    ['NL', 24, 12, 240],
    ['PL', 24, 24],
    ['HU', 24, 12],
    ['BG', 24, 12],
    ['IE', 24, 12, 72],
    ['SE', 36, 24],
    ['DK', 24, 12],
    ['PT', 36, 24],
    ['BE', 24, 24],
    ['CZ', 24, 12],
  ] as [string, number, number, number?][])(
    '%s: the seller answers for %i months, the defect is presumed for %i',
    (code, months, presumptionMonths, longestMonths) => {
      const jurisdiction = JURISDICTIONS[code] as Jurisdiction
      expect(paramsOf(jurisdiction, 'conformity')).toEqual({
        months,
        ...(longestMonths && { longestMonths }),
      })
      expect(paramsOf(jurisdiction, 'repair-extension')).toEqual({ months: 12, liabilityMonths: months })
      expect(paramsOf(jurisdiction, 'burden-of-proof')).toEqual({ presumptionMonths })
    },
  )

  it('values that few have, and nobody else', () => {
    const having = (clause: string, param: string): [string, unknown][] =>
      ALL.flatMap((jurisdiction) => {
        const value = paramsOf(jurisdiction, clause)?.[param]
        return value === undefined ? [] : [[jurisdiction.country, value] as [string, unknown]]
      })
    expect(having('repair-term', 'days')).toEqual([
      ['RO', 15],
      ['FR', 30],
      ['PT', 30],
    ])
    expect(having('short-term-rejection', 'days')).toEqual([
      ['IE', 30],
      ['PT', 30],
    ])
    const visits = ['RO', 'GR', 'IT', 'ES', 'PL', 'PT', 'CZ'].map((code) => [code, 30])
    expect(
      ALL.flatMap(({ country, floor }) =>
        floor
          .filter(({ provision }) => provision === 'crd-9-1a')
          .map(({ params }) => [country, (params as { days: number }).days]),
      ),
    ).toEqual(visits)
    expect(having('missing-information', 'unsolicitedVisitDays')).toEqual(visits)
    expect(having('missing-information', 'from').filter(([, from]) => from === 'start')).toEqual([
      ['DE', 'start'],
    ])
  })
})

describe('the calendars of a place', () => {
  it('are the same objects for the same region, whatever it is called', () => {
    for (const { calendarFor, calendar } of ALL) {
      for (const region of [undefined, 'BY', 'ES-MD', 'PT-20', 'no such region', '__proto__'])
        expect(calendarFor(region)).toBe(calendarFor(region))
      expect(calendarFor(undefined).shop).toBe(calendar)
      expect(calendarFor('no such region')).toBe(calendarFor(undefined))
      expect(calendar.zone).not.toEqual(LAST_ZONE)
    }
    const { calendarFor } = JURISDICTIONS.ES as Jurisdiction
    expect(calendarFor('M')).toBe(calendarFor('MD'))
    expect(calendarFor('es-m')).toBe(calendarFor('MD'))
    const german = (JURISDICTIONS.DE as Jurisdiction).calendarFor
    expect(german('BY')).not.toBe(german('BW'))
  })

  it('a known region counts for both; what holds in most of it for the buyer alone', () => {
    const { calendarFor } = JURISDICTIONS.DE as Jurisdiction
    const { buyer, shop } = calendarFor('BY')
    expect([buyer.holidays['2027-01-06'], shop.holidays['2027-01-06']]).toEqual(['epiphany', 'epiphany'])
    expect([buyer.holidays['2025-08-15'], shop.holidays['2025-08-15']]).toEqual(['assumption', undefined])
    expect(calendarFor('SL').shop.holidays['2025-08-15']).toBe('assumption')
  })

  it('an unknown one extends the buyer’s deadlines by every region’s holidays and no shop’s', () => {
    for (const { calendar, calendarFor, country } of ALL) {
      const { buyer, shop } = calendarFor()
      const [more, fewer] = [Object.keys(buyer.holidays), Object.keys(shop.holidays)]
      expect(more).toEqual(expect.arrayContaining(fewer))
      expect(shop).toBe(calendar)
      expect(more.length > fewer.length).toBe(['DE', 'FR', 'IT', 'ES', 'PT'].includes(country))
      expect(buyer.zone.standardOffsetMinutes <= shop.zone.standardOffsetMinutes).toBe(true)
    }
  })

  it('every region’s own calendar lies between the country’s and the union', () => {
    let regions = 0
    for (const { calendarFor } of ALL) {
      for (const region of ['BY', 'SN', 'TH', '57', '75', 'BZ', 'RM', 'CN', 'CT', 'VC', '20', '30', '11']) {
        if (calendarFor(region) === calendarFor()) continue
        const { buyer, shop } = calendarFor(region)
        expect(Object.keys(calendarFor().buyer.holidays)).toEqual(
          expect.arrayContaining(Object.keys(buyer.holidays)),
        )
        expect(Object.keys(buyer.holidays)).toEqual(expect.arrayContaining(Object.keys(shop.holidays)))
        regions += 1
      }
    }
    expect(regions).toBe(18)
  })
})
