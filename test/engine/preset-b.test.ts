import { describe, expect, it } from 'vitest'
import type { Facts, LineFacts, OrderFacts, PolicyDocument, Remedy } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { cited, codes, disregarded, duties, facts, line, onDay, remedyOf, ron, underPresetB } from './case.ts'

const COUNTRIES = ['RO', 'GR'] as const
const business = { buyer: 'business' } as const
type Given = { order?: Partial<OrderFacts>; statement?: NonNullable<Facts['statement']> }

/** Bought 2 Nov, received 9 Nov 2026; stated so many days after that. */
const on = (day: number, one: LineFacts, { order = {}, statement }: Given = {}) =>
  underPresetB({ ...facts(onDay(day), [one], order), ...(statement && { statement }) })

const answer = (decision: ReturnType<typeof on>, remedy: Remedy): string[] => {
  const found = remedyOf(decision, remedy)
  return [found.outcome, ...cited(found)]
}

const money = (decision: ReturnType<typeof on>, remedy: Remedy) =>
  remedyOf(decision, remedy).money.map(({ what, amount }) => [what, amount.minor])

const goods = line('standard')
const returned = (condition: NonNullable<LineFacts['condition']>, change: Partial<LineFacts> = {}) =>
  line('standard', { condition, ...change })
const faulty = (defect: Partial<NonNullable<LineFacts['defect']>> = {}, change: Partial<LineFacts> = {}) =>
  line('standard', { defect: { kind: 'defective', ...defect }, ...change })
const voucher = (change: Partial<LineFacts> = {}): LineFacts =>
  line(undefined, {
    kind: 'voucher',
    delivery: { status: 'not_shipped' },
    voucher: { issuedOn: '2026-11-02', activatedAt: 'not_activated', offerSale: true },
    ...change,
  })
const service = (change: Partial<LineFacts> = {}): LineFacts =>
  line(undefined, { kind: 'service', delivery: { status: 'not_shipped' }, ...change })

