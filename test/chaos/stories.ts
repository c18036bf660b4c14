/** The lives that orders lead, each as days and acts. A story ends the same however late anybody hears of what happens in it. */
import { shopA } from '../../scripts/demo/plans.ts'
import { buyerStories } from './buyer-stories.ts'
import { PAYS_BY_ITSELF } from './paid-by-day.ts'
import {
  CAMERA,
  camera,
  delivered,
  does,
  EARPIECE,
  HEADPHONES,
  one,
  place,
  request,
  type Story,
  state,
  swap,
  UNRECORDED,
} from './telling.ts'

/** Those that come to the money first, so that a short run has them. */
export const stories: Record<string, Story> = {
  'paid back': delivered(
    () => [one(HEADPHONES, 2)],
    (dice) => [
      state(2, [HEADPHONES, dice.between(1, 2)]),
      does(5, 'arrive'),
      does(dice.between(5, 8), 'settle'),
    ],
  ),
  'asked at Shopify and paid back': delivered(
    () => [one(HEADPHONES)],
    () => [request(2, HEADPHONES), does(5, 'arrive'), does(6, 'settle')],
  ),
  'withdrawn before it left': (dice) => [
    { day: 0, act: place(dice, [one(HEADPHONES, 2)]) },
    state(1, [HEADPHONES, dice.between(1, 2)]),
    does(2, 'settle'),
  ],
  'two of a kind': delivered(
    () => [camera, one(HEADPHONES)],
    (dice) => [state(dice.between(1, 5), [CAMERA], [HEADPHONES]), does(6, 'arrive'), does(7, 'settle')],
  ),
  'paid at Shopify': delivered(
    () => [one(HEADPHONES)],
    () => [state(2, [HEADPHONES]), does(6, 'process-return')],
  ),
  'paid back less': delivered(
    () => [one(HEADPHONES)],
    () => [
      state(1, [HEADPHONES]),
      does(3, 'arrive'),
      does(4, 'offer'),
      does(6, 'agree'),
      does(7, 'settle'),
      does(9, 'ask-to-be-forgotten'),
    ],
  ),
  // Stated on the second day, due two weeks later; a day that is a holiday makes way for the next.
  'paid by its day': delivered(
    () => [one(HEADPHONES, 2)],
    (dice) => [state(2, [HEADPHONES, dice.between(1, 2)]), does(5, 'arrive'), does(20, 'find-paid')],
  ),
  'forgotten, and paid back all the same': delivered(
    () => [one(HEADPHONES)],
    () => [state(2, [HEADPHONES]), does(4, 'ask-to-be-forgotten'), does(7, 'arrive'), does(8, 'settle')],
  ),
  kept: delivered((dice) => [one(dice.one([HEADPHONES, EARPIECE, UNRECORDED]), dice.between(1, 3))]),
  cancelled: (dice) => [
    { day: 0, act: place(dice, [one(HEADPHONES)]) },
    does(dice.between(0, 1), 'cancel-order'),
  ],
  withdrawn: delivered(
    () => [one(HEADPHONES, 2)],
    (dice) => [state(dice.between(1, 9), [HEADPHONES, dice.between(1, 2)])],
  ),
  'withdrawn late': delivered(
    () => [one(HEADPHONES)],
    (dice) => [state(dice.between(24, 27), [HEADPHONES])],
  ),
  'made to order': delivered(
    () => [camera],
    (dice) => [state(dice.between(1, 9), [CAMERA])],
  ),
  'unsealed earpiece': delivered(
    () => [one(EARPIECE)],
    (dice) => [state(dice.between(1, 9), [EARPIECE, 1, { sealIntact: dice.chance(0.5) }])],
  ),
  'refunded at Shopify': delivered(
    () => [one(HEADPHONES)],
    () => [does(4, 'refund-order')],
  ),
  'taken back': delivered(
    () => [one(HEADPHONES)],
    () => [state(2, [HEADPHONES]), does(4, 'take-back')],
  ),
  ...buyerStories,
  'two statements': delivered(
    () => [one(HEADPHONES, 2)],
    () => [state(2, [HEADPHONES]), state(5, [HEADPHONES])],
  ),
  'asked at Shopify': delivered(
    () => [one(HEADPHONES)],
    (dice) => [request(dice.between(1, 9), HEADPHONES)],
  ),
  'mixed at Shopify': delivered(
    () => [camera, one(HEADPHONES)],
    (dice) => [request(dice.between(1, 9), CAMERA, HEADPHONES)],
  ),
  'asked what is held': delivered(
    () => [one(HEADPHONES)],
    () => [state(1, [HEADPHONES]), does(3, 'ask-what-is-held')],
  ),
  reviewed: delivered(
    () => [one(UNRECORDED)],
    (dice) => [
      state(2, [UNRECORDED, 1, { sealIntact: false }]),
      {
        day: dice.between(3, 6),
        act: { kind: 'judge', resolution: dice.one(['approved', 'declined'] as const) },
      },
    ],
  ),
  'closed at Shopify': delivered(
    () => [one(HEADPHONES)],
    (dice) => [state(2, [HEADPHONES]), does(dice.between(3, 8), 'close-return')],
  ),
  'cancelled at Shopify': delivered(
    () => [one(HEADPHONES)],
    (dice) => [state(2, [HEADPHONES]), does(dice.between(3, 8), 'cancel-return')],
  ),
  'edited before it left': (dice) => [
    { day: 0, act: place(dice, [one(HEADPHONES), one(EARPIECE)]) },
    does(1, 'edit-order'),
    does(2, 'fulfil'),
    does(4, 'deliver'),
    state(6, [HEADPHONES]),
  ],
  'edited, and what was taken out paid back': (dice) => [
    { day: 0, act: place(dice, [one(HEADPHONES), one(EARPIECE)]) },
    does(1, 'edit-order'),
    does(dice.between(1, 2), 'refund-edit'),
    does(2, 'fulfil'),
  ],
  'withdrawn, then taken out of the order': (dice) => [
    { day: 0, act: place(dice, [one(HEADPHONES), one(EARPIECE)]) },
    state(1, [EARPIECE]),
    does(2, 'edit-order'),
    does(dice.between(3, 4), 'refund-edit'),
  ],
  swapped: delivered(
    () => [one(HEADPHONES)],
    () => [swap(2, HEADPHONES), does(3, 'replace'), does(6, 'arrive'), does(7, 'settle')],
  ),
  'opened again at Shopify': delivered(
    () => [one(HEADPHONES)],
    (dice) => [state(2, [HEADPHONES]), does(4, 'close-return'), does(dice.between(5, 7), 'reopen-return')],
  ),
  'paid in part at Shopify': delivered(
    () => [one(HEADPHONES, 2)],
    (dice) => [
      state(2, [HEADPHONES, 2]),
      does(4, 'process-piece'),
      does(dice.between(5, 6), 'process-piece'),
    ],
  ),
  'part paid at Shopify, the rest here': delivered(
    () => [one(HEADPHONES, 2)],
    () => [state(2, [HEADPHONES, 2]), does(4, 'process-piece'), does(5, 'arrive'), does(6, 'settle')],
  ),
  'delivery paid back at Shopify': delivered(
    () => [one(HEADPHONES)],
    (dice) => [
      state(2, [HEADPHONES]),
      does(dice.between(3, 4), 'refund-delivery'),
      does(5, 'arrive'),
      does(6, 'settle'),
    ],
  ),
}

/** Told in one shop alone: only its policy, or its settings, give what they ask for. */
export const ONLY_IN: Readonly<Record<string, string>> = {
  swapped: shopA,
  'paid by its day': PAYS_BY_ITSELF,
}
