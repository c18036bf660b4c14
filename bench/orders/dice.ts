/** Throws that anybody can throw again: the same seed gives the same orders on every machine. */
export interface Dice {
  /** A whole number from `min` to `max`, both included. */
  between: (min: number, max: number) => number
  /** True in that share of throws. */
  chance: (share: number) => boolean
  one: <T>(values: readonly T[]) => T
}

/** Mulberry32: small, fast, and good enough to vary orders with. */
export const diceOf = (seed: number): Dice => {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    between,
    chance: (share) => next() < share,
    one: (values) => values[between(0, values.length - 1)] as never,
  }
}
