import type { Day } from './day.ts'
import { laterDay } from './day.ts'
import type { FactValues } from './fact-register.ts'

/**
 * The day on which goods left on their way back: what has not been sent can leave today at the earliest;
 * what arrived without a record of its sending left on the day it arrived, at the latest.
 */
export const dayOfSending = ({
  sentBackOn,
  goodsReceivedOn,
  statedOn,
}: Pick<FactValues, 'sentBackOn' | 'goodsReceivedOn' | 'statedOn'>): Day => {
  if (sentBackOn !== 'not_sent') return sentBackOn
  return goodsReceivedOn === 'not_received' ? statedOn : goodsReceivedOn
}

export const PROVEN_BY = ['sendingProven', 'sentBackOn', 'statedOn'] as const

/** The day on which the shop had a proof of sending: that of the sending, but not before the shop was told at all. */
export const dayOfProof = (facts: Pick<FactValues, (typeof PROVEN_BY)[number]>): Day | undefined => {
  if (!facts.sendingProven) return undefined
  const { sentBackOn, statedOn } = facts
  return sentBackOn === 'not_sent' ? statedOn : laterDay(statedOn, sentBackOn)
}
