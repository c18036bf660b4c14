/** What happened after the decision, in a sentence or two: on the way, arrived, deducted, paid. */
import { adminMoney } from '../../locales/admin-money.ts'
import { coded, words } from '../../locales/admin-words.ts'
import type {
  ArrivedPieces,
  CaseEvent,
  Place,
  PlannedSettlement,
  Tracking,
} from '../../returns/case/case-event.ts'
import { type Told, titlesOf } from './told-items.ts'
import { whyNotDone } from './wait-detail.ts'

type Type = CaseEvent['type']
type Event<T extends Type> = Extract<CaseEvent, { type: T }>

/** The events whose sentence says more than that they happened. */
type Tellers = { [T in Type]?: (event: Event<T>, told: Told) => string }

const TELLERS = {
  shopify_lines_removed: ({ keys }, told) => withItems('event.shopify_lines_removed', keys, told),
  shopify_pieces_removed: ({ left }, told) => {
    const keys = left.map(({ key }) => key)
    return withItems('event.shopify_pieces_removed', keys, told)
  },
  fulfillment_held: ({ keys }, told) => withItems('event.fulfillment_held', keys, told),
  shipped_after_all: ({ key, parts }, { lines }) =>
    words('event.shipped_after_all', {
      items: parts.map(({ quantity }) => severalOf(titlesOf([key], lines), quantity)).join(', '),
    }),
  request_taken_back: ({ keys, reason }, told) =>
    reason === undefined
      ? withItems('event.request_taken_back', keys, told)
      : words('event.kept', { items: titlesOf(keys, told.lines), reason }),
  return_way_ordered: ({ tracking }) => joined(words('event.return_way_ordered'), parcel(tracking)),
  return_way_arranged: ({ tracking }) => joined(words('event.return_way_arranged'), parcel(tracking)),
  sent_back: ({ keys, proof, sentAt, tracking }, told) =>
    joined(
      words('event.sent_back', { day: told.time.day(sentAt), items: titlesOf(keys, told.lines) }),
      words(`proof.${proof}`),
      parcel(tracking),
    ),
  sending_contested: ({ keys, reason }, { lines }) =>
    words('event.sending_contested', { items: titlesOf(keys, lines), reason }),
  arrived: ({ pieces, arrivedAt }, told) =>
    words('event.arrived', {
      day: told.time.day(arrivedAt),
      items: pieces.map((piece) => pieceWords(piece, told)).join(', '),
    }),
  disposition_chosen: ({ key, disposition }, { lines }) =>
    words(`event.disposition.${disposition}`, { item: titlesOf([key], lines) }),
  put_away: ({ key, places }, { lines }) =>
    words('event.put_away', { item: titlesOf([key], lines), places: placesWords(places) }),
  replacement_chosen: ({ key, replacement: { title, variantId, quantity } }, { lines }) =>
    words('event.replacement_chosen', {
      item: titlesOf([key], lines),
      replacement: severalOf(title ?? variantId, quantity),
    }),
  inspected: ({ keys }, told) => withItems('event.inspected', keys, told),
  deduction_offered: ({ deduction: { key, amount, reason, answerBy } }, told) =>
    words('event.deduction_offered', {
      item: titlesOf([key], told.lines),
      amount: adminMoney(amount),
      reason,
      day: told.time.lastDay(answerBy),
    }),
  deduction_answered: ({ deductionId, answer }, told) =>
    offerWords(`event.answered.${answer}`, deductionId, told),
  deduction_withdrawn: ({ deductionId }, told) => offerWords('event.deduction_withdrawn', deductionId, told),
  settlement_ordered: ({ keys, waived }, { lines }) =>
    words(`event.ordered.${orderedAs(keys, lines, waived)}`, { items: titlesOf(keys, lines) }),
  settlement_planned: ({ settlement: { keys, refund, shipping, repayments, short } }, told) => {
    if (refund.minor === 0 && short === undefined && repayments.length === 0)
      return words('event.planned.nothing', { items: titlesOf(keys, told.lines) })
    return words(shipping.minor > 0 ? 'event.planned.withDelivery' : 'event.planned.plain', {
      amount: adminMoney(refund),
      delivery: adminMoney(shipping),
      items: titlesOf(keys, told.lines),
    })
  },
  settlement_executed: ({ refunded }) =>
    refunded.minor === 0
      ? words('event.settled_without_money')
      : words('event.settlement_executed', { amount: adminMoney(refunded) }),
  settlement_failed: ({ settlementId, detail }, told) => failedWords(settlementId, detail, told),
  refunded_in_shopify: ({ keys, refunded }, told) =>
    words(keys.length > 0 ? 'event.refundedElsewhere.items' : 'event.refundedElsewhere.order', {
      amount: adminMoney(refunded),
      items: titlesOf(keys, told.lines),
    }),
  refund_noticed: ({ refunded }) => words('event.refund_noticed', { amount: adminMoney(refunded) }),
  refund_counted: ({ keys, refund: { paid } }, told) =>
    words('event.refund_counted', { amount: adminMoney(paid), items: titlesOf(keys, told.lines) }),
  question_asked: ({ question }) => words('event.question_asked', { question }),
  closing_ordered: ({ reason }) => words('event.closing_ordered', { reason }),
  // That of a refund passes on the morning of its last day, so that it can still be kept; any other after its day.
  deadline_passed: ({ kind, act }) =>
    words(kind === 'refund_due' ? 'event.deadline.came' : 'event.deadline.passed', {
      what: coded('due', `${kind}.title`),
      act: words(act === 'person' ? 'act.was.person' : `act.passed.${act}`),
    }),
} satisfies Tellers

