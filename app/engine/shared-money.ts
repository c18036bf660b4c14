import type { Decision, PartialDelivery, SharedLine } from './decision.ts'
import type { LineFacts } from './facts.ts'
import type { Joined } from './join.ts'
import { PARTIAL } from './standing.ts'

type Shared = Decision['sharedMoney'][number]

/** One unit and what its remedies come to. */
export interface DecidedUnit {
  line: LineFacts
  joined: readonly Joined[]
}

/**
 * Delivery was paid once for the whole order, so it is repaid once, with whichever unit comes back first. Of
 * what several units say of one remedy and kind, the greatest amount stands, the first of equals; it is shared
 * by the rule best for the buyer, and in full if one of the units has no rule. In the order in which units, and
 * their remedies, first speak of it.
 */
export const sharedMoney = (units: readonly DecidedUnit[]): Shared[] => {
  const owed: Shared[] = []
  for (const { line, joined } of units)
    for (const { decision, shared } of joined)
      for (const money of shared) {
        const { remedy } = decision
        const at = owed.findIndex((one) => one.remedy === remedy && one.what === money.what)
        if (at < 0) owed.push(sharing({ ...money, remedy, units: [] }, money, line.unit))
        else owed[at] = sharing(owed[at] as Shared, money, line.unit)
      }
  return owed
}

const sharing = (before: Shared, money: SharedLine, unit: string): Shared => {
  const { what, amount, citation } = money.amount.minor > before.amount.minor ? money : before
  const partial = kinderOf(before.partial, money.partial)
  const { remedy, units } = before
  return { what, amount, citation, ...(partial && { partial }), remedy, units: [...units, unit] }
}

const kinderOf = (
  a: PartialDelivery | undefined,
  b: PartialDelivery | undefined,
): PartialDelivery | undefined => a && b && (PARTIAL.indexOf(b.rule) < PARTIAL.indexOf(a.rule) ? b : a)
