import { describe, expect, it } from 'vitest'
import type { LineFacts } from '../../app/engine/index.ts'
import {
  addDays,
  compile,
  JURISDICTIONS,
  PRESETS,
  parseDay,
  provisionOf,
  startOfDay,
} from '../../app/engine/index.ts'
import {
  cited,
  codes,
  disregarded,
  facts,
  line,
  onDay,
  RECORDED,
  remedyOf,
  underPresetA,
  underTheLaw,
} from './case.ts'

describe('the data of every country', () => {
  it.each(Object.values(JURISDICTIONS))(
    '$country names a provision with its source for each rule',
    ({ floor, provisions, country, asOf }) => {
      expect(floor.length).toBeGreaterThan(5)
      expect(parseDay(asOf)).toBe(asOf)
      for (const { provision } of floor) {
        const { eu, national, inForce, verified } = provisions[provision] ?? {}
        expect(eu?.act).toMatch(/^Directive/)
        expect(eu?.source).toMatch(/^https:\/\/eur-lex\.europa\.eu/)
        expect(inForce && parseDay(inForce.from)).toBe(inForce?.from)
        // Nobody has read the official texts yet; whoever does says so here and there.
        expect(verified).toBe(false)
        if (national) expect(national.source).toMatch(/^https:/)
        expect(provisionOf(`${country}/${provision}`)).toBe(provisions[provision])
      }
    },
  )

  it('cites the national provision', () => {
    expect(provisionOf('RO/crd-16-c')?.national).toMatchObject({
      act: 'OUG nr. 34/2014',
      article: 'art. 16 lit. c)',
    })
    expect(provisionOf('GR/crd-9')?.national).toMatchObject({ act: 'ν. 2251/1994', article: 'άρθρο 3ε' })
    expect(provisionOf('LU/unknown')).toBeUndefined()
  })
})

describe('a country we hold no data about', () => {
  const abroad = { place: { country: 'LU' } } as const

  it('turns refusals into reviews and says why', () => {
    const late = underPresetA(facts(onDay(60), [line('standard')], abroad))
    for (const remedy of ['withdrawal', 'exchange', 'conformity_claim'] as const) {
      const decided = remedyOf(late, remedy)
      expect(decided.outcome).toBe('review')
      expect(cited(decided)).toContain('LU/unknown')
      expect(codes(decided)).toContain('law-unknown')
    }
    expect(late.lawVersion).toBe('LU@none')
  })

  it('still grants what the shop promises', () => {
    const decision = underPresetA(facts(onDay(7), [line('standard')], abroad))
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
    expect(remedyOf(decision, 'exchange').outcome).toBe('granted')
  })

  it('ends a day where it ends last on Earth', () => {
    expect(
      remedyOf(underPresetA(facts('2026-11-24T11:59:59.999Z', [line('standard')], abroad)), 'withdrawal')
        .outcome,
    ).toBe('granted')
    expect(
      remedyOf(underPresetA(facts('2026-11-24T12:00:00.000Z', [line('standard')], abroad)), 'withdrawal')
        .outcome,
    ).toBe('review')
  })

  it('is no empty floor: with no promise at all, a person decides', () => {
    const decision = underTheLaw(facts(onDay(7), [line('standard')], abroad))
    expect(decision.lines[0]?.remedies.map(({ remedy, outcome }) => [remedy, outcome])).toEqual([
      ['withdrawal', 'review'],
      ['conformity_claim', 'review'],
    ])
  })
})

describe('law data that has grown old', () => {
  const limit = 366
  const lastGoodDay = addDays('2026-11-01', limit)
  const zone = JURISDICTIONS.RO?.calendar.zone as never
  const decideOn = (day: typeof lastGoodDay) => underPresetA(facts(startOfDay(day, zone), [line('standard')]))

  it('refuses on the last day of its limit, and no longer on the next', () => {
    expect(remedyOf(decideOn(lastGoodDay), 'withdrawal').outcome).toBe('refused')
    const stale = remedyOf(decideOn(addDays(lastGoodDay, 1)), 'withdrawal')
    expect(stale.outcome).toBe('review')
    expect(cited(stale)).toEqual(['A2', 'RO/crd-9', 'RO/outdated'])
    expect(stale.reasons.at(-1)).toMatchObject({
      code: 'law-outdated',
      bears: 'open',
      params: { country: 'RO', asOf: '2026-11-01' },
    })
  })

  it('takes the limit that the shop runs with', () => {
    const strict = compile(PRESETS['preset-a'], { policyVersion: 'x', lawMaxAgeDays: 29 })
    // 2026-11-30 is 29 days after the data was read.
    expect(
      remedyOf(strict(facts('2026-11-30T21:59:59.000Z', [line('standard')])), 'withdrawal').outcome,
    ).toBe('refused')
    expect(
      remedyOf(strict(facts('2026-11-30T22:00:00.000Z', [line('standard')])), 'withdrawal').outcome,
    ).toBe('review')
  })

  it('still grants', () => {
    expect(remedyOf(decideOn(addDays(lastGoodDay, 30)), 'conformity_claim').outcome).toBe('granted')
  })
})

