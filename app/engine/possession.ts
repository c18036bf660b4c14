import type { Possession } from './fact-register.ts'
import type { LineFacts } from './facts.ts'

export const isGoods = ({ kind }: LineFacts): boolean => kind === undefined || kind === 'goods'

const NOT_BEGUN: Possession = Object.freeze({ begun: false })

/** When one unit came into the buyer's hands. */
export const possessionOf = (delivery: LineFacts['delivery']): Possession =>
  delivery.status === 'delivered'
    ? { begun: true, day: delivery.possessionOn, assumed: delivery.source === 'assumed' }
    : NOT_BEGUN

/**
 * From when an order's periods run (CRD 9(2)(b)): from the last of its goods, as long as one is missing not
 * at all. What is delivered regularly counts as one good, by its first. Services, vouchers and intangible
 * content are not possessed, so an order of them alone has no such day.
 */
export const possessionOfOrder = (lines: readonly LineFacts[]): Possession => {
  const [only] = lines
  if (only && lines.length === 1) return isGoods(only) ? possessionOf(only.delivery) : NOT_BEGUN
  let last: Begun | undefined
  for (const line of lines) {
    if (!isGoods(line)) continue
    const possession = possessionOfUnit(line, lines, possessionOf(line.delivery))
    if (!possession.begun) return NOT_BEGUN
    last = last && last.day >= possession.day ? agreeing(last, possession) : possession
  }
  return last ?? NOT_BEGUN
}

/** Of a unit that is delivered regularly, the day of the first of its kind; of every other what is given. */
export const possessionOfUnit = <T>(
  line: LineFacts,
  lines: readonly LineFacts[],
  other: T,
): Possession | T => {
  const { subscription } = line
  if (subscription === undefined || !isGoods(line)) return other
  let first: Begun | undefined
  for (const one of lines) {
    if (one.subscription !== subscription || !isGoods(one) || one.delivery.status !== 'delivered') continue
    const possession = possessionOf(one.delivery)
    if (!possession.begun) continue
    first = first && first.day <= possession.day ? agreeing(first, possession) : possession
  }
  return first ?? NOT_BEGUN
}

type Begun = Extract<Possession, { begun: true }>

/** One estimate of a day among those that name it makes it an estimate. */
const agreeing = (kept: Begun, other: Begun): Begun =>
  kept.day === other.day && other.assumed && !kept.assumed ? other : kept
