/** Reasons that rest on what only the buyer knows. While nobody has said it, they are told as conditions. */
import type { BuyerFact, LineFacts, Reason, ReasonCode } from '../engine/index.ts'
import { answersOf } from '../engine/index.ts'

/** What is known of a thing that a buyer can be asked for, and what implies it. */
export type Said = Pick<LineFacts, 'delivery' | BuyerFact>

/** Each reason that asserts what a buyer can be asked for. Their words are there twice: `…` and `…_unsaid`. */
export const RESTS_ON: Readonly<Partial<Record<ReasonCode, BuyerFact>>> = {
  'package-opened': 'packageOpened',
  'package-untouched': 'packageOpened',
  'seal-broken': 'sealIntact',
  'seal-intact': 'sealIntact',
  'unsealed-not-cleanable': 'sealIntact',
  'exchange-excluded-unsealed': 'sealIntact',
  'exchange-not-excluded': 'sealIntact',
  'media-unsealed': 'sealIntact',
  'media-seal-intact': 'sealIntact',
}

/** Whether the reason asserts what nobody has said, and nothing said implies. */
export const isUnsaid = ({ code }: Reason, thing: Said): boolean => {
  const fact = RESTS_ON[code]
  return fact !== undefined && answersOf(thing)[fact] === undefined
}