describe('a contract from before the law that we hold', () => {
  const concluded = (concludedAt: `${string}T${string}Z`) =>
    underPresetA(facts(onDay(60), [line('standard')], { concludedAt }))

  it('is for a person to judge', () => {
    expect(remedyOf(concluded('2021-12-31T22:00:00.000Z'), 'withdrawal').outcome).toBe('refused')
    const before = remedyOf(concluded('2021-12-31T21:59:59.000Z'), 'withdrawal')
    expect(before.outcome).toBe('review')
    expect(codes(before)).toContain('law-unknown')
  })
})

describe('years whose holidays are not known', () => {
  // The data may be as old as it likes here: only the calendar is asked.
  const decide = compile(PRESETS['statutory-minimum'], { policyVersion: 'x', lawMaxAgeDays: 100_000 })
  const stated = (statedAt: `${string}T${string}Z`, possessionOn: `${number}-${number}-${number}`) => {
    const received = line('standard', {
      delivery: { status: 'delivered', shippedAt: '2022-01-02T10:00:00Z', possessionOn, source: 'carrier' },
    })
    const order = { concludedAt: '2022-01-01T10:00:00Z', informedOn: '2022-01-01' } as const
    return remedyOf(decide(facts(statedAt, [received], order)), 'withdrawal')
  }

  it.each([
    ['2024-01-31T21:59:59.999Z', 'review'],
    ['2024-01-31T22:00:00.000Z', 'refused'],
  ] as const)('goods received in 2023, stated %s: %s', (statedAt, outcome) => {
    const decided = stated(statedAt, '2023-12-10')
    expect(decided.outcome).toBe(outcome)
    expect(codes(decided).includes('law-unknown')).toBe(outcome === 'review')
  })

  it.each([
    ['2032-12-31T21:59:59.999Z', 'refused'],
    ['2032-12-31T22:00:00.000Z', 'review'],
  ] as const)('goods received in 2032, stated %s: %s', (statedAt, outcome) => {
    expect(stated(statedAt, '2032-12-01').outcome).toBe(outcome)
  })

  it('still grants', () => {
    expect(stated('2033-01-03T12:00:00.000Z', '2032-12-27').outcome).toBe('granted')
  })
})

