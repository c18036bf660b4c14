import type { Day } from '../day.ts'
import { laterDay } from '../day.ts'
import type { FactValues } from '../fact-register.ts'
import { period } from '../period.ts'

export const TOLD_BY = ['statedOn', 'statementReceivedOn'] as const
export const COMING_BACK = [
  'kind',
  'shippedAt',
  'shopCollects',
  'sentBackOn',
  'sendingProven',
  'goodsReceivedOn',
] as const
export const TIMED_BY = [...TOLD_BY, ...COMING_BACK, 'shopCalendar'] as const

type Told = Pick<FactValues, (typeof TOLD_BY)[number]>
type Back = Pick<FactValues, (typeof COMING_BACK)[number]>
type Timed = Pick<FactValues, (typeof TIMED_BY)[number]>

/** The day the shop was told; where nobody recorded it, the day it was said. */
export const toldOn = ({ statedOn, statementReceivedOn }: Told): Day =>
  statementReceivedOn === 'not_recorded' ? statedOn : laterDay(statedOn, statementReceivedOn)

/** CRD 13(3): the shop may wait for the goods or a proof of sending, unless it collects or nothing was sent. */
export const mayWait = (facts: Back): boolean =>
  facts.kind === 'goods' &&
  facts.shippedAt !== 'not_shipped' &&
  !facts.shopCollects &&
  facts.goodsReceivedOn === 'not_received' &&
  !facts.sendingProven

/** So many days after the shop was told. */
export const refundTerm = (days: number, facts: Told & Pick<FactValues, 'shopCalendar'>): Day =>
  period({ from: toldOn(facts), event: 'statement', days, calendar: facts.shopCalendar }).lastDay

/** The same, not before the goods or the proof of sending that the shop could wait for were there. */
export const refundDay = (days: number, facts: Timed): Day => {
  const { kind, shippedAt, shopCollects, goodsReceivedOn, sentBackOn, sendingProven } = facts
  const term = refundTerm(days, facts)
  if (kind !== 'goods' || shippedAt === 'not_shipped' || shopCollects) return term
  const waited = [
    ...(goodsReceivedOn === 'not_received' ? [] : [goodsReceivedOn]),
    ...(sendingProven && sentBackOn !== 'not_sent' ? [sentBackOn] : []),
  ].toSorted()[0]
  return laterDay(term, waited ?? term)
}
