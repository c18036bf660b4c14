import { describe, expect, it } from 'vitest'
import type { Day, Jurisdiction, PeriodAnswer } from '../../app/engine/index.ts'
import { addDays, JURISDICTIONS, parseDay, periodOf } from '../../app/engine/index.ts'

type Query = Parameters<typeof periodOf>[0]

const answer = (country: string, from: Day, more: Partial<Query> = {}): PeriodAnswer => {
  const said = periodOf({ from, days: 14, country, ...more })
  if ('refused' in said) throw new Error(said.refused)
  return said
}

const names = ({ steps }: PeriodAnswer): string[] =>
  steps.flatMap((step) =>
    step.kind === 'holiday' ? [step.name] : step.kind === 'weekend' ? ['weekend'] : [],
  )

describe('the worked periods of the law', () => {
  it('RO, received Mon 16 Nov 2026: the whole answer', () => {
    expect(periodOf({ from: '2026-11-16', days: 14, country: 'RO' })).toEqual({
      nominal: '2026-11-30',
      lastDay: '2026-12-02',
      endsAt: '2026-12-02T22:00:00.000Z',
      zone: 'Europe/Bucharest',
      calendarKnown: true,
      steps: [
        { kind: 'from', day: '2026-11-16', event: 'receipt' },
        { kind: 'days', days: 14, to: '2026-11-30' },
        { kind: 'holiday', day: '2026-11-30', name: 'st-andrews-day', to: '2026-12-01' },
        { kind: 'holiday', day: '2026-12-01', name: 'great-union-day', to: '2026-12-02' },
      ],
    })
  })

  // Each row with the day of receipt before it and after it.
  it.each<[country: string, from: Day, nominal: Day, lastDay: Day, endsAt: string]>([
    ['RO', '2026-11-08', '2026-11-22', '2026-11-23', '2026-11-23T22:00:00.000Z'],
    ['RO', '2026-11-09', '2026-11-23', '2026-11-23', '2026-11-23T22:00:00.000Z'],
    ['RO', '2026-11-10', '2026-11-24', '2026-11-24', '2026-11-24T22:00:00.000Z'],
    ['RO', '2026-11-15', '2026-11-29', '2026-12-02', '2026-12-02T22:00:00.000Z'],
    ['RO', '2026-11-16', '2026-11-30', '2026-12-02', '2026-12-02T22:00:00.000Z'],
    ['RO', '2026-11-17', '2026-12-01', '2026-12-02', '2026-12-02T22:00:00.000Z'],
    ['RO', '2026-11-18', '2026-12-02', '2026-12-02', '2026-12-02T22:00:00.000Z'],
    ['DE', '2026-03-26', '2026-04-09', '2026-04-09', '2026-04-09T22:00:00.000Z'],
    ['DE', '2026-03-27', '2026-04-10', '2026-04-10', '2026-04-10T22:00:00.000Z'],
    ['DE', '2026-03-28', '2026-04-11', '2026-04-13', '2026-04-13T22:00:00.000Z'],
    ['DE', '2026-03-19', '2026-04-02', '2026-04-02', '2026-04-02T22:00:00.000Z'],
    ['DE', '2026-03-20', '2026-04-03', '2026-04-07', '2026-04-07T22:00:00.000Z'],
    ['DE', '2026-03-21', '2026-04-04', '2026-04-07', '2026-04-07T22:00:00.000Z'],
    ['GR', '2026-10-13', '2026-10-27', '2026-10-27', '2026-10-27T22:00:00.000Z'],
    ['GR', '2026-10-14', '2026-10-28', '2026-10-29', '2026-10-29T22:00:00.000Z'],
    ['GR', '2026-10-15', '2026-10-29', '2026-10-29', '2026-10-29T22:00:00.000Z'],
    ['DE', '2026-12-17', '2026-12-31', '2026-12-31', '2026-12-31T23:00:00.000Z'],
    ['DE', '2026-12-18', '2027-01-01', '2027-01-04', '2027-01-04T23:00:00.000Z'],
    ['DE', '2026-12-19', '2027-01-02', '2027-01-04', '2027-01-04T23:00:00.000Z'],
    ['GR', '2026-10-11', '2026-10-25', '2026-10-26', '2026-10-26T22:00:00.000Z'],
    ['GR', '2026-10-12', '2026-10-26', '2026-10-26', '2026-10-26T22:00:00.000Z'],
    ['DE', '2026-11-19', '2026-12-03', '2026-12-03', '2026-12-03T23:00:00.000Z'],
    ['DE', '2026-11-20', '2026-12-04', '2026-12-04', '2026-12-04T23:00:00.000Z'],
    ['DE', '2026-11-21', '2026-12-05', '2026-12-07', '2026-12-07T23:00:00.000Z'],
  ])('%s, received %s: nominally %s, ends %s', (country, from, nominal, lastDay, endsAt) => {
    expect(answer(country, from)).toMatchObject({ nominal, lastDay, endsAt, calendarKnown: true })
  })

  it('GR, 12 Oct 2026: 337 hours after the day of receipt ends', () => {
    const { endsAt } = answer('GR', '2026-10-12')
    expect((Date.parse(endsAt) - Date.parse('2026-10-12T21:00:00Z')) / 3_600_000).toBe(337)
  })

  it('where the clocks go forward, 335 hours', () => {
    const { endsAt } = answer('GR', '2026-03-16')
    expect(endsAt).toBe('2026-03-30T21:00:00.000Z')
    expect((Date.parse(endsAt) - Date.parse('2026-03-16T22:00:00Z')) / 3_600_000).toBe(335)
  })
})

