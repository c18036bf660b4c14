import type { Day } from './day.ts'
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
