import { describe, expect, it } from 'vitest'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import { money } from '../../app/engine/index.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import { romanianCalendar } from '../../app/engine/law/ro/calendar.ts'

/** What a clause says of these facts and no others: cases beside those that its own file prints. */
const say = (id: string, params: object, facts: object) => {
  const result = [...CLAUSES, ...LAW_CLAUSES].find((clause) => clause.id === id)?.bind(params)
  if (!result?.ok) throw new Error(`${id} does not bind`)
  const verdict = result.bound.decide(facts as never)
  const {
    kind,
    duties = [],
    amounts = [],
  } = verdict as typeof verdict & {
    duties?: { what: string }[]
    amounts?: { amount: { minor: number } }[]
  }
  return [
    'reason' in verdict && verdict.reason && kind !== 'settles' ? verdict.reason.code : kind,
    ...duties.map(({ what }) => what),
    ...amounts.map(({ amount }) => amount.minor),
  ].join(' ')
}
const ron = (minor: number) => money(minor, 'RON')
const received = { begun: true, day: '2026-11-09', assumed: false }
const calendars = { calendar: romanianCalendar, shopCalendar: romanianCalendar }

describe('clauses of a document', () => {
  const defective = {
    ...{ kind: 'goods', defect: 'defective', defectCausedByBuyer: false, received, paid: ron(1_000) },
    ...{
      statedAt: '2026-11-10T10:00:00Z',
      buyer: 'business',
      defectRecognisedOn: '2026-11-10',
      ...calendars,
    },
  }

  it.each([
    ['refund', 'defect-in-time refund 1000'],
    ['replacement', 'defect-in-time replace'],
    ['repair', 'defect-in-time repair'],
  ])('defect-refund, the buyer wants: %s', (wanted, told) => {
    expect(say('defect-refund', { days: 7 }, { ...defective, wanted })).toBe(told)
  })

  it.each([
    [{}, 'settles send_back'],
    [{ goodsReceivedOn: '2026-11-20' }, 'settles'],
    [{ sentBackOn: '2026-11-20' }, 'settles'],
    [{ goodsReceivedOn: '2026-11-20', wanted: undefined }, 'settles confirm_no_replacement'],
  ])('defect-return, %j', (change, told) => {
    const facts = { ...defective, wanted: 'refund', statedOn: '2026-11-10' }
    const back = { sentBackOn: 'not_sent', goodsReceivedOn: 'not_received', ...change }
    expect(say('defect-return', { days: 14 }, { ...facts, ...back })).toBe(told)
  })

  it('takes small traces off every piece', () => {
    const facts = { wear: 'small_traces', missingAccessories: [], paid: ron(18_900), quantity: 2 }
    const deductionSchedule = { smallTraces: ron(2_000) }
    expect(say('exchange-deduction', {}, { ...facts, deductionSchedule, deductionAgreed: true })).toBe(
      'settles -4000',
    )
  })

  it.each([
    [['excessive_wear'], { wear: 'none', missingAccessories: ['strap'] }, 'silent'],
    [['missing_accessories'], { wear: 'small_traces', missingAccessories: [] }, 'silent'],
    [['excessive_wear'], { wear: 'small_traces', missingAccessories: [] }, 'kept-at-lower-value'],
  ])('lower-value-accepted, of %j: %j', (accepts, facts, told) => {
    expect(say('lower-value-accepted', { accepts }, facts)).toBe(told)
  })

  it.each([
    ['voucher', '2026-11-10T09:00:00Z', 0, 'service-begun'],
    ['service', 'not_started', 1, 'service-begun'],
    ['service', 'not_started', 0, 'silent'],
    ['digital_content', '2026-11-10T09:00:00Z', 0, 'silent'],
  ])('no-change-after-start, a %s begun %s with %s sessions used', (kind, serviceStartedAt, used, told) => {
    const facts = { kind, serviceStartedAt, sessions: { total: 6, used }, statedAt: '2026-11-10T10:00:00Z' }
    expect(say('no-change-after-start', {}, facts)).toBe(told)
  })

  it.each([
    ['buyer', 0, 'settles 0'],
    ['buyer', 495, 'settles 0'],
    ['shop', 0, 'silent'],
    ['shop', 495, 'settles 495'],
  ])('outward-delivery-cost, borne by the %s, %s paid', (borneBy, paid, told) => {
    expect(say('outward-delivery-cost', { borneBy }, { outwardShipping: { paid: ron(paid) } })).toBe(told)
  })

  it('withdrawal-period, of a voucher, counted from the contract: its issuance does not matter', () => {
    const facts = {
      ...{ kind: 'voucher', voucherIssuedOn: 'not_recorded', concludedOn: '2026-11-02', paid: ron(1) },
      ...{ statedAt: '2026-11-20T10:00:00Z', orderHoldsGoods: false, ...calendars },
    }
    expect(say('withdrawal-period', { days: 14, from: 'conclusion' }, facts)).toBe('too-late')
    expect(say('withdrawal-period', { days: 14, from: 'issuance' }, facts)).toBe(
      'issuance-not-recorded refund 1',
    )
  })
})