describe('a buyer whom nobody told', () => {
  it.each<[country: string, from: Day, informed: Day | 'never', nominal: Day, lastDay: Day]>([
    ['RO', '2026-06-30', 'never', '2027-07-14', '2027-07-14'],
    ['RO', '2026-06-30', '2026-06-30', '2026-07-14', '2026-07-14'],
    ['RO', '2026-06-30', '2026-06-29', '2026-07-14', '2026-07-14'],
    ['RO', '2026-06-30', '2026-07-01', '2026-07-15', '2026-07-15'],
    ['RO', '2026-06-30', '2026-09-01', '2026-09-15', '2026-09-15'],
    // Within twelve months of the day of receipt, and one day later than that.
    ['RO', '2026-06-30', '2027-06-30', '2027-07-14', '2027-07-14'],
    ['RO', '2026-06-30', '2027-07-01', '2027-07-14', '2027-07-14'],
    ['RO', '2026-07-02', '2027-07-02', '2027-07-16', '2027-07-16'],
    // From the end of the first period, moved or not …
    ['RO', '2026-11-08', 'never', '2027-11-23', '2027-11-23'],
    ['RO', '2026-11-16', 'never', '2027-12-02', '2027-12-02'],
    // … and in Germany from the start day (§ 356(3) BGB): 8 Nov 2027 and fourteen days.
    ['DE', '2026-11-08', 'never', '2027-11-22', '2027-11-22'],
    ['DE', '2026-11-16', 'never', '2027-11-30', '2027-11-30'],
    ['DE', '2026-06-30', 'never', '2027-07-14', '2027-07-14'],
    // A leap day has no anniversary: Reg. 1182/71 art 3(2)(c).
    ['DE', '2028-02-29', 'never', '2029-03-14', '2029-03-14'],
    ['RO', '2028-02-15', 'never', '2029-02-28', '2029-02-28'],
  ])('%s, received %s, informed %s: %s → %s', (country, from, informed, nominal, lastDay) => {
    expect(answer(country, from, { informed })).toMatchObject({ nominal, lastDay })
  })

  it('never ends before the first period does', () => {
    // Told the day after, but the first period is moved over two holidays and so is the second.
    expect(answer('RO', '2026-11-16', { informed: '2026-11-17' }).lastDay).toBe('2026-12-02')
  })

  it('says how it was counted', () => {
    expect(answer('DE', '2026-11-08', { informed: 'never' }).steps).toEqual([
      { kind: 'from', day: '2026-11-08', event: 'receipt' },
      { kind: 'extended', why: 'not-informed', months: 12, to: '2027-11-08' },
      { kind: 'days', days: 14, to: '2027-11-22' },
    ])
    expect(answer('RO', '2026-06-30', { informed: '2026-09-01' }).steps[0]).toEqual({
      kind: 'from',
      day: '2026-09-01',
      event: 'information',
    })
  })
})

