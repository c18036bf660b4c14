import * as z from 'zod'
import type { Extras } from '../clause.ts'
import { clause, fails, holds, review, silent } from '../clause.ts'
import type { Day, Instant } from '../day.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import type { FactValues, Possession } from '../fact-register.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { money } from '../money.ts'
import { endsAfter, period } from '../period.ts'
import type { ReasonCode } from '../reason.ts'

const FROM = ['receipt', 'conclusion', 'issuance'] as const
type From = (typeof FROM)[number]

/**
 * The shop's own promise: money back without a reason, so many days after receipt, the purchase or a voucher's
 * issuance. As a rule it restates the right that the law gives, and yields with it to the law's exceptions.
 */
export const withdrawalPeriod = clause({
  id: 'withdrawal-period',
  effect: 'permits',
  remedies: ['withdrawal'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days, the day of the event not counted'),
    from: z.enum(FROM).default('receipt').describe('The event that the days follow'),
    beyondLaw: z
      .boolean()
      .default(false)
      .describe(
        'Whether it also holds, for a consumer, where the law excepts from the right (CRD 16); else it yields to a proven exception',
      ),
  }),
  needs: ({ from }) => [
    'statedAt',
    'calendar',
    'paid',
    ...(from === 'receipt' ? (['possession', 'orderHoldsGoods'] as const) : (['concludedOn'] as const)),
    ...(from === 'issuance' ? (['kind', 'voucherIssuedOn'] as const) : []),
  ],
  declares: ({ days, from, beyondLaw }) => ({
    terms: [{ of: 'statement', length: { days }, from: from === 'conclusion' ? 'purchase' : from }],
    ...(from === 'receipt' && { kinds: ['goods'] as const }),
    stands: { mark: beyondLaw ? 'stronger' : standing(days, from), provision: 'crd-9' },
  }),
  restates: ({ beyondLaw }) => !beyondLaw,
  decide:
    ({ days, from }) =>
    (facts) => {
      // What nobody delivers is not received: such a promise does not speak of it.
      if (from === 'receipt' && !facts.orderHoldsGoods) return silent
      const start = startOf(from, facts)
      const owed = owedFor(facts.paid)
      if (!start.begun) return holds('period-not-begun', {}, { until: 'open', ...owed })
      const until = period({ from: start.day, event: from, days, calendar: facts.calendar })
      const said = { lastDay: until.lastDay, assumed: start.assumed }
      if (endsAfter(until, facts.statedAt)) return holds('in-time', said, { until, ...owed })
      // A voucher may have been issued later than it was bought; the shop would have to show that it was not.
      return from === 'issuance' && facts.kind === 'voucher' && facts.voucherIssuedOn === 'not_recorded'
        ? review('issuance-not-recorded', {}, owed)
        : fails('too-late', said, { until })
    },
})

const owedFor = (paid: FactValues['paid']): Extras => ({
  amounts: [{ what: 'item', amount: paid }],
  duties: [{ who: 'shop', what: 'refund' }],
})

const startOf = (
  from: From,
  {
    possession,
    concludedOn,
    voucherIssuedOn,
  }: Pick<FactValues, 'possession' | 'concludedOn' | 'voucherIssuedOn'>,
): Possession => {
  if (from === 'receipt') return possession
  const issued = from === 'issuance' && voucherIssuedOn !== 'not_recorded' ? voucherIssuedOn : concludedOn
  return { begun: true, day: issued, assumed: false }
}

const standing = (days: number, from: From) => {
  if (days < 14 || from !== 'receipt') return 'weaker'
  return days > 14 ? 'stronger' : 'compatible'
}

const base = {
  possession: receivedOn('2026-11-09'),
  orderHoldsGoods: true,
  concludedOn: '2026-11-02' as Day,
  kind: 'goods' as const,
  voucherIssuedOn: 'not_recorded' as const,
  calendar,
  paid: money(18_900, 'RON'),
}
const voucher = { kind: 'voucher' as const, orderHoldsGoods: false, possession: NOT_RECEIVED }
const issued = { ...voucher, voucherIssuedOn: '2026-11-06' as Day }

type Row = Example<typeof withdrawalPeriod>

const row =
  (from: From) =>
  (
    name: string,
    statedAt: Instant,
    [kind, code, lastDay]: [Row['expect']['kind'], ReasonCode?, Day?],
    change: Partial<Row['facts']> = {},
  ): Row => ({
    case: name,
    params: { days: 14, from, beyondLaw: false },
    facts: { ...base, ...change, statedAt },
    expect: { kind, ...(code && { code }), ...(lastDay && { lastDay }) },
  })

const receipt = row('receipt')
const conclusion = row('conclusion')
const issuance = row('issuance')
const arrived = { possession: receivedOn('2026-11-16') }
const nothing = { possession: NOT_RECEIVED }

const fromReceipt = (): Row[] => [
  receipt('day 13 is in time', '2026-11-22T10:00:00Z', ['holds', 'in-time', '2026-11-23']),
  receipt('the last second of day 14 counts', '2026-11-23T21:59:59Z', ['holds', 'in-time', '2026-11-23']),
  receipt('the next instant is too late', '2026-11-23T22:00:00Z', ['fails', 'too-late', '2026-11-23']),
  receipt(
    'a last day that is a holiday moves to the next working day',
    '2026-12-02T12:00:00Z',
    ['holds', 'in-time', '2026-12-02'],
    arrived,
  ),
  receipt(
    'nothing delivered: the right can already be used and has no end yet',
    '2026-11-05T12:00:00Z',
    ['holds', 'period-not-begun'],
    nothing,
  ),
  receipt('of what nobody delivers it does not speak', '2026-11-05T12:00:00Z', ['silent'], voucher),
]

export const examples = (): Row[] => [
  ...fromReceipt(),
  conclusion('from the contract, last second', '2026-11-16T21:59:59Z', ['holds', 'in-time', '2026-11-16']),
  conclusion('an instant later', '2026-11-16T22:00:00Z', ['fails', 'too-late', '2026-11-16']),
  issuance(
    'a voucher issued four days after it was bought, last second',
    '2026-11-20T21:59:59Z',
    ['holds', 'in-time', '2026-11-20'],
    issued,
  ),
  issuance(
    'the same voucher, an instant later',
    '2026-11-20T22:00:00Z',
    ['fails', 'too-late', '2026-11-20'],
    issued,
  ),
  issuance(
    'a voucher whose issuance nobody recorded, within fourteen days of the purchase',
    '2026-11-16T21:59:59Z',
    ['holds', 'in-time', '2026-11-16'],
    voucher,
  ),
  issuance(
    'the same later: a person finds out when it was issued',
    '2026-11-16T22:00:00Z',
    ['review', 'issuance-not-recorded'],
    voucher,
  ),
  issuance('goods have no voucher: the purchase counts', '2026-11-20T10:00:00Z', [
    'fails',
    'too-late',
    '2026-11-16',
  ]),
]
