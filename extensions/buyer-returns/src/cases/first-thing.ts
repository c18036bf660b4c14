import type { BuyerCaseInFull } from '../wire.ts'

/** Of what waits for the buyer, what comes first: only that has a primary button. Where a parcel was not found, showing it. */
export function firstThing({ can, questions }: BuyerCaseInFull): 'answer' | 'question' | 'send' {
  if (can.answer.length > 0) return 'answer'
  return questions.some(({ isOfSending }) => !isOfSending) || !can.send ? 'question' : 'send'
}