describe('regions', () => {
  it.each<[country: string, region: string | undefined, from: Day, lastDay: Day]>([
    // 6 January 2027 is a Wednesday.
    ['DE', 'BY', '2026-12-23', '2027-01-07'],
    ['DE', 'BW', '2026-12-23', '2027-01-07'],
    ['DE', 'BE', '2026-12-23', '2027-01-06'],
    ['DE', undefined, '2026-12-23', '2027-01-07'],
    ['DE', 'XX', '2026-12-23', '2027-01-07'],
    // 15 August 2025, a Friday.
    ['DE', 'BY', '2025-08-01', '2025-08-18'],
    ['DE', 'SL', '2025-08-01', '2025-08-18'],
    ['DE', 'HE', '2025-08-01', '2025-08-15'],
    ['DE', undefined, '2025-08-01', '2025-08-18'],
    ['DE', 'by', '2025-08-01', '2025-08-18'],
    ['DE', 'DE-BY', '2025-08-01', '2025-08-18'],
    // Buß- und Bettag, 18 November 2026, in Saxony alone.
    ['DE', 'SN', '2026-11-04', '2026-11-19'],
    ['DE', 'TH', '2026-11-04', '2026-11-18'],
    // Alsace and Moselle keep Good Friday.
    ['FR', '67', '2026-03-20', '2026-04-07'],
    ['FR', '75', '2026-03-20', '2026-04-03'],
    ['FR', undefined, '2026-03-20', '2026-04-07'],
    // Whit Monday 2026, 25 May, in Bolzano alone.
    ['IT', 'BZ', '2026-05-11', '2026-05-26'],
    ['IT', 'MI', '2026-05-11', '2026-05-25'],
    ['IT', undefined, '2026-05-11', '2026-05-26'],
    // Maundy Thursday 2026, 2 April, everywhere but in Catalonia and Valencia; Good Friday everywhere.
    ['ES', 'MD', '2026-03-19', '2026-04-06'],
    ['ES', 'M', '2026-03-19', '2026-04-06'],
    ['ES', 'CT', '2026-03-19', '2026-04-02'],
    ['ES', 'B', '2026-03-19', '2026-04-02'],
    // A country without regional holidays has one answer.
    ['RO', 'CJ', '2026-11-16', '2026-12-02'],
    ['AT', '9', '2026-12-24', '2027-01-07'],
  ])('%s %s, received %s: %s', (country, region, from, lastDay) => {
    expect(answer(country, from, region === undefined ? {} : { region }).lastDay).toBe(lastDay)
  })

  it('ends the day where the consumer is, and where that is not known, where it ends last', () => {
    const ends = (country: string, region?: string): [string, string] => {
      const { endsAt, zone } = answer(country, '2026-11-09', region === undefined ? {} : { region })
      return [endsAt, zone]
    }
    expect(ends('ES', 'MD')).toEqual(['2026-11-23T23:00:00.000Z', 'Europe/Madrid'])
    expect(ends('ES', 'CN')).toEqual(['2026-11-24T00:00:00.000Z', 'Atlantic/Canary'])
    expect(ends('ES', 'GC')).toEqual(ends('ES', 'CN'))
    expect(ends('ES')).toEqual(ends('ES', 'CN'))
    expect(ends('PT', '11')).toEqual(['2026-11-24T00:00:00.000Z', 'Europe/Lisbon'])
    expect(ends('PT', '30')).toEqual(['2026-11-24T00:00:00.000Z', 'Atlantic/Madeira'])
    expect(ends('PT', '20')).toEqual(['2026-11-24T01:00:00.000Z', 'Atlantic/Azores'])
    expect(ends('PT', 'PT-20')).toEqual(ends('PT', '20'))
    expect(ends('PT')).toEqual(ends('PT', '20'))
  })
})