describe.each(COUNTRIES)('policy B, a consumer in %s', (country) => {
  const order = { place: { country } }
  const here = { order }
  const law = (provision: string) => `${country}/${provision}`

  it('B7, B9: bought 2 Nov, received 9 Nov, stated 20 Nov: in time for both remedies', () => {
    const decision = on(11, goods, here)
    expect(answer(decision, 'withdrawal')).toEqual(['granted', law('crd-9')])
    expect(disregarded(remedyOf(decision, 'withdrawal'))).toContain(`B9 by ${law('crd-9')}: in-time`)
    expect(answer(decision, 'exchange')).toEqual(['granted', 'B1'])
    expect(disregarded(remedyOf(decision, 'exchange'))).toEqual(['B7 by B1.1: sent-in-time'])
  })

  it('B3: what was paid on delivery goes by the same means, standard delivery comes back', () => {
    const payments = [{ id: '1', means: 'bank_transfer' as const, paid: ron(19_395) }]
    const decision = on(3, goods, { order: { ...order, payments } })
    expect(remedyOf(decision, 'withdrawal').repayment?.means).toBe('same_means')
    expect(decision.sharedMoney.map(({ what, amount }) => [what, amount.minor])).toEqual([
      ['outward_shipping', 495],
    ])
    const given = disregarded(remedyOf(decision, 'withdrawal')).map((one) => one.split(':')[0])
    expect(given).toContain(`B3 by ${law('crd-13-1')}`)
    expect(given).toContain(`B3.1 by ${law('crd-13-1')}`)
  })

  it('B5, B8, B16, B19: no condition of a withdrawal, only of a swap', () => {
    const used = returned({ used: true, packaging: 'missing', documents: 'missing' })
    const decision = on(3, used, here)
    expect(answer(decision, 'withdrawal')).toEqual(['granted', law('crd-9')])
    const against = disregarded(remedyOf(decision, 'withdrawal')).map((one) => one.split(' ')[0])
    expect(against).toEqual(expect.arrayContaining(['B5', 'B8', 'B16']))
    expect(answer(decision, 'exchange')).toEqual(['refused', 'B5', 'B8', 'B16', 'B19'])
  })

  it('B9, B10, B11: an unused voucher, withdrawn on 12 November: all of it, to the same card', () => {
    const payments = [{ id: '1', means: 'card' as const, paid: ron(18_900) }]
    const decision = on(3, voucher(), { order: { ...order, payments, outwardShipping: { paid: ron(0) } } })
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['granted', 'B9', law('crd-9')])
    expect(money(decision, 'withdrawal')).toEqual([['item', 18_900]])
    expect(withdrawal.repayment?.means).toBe('same_means')
    expect(duties(withdrawal)).toEqual(['shop refund 2026-11-26'])
    expect(disregarded(withdrawal).map((one) => one.split(':')[0])).toEqual([
      `B10 by ${law('crd-13-1')}`,
      `B11 by ${law('crd-13-1')}`,
    ])
  })

  it('B9: a voucher issued later than bought is open for longer than the law asks', () => {
    const late = voucher({ voucher: { issuedOn: '2026-11-10', activatedAt: 'not_activated' } })
    expect(answer(on(11, late, here), 'withdrawal')).toEqual(['granted', 'B9'])
  })

  it('B12, B13: after day 45 a person judges whether the term is fair', () => {
    expect(answer(on(38, voucher(), here), 'redemption')).toEqual(['granted', 'B12'])
    expect(answer(on(39, voucher(), here), 'redemption')[0]).toBe('review')
  })

  it('B12: the term cannot cut an open withdrawal', () => {
    const issued = { issuedOn: '2026-12-12', activatedAt: 'not_activated', offerSale: true } as const
    expect(answer(on(39, voucher({ voucher: issued }), here), 'withdrawal')).toEqual(['granted', 'B9'])
  })

  it('B14: any carrier will do for a withdrawal', () => {
    const other = line('standard', { comingBack: { carrier: 'other' } })
    expect(answer(on(3, other, here), 'withdrawal')).toEqual(['granted', law('crd-9')])
    expect(answer(on(3, other, here), 'exchange')).toEqual(['review', 'B14'])
  })

  it('B15: the buyer pays the return if told so before, else the shop', () => {
    expect(duties(remedyOf(on(3, goods, here), 'withdrawal'))).toContain('buyer pay_return')
    const untold = on(3, goods, { order: { ...order, returnCostDisclosed: false } })
    expect(duties(remedyOf(untold, 'withdrawal'))).toContain('shop pay_return')
    expect(disregarded(remedyOf(untold, 'withdrawal')).map((one) => one.split(':')[0])).toContain(
      `B15 by ${law('crd-14-1')}`,
    )
  })

  it('B17: one channel among others for a withdrawal', () => {
    const called = on(3, goods, { order, statement: { channel: 'phone' } })
    expect(answer(called, 'withdrawal')).toEqual(['granted', law('crd-9')])
    expect(answer(called, 'exchange')).toEqual(['review', 'B17'])
  })

  it('B20 to B22: scratched, no packaging: the price less the evidenced loss, once', () => {
    const scratched = returned({ damaged: true, packaging: 'missing', diminishedValue: ron(3_000) })
    for (const shopClaims of [undefined, { compensation: { amount: ron(4_000), evidenced: false } }]) {
      const decision = on(3, { ...scratched, ...(shopClaims && { shopClaims }) }, here)
      expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
      expect(money(decision, 'withdrawal')).toEqual([
        ['item', 18_900],
        ['diminished_value', -3_000],
      ])
      const against = disregarded(remedyOf(decision, 'withdrawal')).map((one) => one.split(' ')[0])
      expect(against).toEqual(expect.arrayContaining(['B8', 'B20', 'B21', 'B22']))
    }
  })

  it('B21: where a swap is refused, nothing that the shop set alone is owed', () => {
    const shopClaims = { compensation: { amount: ron(4_000), evidenced: false } }
    expect(money(on(3, returned({ damaged: true }, { shopClaims }), here), 'exchange')).toEqual([])
  })

  it('B23: a refund without a repair first while it lasts; then the legal guarantee goes on', () => {
    const recognised = faulty({ recognisedOn: '2026-11-17' })
    const early = on(7, recognised, here)
    expect(answer(early, 'conformity_claim')[1]).toBe('B23')
    expect(money(early, 'conformity_claim')).toEqual([['item', 18_900]])
    const late = on(8, recognised, here)
    expect(remedyOf(late, 'conformity_claim').outcome).toBe('granted')
    expect(cited(remedyOf(late, 'conformity_claim'))).not.toContain('B23')
    expect(disregarded(remedyOf(late, 'conformity_claim')).map((one) => one.split(' ')[0])).toContain('B23')
  })

  it('B24, B25: neither the shop’s word nor its fourteen days close the legal guarantee', () => {
    for (const [change, ref] of [
      [{ recognisedOn: 'denied' as const }, 'B23'],
      [{}, 'B24'],
      [{ recognisedOn: '2026-11-10' as const }, 'B25'],
    ] as const) {
      const back = { comingBack: { sentAt: '2026-12-10T10:00:00.000Z' as const } }
      const claim = remedyOf(on(5, faulty(change, ref === 'B25' ? back : {}), here), 'conformity_claim')
      expect(claim.outcome).toBe('granted')
      expect(disregarded(claim).map((one) => one.split(' ')[0])).toContain(ref)
    }
  })

  it('B4, B27: what is not as ordered, or defective, goes back at the cost of the shop', () => {
    for (const kind of ['wrong_item', 'defective'] as const) {
      const claim = remedyOf(on(3, faulty({ kind }), here), 'conformity_claim')
      expect(claim.outcome).toBe('granted')
      expect(duties(claim)).toContain('shop pay_return')
    }
  })

  it('B6: a service begun is not changed; withdrawal ends only when it is performed', () => {
    const begun = service({ service: { startedAt: '2026-11-05T10:00:00.000Z', expressRequest: true } })
    const decision = on(3, begun, here)
    expect(answer(decision, 'exchange')).toEqual(['refused', 'B6'])
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
  })
})

