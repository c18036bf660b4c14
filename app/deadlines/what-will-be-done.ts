import type { DeadlineChoice, DeadlineKind } from '../policies/deadline-settings.ts'
import type { ShopSettings } from '../policies/shop-settings.ts'
import type { CaseState } from '../returns/case/case.ts'
import { orderedEvents } from '../returns/merchant/order-settlement.ts'
import { endsWithTheDay } from './ends-with-the-day.ts'
import { whatIsOrdered } from './what-is-ordered.ts'
import { WHO_IS_TOLD } from './who-is-told.ts'

/** `refund_part`: what can be paid by itself is, the rest is for a person. */
export type WillBeDone = DeadlineChoice | 'refund_part'

/**
 * What a day does when it passes (pass-case-deadline.ts), if everything stays as it is: what is set, unless a person has to
 * see to it. Whether a buyer can be written to is not known before. Pure.
 * @param state absent: there is no case
 * @param keys the lines that it is about; absent: all
 */
export function whatWillBeDone(
  kind: DeadlineKind,
  { deadlines, contactEmail }: Pick<ShopSettings, 'deadlines' | 'contactEmail'>,
  state: CaseState | undefined,
  keys: readonly number[] | undefined,
): WillBeDone {
  const { act } = deadlines[kind]
  if (state === undefined) return act
  if (act === 'remind')
    return WHO_IS_TOLD[kind].passed === 'merchant' && contactEmail === null ? 'person' : 'remind'
  if (act === 'close') return endsWithTheDay(state) ? 'close' : 'person'
  return act === 'refund' ? refunded(state, keys) : act
}

function refunded(state: CaseState, keys: readonly number[] | undefined): WillBeDone {
  const { ordered, left } = whatIsOrdered(state, keys)
  const payable = left.length === 0 ? [] : orderable(state, left)
  if (ordered.length + payable.length === 0) return 'person'
  return payable.length < left.length ? 'refund_part' : 'refund'
}

const orderable = (state: CaseState, keys: number[]): number[] => {
  const events = orderedEvents(state, { keys }, 'engine')
  return typeof events === 'string'
    ? []
    : events.flatMap((event) => (event.type === 'settlement_ordered' ? event.keys : []))
}
