import { describe, expect, it } from 'vitest'
import { recourse } from './shell.ts'

const period = (...args: string[]) => recourse(['period', ...args])

describe('period', () => {
  it('answers as data', async () => {
    const { code, out } = await period('--from', '2026-11-16', '--days', '14', '--country', 'RO', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      nominal: '2026-11-30',
      lastDay: '2026-12-02',
      endsAt: '2026-12-02T22:00:00.000Z',
      steps: [
        { kind: 'from', day: '2026-11-16', event: 'receipt' },
        { kind: 'days', days: 14, to: '2026-11-30' },
        { kind: 'holiday', day: '2026-11-30', name: 'st-andrews-day', to: '2026-12-01' },
        { kind: 'holiday', day: '2026-12-01', name: 'great-union-day', to: '2026-12-02' },
      ],
    })
  })

  it.each([
    [
      'en',
      "14 days from 16 November → 30 November is St Andrew's Day → 1 December is National Day → Wednesday 2 December 2026\n",
    ],
    ['ro', 'miercuri 2 decembrie 2026\n'],
    ['el', 'Τετάρτη 2 Δεκεμβρίου 2026\n'],
    ['de', 'Mittwoch, 2. Dezember 2026\n'],
  ])('answers as a sentence in %s', async (locale, told) => {
    const { out } = await period('--from=2026-11-16', '--days=14', '--country=RO', '--locale', locale)
    expect(out.endsWith(told)).toBe(true)
  })

  it.each([
    [
      'en',
      /^12 months from 18 December 2026, .+ → 14 days from 18 December 2027 → 1 January 2028 is .+ January 2028\n$/,
    ],
    [
      'ro',
      /^12 luni de la 18 decembrie 2026, .+ → 14 zile de la 18 decembrie 2027 → 1 ianuarie 2028 este .+ ianuarie 2028\n$/,
    ],
    [
      'el',
      /^12 μήνες από 18 Δεκεμβρίου 2026, .+ → 14 ημέρες από 18 Δεκεμβρίου 2027 → 1 Ιανουαρίου 2028: .+ Ιανουαρίου 2028\n$/,
    ],
    [
      'de',
      /^12 Monate ab dem 18\. Dezember 2026, .+ → 14 Tage ab dem 18\. Dezember 2027 → der 1\. Januar 2028 ist .+ Januar 2028\n$/,
    ],
  ])(
    'says from when, and of which year, where the extension is counted first, in %s',
    async (locale, told) => {
      const { out } = await period(
        ...['--from', '2026-12-18', '--days', '14', '--country', 'DE', '--informed', 'never'],
        ...['--locale', locale],
      )
      expect(out).toMatch(told)
    },
  )

  it('is longer for who was never told, and where only a region rests', async () => {
    const last = async (...more: string[]) =>
      (JSON.parse((await period('--days', '14', '--json', ...more)).out) as { lastDay: string }).lastDay
    expect(await last('--from', '2026-06-30', '--country', 'RO', '--informed', 'never')).toBe('2027-07-14')
    expect(await last('--from', '2026-06-30', '--country', 'RO', '--informed', '2026-09-01')).toBe(
      '2026-09-15',
    )
    expect(await last('--from', '2026-12-23', '--country', 'DE', '--region', 'BY')).toBe('2027-01-07')
    expect(await last('--from', '2026-12-23', '--country', 'DE', '--region', 'BE')).toBe('2027-01-06')
    expect(await last('--from', '2026-12-23', '--country', 'DE')).toBe('2027-01-07')
  })

  it.each([
    [['--days', '14', '--country', 'RO'], '--from: needed'],
    [
      ['--from', '2026-02-30', '--days', '14', '--country', 'RO'],
      '--from: "2026-02-30" is not a calendar day',
    ],
    [['--from', '2026-11-16T10:00:00Z', '--days', '14', '--country', 'RO'], '--from: '],
    [['--from', '2026-11-16', '--country', 'RO'], '--days: needed'],
    [
      ['--from', '2026-11-16', '--days', '0', '--country', 'RO'],
      '--days: "0" is no whole number from 1 to 3650',
    ],
    [
      ['--from', '2026-11-16', '--days', '3651', '--country', 'RO'],
      '--days: "3651" is no whole number from 1 to 3650',
    ],
    [['--from', '2026-11-16', '--days', '1.5', '--country', 'RO'], '--days: '],
    [['--from', '2026-11-16', '--days', '14'], '--country: two capital letters'],
    [['--from', '2026-11-16', '--days', '14', '--country', 'ro'], '--country: two capital letters'],
    [['--from', '2026-11-16', '--days', '14', '--country', 'XX'], '--country: we hold no law of XX'],
    [['--from', '2026-11-16', '--days', '14', '--country', 'DE', '--region', 'by'], '--region: '],
    [
      ['--from', '2026-11-16', '--days', '14', '--country', 'DE', '--informed', 'later'],
      '--informed: "later"',
    ],
    [
      ['--from', '2026-11-16', '--days', '14', '--country', 'DE', '--json', '--locale', 'ro'],
      '--locale: does not go',
    ],
  ])('refuses %j', async (args, told) => {
    const { code, out, err } = await period(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(told)
  })

  it('says that every region counts where it knows no such region', async () => {
    const of = (region: string) =>
      period('--from', '2026-12-23', '--days', '14', '--country', 'DE', '--region', region)
    const [unknown, known] = [await of('ZZ'), await of('BY')]
    expect(unknown.code).toBe(0)
    expect(unknown.err).toContain('--region: we know no region ZZ of DE')
    expect(known.err).toBe('')
  })

  it('takes the longest period it knows, and says where holidays are not known', async () => {
    const { code, err } = await period('--from', '2026-11-16', '--days', '3650', '--country', 'RO')
    expect(code).toBe(0)
    expect(err).toContain('the holidays of those years are not known')
    const data = await period('--from', '2026-11-16', '--days', '3650', '--country', 'RO', '--json')
    expect(JSON.parse(data.out)).toMatchObject({ calendarKnown: false })
    const known = await period('--from', '2026-11-16', '--days', '14', '--country', 'RO', '--json')
    expect(Object.keys(JSON.parse(known.out))).toEqual(['nominal', 'lastDay', 'endsAt', 'steps'])
  })
})
