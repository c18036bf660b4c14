/** Dividing amounts so that the parts always sum to the whole. Computed with whole numbers of any size. */
import type { Money } from './money.ts'
import { money } from './money.ts'

/**
 * Divides an amount by weights; what does not divide goes to the largest remainders, the earlier of equals.
 * Where no weight is above zero all count alike.
 * @param weights whole numbers, none negative; at least one
 * @returns one amount per weight, of the total's sign or zero
 * @throws RangeError for no weights, a negative one, or one that is no whole number
 */
export const allocate = (total: Money, weights: readonly number[]): Money[] => {
  if (weights.length === 0) throw new RangeError('Nothing to divide among')
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError(`Not whole weights: ${weights.join(', ')}`)
  const given = weights.map((weight) => BigInt(weight))
  const sum = given.reduce((all, weight) => all + weight, 0n)
  const [of, by] = sum > 0n ? [given, sum] : [given.map(() => 1n), BigInt(given.length)]
  const size = BigInt(Math.abs(total.minor))
  const floors = of.map((weight) => (size * weight) / by)
  const left = Number(size - floors.reduce((all, part) => all + part, 0n))
  const first = new Set(byLargestRemainder(of.map((weight) => (size * weight) % by)).slice(0, left))
  const sign = Math.sign(total.minor)
  return floors.map((part, index) =>
    money(sign * (Number(part) + (first.has(index) ? 1 : 0)) || 0, total.currency),
  )
}

const byLargestRemainder = (remainders: readonly bigint[]): number[] =>
  remainders
    .map((remainder, index) => ({ remainder, index }))
    .toSorted((a, b) => Number(b.remainder - a.remainder))
    .map(({ index }) => index)

/**
 * What the first `of` parts out of `whole` come to. The share of a stretch is the difference of two of
 * these, so stretches that follow each other sum to the whole, however it was cut.
 * @param minor of either sign; the share lies between zero and it
 * @param part from 0 to `whole`, both whole numbers
 */
export const firstOf = (minor: number, part: number, whole: number): number => {
  if (whole === 0) return minor
  const size = (BigInt(Math.abs(minor)) * BigInt(part)) / BigInt(whole)
  return Math.sign(minor) * Number(size) || 0
}
