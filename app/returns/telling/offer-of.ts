import { instantOf } from '../../engine/index.ts'
import { dayWords } from '../../locales/format.ts'
import type { DeductionOffer } from '../../messages/deduction-offer.ts'
import { leftIfAgreed } from '../buyer/can-words.ts'
import { offeredItem } from '../buyer/offered-item.ts'
import { dayOfInstant } from './letter-parts.ts'
import type { Context } from './told-context.ts'

/** @throws where the case has no such offer; whoever asks has looked */
export function offerOf(deductionId: string, context: Context): DeductionOffer {
  const { kept, told, listener, whom, shopName, contact } = context
  const { lines, deductions, arrivals } = told.state
  const deduction = deductions.find(({ id }) => id === deductionId)
  const line = lines.find(({ key }) => key === deduction?.key)
  if (deduction === undefined || line === undefined) throw new Error('no such offer')
  const arrival = arrivals.find(({ key }) => key === line.key)
  // What is left after the answer is not what a yes would leave.
  const left = deduction.answer === undefined ? leftIfAgreed(told, deduction.amount) : undefined
  // Its end is exclusive.
  const lastInstant = new Date(Date.parse(deduction.answerBy) - 1)
  return {
    ...{ reference: kept.reference, orderName: kept.orderName, shopName, locale: whom.locale, contact },
    door: whom.door,
    day: dayWords(listener.dayOf(new Date(instantOf(lastInstant))), whom.locale),
    offered: offeredItem(line, deduction),
    ...(left && { left }),
    ...(arrival && {
      arrivedOn: dayOfInstant(arrival.later?.at(-1)?.arrivedAt ?? arrival.arrivedAt, context),
    }),
    ...(line.reception === 'damaged' && { isDamaged: true }),
  }
}
