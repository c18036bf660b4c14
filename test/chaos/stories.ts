/** The lives that orders lead, each as days and acts. A story ends the same however late anybody hears of what happens in it. */
import type { Dice } from '../../bench/orders/dice.ts'
import type { OrderLine } from '../../scripts/system/control.ts'
import type { Act, PlannedAct } from './life.ts'

export const HEADPHONES = 'over-ear-headphones'
/** Sealed for hygiene, and nobody has recorded whether it can be cleaned: a person judges. */
export const UNRECORDED = 'over-ear-headphones-pro'
const CAMERA = 'button-camera'
const EARPIECE = 'in-ear-earpiece'

const camera: OrderLine = { product: CAMERA, quantity: 1, properties: { Specification: 'in my own jacket' } }
const one = (product: string, quantity = 1): OrderLine => ({ product, quantity })

type Story = (dice: Dice) => PlannedAct[]

const place = (dice: Dice, lines: OrderLine[]): Act => ({
  kind: 'place',
  lines,
  shipping: dice.one(['standard', 'express'] as const),
})

/** Ordered, sent and brought, then what is told from the day of delivery on. */
const delivered =
  (lines: (dice: Dice) => OrderLine[], after: (dice: Dice) => PlannedAct[] = () => []): Story =>
  (dice) => {
    const sent = dice.between(1, 2)
    const came = sent + dice.between(1, 4)
    return [
      { day: 0, act: place(dice, lines(dice)) },
      { day: sent, act: { kind: 'fulfil' } },
      { day: came, act: { kind: 'deliver' } },
      ...after(dice).map(({ day, act }) => ({ day: came + day, act })),
    ]
  }

const state = (day: number, ...wishes: [string, number?, Record<string, boolean>?][]): PlannedAct => ({
  day,
  act: {
    kind: 'state',
    wishes: wishes.map(([product, quantity = 1, answers]) => ({
      product,
      quantity,
      ...(answers && { answers }),
    })),
  },
})
const request = (day: number, ...products: string[]): PlannedAct => ({
  day,
  act: { kind: 'request', wishes: products.map((product) => ({ product, quantity: 1 })) },
})
const then = (
  day: number,
  kind: Exclude<Act['kind'], 'place' | 'state' | 'request' | 'judge'>,
): PlannedAct => ({
  day,
  act: { kind },
})

/** Those that come to the money first, so that a short run has them. */
export const stories: Record<string, Story> = {
  'paid back': delivered(
    () => [one(HEADPHONES, 2)],
    (dice) => [
      state(2, [HEADPHONES, dice.between(1, 2)]),
      then(5, 'arrive'),
      then(dice.between(5, 8), 'settle'),
    ],
  ),
  'asked at Shopify and paid back': delivered(
    () => [one(HEADPHONES)],
    () => [request(2, HEADPHONES), then(5, 'arrive'), then(6, 'settle')],
  ),
  'withdrawn before it left': (dice) => [
    { day: 0, act: place(dice, [one(HEADPHONES, 2)]) },
    state(1, [HEADPHONES, dice.between(1, 2)]),
    then(2, 'settle'),
  ],
  'two of a kind': delivered(
    () => [camera, one(HEADPHONES)],
    (dice) => [state(dice.between(1, 5), [CAMERA], [HEADPHONES]), then(6, 'arrive'), then(7, 'settle')],
  ),
  'paid at Shopify': delivered(
    () => [one(HEADPHONES)],
    () => [state(2, [HEADPHONES]), then(6, 'process-return')],
  ),
  'paid back less': delivered(
    () => [one(HEADPHONES)],
    () => [state(1, [HEADPHONES]), then(3, 'arrive'), then(4, 'offer'), then(6, 'agree'), then(7, 'settle')],
  ),
  kept: delivered((dice) => [one(dice.one([HEADPHONES, EARPIECE, UNRECORDED]), dice.between(1, 3))]),
  cancelled: (dice) => [
    { day: 0, act: place(dice, [one(HEADPHONES)]) },
    then(dice.between(0, 1), 'cancel-order'),
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
    () => [then(4, 'refund-order')],
  ),
  'taken back': delivered(
    () => [one(HEADPHONES)],
    () => [state(2, [HEADPHONES]), then(4, 'take-back')],
  ),
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
    () => [state(1, [HEADPHONES]), then(3, 'ask-what-is-held')],
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
    (dice) => [state(2, [HEADPHONES]), then(dice.between(3, 8), 'close-return')],
  ),
  'cancelled at Shopify': delivered(
    () => [one(HEADPHONES)],
    (dice) => [state(2, [HEADPHONES]), then(dice.between(3, 8), 'cancel-return')],
  ),
}