describe('policy B, a business: the contract alone', () => {
  const alone = { order: business }

  it.each([
    [14, 'granted'],
    [15, 'refused'],
  ] as const)('B1: day %d after receipt: %s', (day, outcome) => {
    expect(answer(on(day, goods, alone), 'exchange')[0]).toBe(outcome)
  })

  it.each([
    ['2026-11-16T10:00:00.000Z', '2026-11-16T10:00:01.000Z', 'granted'],
    ['2026-11-16T10:00:00.000Z', '2026-11-17T10:00:00.000Z', 'refused'],
    ['2026-11-17T10:00:00.000Z', '2026-11-17T10:00:01.000Z', 'refused'],
  ] as const)('B2: sent %s, received %s: %s', (statedAt, receivedAt, outcome) => {
    const given = { ...facts(statedAt, [voucher()], business), statement: { receivedAt } }
    expect(answer(underPresetB(given), 'exchange')).toEqual([outcome, 'B2'])
  })

  it.each([
    ['card', 'same_means'],
    ['cash_on_delivery', 'named_account'],
    ['bank_transfer', 'named_account'],
  ] as const)('B3: paid by %s, repaid by %s; delivery stays with the customer', (means, repaidBy) => {
    const payments = [{ id: '1', means, paid: ron(19_395) }]
    const decision = on(3, goods, { order: { ...business, payments } })
    expect(remedyOf(decision, 'withdrawal').repayment).toMatchObject({ means: repaidBy })
    expect(decision.sharedMoney).toEqual([])
  })

  it.each([
    ['wrong_item', ['buyer send_back', 'shop replace', 'shop pay_return']],
    ['too_many', ['shop collect', 'shop pay_return']],
  ] as const)('B4: %s: the shop bears the return', (kind, expected) => {
    const claim = remedyOf(on(30, faulty({ kind }), alone), 'conformity_claim')
    expect([claim.outcome, ...cited(claim)]).toEqual(['granted', 'B4'])
    expect(duties(claim)).toEqual(expected)
  })

  it('B4: too few: the rest is sent', () => {
    const claim = remedyOf(on(30, faulty({ kind: 'too_few' }), alone), 'conformity_claim')
    expect(duties(claim)).toContain('shop deliver_missing')
  })

  it('B5: proven to be used: refused, at the customer’s expense', () => {
    const decision = on(3, returned({ used: true }), alone)
    expect(answer(decision, 'withdrawal')).toEqual(['refused', 'B5', 'B8'])
    expect(answer(decision, 'exchange')).toEqual(['refused', 'B5', 'B8'])
    expect(answer(on(3, returned({ used: false }), alone), 'withdrawal')).toEqual(['granted', 'B9'])
  })

  it.each([
    ['2026-11-12T10:00:01.000Z', 'granted', 'B2'],
    ['2026-11-12T10:00:00.000Z', 'refused', 'B6'],
    ['2026-11-12T09:59:59.000Z', 'refused', 'B6'],
  ] as const)('B6: first session at %s, stated at 10:00: %s', (startedAt, outcome, ref) => {
    const decision = on(3, service({ service: { startedAt } }), alone)
    expect(answer(decision, 'exchange')).toEqual([outcome, ref])
  })

  it.each([
    ['2026-11-23T10:00:00.000Z', 'granted', 'B1'],
    ['2026-11-24T10:00:00.000Z', 'refused', 'B7'],
  ] as const)('B7 against B1: sent %s: %s, counted from receipt', (sentAt, outcome, ref) => {
    const sent = line('standard', { comingBack: { sentAt } })
    expect(answer(on(3, sent, alone), 'exchange')).toEqual([outcome, ref])
  })

  it('B7: the replacement leaves once the goods are back', () => {
    expect(duties(remedyOf(on(3, goods, alone), 'exchange'))).toEqual([
      'shop agree_exchange',
      'buyer send_back 2026-11-23',
      'shop send_replacement',
      'buyer pay_return',
    ])
  })

  it('B8: without its packaging it is not taken back', () => {
    const decision = on(3, returned({ packaging: 'missing' }), alone)
    expect(answer(decision, 'withdrawal')).toEqual(['refused', 'B8'])
    expect(answer(decision, 'exchange')).toEqual(['refused', 'B8', 'B19'])
    expect(answer(on(3, returned({ packaging: 'opened' }), alone), 'withdrawal')).toEqual(['granted', 'B9'])
  })

  it.each([
    [7, 'granted'],
    [8, 'refused'],
  ] as const)('B9: day %d after receipt, fourteen or more after the purchase: %s', (day, outcome) => {
    expect(answer(on(day, goods, alone), 'withdrawal')).toEqual([outcome, 'B9'])
  })

  it('B10, B11: repaid within thirty days, less what the bank took', () => {
    const decision = on(3, goods, { order: { ...business, bankCosts: ron(350) } })
    expect(money(decision, 'withdrawal')).toEqual([['item', 18_900]])
    expect(decision.sharedMoney.map(({ what, amount }) => [what, amount.minor])).toEqual([
      ['bank_costs', -350],
    ])
    expect(duties(remedyOf(decision, 'withdrawal'))).toEqual(['shop refund 2026-12-14', 'buyer pay_return'])
  })

  const afterwards = (choice: 'refuse' | 'review'): PolicyDocument => ({
    ...PRESETS['preset-b'],
    sections: PRESETS['preset-b'].sections.map((section) => ({
      ...section,
      clauses: section.clauses.map((entry) =>
        entry.ref === 'B13' ? { ...entry, params: { ...entry.params, afterwards: choice } } : entry,
      ),
    })),
  })

  it.each([
    ['review', 38, 'granted'],
    ['review', 39, 'review'],
    ['refuse', 38, 'granted'],
    ['refuse', 39, 'refused'],
  ] as const)('B12, B13: the shop’s choice is to %s, day %d: %s', (choice, day, outcome) => {
    const decided = compile(afterwards(choice), { policyVersion: 'test' })
    expect(remedyOf(decided(facts(onDay(day), [voucher()], business)), 'redemption').outcome).toBe(outcome)
    expect(remedyOf(decided(facts(onDay(day), [voucher()])), 'redemption').outcome).toBe(
      outcome === 'refused' ? 'review' : outcome,
    )
  })

  it('B12: a voucher that was not sold as an offer has no such term', () => {
    const plain = voucher({ voucher: { issuedOn: '2026-11-02', activatedAt: 'not_activated' } })
    expect(answer(on(90, plain, alone), 'redemption')).toEqual(['granted', 'B12'])
  })

  it('B14: with another carrier a person looks', () => {
    const other = line('standard', { comingBack: { carrier: 'other' } })
    expect(answer(on(3, other, alone), 'withdrawal')).toEqual(['review', 'B14'])
  })

  it('B15: the customer pays for sending back, told before or not', () => {
    const untold = on(3, goods, { order: { ...business, returnCostDisclosed: false } })
    expect(duties(remedyOf(untold, 'withdrawal'))).toContain('buyer pay_return')
  })

  it('B16, B19: without its papers', () => {
    const decision = on(3, returned({ documents: 'missing' }), alone)
    expect(answer(decision, 'withdrawal')).toEqual(['refused', 'B16'])
    expect(answer(decision, 'exchange')).toEqual(['refused', 'B16', 'B19'])
  })

  it('B17: by form or email; on another way a person looks', () => {
    for (const [channel, outcome] of [
      ['email', 'granted'],
      ['form', 'granted'],
      ['whatsapp', 'review'],
    ] as const)
      expect(answer(on(3, goods, { ...alone, statement: { channel } }), 'withdrawal')[0]).toBe(outcome)
  })

  it.each([
    ['claimed', 'review'],
    ['accepted', 'granted'],
    ['rejected', 'refused'],
  ] as const)('B18: late, force majeure %s: %s', (forceMajeure, outcome) => {
    const late = on(20, goods, { ...alone, statement: { forceMajeure } })
    expect(remedyOf(late, 'exchange').outcome).toBe(outcome)
    expect(cited(remedyOf(late, 'exchange'))).toContain('B18')
  })

  it('B18: in time, nothing to excuse', () => {
    const inTime = on(3, goods, { ...alone, statement: { forceMajeure: 'claimed' } })
    expect(answer(inTime, 'exchange')).toEqual(['granted', 'B1'])
  })

  it('B18: excuses a delay, not damage', () => {
    const late = on(20, returned({ damaged: true }), { ...alone, statement: { forceMajeure: 'accepted' } })
    expect(remedyOf(late, 'exchange').outcome).toBe('refused')
  })

  it('B20, B21: damaged: refused, and compensation as claimed', () => {
    const shopClaims = { compensation: { amount: ron(4_000), evidenced: false } }
    const decision = on(3, returned({ damaged: true }, { shopClaims }), alone)
    expect(answer(decision, 'withdrawal')).toEqual(['refused', 'B8', 'B20'])
    expect(money(decision, 'withdrawal')).toEqual([['compensation', -4_000]])
    expect(answer(decision, 'exchange')).toEqual(['refused', 'B8', 'B20'])
  })

  it.each([
    [true, [['set_off', -4_000]]],
    [false, []],
  ])('B22: a claim proven %s', (proven, expected) => {
    const shopClaims = { setOff: { amount: ron(4_000), proven } }
    expect(money(on(3, returned({ damaged: true }, { shopClaims }), alone), 'withdrawal')).toEqual(expected)
  })

  it('B20: what was damaged on the way is not the buyer’s', () => {
    const damaged = returned(
      { damaged: true },
      { defect: { kind: 'damaged_in_transit', recognisedOn: '2026-11-10' } },
    )
    expect(answer(on(3, damaged, alone), 'withdrawal')).toEqual(['granted', 'B9'])
  })

  it.each([
    [7, '2026-11-17', 'granted', 'B23'],
    [8, '2026-11-17', 'refused', 'B23'],
    [7, 'denied', 'refused', 'B24'],
    [7, undefined, 'review', 'B23 B24'],
  ] as const)('B23, B24: reported on day %d, recognised %s: %s', (day, recognisedOn, outcome, refs) => {
    const claim = on(day, faulty(recognisedOn ? { recognisedOn } : {}), alone)
    expect(answer(claim, 'conformity_claim')).toEqual([outcome, ...refs.split(' ')])
  })

  it.each([
    ['2026-11-26T10:00:00.000Z', 'granted', 'B23'],
    ['2026-11-27T10:00:00.000Z', 'refused', 'B25'],
  ] as const)('B25: recognised 12 November, sent %s: %s', (sentAt, outcome, ref) => {
    const sent = faulty({ recognisedOn: '2026-11-12', wanted: 'refund' }, { comingBack: { sentAt } })
    expect(answer(on(2, sent, alone), 'conformity_claim')).toEqual([outcome, ref])
  })

  it('B25: what is left for the buyer to do', () => {
    const claim = remedyOf(on(2, faulty({ recognisedOn: '2026-11-12' }), alone), 'conformity_claim')
    expect(duties(claim)).toEqual(
      expect.arrayContaining(['buyer send_back 2026-11-26', 'buyer confirm_no_replacement 2026-11-26']),
    )
  })

  it('B25: who wants a replacement gets one instead of the price', () => {
    const wants = faulty({ recognisedOn: '2026-11-12', wanted: 'replacement' })
    const claim = on(2, wants, alone)
    expect(money(claim, 'conformity_claim')).toEqual([])
    expect(duties(remedyOf(claim, 'conformity_claim'))).toContain('shop replace')
  })

  it('B26, B27: back on 20 November, repaid by 4 December, sent at the shop’s cost', () => {
    const back = faulty(
      { recognisedOn: '2026-11-12', wanted: 'refund' },
      { comingBack: { sentAt: '2026-11-18T10:00:00.000Z', receivedAt: '2026-11-20T10:00:00.000Z' } },
    )
    const decision = on(2, back, alone)
    expect(duties(remedyOf(decision, 'conformity_claim'))).toEqual([
      'shop refund 2026-12-04',
      'shop pay_return',
    ])
    expect(money(decision, 'conformity_claim')).toEqual([['item', 18_900]])
  })

  it('every failing reason is kept', () => {
    const poor = returned({ used: true, damaged: true, packaging: 'missing', documents: 'missing' })
    expect(codes(remedyOf(on(11, poor, alone), 'withdrawal')).toSorted()).toEqual(
      ['documents-missing', 'packaging-missing', 'returned-damaged', 'too-late', 'use-proven'].toSorted(),
    )
  })
})
