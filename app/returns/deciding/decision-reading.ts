/** Questions that are asked of a decision in more than one place. */
import type {
  Decision,
  Facts,
  LineDecision,
  LineFacts,
  Money,
  Outcome,
  Remedy,
  RemedyDecision,
} from '../../engine/index.ts'
import { addMoney } from '../../engine/index.ts'

/** What is wrong with the goods is another matter than not wanting them. */
export const isGuarantee = (remedy: Remedy): boolean =>
  remedy === 'conformity_claim' || remedy === 'commercial_guarantee'

/** A withdrawal comes first; a question comes before what is less than a withdrawal. */
const RANK: Record<Outcome, number> = { granted: 2, asks: 1, review: 3, refused: 4 }
const rankOf = ({ remedy, outcome }: RemedyDecision): number =>
  remedy === 'withdrawal' && outcome === 'granted' ? 0 : RANK[outcome]

/** The remedy that the one line that matters speaks of; the guarantee only where nothing else is known. */
export function primaryOf({ remedies, unit }: LineDecision): RemedyDecision {
  const main = remedies.filter(({ remedy }) => !isGuarantee(remedy))
  const [first] = (main.length > 0 ? main : [...remedies]).toSorted((a, b) => rankOf(a) - rankOf(b))
  if (first === undefined) throw new Error(`no remedy was decided for ${unit}`)
  return first
}

/** What a buyer may ask for without being refused at once, less what gives nothing that something else does not. */
export const openRemedies = ({ remedies }: LineDecision): RemedyDecision[] => {
  const open = remedies.filter(({ outcome }) => outcome === 'granted' || outcome === 'review')
  return open.filter((one) => !open.some((other) => isOutlasted(one, other)))
}

/** The shop's own guarantee beside the legal one that is granted and lasts as long: two doors to the same free cure. */
const isOutlasted = (one: RemedyDecision, other: RemedyDecision): boolean =>
  one.remedy === 'commercial_guarantee' &&
  other.remedy === 'conformity_claim' &&
  other.outcome === 'granted' &&
  (other.deadline?.endsAt ?? '9999') >= (one.deadline?.endsAt ?? '9999')

/** Everything that is paid back; undefined where nothing is. */
export function totalOf(money: readonly { amount: Money }[]): Money | undefined {
  const [first, ...more] = money.map(({ amount }) => amount)
  return first === undefined ? undefined : more.reduce(addMoney, first)
}

export const remedyOf = (decision: Decision, unit: string, remedy: Remedy): RemedyDecision | undefined =>
  decision.lines.find((line) => line.unit === unit)?.remedies.find((candidate) => candidate.remedy === remedy)

/** What was known of a thing when it was decided about. A decision and its facts speak of the same units. */
export function thingOf({ lines }: Pick<Facts, 'lines'>, unit: string): LineFacts {
  const known = lines.find((line) => line.unit === unit)
  if (known === undefined) throw new Error(`no facts were gathered for ${unit}`)
  return known
}

/** The decision with what is owed if a person grants it; unchanged where no person is needed. */
export const asApproved = (remedy: RemedyDecision): RemedyDecision => {
  const { ifApproved } = remedy
  if (ifApproved === undefined) return remedy
  const { duties, money, repayment } = ifApproved
  return { ...remedy, duties, money, ...(repayment && { repayment }) }
}