describe('chains, and days that count inside', () => {
  it.each<[country: string, from: Day, lastDay: Day, moved: readonly string[]]>([
    ['RO', '2026-11-07', '2026-11-23', ['weekend', 'weekend']],
    ['RO', '2026-12-22', '2027-01-05', []],
    ['RO', '2026-12-23', '2027-01-08', ['epiphany', 'saint-john-the-baptist']],
    [
      'GR',
      '2026-03-27',
      '2026-04-14',
      ['orthodox-good-friday', 'weekend', 'orthodox-easter-sunday', 'orthodox-easter-monday'],
    ],
    ['DK', '2026-12-10', '2026-12-28', ['christmas-eve', 'christmas-day', 'second-christmas-day', 'weekend']],
    [
      'BG',
      '2026-12-10',
      '2026-12-29',
      ['christmas-eve', 'christmas-day', 'second-christmas-day', 'weekend', 'moved-holiday'],
    ],
    ['NL', '2026-04-21', '2026-05-06', ['dutch-liberation-day']],
    ['SE', '2026-06-05', '2026-06-22', ['midsummer-eve', 'midsummer-day', 'weekend']],
    ['HU', '2026-12-10', '2026-12-28', ['rest-day', 'christmas-day', 'second-christmas-day', 'weekend']],
    ['PL', '2026-12-10', '2026-12-28', ['christmas-eve', 'christmas-day', 'second-christmas-day', 'weekend']],
  ])('%s, received %s: %s', (country, from, lastDay, moved) => {
    const said = answer(country, from)
    expect(said.lastDay).toBe(lastDay)
    expect(names(said)).toEqual(moved)
  })

  it('is always the next day that is neither weekend nor holiday, never more than eleven days on', () => {
    let seen = 0
    for (const country of ['RO', 'GR', 'DE', 'BG', 'DK', 'ES', 'NL', 'PT']) {
      for (let from: Day = '2024-01-01'; from < '2032-12-01'; from = addDays(from, 1)) {
        const { nominal, lastDay, calendarKnown } = answer(country, from)
        expect(nominal).toBe(addDays(from, 14))
        expect(lastDay >= nominal && lastDay <= addDays(nominal, 11)).toBe(true)
        expect(calendarKnown).toBe(true)
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(20_000)
  })
})

describe('what cannot be counted', () => {
  it('a late information where the law does not say what it does', () => {
    const romania = JURISDICTIONS.RO as Jurisdiction
    const silent = { RO: { ...romania, floor: [] } }
    const query = { from: '2026-11-16', days: 14, country: 'RO' } as const
    expect(periodOf(query, silent)).toEqual(periodOf(query))
    expect(() => periodOf({ ...query, informed: 'never' }, silent)).toThrow(/The law of RO/)
    expect(periodOf({ ...query, country: 'GR' }, silent)).toEqual({
      refused: 'country-unknown',
      country: 'GR',
    })
  })

  it('a country whose working days we do not hold is named', () => {
    for (const country of ['XX', 'GP', 'ro', '', '__proto__', 'toString'])
      expect(periodOf({ from: '2026-11-16', days: 14, country })).toEqual({
        refused: 'country-unknown',
        country,
      })
  })

  it.each<[from: Day, isKnown: boolean]>([
    ['2023-12-17', false],
    ['2023-12-18', true],
    ['2032-12-17', true],
    ['2032-12-18', false],
  ])('from %s: says whether the holidays at its end are known (%s)', (from, isKnown) => {
    expect(answer('RO', from).calendarKnown).toBe(isKnown)
  })

  it('a period that is only moved out of the known years is not known either', () => {
    // 31 December 2032 is a Friday; a Saturday after it belongs to a year without holidays.
    expect(answer('DK', '2032-12-17')).toMatchObject({ nominal: '2032-12-31', calendarKnown: false })
  })

  it.each(['2026-02-30', '2026-02-29', '2025-02-29', '2026-04-31', '2026-13-01'])('%s is no day', (text) => {
    expect(() => parseDay(text)).toThrow(RangeError)
  })
})
