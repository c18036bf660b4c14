import type { Refusal } from './buyer-api.ts'
import type { PhotoAct, Photos } from './photos.ts'
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
  /** The shop refuses it, and the buyer states it all the same. */
  insists?: boolean
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
  /** From the press on until the statement is in or something is wrong with it. */
  isSending: boolean
  failure: { of: Request; refusal: Refusal } | null
  /** It was kept while the buyer signed in again. */
  isRestored: boolean
  /** Made once per form: a statement sent twice with it is one statement. */
  submissionKey: string
}

/** What may lie in the account's storage, which is not encrypted: never an account, a name or a number. */
export type Draft = { [K in 'submissionKey' | 'answered' | 'arrivedOn' | 'picks' | 'photos']: Form[K] }

export type Act =
  | { act: 'asked'; of: Request }
  | { act: 'refused'; of: Request; refusal: Refusal }
  | { act: 'ordered'; order: BuyerOrder }
  | { act: 'previewed'; preview: BuyerPreview; checked: string }
  | { act: 'received'; receipt: BuyerReceipt; sent: StatementBody }
  | { act: 'answered'; unit: string; answer: Answered }
  | { act: 'picked'; unit: string; remedy: WireRemedy; insists?: boolean }
  | { act: 'changed'; unit: string; change: Partial<Pick> }
  | { act: 'dropped'; unit: string }
  | { act: 'arrived'; unit: string; day: Day }
  | { act: 'detailed'; change: Partial<Details> }
  | PhotoAct
  | { act: 'sending'; isSending: boolean }
  | { act: 'returned' }
  | { act: 'restored'; draft: Draft }
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
  isSending: false,
  failure: null,
  isRestored: false,
  submissionKey,
})

export const detailsOf = ({ details }: Form): string => JSON.stringify(details)
