import type { Locale } from '../../locales/languages.ts'
import type { AskedOfBuyer } from './own-cases-wire.ts'
import type { BuyerReceipt } from './receipt-wire.ts'
import type { Day, DefectKind, DefectWish, WireReport } from './report-wire.ts'

export type * from './own-cases-wire.ts'
export type * from './receipt-wire.ts'

/**
 * What passes between the buyer's page and the server. Every sentence is rendered by the server in the
 * buyer's language; the page adds no words of its own about a decision. Types only: the extension imports them.
 */
export type BuyerLocale = Locale
export type { Day, DefectKind, DefectWish, PhotoBody, PhotoTarget, WireReport } from './report-wire.ts'

/** A sentence in parts, so that the date in it can be bold without markup crossing the wire. */
export type Sentence = readonly { text: string; strong?: boolean }[]

/** `conformity_claim` is the guarantee path ("Something wrong with it?"); the others are the main choice. */
export type WireRemedy =
  | 'withdrawal'
  | 'exchange'
  | 'goodwill_return'
  | 'conformity_claim'
  | 'commercial_guarantee'
  | 'redemption'
export type WireOutcome = 'granted' | 'refused' | 'asks' | 'review'

/** GET or POST /buyer/orders/:orderId — the "choose" moment. */
export interface BuyerOrder {
  orderId: string
  orderName: string
  shopName: string
  locale: BuyerLocale
  items: BuyerItem[]
  /** Statements already made on this order, newest first. */
  cases: BuyerCase[]
  /** A person at the shop, for whoever wants one: "Questions? Write to …"; the link stands behind the text. */
  help: { text: string; email?: string; link?: { label: string; url: string } }
}

export interface BuyerItem {
  unit: string
  /** Its order line's numeric id at Shopify: by it the page finds what the account itself knows of the item. */
  line: string
  title: string
  variant?: string
  imageUrl?: string
  /** Formatted in the buyer's language, e.g. "189,00 €". */
  price: string
  /** How many can still be asked for. */
  quantity: number
  /** The one line that matters. */
  headline: Sentence
  /** The best of what the buyer may want, the guarantee path apart: it is open even where this says refused. */
  outcome: WireOutcome
  /** False for what is no parcel (a service, a voucher, digital content) and for goods that never left the shop. */
  isSentBack: boolean
  /** A question, only where its answer changes something. */
  ask?: { fact: string; question: string; choices: { value: boolean; label: string }[] }
  /** "When did it arrive?", where no carrier said and the answer matters; days as YYYY-MM-DD, of the buyer's calendar. */
  arrival?: { question: string; hint: string; from: Day; until: Day; answered?: Day; error?: string }
  /** What the buyer may want; more than one → they choose. Granted and review remedies. */
  options: BuyerOption[]
  /** For anything refused: why, by what, what would change it, what stays open. */
  why?: {
    summary: string
    /** Why the swap, the next thing one would try, is not possible either; its basis is among `citations`. */
    also?: string
    clauseText?: string
    citations: string[]
    wouldChange?: string
    staysOpen: string[]
  }
  /** Where a withdrawal is refused: the way to state it all the same ("I see it differently"). It is recorded and answered. */
  insist?: BuyerOption
}

export interface BuyerOption {
  remedy: WireRemedy
  /** e.g. "Send back, money back"; for the guarantee path "Something wrong with it?". */
  label: string
  detail: Sentence
  /** What the button says once this is chosen: the statutory label where it is a withdrawal. */
  confirmLabel: string
  /** Label of a text field, where the buyer's own words help (never required on a withdrawal). */
  noteLabel?: string
  /** Of a guarantee: what else is asked about what is wrong. */
  report?: WireReport
}

export interface BuyerCase extends AskedOfBuyer {
  id: string
  reference: string
  /** One state word in the buyer's language. */
  state: string
  /** The buyer's calendar day on which it came, e.g. "Saturday 14 November 2026". */
  receivedOn: string
  /** `outcome` is the state word; `text` what comes of it, or why nothing does and what stays open. */
  items: { title: string; quantity: number; outcome: string; result?: WireOutcome; text?: Sentence[] }[]
  timeline: TimelineStep[]
  /** Of a case that was closed before it was done with: why. */
  closing?: string
  /** While something accepted is still to be carried out: all that comes back, and where to send what. */
  total?: WireTotal
  instructions?: Sentence[]
}

/** `rows`: what it is made of, where that is several things · `by`: until when, and on what that depends · `means`: how. */
export interface WireTotal {
  label: string
  amount: string
  rows?: { label: string; amount: string }[]
  by?: string
  means?: string[]
}

export interface TimelineStep {
  text: string
  date?: string
  done: boolean
}

/** Body of POST /buyer/orders/:orderId (answers so far). */
export interface AnswersBody {
  locale?: string
  /** unit → fact → answer */
  answers: Record<string, Record<string, boolean>>
  /** unit → the day on which it came, as YYYY-MM-DD */
  arrivedOn?: Record<string, Day>
}

/** `quantity` ≥ 1; `note` at most 1000 characters. One entry per unit and remedy. */
export interface WantedItem {
  unit: string
  quantity: number
  remedy: WireRemedy
  answers: Record<string, boolean>
  note?: string
  arrivedOn?: Day
  /** Of a guarantee. */
  defect?: { kind: DefectKind; noticedOn?: Day; wanted?: DefectWish; cureFailed?: boolean }
  /** As POST …/photos named them. */
  photos?: string[]
}

/** Body of POST /buyer/orders/:orderId/preview and …/statements. */
export interface StatementBody {
  locale?: string
  items: WantedItem[]
  /** Made once per opened form: sending it again is the same statement. UUID. */
  submissionKey: string
  /** How to be repaid; absent: the way it was paid. An account that is none is taken as not named. */
  repayment?: { by: 'same_means' } | { by: 'account'; holder: string; iban: string }
  /** Where to be answered; absent: by e-mail. `number` with its country, e.g. "+40 722 123 456". */
  answerBy?: { kind: 'email' } | { kind: 'whatsapp'; number: string }
}

/** POST …/preview — the "check" moment. */
export interface BuyerPreview {
  lines: {
    unit: string
    title: string
    quantity: number
    what: string
    detail: Sentence[]
    money?: { label: string; amount: string }[]
  }[]
  total?: WireTotal
  instructions: Sentence[]
  /** After cash on delivery: the account to be repaid to, or to be asked for it later. */
  account?: { label: string; ask: string; name: string; holder: string; iban: string; consent: string }
  answerBy: { label: string; email: string; whatsapp: string; number: string }
  /** The only words on the button. */
  confirmLabel: string
}

/**
 * Every 4xx and 5xx. `error`: unauthorized (401), not_found and no_case (404), conflict (409: not possible any more), malformed (400: not JSON), invalid (422),
 * kept (422: stored all the same), too_large (413),
 * unavailable (503: nothing was stored, try again), failed (500: sending the same form again does no harm). A message and, where it can be said, the place. `receipt` is there when the statement was
 * kept all the same. `path` is that of the body, e.g. `items.0.quantity`.
 */
export interface BuyerError {
  error: string
  message: string
  fields?: { path: string; message: string }[]
  receipt?: Pick<BuyerReceipt, 'reference' | 'received'>
}
