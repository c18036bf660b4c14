/** A buyer at the page in their account: photos, if there are any, and then the statement. */
import { randomUUID } from 'node:crypto'
import type { WantedItem } from '../../app/returns/buyer/buyer-wire.ts'
import type { Order } from '../../sandbox/state/model.ts'
import { type Buyer, buyerOf } from '../../scripts/system/buyer.ts'
import type { Wish } from './life.ts'
import { photoOf } from './send-photo.ts'
import type { Stage } from './stage.ts'
import type { Told } from './told.ts'
import { unanswered } from './unanswered.ts'

/**
 * Sends the same form again until the door says that it is kept, as a buyer who sees "try again" does.
 * @returns whether it is kept
 * @throws when the door refuses it
 */
export async function stateAsBuyer(
  { appUrl, control, sandbox }: Stage,
  told: Told,
  order: Order,
  wishes: readonly Wish[],
): Promise<boolean> {
  const { shop } = told.life
  const clock = () => sandbox.world.clock.now().getTime()
  told.sending ??= { submissionKey: randomUUID(), from: clock() }
  const { submissionKey, from } = told.sending
  const buyer = buyerOf({ appUrl, control, shop, customer: order.customerId })
  const items: WantedItem[] = []
  for (const wish of wishes) {
    const photos = wish.note === undefined ? [] : await photosFor(buyer, order, told.sending)
    if (photos === null) return false
    items.push({ ...wantedOf(sandbox.world.state, order, wish), ...(photos.length > 0 && { photos }) })
  }
  const answer = await buyer.state(order.id, { locale: 'en', submissionKey, items }).catch(unanswered)
  if (answer === null || answer.status >= 500 || answer.status === 429) return false
  const { status, body } = answer
  if (status >= 400)
    throw new Error(`life ${told.life.id}: a statement was answered ${status}: ${JSON.stringify(body)}`)
  told.statements.push({ submissionKey, from, to: clock(), status, reference: body.reference })
  delete told.sending
  return true
}

/** The same form brings the same photo. Null: it is not there yet. */
async function photosFor(
  buyer: Buyer,
  order: Order,
  sending: NonNullable<Told['sending']>,
): Promise<string[] | null> {
  if (sending.photo === undefined) {
    const photo = await photoOf(buyer, order.id).catch(unanswered)
    if (photo === null || photo === undefined) return null
    sending.photo = photo
  }
  return [sending.photo]
}

function wantedOf({ products }: Stage['sandbox']['world']['state'], order: Order, wish: Wish): WantedItem {
  const { product, place = 0, quantity, remedy = 'withdrawal', answers = {}, note } = wish
  const ours = products.find((one) => one.shop === order.shop && one.handle === product)
  const line = order.lines.filter(({ productId }) => productId === ours?.id)[place]
  const parts = order.fulfillments.flatMap(({ lines }) => lines)
  const part = parts.find(({ lineId }) => lineId === line?.id)
  const unit = `${line?.id}/${part?.id ?? 'unfulfilled'}`
  return { unit, quantity, remedy, answers, ...(note !== undefined && { note }) }
}
