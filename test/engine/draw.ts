import { fc } from '../harness/property.ts'

/**
 * A whole number from 0 to `count - 1`. What is drawn is written once, over this, and runs in two ways:
 * from a seed, fast, for the hundred thousand cases; and from fast-check's numbers, so that a failing
 * case shrinks (0 is always the plainest choice).
 */
export type Draw = (count: number) => number

/** The same seed draws the same, on every machine (mulberry32). */
export const seeded = (seed: number): Draw => {
  let state = seed >>> 0
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count)
  }
}

/** Reads numbers that fast-check drew; once they run out, everything is at its plainest. */
const fromTape = (tape: readonly number[]): Draw => {
  let at = 0
  return (count) => (tape[at++] ?? 0) % count
}

/** `most`: how many numbers one value can take; fewer only make its last parts plain. */
export const arbitraryOf = <T>(draws: (draw: Draw) => T, most = 500): fc.Arbitrary<T> =>
  fc
    .noBias(fc.array(fc.nat(0x3fff_ffff), { minLength: most, maxLength: most, size: 'max' }))
    .map((tape) => draws(fromTape(tape)))

export const pick = <T>(draw: Draw, from: readonly T[]): T => {
  const picked = from[draw(from.length)]
  if (picked === undefined) throw new RangeError('There is nothing to pick from')
  return picked
}

/** Once in `outOf` times. */
export const once = (draw: Draw, outOf: number): boolean => draw(outOf) === outOf - 1

/** Absent as a rule: unknown is a value of its own. Present once in `outOf` times. */
export const maybe = <K extends string, V>(
  draw: Draw,
  key: K,
  value: () => V,
  outOf = 2,
): Partial<Record<K, V>> => (once(draw, outOf) ? ({ [key]: value() } as Record<K, V>) : {})

export const flip = (draw: Draw): boolean => draw(2) === 1

/** Some of a list, in its order. */
export const some = <T>(draw: Draw, from: readonly T[]): T[] => from.filter(() => flip(draw))

/** All of a list, in any order. */
export const shuffled = <T>(draw: Draw, list: readonly T[]): T[] => {
  const left = [...list]
  return list.map(() => left.splice(draw(left.length), 1)[0] as T)
}
