/** The facts of one unit of an order, each with its source. Pure. */
import type { Day, DeliveryFacts, Instant, LineFacts } from '../../engine/index.ts'
import { addDays, instantOf, money, parseInstant } from '../../engine/index.ts'
import { CATEGORIES, type ProductCategory } from '../../shopify/product-metafields.ts'
import { type OrderUnit, paidFor } from '../case/order-units.ts'
import type { Circumstances, Said } from './circumstances.ts'
import type { SourceBook } from './fact-source.ts'

export interface Gathering extends Circumstances {
  concludedAt: Instant
  statedAt: Date
  book: SourceBook
  /** fulfilment → the day on which its buyer says that it came */
  arrivals: ReadonlyMap<string, Day>
}

export function lineFacts(gathering: Gathering, unit: OrderUnit, said: Said | undefined): LineFacts {
  const { line } = unit
  // A unit of which nothing is left still has a delivery, and the period may run from it.
  const quantity = said?.quantity ?? (unit.left > 0 ? unit.left : unit.quantity)
  const paid = money(paidFor(unit, quantity), gathering.order.currency)
  gathering.book.note(paid.minor, { unit: unit.unit, fact: 'paid', source: 'shopify_order' })
  return {
    unit: unit.unit,
    orderLine: line.id,
    ...kindOf(line),
    quantity,
    paid,
    product: productFacts(gathering, unit),
    delivery: deliveryFacts(gathering, unit),
    ...specificationFacts(gathering, unit),
    ...hygieneFacts(gathering, unit),
    ...answerFacts(gathering, unit, said),
    ...defectFacts(gathering, unit, said),
  }
}

function productFacts({ book }: Gathering, { unit, line }: OrderUnit): LineFacts['product'] {
  const category = book.note(categoryOf(line.category), {
    unit,
    fact: 'category',
    source: 'product_metafield',
    detail: 'category',
  })
  return {
    id: line.productId ?? line.id,
    // Of what kind it is, is a fact of its own.
    ...(category === undefined || category === 'service' ? {} : { category }),
    ...(line.productType === undefined ? {} : { type: line.productType }),
    tags: line.tags,
  }
}

/** Anyone with access to the shop's products can write a metafield: a word we do not know is no category. */
const categoryOf = (text: string | undefined): ProductCategory | undefined =>
  CATEGORIES.find((category) => category === text)

/** Its period runs from the order, and nothing is sent back. How far it was performed the shop would have to prove. */
const kindOf = ({ category }: OrderUnit['line']): Pick<LineFacts, 'kind'> =>
  categoryOf(category) === 'service' ? { kind: 'service' } : {}

/** No delivery event: possession is assumed at fulfilment + the shop's transit days, never an endless window. */
function deliveryFacts(
  { book, settings, localDay, statedAt, arrivals }: Gathering,
  { unit, shipped }: OrderUnit,
): DeliveryFacts {
  const about = { unit, fact: 'delivery' }
  if (shipped === undefined) {
    book.note('not_shipped', { ...about, source: 'shopify_fulfilment' })
    return { status: 'not_shipped' }
  }
  const shippedAt = parseInstant(shipped.fulfillment.createdAt)
  const { deliveredAt } = shipped.fulfillment
  if (deliveredAt !== undefined) {
    const possessionOn = localDay(parseInstant(deliveredAt))
    book.note(possessionOn, { ...about, source: 'carrier_event', detail: deliveredAt })
    return { status: 'delivered', shippedAt, possessionOn, source: 'carrier' }
  }
  const told = arrivals.get(shipped.fulfillment.id)
  const statedOn = localDay(instantOf(statedAt))
  // Nothing came before it was sent, nor after it was spoken of.
  if (told !== undefined && told >= localDay(shippedAt) && told <= statedOn) {
    book.note(told, { ...about, source: 'buyer_answer' })
    return { status: 'delivered', shippedAt, possessionOn: told, source: 'buyer' }
  }
  const assumedOn = addDays(localDay(shippedAt), settings.transitDays)
  if (statedOn < assumedOn) {
    book.note('in_transit', { ...about, source: 'shopify_fulfilment', detail: shippedAt })
    return { status: 'in_transit', shippedAt }
  }
  book.note(assumedOn, { ...about, source: 'assumed', detail: `transitDays ${settings.transitDays}` })
  return { status: 'delivered', shippedAt, possessionOn: assumedOn, source: 'assumed' }
}

/** Only the property that the shop named counts as a specification: a colour chosen from a list is none. */
function specificationFacts(
  { book, settings }: Gathering,
  { unit, line }: OrderUnit,
): Pick<LineFacts, 'specification'> {
  const property = settings.specificationProperty
  const about = { unit, fact: 'specification', source: 'line_item_property' as const }
  if (property === null) {
    book.note(undefined, { ...about, source: 'shop_setting', detail: 'specificationProperty' })
    return {}
  }
  // What every object answers to (`constructor`, `__proto__`) was not typed by anyone.
  const typed = Object.hasOwn(line.properties, property) ? (line.properties[property] ?? '') : ''
  const given = typed.trim() !== ''
  return { specification: book.note(given ? 'given' : 'none', { ...about, detail: property }) }
}

function hygieneFacts(gathering: Gathering, { unit, line }: OrderUnit): Partial<LineFacts> {
  const evidence = line.hygieneEvidence
  const note = <V extends string | boolean | undefined>(fact: string, value: V) =>
    gathering.book.note(value, { unit, fact, source: 'product_metafield', detail: 'hygiene_evidence' })
  if (evidence === undefined) return {}
  // That it cannot be cleaned is documented for the product or not known at all.
  const documented = evidence.cleanable || (evidence.whyNotCleanable ?? '').trim() !== ''
  const cleanable = note('cleanable', documented ? evidence.cleanable : undefined)
  const concludedOn = gathering.localDay(gathering.concludedAt)
  const since = evidence.noticeGivenSince
  const noticeGiven = note('hygieneNoticeGiven', since === undefined ? undefined : since <= concludedOn)
  return {
    sealed: note('sealed', evidence.seal),
    ...(cleanable === undefined ? {} : { cleanable }),
    ...(noticeGiven === undefined ? {} : { hygieneNoticeGiven: noticeGiven }),
  }
}

function answerFacts({ book }: Gathering, { unit }: OrderUnit, said: Said | undefined): Partial<LineFacts> {
  const known: Partial<LineFacts> = {}
  for (const fact of ['sealIntact', 'packageOpened'] as const) {
    const answer = said?.answers[fact]
    if (answer !== undefined) known[fact] = book.note(answer, { unit, fact, source: 'buyer_answer' })
  }
  return known
}

/** Of what the buyer says is wrong: a defect counts as theirs to report, not as proven. */
function defectFacts(
  { book }: Gathering,
  { unit }: OrderUnit,
  said: Said | undefined,
): Pick<LineFacts, 'defect'> {
  if (said?.defect === undefined) return {}
  const { kind, noticedOn, wanted, cureFailed } = said.defect
  const note = <V extends string | boolean>(fact: string, value: V) =>
    book.note(value, { unit, fact, source: 'buyer_answer' })
  return {
    defect: {
      kind: note('defect', kind),
      ...(noticedOn && { appearedOn: note('defectAppearedOn', noticedOn) }),
      ...(wanted && { wanted: note('wanted', wanted) }),
      ...(cureFailed !== undefined && { cureFailed: note('cureFailed', cureFailed) }),
    },
  }
}
