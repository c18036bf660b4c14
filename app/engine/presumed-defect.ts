import type { FactValues } from './fact-register.ts'
import { period } from './period.ts'

/** The shortest time that any member state may set (2019/771 art 11(1)); contracts do not know which state's law is beside them. */
const PRESUMED_MONTHS = 12

export const PRESUMED_BY = [
  'buyer',
  'received',
  'calendar',
  'defectAppearedOn',
  'defectExistedAtDelivery',
  'defectRecognisedOn',
] as const

/**
 * Whether a consumer's defect counts as there from the start without the shop's recognition: proven, or shown
 * within the year in which it is for the shop to prove that it was not.
 */
export const isPresumed = (facts: Pick<FactValues, (typeof PRESUMED_BY)[number]>): boolean => {
  const { buyer, received, calendar, defectExistedAtDelivery, defectRecognisedOn } = facts
  if (buyer !== 'consumer' || defectRecognisedOn === 'denied' || defectExistedAtDelivery === false)
    return false
  if (defectExistedAtDelivery || !received.begun) return true
  const until = period({ from: received.day, event: 'delivery', months: PRESUMED_MONTHS, calendar })
  return facts.defectAppearedOn <= until.lastDay
}
