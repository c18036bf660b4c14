import { describe, expect, it } from 'vitest'
import type { Facts, LineFacts, OrderFacts, Remedy } from '../../app/engine/index.ts'
import { cited, codes, disregarded, duties, facts, line, onDay, remedyOf, ron, underPresetB } from './case.ts'

const business = { buyer: 'business' } as const
const KINDS = ['wrong_item', 'too_few', 'too_many', 'damaged_in_transit', 'defective'] as const

const faulty = (defect: Partial<NonNullable<LineFacts['defect']>> = {}, change: Partial<LineFacts> = {}) =>
  line('standard', { defect: { kind: 'defective', ...defect }, ...change })

/** Bought 2 Nov, received 9 Nov 2026; stated so many days after that. */
const on = (
  day: number,
  one: LineFacts,
  remedy: Remedy,
  order: Partial<OrderFacts> = {},
  statement?: Facts['statement'],
) => remedyOf(underPresetB({ ...facts(onDay(day), [one], order), ...(statement && { statement }) }), remedy)

const money = ({ money }: ReturnType<typeof on>) => money.map(({ what, amount }) => [what, amount.minor])
const disregardedRefs = (one: ReturnType<typeof on>) => disregarded(one).map((said) => said.split(' ')[0])

describe.each([
  ['a consumer', {}],
  ['a business', business],
] as const)('policy B, %s: who pays for sending back what is wrong', (_, order) => {
  it.each(KINDS)('%s: never the buyer, whatever the remedy', (kind) => {
    for (const remedy of ['withdrawal', 'exchange', 'conformity_claim'] as const) {
      const found = on(3, faulty({ kind, recognisedOn: '2026-11-11' }), remedy, order)
      expect(found.outcome).toBe('granted')
      expect(duties(found)).not.toContain('buyer pay_return')
      expect(duties(found).includes('shop pay_return')).toBe(
        kind !== 'too_few' || remedy !== 'conformity_claim',
      )
    }
  })

  it('B15: what the buyer broke, or is as ordered, goes back at the buyer’s cost', () => {
    const broken = faulty({ causedByBuyer: true, recognisedOn: '2026-11-11' })
    expect(duties(on(3, broken, 'exchange', order))).toContain('buyer pay_return')
    expect(duties(on(3, line('standard'), 'exchange', order))).toContain('buyer pay_return')
  })
})

describe('policy B, a consumer: recognition of a defect', () => {
  it.each([6, 7])('B23, B24: day %d, not recognised: the price at once', (day) => {
    const claim = on(day, faulty(), 'conformity_claim')
    expect([claim.outcome, ...cited(claim)]).toEqual(['granted', 'B23', 'RO/sales-10'])
    expect(money(claim)).toEqual([['item', 18_900]])
    expect(duties(claim).filter((duty) => /repair|replace/.test(duty))).toEqual([])
    expect(disregarded(claim)).toContain('B24 by RO/sales-11: defect-presumed')
  })

  it('B23: day 8: the legal guarantee, without the promise', () => {
    const claim = on(8, faulty(), 'conformity_claim')
    expect(money(claim)).toEqual([])
    expect(duties(claim).some((duty) => duty.startsWith('shop repair_or_replace'))).toBe(true)
  })

  it('B24: denied without proof: repaired or replaced, the price is for a person', () => {
    const claim = on(6, faulty({ recognisedOn: 'denied' }), 'conformity_claim')
    expect(claim.outcome).toBe('granted')
    expect(money(claim)).toEqual([])
    expect(claim.reasons).toContainEqual(expect.objectContaining({ code: 'defect-denied', bears: 'open' }))
    expect(disregardedRefs(claim)).not.toContain('B24')
  })

  it('B24: proven to have been sound on delivery: a person looks', () => {
    const claim = on(6, faulty({ existedAtDelivery: false }), 'conformity_claim')
    expect(claim.outcome).toBe('review')
    expect(codes(claim)).toContain('defect-not-there-at-delivery')
  })

  it('B23: caused by the buyer, as the shop proved: refused', () => {
    expect(on(6, faulty({ causedByBuyer: true }), 'conformity_claim').outcome).toBe('refused')
  })

  it.each([
    ['2026-11-24T10:00:00.000Z', false],
    ['2026-11-25T10:00:00.000Z', true],
  ] as const)(
    'B25: recognised 10 November, sent %s: the price, listed as disregarded: %s',
    (sentAt, isLate) => {
      const claim = on(
        5,
        faulty({ recognisedOn: '2026-11-10' }, { comingBack: { sentAt } }),
        'conformity_claim',
      )
      expect([claim.outcome, money(claim)]).toEqual(['granted', [['item', 18_900]]])
      expect(disregardedRefs(claim).includes('B25')).toBe(isLate)
    },
  )
})