describe('a business buyer', () => {
  const business = { buyer: 'business' } as const

  it('has the contract alone', () => {
    const late = underPresetA(facts(onDay(20), [line('standard')], { ...business, informedOn: 'never' }))
    expect(cited(remedyOf(late, 'withdrawal'))).toEqual(['A2'])
    expect(remedyOf(late, 'withdrawal').outcome).toBe('refused')
    expect(late.lines[0]?.remedies.map(({ remedy }) => remedy)).toEqual([
      'withdrawal',
      'exchange',
      'commercial_guarantee',
    ])
    const inTime = underPresetA(facts(onDay(7), [line('standard')], business))
    expect(remedyOf(inTime, 'withdrawal').money).toHaveLength(1)
    expect(inTime.sharedMoney).toEqual([])
  })

  it.each([
    ['2026-11-23T21:59:59.999Z', 'granted'],
    ['2026-11-23T22:00:00.000Z', 'refused'],
  ] as const)('has the fourteen days of A2: stated %s, %s', (statedAt, outcome) => {
    expect(remedyOf(underPresetA(facts(statedAt, [line('standard')], business)), 'withdrawal').outcome).toBe(
      outcome,
    )
  })

  it('is bound by A3 without proof per order', () => {
    const camera = remedyOf(underPresetA(facts(onDay(7), [line('custom_made')], business)), 'withdrawal')
    expect([camera.outcome, ...cited(camera)]).toEqual(['refused', 'A3'])
  })

  it('gets the better of two readings of one document: opened but sealed comes back', () => {
    const opened = line('hygiene_sensitive', { ...RECORDED, sealIntact: true, packageOpened: true })
    const withdrawal = remedyOf(underPresetA(facts(onDay(7), [opened], business)), 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(disregarded(withdrawal)).toEqual(['A5 by A7.3: seal-intact'])
  })

  it('has nothing where the shop promises nothing', () => {
    expect(underTheLaw(facts(onDay(7), [line('standard')], business)).lines[0]?.remedies).toEqual([])
  })

  it('abroad has the contract too, refusals included', () => {
    const order = { ...business, place: { country: 'LU' } }
    expect(remedyOf(underPresetA(facts(onDay(60), [line('standard')], order)), 'withdrawal').outcome).toBe(
      'refused',
    )
  })
})

describe('not informed', () => {
  it('the law outlasts the promise, which is then named as disregarded', () => {
    const inTime = remedyOf(
      underPresetA(facts(onDay(7), [line('standard')], { informedOn: 'never' })),
      'withdrawal',
    )
    expect(inTime.deadline?.lastDay).toBe('2027-11-23')
    expect(disregarded(inTime)).toEqual(['A2 by RO/crd-10: longer-by-law'])
    const late = remedyOf(
      underPresetA(facts(onDay(100), [line('standard')], { informedOn: 'never' })),
      'withdrawal',
    )
    expect([late.outcome, ...cited(late)]).toEqual(['granted', 'RO/crd-10'])
    expect(disregarded(late)).toEqual(['A2 by RO/crd-10: not-informed-in-time'])
  })

  it('the day that the law gives is an estimate where the day of receipt is one', () => {
    const longer = (source: 'carrier' | 'assumed' | 'buyer') => {
      const delivery = {
        status: 'delivered',
        shippedAt: '2026-11-03T10:00:00.000Z',
        possessionOn: '2026-11-09',
        source,
      } as const
      const given = facts(onDay(7), [line('standard', { delivery })], { informedOn: 'never' })
      return remedyOf(underPresetA(given), 'withdrawal').disregarded.map(({ reason }) => reason)
    }
    for (const source of ['carrier', 'assumed', 'buyer'] as const)
      expect(longer(source)).toEqual([
        expect.objectContaining({
          code: 'longer-by-law',
          params: { lastDay: '2027-11-23', assumed: source === 'assumed' },
        }),
      ])
  })

  it('does not bring back what 16(c) excludes', () => {
    const camera = line('custom_made', { specification: 'given' })
    expect(
      remedyOf(underPresetA(facts(onDay(7), [camera], { informedOn: 'never' })), 'withdrawal').outcome,
    ).toBe('refused')
  })

  it('unknown counts against the shop', () => {
    const { informedOn: _, ...order } = facts(onDay(100), []).order
    const decision = underPresetA({ ...facts(onDay(100), [line('standard')]), order })
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
  })
})

describe('several clauses on one question', () => {
  it('one proven exception refuses, even where another is still open', () => {
    const decide = (specification: 'given' | 'none') =>
      remedyOf(
        underTheLaw(facts(onDay(5), [line('hygiene_sensitive', { sealIntact: false, specification })])),
        'withdrawal',
      )
    expect([decide('given').outcome, ...cited(decide('given'))]).toEqual(['refused', 'RO/crd-16-c'])
    expect([decide('none').outcome, ...cited(decide('none'))]).toEqual(['review', 'RO/crd-16-e'])
  })

  it('the kinder of two windows counts, and one that has no end yet is the kindest', () => {
    const window = (ref: string, from: string, days: number) => ({
      clause: 'exchange-window',
      ref,
      params: { days, from },
      words: '',
    })
    const decide = compile(
      {
        ...PRESETS['statutory-minimum'],
        sections: [{ title: '', clauses: [window('1', 'purchase', 60), window('2', 'receipt', 30)] }],
      },
      { policyVersion: '1' },
    )
    const exchange = (lines: readonly LineFacts[], day: number) =>
      remedyOf(decide(facts(onDay(day), lines)), 'exchange')
    const missing = line('standard', { unit: '2/1', delivery: { status: 'not_shipped' } })
    expect(exchange([line('standard')], 20).deadline?.lastDay).toBe('2027-01-04')
    expect(exchange([line('standard'), missing], 20).deadline?.open).toBe(true)
    const late = exchange([line('standard')], 40)
    expect([late.outcome, ...cited(late)]).toEqual(['granted', '1'])
    expect(disregarded(late)).toEqual(['2 by 1: exchange-in-time'])
  })
})
