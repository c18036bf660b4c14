import type { Form, Pick } from './form.ts'
import { isGuarantee } from './item.ts'
import { sentPhotos } from './photos.ts'
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
  return { items: wantedItems(form), submissionKey: form.submissionKey, ...wishesOf(form) }
}

/** What was sent before, with the photos that have arrived since. */
export const withPhotos = (sent: StatementBody, { photos }: Form): StatementBody => ({
  ...sent,
  items: sent.items.map((item) => {
    const known = sentPhotos(photos[item.unit])
    return known.length === 0 ? item : { ...item, photos: known }
  }),
})

/** Nothing where the usual is wished. */
function wishesOf({ details, preview }: Form): Wishes {
  const { repaidBy, holder, iban, answerBy, number } = details
  return {
    ...(preview?.account && repaidBy === 'account' && { repayment: { by: 'account', holder, iban } }),
    ...(answerBy === 'whatsapp' && { answerBy: { kind: 'whatsapp', number } }),
  }
}

function wantedItems(form: Form): WantedItem[] {
  const answers = answersOf(form)
  return (form.order?.items ?? []).flatMap(({ unit }) => {
    const pick = form.picks[unit]
    if (pick === undefined) return []
    const { quantity, remedy } = pick
    const note = pick.note.trim()
    const arrivedOn = form.arrivedOn[unit]
    const wanted = { unit, quantity, remedy, answers: answers[unit] ?? {} }
    return [
      { ...wanted, ...(note && { note }), ...(arrivedOn && { arrivedOn }), ...reportOf(form, unit, pick) },
    ]
  })
}

/** Of what is wrong with it. */
function reportOf({ photos }: Form, unit: string, { remedy, defect }: Pick): ReportedItem {
  if (!isGuarantee({ remedy })) return {}
  const sent = sentPhotos(photos[unit])
  const { kind = 'defective', ...rest } = defect
  return { defect: { kind, ...rest }, ...(sent.length > 0 && { photos: sent }) }
}

type Wishes = { [K in 'repayment' | 'answerBy']?: NonNullable<StatementBody[K]> }
type ReportedItem = { [K in 'defect' | 'photos']?: NonNullable<WantedItem[K]> }

export interface Faults {
  /** unit → field of the wanted item (`quantity`, `note`, …; '' for the item as a whole) → the server's words */
  items: Record<string, Record<string, string>>
  /** Of how to be repaid and answered: `repayment.iban`, `answerBy.number`, … → the server's words */
  details: Record<string, string>
  /** What belongs to neither. */
  others: string[]
}

/** Places the server's field errors beside what they are about. */
export function faultsOf(form: Form, error: BuyerError | null): Faults {
  const units = wantedItems(form).map((item) => item.unit)
  const faults: Faults = { items: {}, details: {}, others: [] }
  for (const { path, message } of error?.fields ?? []) {
    const [, index = '', field = ''] = /^items\.(\d+)(?:\.(\w+))?/.exec(path) ?? []
    const unit = units[Number(index || Number.NaN)]
    if (/^(repayment|answerBy)\./.test(path)) faults.details[path] = message
    else if (unit === undefined) faults.others.push(message)
    else faults.items[unit] = { ...faults.items[unit], [field]: message }
  }
  return faults
}
