import type { Form } from './form.ts'
import type { AnswersBody, BuyerError, StatementBody, WantedItem } from './wire.ts'

/** unit → fact → answer, of every question answered so far. */
export function answersOf(form: Form): AnswersBody['answers'] {
  return Object.fromEntries(
    Object.entries(form.answered)
      .filter(([, answered]) => answered.length > 0)
      .map(([unit, answered]) => [
        unit,
        Object.fromEntries(answered.map(({ fact, value }) => [fact, value])),
      ]),
  )
}

/** In the order of the cards, so that the server's `items.0` is the first card that was chosen. */
export function statementOf(form: Form): StatementBody {
  return { items: wantedItems(form), submissionKey: form.submissionKey }
}

function wantedItems(form: Form): WantedItem[] {
  const answers = answersOf(form)
  return (form.order?.items ?? []).flatMap(({ unit }) => {
    const pick = form.picks[unit]
    if (pick === undefined) return []
    const { quantity, remedy } = pick
    const note = pick.note.trim()
    return [{ unit, quantity, remedy, answers: answers[unit] ?? {}, ...(note === '' ? {} : { note }) }]
  })
}

export interface Faults {
  /** unit → field of the wanted item (`quantity`, `note`, …; '' for the item as a whole) → the server's words */
  items: Record<string, Record<string, string>>
  /** What belongs to no item on the page. */
  others: string[]
}

/** Places the server's field errors beside what they are about. */
export function faultsOf(form: Form, error: BuyerError | null): Faults {
  const units = wantedItems(form).map((item) => item.unit)
  const faults: Faults = { items: {}, others: [] }
  for (const { path, message } of error?.fields ?? []) {
    const [, index = '', field = ''] = /^items\.(\d+)(?:\.(\w+))?/.exec(path) ?? []
    const unit = units[Number(index || Number.NaN)]
    if (unit === undefined) faults.others.push(message)
    else faults.items[unit] = { ...faults.items[unit], [field]: message }
  }
  return faults
}
