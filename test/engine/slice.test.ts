import { describe, expect, it } from 'vitest'
import {
  cited,
  codes,
  disregarded,
  duties,
  facts,
  line,
  onDay,
  RECORDED,
  remedyOf,
  ron,
  underPresetA,
  underTheLaw,
} from './case.ts'

describe('button camera', () => {
  const decide = (change: Parameters<typeof line>[1]) =>
    underPresetA(facts(onDay(7), [line('custom_made', change)]))

  it('without a specification: the right stands, A3 gives way to 16(c)', () => {
    const withdrawal = remedyOf(decide({ specification: 'none' }), 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(withdrawal.deadline?.lastDay).toBe('2026-11-23')
    expect(cited(withdrawal)).toEqual(['RO/crd-9'])
    expect(disregarded(withdrawal)).toEqual(['A3 by RO/crd-16-c: no-specification'])
    expect(withdrawal.money).toEqual([
      { what: 'item', amount: ron(18_900), citation: { layer: 'law', provision: 'RO/crd-13-1' } },
    ])
  })

  it('an unknown specification is not proven either', () => {
    expect(remedyOf(decide({}), 'withdrawal').outcome).toBe('granted')
  })

  it('with one: refused citing A3 and 16(c), the guarantee stays', () => {
    const decision = decide({ specification: 'given' })
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect(withdrawal.outcome).toBe('refused')
    expect(cited(withdrawal)).toEqual(['A3', 'RO/crd-16-c'])
    expect(withdrawal.disregarded).toEqual([])
    expect(withdrawal.deadline).toBeUndefined()
    expect(withdrawal.money).toEqual([])
    expect(decision.sharedMoney).toEqual([])
    const guarantee = remedyOf(decision, 'conformity_claim')
    expect(guarantee.outcome).toBe('granted')
    expect(guarantee.deadline?.lastDay).toBe('2028-11-09')
    expect(duties(guarantee)).toEqual(['shop repair_or_replace', 'shop pay_return'])
  })

  it('a pick from a standard range is no specification; a doubtful degree is for a person', () => {
    expect(
      remedyOf(decide({ specification: 'given', specificationIsStandardPick: true }), 'withdrawal').outcome,
    ).toBe('granted')
    const doubtful = remedyOf(
      decide({ specification: 'given', specificationIsStandardPick: 'doubtful' }),
      'withdrawal',
    )
    expect(doubtful.outcome).toBe('review')
    expect(cited(doubtful)).toEqual(['RO/crd-16-c'])
    expect([doubtful.duties, doubtful.money]).toEqual([[], []])
    const owed = doubtful.ifApproved
    expect(owed?.duties.find(({ what }) => what === 'refund_once_sent')?.by).toBe('2026-12-02')
    expect(owed?.money.map(({ what }) => what)).toEqual(['item'])
    expect(owed?.shared.map(({ what }) => what)).toEqual(['outward_shipping'])
  })

  it('is never swapped, whatever the specification', () => {
    for (const specification of ['none', 'given'] as const) {
      const exchange = remedyOf(decide({ specification }), 'exchange')
      expect([exchange.outcome, ...cited(exchange)]).toEqual(['refused', 'A7.1'])
    }
  })

  it('with a specification but not shipped: the promise is wider than the law', () => {
    const early = decide({
      specification: 'given',
      delivery: { status: 'not_shipped' },
      productionStartedAt: '2026-11-05T00:00:00Z',
    })
    const withdrawal = remedyOf(early, 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['granted', 'A2'])
    expect(withdrawal.deadline?.open).toBe(true)
    // Promised without a day, for the law that would set one does not grant it.
    expect(duties(withdrawal)).toEqual(['shop refund'])
    // The law alone would refuse: there the production stage is irrelevant.
    const byLaw = underTheLaw(
      facts(onDay(7), [line('custom_made', { specification: 'given', delivery: { status: 'not_shipped' } })]),
    )
    expect(remedyOf(byLaw, 'withdrawal').outcome).toBe('refused')
  })
})

describe('in-ear earpiece', () => {
  const decide = (change: Parameters<typeof line>[1], day = 5) =>
    underPresetA(facts(onDay(day), [line('hygiene_sensitive', { ...RECORDED, ...change })]))

  it('seal not spoken of: one question, whether it is unbroken', () => {
    const withdrawal = remedyOf(decide({}), 'withdrawal')
    expect(withdrawal.outcome).toBe('asks')
    expect(withdrawal.asks).toEqual([{ fact: 'sealIntact', choices: [true, false] }])
    expect(withdrawal.deadline?.lastDay).toBe('2026-11-23')
    expect(cited(withdrawal)).toEqual(['A2', 'A5', 'RO/crd-9', 'RO/crd-16-e'])
    expect(withdrawal.money).toEqual([])
  })

  it('sealed, unopened: both layers grant', () => {
    const withdrawal = remedyOf(decide({ sealIntact: true, packageOpened: false }), 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['granted', 'A2', 'RO/crd-9'])
    expect(withdrawal.disregarded).toEqual([])
  })

  it('box open, seal intact: granted, A5\'s "opened" gives way', () => {
    const withdrawal = remedyOf(decide({ sealIntact: true, packageOpened: true }), 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(disregarded(withdrawal)).toEqual(['A5 by RO/crd-16-e: seal-intact'])
    expect(remedyOf(decide({ sealIntact: true, packageOpened: true }), 'exchange').outcome).toBe('granted')
  })

  it('an unopened package holds an unbroken seal, so nothing is asked', () => {
    expect(remedyOf(decide({ packageOpened: false }), 'withdrawal').outcome).toBe('granted')
  })

  it('unsealed, everything proven: refused citing A5 and 16(e), the guarantee stays', () => {
    const decision = decide({ sealIntact: false })
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['refused', 'A5', 'RO/crd-16-e'])
    expect(codes(withdrawal)).toContain('unsealed-not-cleanable')
    const exchange = remedyOf(decision, 'exchange')
    expect([exchange.outcome, ...cited(exchange)]).toEqual(['refused', 'A7.2'])
    expect(remedyOf(decision, 'conformity_claim').outcome).toBe('granted')
  })

  it('unsealed, no evidence record: a person reviews, the seal stays a question until answered', () => {
    const none = (change: Parameters<typeof line>[1]) =>
      underPresetA(facts(onDay(5), [line('hygiene_sensitive', change)]))
    const unsealed = remedyOf(none({ sealIntact: false }), 'withdrawal')
    expect([unsealed.outcome, ...cited(unsealed)]).toEqual(['review', 'RO/crd-16-e'])
    expect(remedyOf(none({ sealIntact: false, hygieneNoticeGiven: true }), 'withdrawal').outcome).toBe(
      'review',
    )
    expect(remedyOf(none({}), 'withdrawal').outcome).toBe('asks')
    expect(remedyOf(none({ sealIntact: true }), 'withdrawal').outcome).toBe('granted')
  })

  it('by the law alone the same question is asked', () => {
    const byLaw = remedyOf(underTheLaw(facts(onDay(5), [line('hygiene_sensitive', RECORDED)])), 'withdrawal')
    expect([byLaw.outcome, ...byLaw.asks.map(({ fact }) => fact)]).toEqual(['asks', 'sealIntact'])
  })

  it('is not asked about before it has arrived', () => {
    const travelling = decide({ delivery: { status: 'in_transit', shippedAt: '2026-11-03T10:00:00.000Z' } })
    expect([remedyOf(travelling, 'withdrawal').outcome, remedyOf(travelling, 'withdrawal').asks]).toEqual([
      'granted',
      [],
    ])
  })

  it('unsealed after the promised term, never informed, no record: still for a person, not too late', () => {
    const late = facts(onDay(40), [line('hygiene_sensitive', { sealIntact: false })], { informedOn: 'never' })
    expect(remedyOf(underTheLaw(late), 'withdrawal').outcome).toBe('review')
    expect(remedyOf(underPresetA(late), 'withdrawal').outcome).toBe('review')
  })

  it.each([
    [{ sealed: false }, 'no-recognisable-seal'],
    [{ cleanable: true }, 'cleanable'],
    [{ hygieneNoticeGiven: false }, 'no-hygiene-notice'],
    [{ unsealedBy: 'shop' }, 'unsealed-by-shop'],
    [{ unsealedBy: 'carrier' }, 'unsealed-by-carrier'],
  ] as const)('unsealed, but %j: the right stands', (change, code) => {
    const withdrawal = remedyOf(decide({ sealIntact: false, ...change }), 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(codes(withdrawal)).toContain(code)
  })

  it('can be cleaned: the seal no longer matters to withdrawal, only to the swap', () => {
    const decision = decide({ cleanable: true })
    expect(remedyOf(decision, 'withdrawal').asks).toEqual([])
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
    expect(remedyOf(decision, 'exchange').outcome).toBe('asks')
  })

  it('sold without a seal: no question about one, for nothing turns on it', () => {
    const decision = decide({ sealed: false, packageOpened: true })
    expect(
      ['withdrawal', 'exchange'].map((remedy) => remedyOf(decision, remedy as 'exchange').outcome),
    ).toEqual(['granted', 'granted'])
  })

  it('too late for withdrawal: the seal is asked for the swap alone', () => {
    const decision = decide({}, 20)
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('refused')
    expect(remedyOf(decision, 'exchange').outcome).toBe('asks')
  })
})

describe('over-ear headphones', () => {
  it.each([
    ['day 13', '2026-11-22T10:00:00.000Z', 'granted', 'granted'],
    ['day 14, last second', '2026-11-23T21:59:59.999Z', 'granted', 'granted'],
    ['day 15', '2026-11-23T22:00:00.000Z', 'refused', 'granted'],
    ['day 30, last second', '2026-12-09T21:59:59.999Z', 'refused', 'granted'],
    ['day 31', '2026-12-09T22:00:00.000Z', 'refused', 'refused'],
  ] as const)(
    '%s: withdrawal %3$s, exchange %4$s, guarantee open',
    (_day, statedAt, withdrawal, exchange) => {
      const decision = underPresetA(facts(statedAt, [line(undefined)]))
      expect(remedyOf(decision, 'withdrawal').outcome).toBe(withdrawal)
      expect(remedyOf(decision, 'exchange').outcome).toBe(exchange)
      expect(remedyOf(decision, 'conformity_claim').outcome).toBe('granted')
      expect(remedyOf(decision, 'withdrawal').deadline?.lastDay).toBe('2026-11-23')
      expect(remedyOf(decision, 'exchange').deadline?.lastDay).toBe('2026-12-09')
    },
  )

  it('asks nothing: no clause in force needs a seal', () => {
    const decision = underPresetA(facts(onDay(7), [line('standard')]))
    expect(decision.lines.flatMap(({ remedies }) => remedies.flatMap(({ asks }) => asks))).toEqual([])
  })

  it('refused for being late: says when it ended, and every clause that found so', () => {
    const withdrawal = remedyOf(underPresetA(facts(onDay(20), [line('standard')])), 'withdrawal')
    expect(cited(withdrawal)).toEqual(['A2', 'RO/crd-9'])
    expect(withdrawal.reasons.map(({ code, bears }) => [code, bears])).toEqual([
      ['too-late', 'against'],
      ['too-late', 'against'],
    ])
  })
})

describe('what follows from a withdrawal', () => {
  const lines = [line('standard'), line('standard', { unit: '2/1', orderLine: '2', paid: ron(5_000) })]

  it('pays back the items, and the delivery once for the order', () => {
    const decision = underPresetA(facts(onDay(7), lines))
    expect(remedyOf(decision, 'withdrawal').money.map(({ what, amount }) => [what, amount.minor])).toEqual([
      ['item', 18_900],
    ])
    expect(remedyOf(decision, 'withdrawal', '2/1').money.map(({ amount }) => amount.minor)).toEqual([5_000])
    expect(decision.sharedMoney).toEqual([
      {
        what: 'outward_shipping',
        amount: ron(495),
        citation: { layer: 'law', provision: 'RO/crd-13-1' },
        remedy: 'withdrawal',
        units: ['1/1', '2/1'],
      },
    ])
  })

  it.each([
    [{ paid: ron(1_500), cheapestStandard: ron(495) }, 495],
    [{ paid: ron(495), cheapestStandard: ron(495) }, 495],
    [{ paid: ron(494), cheapestStandard: ron(495) }, 494],
    [{ paid: ron(1_500) }, 1_500],
    [{ paid: ron(495), refunded: ron(494) }, 1],
  ] as const)('delivery %j: %d comes back', (outwardShipping, minor) => {
    const { sharedMoney } = underPresetA(facts(onDay(7), lines, { outwardShipping }))
    expect(sharedMoney.map(({ amount }) => amount.minor)).toEqual([minor])
  })

  it.each([{ paid: ron(0) }, { paid: ron(495), refunded: ron(495) }])(
    'delivery %j: nothing comes back',
    (outwardShipping) => {
      expect(underPresetA(facts(onDay(7), lines, { outwardShipping })).sharedMoney).toEqual([])
    },
  )

  it.each([
    [true, 'buyer pay_return'],
    [false, 'shop pay_return'],
    [undefined, 'shop pay_return'],
  ] as const)('return cost disclosed %s: %s', (disclosed, duty) => {
    const order = disclosed === undefined ? {} : { returnCostDisclosed: disclosed }
    const { returnCostDisclosed: _, ...untold } = facts(onDay(7), [line('standard')]).order
    const decision = underPresetA({ ...facts(onDay(7), [line('standard')]), order: { ...untold, ...order } })
    expect(duties(remedyOf(decision, 'withdrawal'))).toContain(duty)
  })

  it('gives no false date: the money may wait for the goods or a proof of sending', () => {
    const shipped = remedyOf(
      underPresetA(facts('2026-11-21T12:03:00.000Z', [line('standard')])),
      'withdrawal',
    )
    expect(duties(shipped)).toEqual([
      'shop refund_once_sent 2026-12-07',
      'buyer send_back 2026-12-07',
      'buyer pay_return',
    ])
  })

  it('not shipped: nothing to send back, so the money is due without waiting', () => {
    const unshipped = line('standard', { delivery: { status: 'not_shipped' } })
    const withdrawal = remedyOf(underPresetA(facts(onDay(-1), [unshipped])), 'withdrawal')
    expect(duties(withdrawal)).toEqual(['shop refund 2026-11-23'])
    expect(withdrawal.deadline).toMatchObject({ open: true, steps: [] })
    expect(withdrawal.deadline?.lastDay).toBeUndefined()
  })

  it('on its way: can be withdrawn from already, sent back once it is there, not swapped yet', () => {
    const travelling = line('standard', {
      delivery: { status: 'in_transit', shippedAt: '2026-11-03T10:00:00.000Z' },
    })
    const decision = underPresetA(facts(onDay(-1), [travelling]))
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
    expect(duties(remedyOf(decision, 'withdrawal'))).toContain('buyer send_back 2026-11-23')
    expect(codes(remedyOf(decision, 'exchange'))).toEqual(['exchange-not-received'])
    expect(remedyOf(decision, 'conformity_claim').deadline?.open).toBe(true)
  })

  it('one parcel of the order is missing: no end for what has arrived either', () => {
    const decision = underPresetA(
      facts(onDay(40), [
        lines[0] as never,
        line('standard', { unit: '2/1', delivery: { status: 'not_shipped' } }),
      ]),
    )
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
    expect(remedyOf(decision, 'withdrawal').deadline?.open).toBe(true)
    expect(remedyOf(decision, 'exchange').outcome).toBe('granted')
  })
})