describe('clauses of the law', () => {
  it.each([
    [[], true, 'same_means'],
    [['cash_on_delivery'], true, 'named_account'],
    [['cash_on_delivery'], false, 'same_means'],
    [['cash_on_delivery', 'card'], true, 'same_means'],
  ])('same-means, paid by %j, an account named: %s', (paymentMeans, refundAccountNamed, means) => {
    const bound = LAW_CLAUSES.find(({ id }) => id === 'same-means')?.bind({})
    if (!bound?.ok) throw new Error('same-means does not bind')
    const facts = { storeCreditConsent: false, refundAccountNamed, paymentMeans }
    expect(bound.bound.decide(facts as never)).toMatchObject({ repaidBy: means })
  })

  it.each([
    [{}, 'silent'],
    [{ category: 'hygiene_sensitive' }, 'cleanability-unknown'],
    [{ cleanable: true }, 'cleanable'],
    [{ hygieneNoticeGiven: false }, 'no-hygiene-notice'],
  ])('sealed-hygiene is concerned with %j', (change, told) => {
    const facts = { category: 'standard', sealIntact: false, sealed: true, unsealedBy: 'buyer', ...change }
    expect(say('sealed-hygiene', {}, facts)).toBe(told)
  })

  const service = {
    ...{ serviceStartedAt: 'not_recorded', servicePerformedAt: 'not_performed', sessions: undefined },
    ...{ serviceRequested: true, serviceLossAcknowledged: true, informedOn: '2026-11-02', kind: 'service' },
    ...{ statedAt: '2026-11-12T10:00:00Z', ...calendars },
  }
  const done = { servicePerformedAt: '2026-11-10T10:00:00Z' }

  it.each([
    [{}, 'silent'],
    [{ sessions: { total: 6, used: 0 } }, 'silent'],
    [{ sessions: { total: 6, used: 1 } }, 'service-not-finished'],
    [{ sessions: { total: 6, used: 6 } }, 'service-performed'],
    [{ sessions: { total: 0, used: 0 } }, 'silent'],
    [{ serviceStartedAt: '2026-11-12T10:00:00Z' }, 'service-not-finished'],
    [{ serviceStartedAt: '2026-11-12T10:00:01Z' }, 'silent'],
    [done, 'service-performed'],
    [{ ...done, informedOn: '2026-11-10' }, 'service-performed'],
    [{ ...done, informedOn: '2026-11-11' }, 'service-not-informed'],
    [{ ...done, informedOn: 'never' }, 'service-not-informed'],
    [{ ...done, serviceStartedAt: '2026-11-05T10:00:00Z', informedOn: '2026-11-06' }, 'service-not-informed'],
  ])('services-performed, %j', (change, told) => {
    expect(say('services-performed', {}, { ...service, ...change })).toBe(told)
  })

  it.each([
    [{}, 'rejection-in-time refund_once_sent 1000'],
    [{ goodsReceivedOn: '2026-11-20' }, 'rejection-in-time refund 1000'],
    [{ sendingProven: true }, 'rejection-in-time refund 1000'],
    [{ statedAt: '2026-12-09T21:59:59Z' }, 'rejection-in-time refund_once_sent 1000'],
    [{ statedAt: '2026-12-09T22:00:00Z' }, 'silent'],
    [{ wanted: 'repair' }, 'silent'],
  ])('short-term-rejection, %j', (change, told) => {
    const facts = {
      ...{ kind: 'goods', defect: 'defective', defectCausedByBuyer: false, received, paid: ron(1_000) },
      ...{ wanted: 'refund', statedAt: '2026-11-20T10:00:00Z', shippedAt: '2026-11-03T10:00:00Z' },
      ...{ shopCollects: false, sentBackOn: 'not_sent', sendingProven: false, ...calendars },
      goodsReceivedOn: 'not_received',
    }
    expect(say('short-term-rejection', { days: 30 }, { ...facts, ...change })).toBe(told)
  })

  it.each([
    ['goods', 'settles 1500'],
    ['service', 'silent'],
  ])('express-surplus, of %s', (kind, told) => {
    const outwardShipping = { paid: ron(2_500), cheapestStandard: ron(1_500) }
    expect(say('express-surplus', {}, { kind, outwardShipping })).toBe(told)
  })
})
