/** What passes between "My returns", the blocks on an order's page, and the server. Types only, as in buyer-wire.ts. */
import type { BuyerCase, BuyerError, BuyerOrder, BuyerPreview, Sentence } from './buyer-wire.ts'

/** How far a case has come, for whoever shows it by more than its word. */
export type CaseStage =
  | 'received'
  | 'needs_answer'
  | 'review'
  | 'accepted'
  | 'refused'
  | 'mixed'
  | 'in_transit'
  | 'arrived'
  | 'checked'
  | 'refunded'
  | 'closed'

/** GET /buyer/cases?after=… — every case of whoever is signed in, newest first. */
export interface BuyerCases {
  cases: BuyerCaseSummary[]
  /** Hand it back as `after` for the next page. */
  next?: string
}

export interface BuyerCaseSummary {
  id: string
  reference: string
  orderName: string
  /** "Sunday 15 November 2026" */
  receivedOn: string
  stage: CaseStage
  /** One word: Received, Accepted, On its way, … */
  state: string
  items: { title: string; quantity: number }[]
  /** Something waits for the buyer's answer, and until when. */
  asks?: string
}

/** GET /buyer/cases/:caseId — one case, and what can be done on it; also what each act is answered with. */
export interface BuyerCaseInFull extends Omit<BuyerCase, 'items'> {
  items: BuyerCaseItem[]
  orderId: string
  orderName: string
  stage: CaseStage
  /** Hand it back with an act: whether more has happened than was shown. */
  seen: number
  help: BuyerOrder['help']
  can: BuyerCan
  /** What the buyer wrote to the shop, oldest first. */
  written: { on: string; words: string }[]
  /** Where the slip to print is, once there is one. */
  slipUrl?: string
}

/** `why`: of what was refused, beside its reason, basis and what stays open, which are in `text`. */
export type BuyerCaseItem = BuyerCase['items'][number] & {
  why?: { clauseText?: string; wouldChange?: string }
}

/** Each with what it means, to be read before it is done. */
export interface BuyerCan {
  send?: { items: { key: number; title: string; quantity: number }[]; means: Sentence[] }
  answer: DeductionOffer[]
  takeBack?: { means: Sentence[] }
  /** Money that cannot go back the way it was paid: to which account, as long as none is named. */
  account?: NonNullable<BuyerPreview['account']>
}

/** `disagreed`: nothing is taken off · `goods_back`: they want the goods instead of the money. */
export type OfferAnswer = 'agreed' | 'disagreed' | 'goods_back'

export interface DeductionOffer {
  id: string
  /** "The shop offers to pay back 100.50 RON less for …" with its reason and its last day. */
  says: Sentence[]
  /** `agreed` · `disagreed` · `goods_back`, in the order in which they are offered. */
  agree: OfferChoice
  disagree: OfferChoice
  object: OfferChoice
}

/** `means` is read before it is sent. */
export interface OfferChoice {
  label: string
  means: Sentence[]
}

export interface AskedOfBuyer {
  /** What waits for the buyer's answer, in a sentence or two, and until when. */
  asks?: string
  /** What the shop asked and has no answer to, oldest first. */
  questions: BuyerQuestion[]
}

/** Something that a person at the shop asked. Whatever the buyer writes answers it. */
export interface BuyerQuestion {
  /** "The shop asked you on Monday 16 November 2026:" */
  says: Sentence
  /** In the shop's own words. */
  question: string
  how: Sentence
  /** It finds no parcel: telling its number, or what the receipt says, answers it as well. */
  isOfSending?: true
}

interface Act {
  locale?: string
  /** Made once per opened form: sending it again is the same act. UUID. */
  submissionKey: string
}

/** Body of POST /buyer/cases/:caseId/acts. 201 new, 200 the same act again, 409 not possible any more: see BuyerActError. */
export type BuyerActBody = Act &
  (
    | { kind: 'send'; keys: number[]; carrier?: string; parcel?: string; receipt?: string }
    | { kind: 'answer'; offerId: string; answer: OfferAnswer; words?: string; seen: number }
    | { kind: 'take_back'; seen: number }
    | { kind: 'write'; words: string }
    | { kind: 'name_account'; holder: string; iban: string }
  )

/** `told`: how the case stands now, of which the act was refused. */
export interface BuyerActError extends BuyerError {
  told?: BuyerCaseInFull
}

/** GET /buyer/orders/:orderId/glance — what is possible with an order, in a sentence, and its lines' notes. */
export interface BuyerGlance {
  /** Absent where nothing is to be said. */
  says?: Sentence
  /** Cases that are not over, newest first. */
  cases: { id: string; reference: string; state: string; asks?: string }[]
  notes: { title: string; variant?: string; text: Sentence }[]
}
