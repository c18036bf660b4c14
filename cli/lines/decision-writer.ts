import type {
  Deadline,
  Decision,
  Duty,
  LineDecision,
  MoneyLine,
  Reason,
  RemedyDecision,
} from '../../app/engine/index.ts'

/**
 * The text that `JSON.stringify` gives of a decision (a test compares them), in a fraction of its time: with a
 * million lines, writing would take longer than deciding. What the engine shares between decisions is written once.
 */
export const decisionWriter = (): ((decision: Decision) => string) => {
  const once = remembering()
  const pair = (name: string, value: unknown): string =>
    value === undefined ? '' : `,"${name}":${JSON.stringify(value)}`

  const reasonText = ({ code, params, bears, citation }: Reason): string =>
    `{"code":"${code}","params":${isEmpty(params) ? '{}' : JSON.stringify(params)},"bears":"${bears}","citation":${once(citation)}}`

  const dutyText = ({ who, what, by, citation }: Duty): string =>
    `{"who":"${who}","what":"${what}",${by === undefined ? '' : `"by":"${by}",`}"citation":${once(citation)}}`

  const moneyText = ({ what, amount: { minor, currency }, citation }: MoneyLine): string =>
    `{"what":"${what}","amount":{"minor":${minor},"currency":"${currency}"},"citation":${once(citation)}}`

  const deadlineText = ({ open, lastDay, endsAt, steps, citation }: Deadline): string =>
    `{"open":${open}${lastDay === undefined ? '' : `,"lastDay":"${lastDay}"`}${endsAt === undefined ? '' : `,"endsAt":"${endsAt}"`},"steps":${once(steps)},"citation":${once(citation)}}`

  const remedyText = (one: RemedyDecision): string => {
    const { remedy, outcome, citations, reasons, disregarded, asks, deadline, duties, money } = one
    const lists = `"citations":${listText(citations, once)},"reasons":${listText(reasons, reasonText)},"disregarded":${JSON.stringify(disregarded)},"asks":${JSON.stringify(asks)}`
    const until = deadline ? `,"deadline":${deadlineText(deadline)}` : ''
    const owed = `,"duties":${listText(duties, dutyText)},"money":${listText(money, moneyText)}`
    const rare = `${pair('repayment', one.repayment)}${pair('ifApproved', one.ifApproved)}${pair('wouldChange', one.wouldChange)}`
    return `{"remedy":"${remedy}","outcome":"${outcome}",${lists}${until}${owed}${rare}}`
  }

  const lineText = ({ unit, orderLine, quantity, remedies }: LineDecision): string =>
    `{"unit":${JSON.stringify(unit)},"orderLine":${JSON.stringify(orderLine)},"quantity":${quantity},"remedies":${listText(remedies, remedyText)}}`

  return ({ engineVersion, lawVersion, policyVersion, statedAt, lines, sharedMoney }) =>
    `{"engineVersion":${JSON.stringify(engineVersion)},"lawVersion":${JSON.stringify(lawVersion)},"policyVersion":${JSON.stringify(policyVersion)},"statedAt":"${statedAt}","lines":${listText(lines, lineText)},"sharedMoney":${JSON.stringify(sharedMoney)}}`
}

/** Of an object that is met again: its text of the first time. Only for what nobody changes. */
const remembering = (): ((value: object) => string) => {
  const known = new WeakMap<object, string>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const text = JSON.stringify(value)
    known.set(value, text)
    return text
  }
}

const listText = <T>(values: readonly T[], textOf: (value: T) => string): string => {
  let text = ''
  for (const value of values) text += text === '' ? textOf(value) : `,${textOf(value)}`
  return `[${text}]`
}

const isEmpty = (value: object): boolean => {
  for (const _ in value) return false
  return true
}
