/** Of two decisions about the same facts, whether one gives the buyer more and in nothing less. Pure. */
import type { Decision, Duty, Outcome, RemedyDecision } from '../../engine/index.ts'

/** How one thing stands to the same thing in the other: more for the buyer, less, or neither better nor worse. */
type Sign = 1 | 0 | -1

/** Where one is better in one thing and the other in another, neither gives more. */
export function givesMore(one: Decision, other: Decision): boolean {
  const signs = [...one.lines.flatMap((line) => ofLine(line.unit, one, other)), ...ofShared(one, other)]
  return signs.includes(1) && !signs.includes(-1)
}

function ofLine(unit: string, one: Decision, other: Decision): Sign[] {
  const [a, b] = [remediesOf(one, unit), remediesOf(other, unit)]
  const names = new Set([...a, ...b].map(({ remedy }) => remedy))
  const named = (list: readonly RemedyDecision[], name: string) => list.find(({ remedy }) => remedy === name)
  return [...names].flatMap((name) => ofRemedy(named(a, name), named(b, name)))
}

const remediesOf = (decision: Decision, unit: string): readonly RemedyDecision[] =>
  decision.lines.find((line) => line.unit === unit)?.remedies ?? []

/** Best first; of a remedy that a policy does not know, nothing is given. */
const OUTCOMES: readonly (Outcome | undefined)[] = ['granted', 'asks', 'review', 'refused', undefined]

/** What is owed counts where both grant; what a person may still grant, nobody can weigh. */
function ofRemedy(a: RemedyDecision | undefined, b: RemedyDecision | undefined): Sign[] {
  const outcome = more(-OUTCOMES.indexOf(a?.outcome), -OUTCOMES.indexOf(b?.outcome))
  if (a === undefined || b === undefined || outcome !== 0) return [outcome]
  if (a.outcome !== 'granted') return [more(moneyIn(a), moneyIn(b))]
  return [
    more(endOf(a), endOf(b)),
    more(moneyIn(a), moneyIn(b)),
    more(a.repayment?.means === 'store_credit' ? 0 : 1, b.repayment?.means === 'store_credit' ? 0 : 1),
    ...ofDuties(a.duties, b.duties),
  ]
}

/** Without an end there is all the time. */
const endOf = ({ deadline }: RemedyDecision): number =>
  deadline?.endsAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(deadline.endsAt)

const moneyIn = ({ money }: Pick<RemedyDecision, 'money'>): number =>
  money.reduce((sum, { amount }) => sum + amount.minor, 0)

/** What the buyer has to do or pay, the less the better; what the shop has to, the more and the sooner. */
const ofDuties = (a: readonly Duty[], b: readonly Duty[]): Sign[] => {
  const kinds = new Set([...a, ...b].map(({ who, what }) => `${who}/${what}`))
  return [...kinds].map((kind) => {
    const weight = (duties: readonly Duty[]): number => {
      const duty = duties.find(({ who, what }) => `${who}/${what}` === kind)
      const day = duty?.by === undefined ? LAST_DAY : Math.min(Date.parse(duty.by), LAST_DAY)
      return duty === undefined ? Number.POSITIVE_INFINITY : day
    }
    return kind.startsWith('buyer/') ? more(weight(a), weight(b)) : more(-weight(a), -weight(b))
  })
}

const LAST_DAY = Date.parse('9999-12-31')

const ofShared = (one: Decision, other: Decision): Sign[] => {
  const kinds = new Set([...one.sharedMoney, ...other.sharedMoney].map(({ remedy }) => remedy))
  const sum = ({ sharedMoney }: Decision, kind: string) =>
    moneyIn({ money: sharedMoney.filter(({ remedy }) => remedy === kind) })
  return [...kinds].map((kind) => more(sum(one, kind), sum(other, kind)))
}

const more = (a: number, b: number): Sign => (a > b ? 1 : a < b ? -1 : 0)