type Other = Exclude<
  CaseEvent,
  {
    type:
      | 'decided'
      | 'shopify_return_requested'
      | 'shopify_return_declined'
      | 'left_for_review'
      | 'resolved_by_merchant'
      | 'delivery_stated'
  }
>

type Telling = Extract<CaseEvent, { type: keyof typeof TELLERS }>

const isTelling = (event: CaseEvent): event is Telling => event.type in TELLERS

export function carriedOut(event: Other, told: Told): string {
  if (!isTelling(event)) return words(`event.${event.type}`)
  // Looked up by its own type, which TypeScript cannot follow.
  const teller = TELLERS[event.type] as (event: Telling, told: Told) => string
  return teller(event, told)
}

const joined = (...sentences: readonly (string | undefined)[]): string => sentences.filter(Boolean).join(' ')

type ItemKey =
  | 'event.shopify_lines_removed'
  | 'event.shopify_pieces_removed'
  | 'event.fulfillment_held'
  | 'event.request_taken_back'
  | 'event.inspected'

const withItems = (key: ItemKey, keys: readonly number[], { lines }: Told): string =>
  words(key, { items: titlesOf(keys, lines) })

export function parcel(tracking: Tracking | undefined): string | undefined {
  if (tracking === undefined) return undefined
  const { carrier, number } = tracking
  return carrier === undefined
    ? words('event.parcel.plain', { number })
    : words('event.parcel.withCarrier', { number, carrier })
}

const severalOf = (title: string, quantity: number): string =>
  quantity === 1 ? title : words('returns.itemTimes', { title, quantity })

/** "2 × Over-ear headphones (damaged)" */
function pieceWords({ key, quantity, condition }: ArrivedPieces, { lines }: Told): string {
  const title = titlesOf([key], lines)
  const item = severalOf(title, quantity)
  return condition === 'damaged' ? words('event.damagedPiece', { item }) : item
}

/** "1 back in stock, 2 not sold again" */
const placesWords = (places: readonly Place[]): string =>
  places.length === 0
    ? words('event.place.none')
    : places
        .map(({ disposition, quantity }) => words(`event.place.${disposition}`, { pieces: quantity }))
        .join(', ')

type OfferKey = 'event.deduction_withdrawn' | `event.answered.${'agreed' | 'disagreed' | 'goods_back'}`

function offerWords(key: OfferKey, id: string, { timeline, lines }: Told): string {
  const offered = timeline.flatMap(({ event }) =>
    event.type === 'deduction_offered' && event.deduction.id === id ? [event.deduction] : [],
  )[0]
  return words(key, {
    item: offered === undefined ? '' : titlesOf([offered.key], lines),
    amount: offered === undefined ? '' : adminMoney(offered.amount),
  })
}

function failedWords(id: string, detail: string, { timeline }: Told): string {
  const planned = timeline.flatMap(({ event }) =>
    event.type === 'settlement_planned' && event.settlement.id === id ? [event.settlement] : [],
  )[0]
  const isTransferred = timeline.some(
    ({ event }) => event.type === 'transfer_confirmed' && event.settlementId === id,
  )
  const amount = planned === undefined ? '' : adminMoney(planned.refund)
  return joined(words(`event.failed.${failedAs(planned, isTransferred)}`, { amount }), whyNotDone(detail))
}

/** What somebody transferred is paid, whatever Shopify says; of an exchange nothing was to be. */
function failedAs(planned: PlannedSettlement | undefined, isTransferred: boolean) {
  if (isTransferred) return 'transferred' as const
  return planned?.refund.minor === 0 ? ('nothing' as const) : ('plain' as const)
}

/** Of what is exchanged no refund is ordered. */
function orderedAs(keys: readonly number[], lines: Told['lines'], waived: boolean) {
  const meant = lines.filter(({ key }) => keys.includes(key))
  if (meant.length > 0 && meant.every(({ remedy }) => remedy === 'exchange')) return 'exchange' as const
  return waived ? ('waived' as const) : ('plain' as const)
}
