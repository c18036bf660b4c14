/** Chance that comes again: the same seed gives the same throws (mulberry32). */
export interface Dice {
  /** From 0 to just below 1. */
  next(): number
  /** True in that share of throws. */
  chance(share: number): boolean
}

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, chance: (share) => share > 0 && next() < share }
}