describe('policy B, B26: by when a defective product is repaid', () => {
  const SENT = '2026-11-13T10:00:00.000Z'
  const due = (comingBack: NonNullable<LineFacts['comingBack']>, order: Partial<OrderFacts> = {}) => {
    const claim = on(3, faulty({ recognisedOn: '2026-11-12' }, { comingBack }), 'conformity_claim', order)
    return [duties(claim).filter((duty) => duty.startsWith('shop refund')), disregarded(claim)] as const
  }
  const BY_PROOF = 'B26 by RO/sales-16: proof-of-sending-counts'

  it('sent and proven, not arrived: fourteen days from the proof, whatever B26 counts from', () => {
    const [refund, out] = due({ sentAt: SENT, sendingProven: true })
    expect(refund).toEqual(['shop refund 2026-11-27'])
    expect(out).toContain(BY_PROOF)
  })

  it.each([
    ['2026-11-12T10:00:00.000Z', '2026-11-26', false],
    [SENT, '2026-11-27', false],
    ['2026-11-14T10:00:00.000Z', '2026-11-27', true],
  ] as const)(
    'sent and proven on 13 November, arrived %s: by %s; B26 gives way: %s',
    (receivedAt, by, isOut) => {
      const [refund, out] = due({ sentAt: SENT, sendingProven: true, receivedAt })
      expect(refund).toEqual([`shop refund ${by}`])
      expect(out.includes(BY_PROOF)).toBe(isOut)
    },
  )

  it('neither arrived nor proven: once it is, without a day', () => {
    const [refund, out] = due({ sentAt: SENT })
    expect(refund).toEqual(['shop refund_once_sent'])
    expect(out).not.toContain(BY_PROOF)
  })

  it('a business: its arrival alone counts', () => {
    expect(due({ sentAt: SENT, sendingProven: true }, business)).toEqual([['shop refund'], []])
    const [refund] = due({ receivedAt: SENT }, business)
    expect(refund).toEqual(['shop refund 2026-11-27'])
  })

  it('told too late for B23: repaired, and B26 has nothing to give way with', () => {
    const claim = on(9, faulty({}, { comingBack: { sentAt: SENT, sendingProven: true } }), 'conformity_claim')
    expect(duties(claim)).not.toContain('shop refund 2026-11-27')
    expect(disregarded(claim)).not.toContain(BY_PROOF)
  })
})

describe('policy B: what the shop claims for itself', () => {
  const scratched = (evidenced: boolean) =>
    line('standard', {
      condition: { damaged: true },
      shopClaims: {
        compensation: { amount: ron(4_000), evidenced },
        setOff: { amount: ron(4_000), proven: true },
      },
    })

  it.each([true, false])('B21, B22: of a consumer nothing, evidenced %s', (evidenced) => {
    for (const remedy of ['withdrawal', 'exchange'] as const)
      expect(money(on(3, scratched(evidenced), remedy)).filter(([what]) => what !== 'item')).toEqual([])
  })

  it('B21, B22: of a business both', () => {
    expect(money(on(3, scratched(true), 'exchange', business))).toEqual([
      ['compensation', -4_000],
      ['set_off', -4_000],
    ])
  })
})

describe('policy B, B5: proven to have been used', () => {
  const used = line('standard', { condition: { used: true, diminishedValue: ron(4_000) } })

  it.each(['withdrawal', 'exchange'] as const)(
    'a business, %s: refused, and sent back at the buyer’s cost',
    (remedy) => {
      const found = on(3, used, remedy, business)
      expect(found.outcome).toBe('refused')
      expect(found.duties).toEqual([
        {
          who: 'buyer',
          what: 'pay_redelivery',
          citation: { layer: 'contract', clause: 'unused-only', ref: 'B5' },
        },
      ])
    },
  )

  it('a consumer’s exchange: the same; their withdrawal: less the loss of value, and nothing to send back to them', () => {
    expect(duties(on(3, used, 'exchange'))).toEqual(['buyer pay_redelivery'])
    const withdrawal = on(3, used, 'withdrawal')
    expect([withdrawal.outcome, money(withdrawal)]).toEqual([
      'granted',
      [
        ['item', 18_900],
        ['diminished_value', -4_000],
      ],
    ])
    expect(duties(withdrawal)).not.toContain('buyer pay_redelivery')
  })

  it.each([false, undefined])('a business, used: %s: nothing to send back', (isUsed) => {
    const one = line('standard', {
      condition: { packaging: 'missing', ...(isUsed === false && { used: false }) },
    })
    const exchange = on(3, one, 'exchange', business)
    expect([exchange.outcome, duties(exchange)]).toEqual(['refused', []])
  })
})

describe('policy B: what is missing', () => {
  it('B4: is not sent beside the price of the same', () => {
    const missing = faulty({ kind: 'too_few', wanted: 'refund', cureFailed: true })
    const claim = on(3, missing, 'conformity_claim')
    expect(money(claim)).toEqual([['item', 18_900]])
    expect(duties(claim)).not.toContain('shop deliver_missing')
    const unpaid = duties(on(3, faulty({ kind: 'too_few' }), 'conformity_claim'))
    expect(unpaid.some((duty) => duty.startsWith('shop deliver_missing'))).toBe(true)
  })
})
