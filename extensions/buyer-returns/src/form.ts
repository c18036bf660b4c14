import type { Refusal } from './buyer-api.ts'
import { nextPhotos, type PhotoAct, type Photos } from './photos.ts'
import type {
  BuyerItem,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  Day,
  StatementBody,
  WantedItem,
  WireRemedy,
} from './wire.ts'

/** What the buyer wants of one item. `note` is their own words, empty when they wrote none. */
export interface Pick {
  quantity: number
  remedy: WireRemedy
  note: string
  /** Of what is wrong with it: what was answered so far. */
  defect: Partial<NonNullable<WantedItem['defect']>>
}
export type Question = NonNullable<BuyerItem['ask']>
/** How to be repaid and answered; what is typed is kept while the other is chosen. */
export interface Details {
  repaidBy: 'ask' | 'account'
  holder: string
  iban: string
  answerBy: 'email' | 'whatsapp'
  number: string
}
/** A question that was answered stays on the page with its answer, which can be changed there. */
export interface Answered extends Question {
  value: boolean
}
export type Request = 'order' | 'preview' | 'statement'

export interface Form {
  moment: 'choose' | 'check' | 'done'
  order: BuyerOrder | null
  /** unit → what was answered about it, in order */
  answered: Record<string, Answered[]>
  /** Of which the last answer was given: what comes of it is shown there. */
  answeredLast: string | null
  /** unit → what is wanted */
  picks: Record<string, Pick>
  /** unit → the day on which it came */
  arrivedOn: Record<string, Day>
  /** unit → photos of what is wrong with it */
  photos: Photos
  details: Details
  /** The details that the preview was made with, as JSON. */
  checked: string
  /** Those that it was asked with last, as JSON. */
  tried: string
  /** What was sent, to which photos may follow. */
  sent: StatementBody | null
  preview: BuyerPreview | null
  receipt: BuyerReceipt | null
  /** What is being asked of the server; while it is, nothing else is asked. */
  waiting: Request | null
  failure: { of: Request; refusal: Refusal } | null
  /** Made once per form: a statement sent twice with it is one statement. */
  submissionKey: string
}

export type Act =
  | { act: 'asked'; of: Request }
  | { act: 'refused'; of: Request; refusal: Refusal }
  | { act: 'ordered'; order: BuyerOrder }
  | { act: 'previewed'; preview: BuyerPreview; checked: string }
  | { act: 'received'; receipt: BuyerReceipt; sent: StatementBody }
  | { act: 'answered'; unit: string; answer: Answered }
  | { act: 'picked'; unit: string; remedy: WireRemedy }
  | { act: 'changed'; unit: string; change: Partial<Pick> }
  | { act: 'dropped'; unit: string }
  | { act: 'arrived'; unit: string; day: Day }
  | { act: 'detailed'; change: Partial<Details> }
  | PhotoAct
  | { act: 'returned' }
  | { act: 'restarted'; submissionKey: string }

export const emptyForm = (submissionKey: string): Form => ({
  moment: 'choose',
  order: null,
  answered: {},
  answeredLast: null,
  picks: {},
  arrivedOn: {},
  photos: {},
  details: { repaidBy: 'ask', holder: '', iban: '', answerBy: 'email', number: '' },
  checked: '',
  tried: '',
  sent: null,
  preview: null,
  receipt: null,
  waiting: 'order',
  failure: null,
  submissionKey,
})

/** Every change of the page, in one place. An act that cannot be meant in the form's state leaves the form as it is. */
export function nextForm(form: Form, act: Act): Form {
  switch (act.act) {
    case 'asked':
      return asked(form, act.of)
    case 'refused':
      return { ...form, waiting: null, failure: { of: act.of, refusal: act.refusal } }
    case 'ordered':
      return { ...form, waiting: null, order: act.order, picks: stillOffered(form, act.order) }
    case 'previewed':
      return {
        ...form,
        waiting: null,
        moment: 'check',
        failure: null,
        preview: act.preview,
        checked: act.checked,
      }
    case 'received':
      return { ...form, waiting: null, moment: 'done', receipt: act.receipt, sent: act.sent, picks: {} }
    case 'answered':
      return answered(form, act.unit, act.answer)
    case 'picked':
      return {
        ...form,
        picks: { ...form.picks, [act.unit]: { quantity: 1, note: '', defect: {}, remedy: act.remedy } },
      }
    case 'changed':
      return changed(form, act.unit, act.change)
    case 'dropped':
      return { ...form, picks: without(form.picks, act.unit) }
    case 'arrived':
      return { ...form, answeredLast: act.unit, arrivedOn: { ...form.arrivedOn, [act.unit]: act.day } }
    case 'detailed':
      return { ...form, details: { ...form.details, ...act.change } }
    case 'photos_added':
    case 'photo_changed':
    case 'photo_removed':
      return { ...form, photos: nextPhotos(form.photos, act) }
    case 'returned':
      return form.moment === 'check' && form.waiting === null ? backToChoose(form) : form
    case 'restarted':
      return emptyForm(act.submissionKey)
  }
}

/** On Check what was wrong stays until it is looked at anew: the button below it must not move from under the finger. */
function asked(form: Form, of: Request): Form {
  if (of !== 'preview') return { ...form, waiting: of, failure: null }
  const failure = form.moment === 'check' ? form.failure : null
  return { ...form, waiting: of, failure, tried: detailsOf(form) }
}

export const detailsOf = ({ details }: Form): string => JSON.stringify(details)

/** What the server found wrong stays beside the items it is about; any other failure is left behind. */
function backToChoose(form: Form): Form {
  return {
    ...form,
    moment: 'choose',
    failure: form.failure?.refusal.kind === 'invalid' ? form.failure : null,
  }
}

function changed(form: Form, unit: string, change: Partial<Pick>): Form {
  const pick = form.picks[unit]
  return pick === undefined ? form : { ...form, picks: { ...form.picks, [unit]: { ...pick, ...change } } }
}

function answered(form: Form, unit: string, answer: Answered): Form {
  const before = form.answered[unit] ?? []
  return { ...form, answeredLast: unit, answered: { ...form.answered, [unit]: withAnswer(before, answer) } }
}

/** In its place, so that questions keep the order in which they were asked. */
function withAnswer(answered: Answered[], answer: Answered): Answered[] {
  const isNew = answered.every(({ fact }) => fact !== answer.fact)
  return isNew ? [...answered, answer] : answered.map((one) => (one.fact === answer.fact ? answer : one))
}

/** An answer may close what was picked before: such picks go; the others keep what was typed into them. */
function stillOffered({ picks, order: before }: Form, order: BuyerOrder): Form['picks'] {
  return Object.fromEntries(
    Object.entries(picks).flatMap(([unit, pick]) => {
      const [was, item] = [before, order].map((one) => one?.items.find((known) => known.unit === unit))
      if (!item || item.quantity < 1 || !canStay(pick, was, item)) return []
      return [[unit, { ...pick, quantity: Math.min(pick.quantity, item.quantity) }]]
    }),
  )
}

/** Nobody insists unawares: what was picked while it was open goes when it is refused. */
const canStay = ({ remedy }: Pick, was: BuyerItem | undefined, item: BuyerItem): boolean =>
  item.options.some((option) => option.remedy === remedy) ||
  (was?.insist?.remedy === remedy && item.insist?.remedy === remedy)

const without = (picks: Form['picks'], unit: string): Form['picks'] =>
  Object.fromEntries(Object.entries(picks).filter(([one]) => one !== unit))
