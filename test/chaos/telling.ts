/** The words in which stories are told: days, acts, and what is ordered. */
import type { Dice } from '../../bench/orders/dice.ts'
import type { OrderLine } from '../../scripts/system/control.ts'
import type { Act, PlannedAct } from './life.ts'

export const HEADPHONES = 'over-ear-headphones'
/** Sealed for hygiene, and nobody has recorded whether it can be cleaned: a person judges. */
export const UNRECORDED = 'over-ear-headphones-pro'
export const CAMERA = 'button-camera'
export const EARPIECE = 'in-ear-earpiece'

export const camera: OrderLine = {
  product: CAMERA,
  quantity: 1,
  properties: { Specification: 'in my own jacket' },
}
export const one = (product: string, quantity = 1): OrderLine => ({ product, quantity })

export type Story = (dice: Dice) => PlannedAct[]

export const place = (dice: Dice, lines: OrderLine[]): Act => ({
  kind: 'place',
  lines,
  shipping: dice.one(['standard', 'express'] as const),
})

/** Ordered, sent and brought, then what is told from the day of delivery on. */
export const delivered =
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

export const state = (day: number, ...wishes: [string, number?, Record<string, boolean>?][]): PlannedAct => ({
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
export const swap = (day: number, product: string): PlannedAct => ({
  day,
  act: { kind: 'state', wishes: [{ product, quantity: 1, remedy: 'exchange' }] },
})
export const report = (day: number, product: string): PlannedAct => ({
  day,
  act: {
    kind: 'state',
    wishes: [{ product, quantity: 1, remedy: 'conformity_claim', note: 'It crackles.' }],
  },
})
export const stateAsGuest = (day: number, how: 'rightly' | 'mistyped' = 'rightly'): PlannedAct => ({
  day,
  act: { kind: 'state-as-guest', isMistyped: how === 'mistyped' },
})
export const request = (day: number, ...products: string[]): PlannedAct => ({
  day,
  act: { kind: 'request', wishes: products.map((product) => ({ product, quantity: 1 })) },
})
export const does = (
  day: number,
  kind: Exclude<Act['kind'], 'place' | 'state' | 'state-as-guest' | 'request' | 'judge'>,
): PlannedAct => ({
  day,
  // More kinds than TypeScript tells apart at once.
  act: { kind } as Act,
})
