import type { PartialDelivery, SharedLine } from '../../../app/engine/decision.ts'
import type { Decision, LineFacts, Remedy } from '../../../app/engine/index.ts'
import type { Answer } from './join.ts'
import { SHARINGS } from './owed.ts'

type Shared = Decision['sharedMoney'][number]

interface Owing {
  remedy: Remedy
  unit: string
  money: SharedLine
}

/**
 * What is owed once per order: of what several units say of one kind the greatest amount, the first of equals; shared
 * by the rule best for the buyer, and in full where one of the units has no rule.
 */
export const shared = (lines: readonly { line: LineFacts; answers: readonly Answer[] }[]): Shared[] => {
  const owing = lines.flatMap(({ line: { unit }, answers }) =>
    answers.flatMap(({ decision: { remedy }, shared: all }) =>
      all.map((money): Owing => ({ remedy, unit, money })),
    ),
  )
  const isAlike = (a: Owing, b: Owing): boolean => a.remedy === b.remedy && a.money.what === b.money.what
  return owing
    .filter((one, index) => owing.findIndex((other) => isAlike(one, other)) === index)
    .map((one) => oneOf(owing.filter((other) => isAlike(one, other))))
}

const oneOf = (alike: readonly Owing[]): Shared => {
  const most = Math.max(...alike.map(({ money }) => money.amount.minor))
  const { remedy, money } = alike.find((one) => one.money.amount.minor === most) as Owing
  const { what, amount, citation } = money
  const partial = kindest(alike.map((one) => one.money.partial))
  return { what, amount, citation, ...(partial && { partial }), remedy, units: alike.map(({ unit }) => unit) }
}

const kindest = (rules: readonly (PartialDelivery | undefined)[]): PartialDelivery | undefined => {
  if (rules.includes(undefined)) return undefined
  return SHARINGS.flatMap((rule) => rules.filter((one) => one?.rule === rule)).find(
    (one) => one !== undefined,
  )
}
