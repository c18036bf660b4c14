/** Does one act of a life, by the door that its person uses. Whoever finds that it cannot be done yet, comes again. */
import type { CaseState } from '../../app/returns/case/case.ts'
import type { Order } from '../../sandbox/state/model.ts'
import { buyerOf } from '../../scripts/system/buyer.ts'
import { merchantOf } from '../../scripts/system/merchant.ts'
import { actOnCase, type BuyerAct } from './buyer-acts.ts'
import { forgetBuyer } from './forget-buyers.ts'
import { stateAsGuest } from './guest-acts.ts'
import { actOnOrder, actOnReturn } from './in-shopify.ts'
import type { Act } from './life.ts'
import { FORMS, type Form } from './merchant-forms.ts'
import type { Stage } from './stage.ts'
import { stateAsBuyer } from './state-as-buyer.ts'
import { orderOf, type Told } from './told.ts'
import { unanswered } from './unanswered.ts'

/**
 * @returns whether it is done; false: not possible yet, or the answer was one of trouble
 * @throws when a door refuses what it must not refuse
 */
export async function perform(stage: Stage, told: Told, act: Act): Promise<boolean> {
  const { control } = stage
  const { shop, customer } = told.life
  if (act.kind === 'place') {
    await control.introduce(shop, customer)
    const placed = await control.placeOrder(shop, customer, act.lines, act.shipping)
    told.orderId = placed.id
    return true
  }
  const order = orderOf(stage.sandbox.world.state.orders, told)
  switch (act.kind) {
    case 'fulfil':
    case 'deliver':
      return did(control[act.kind](shop, order.id))
    case 'cancel-order':
      return did(control.call(`/shops/${shop}/orders/${order.id}/cancel`, { refund: true }))
    case 'edit-order':
    case 'refund-order':
    case 'refund-delivery':
    case 'refund-edit':
      return did(actOnOrder(stage, order, act.kind))
    case 'state':
      return (await isDecided(stage, told)) && stateAsBuyer(stage, told, order, act.wishes)
    case 'state-as-guest':
      return stateAsGuest(stage, told, order, act)
    case 'request':
      return did(control.requestReturn(shop, order.id, [...act.wishes]))
    case 'ask-what-is-held':
      return did(control.call(`/shops/${shop}/compliance`, { topic: 'customers/data_request', customer }))
    case 'ask-to-be-forgotten':
      return did(forgetBuyer(stage, shop, customer))
    case 'find-paid':
      return isPaid(stage, told)
    case 'judge':
      return judge(stage, told, act.resolution)
    case 'arrive':
    case 'offer':
    case 'agree':
    case 'replace':
    case 'settle':
    case 'take-back':
      return sendForm(stage, told, FORMS[act.kind])
    case 'tell-sent':
    case 'agree-oneself':
    case 'disagree-oneself':
    case 'take-back-oneself':
    case 'write':
      return actAsBuyer(stage, told, order, act.kind)
    case 'process-return':
    case 'process-piece':
    case 'close-return':
    case 'cancel-return':
    case 'reopen-return':
      return actOnReturn(stage, order, act.kind)
  }
}

async function actAsBuyer(stage: Stage, told: Told, order: Order, act: BuyerAct): Promise<boolean> {
  const { appUrl, control } = stage
  const [kept] = await casesOf(stage, told)
  const buyer = buyerOf({ appUrl, control, shop: told.life.shop, customer: order.customerId })
  return kept !== undefined && actOnCase(buyer, told, kept, act)
}

const did = async (doing: Promise<unknown>): Promise<true> => {
  await doing
  return true
}

interface CaseRow {
  id: string
  state: string
  needsPerson: boolean
  lines: CaseState
}

const casesOf = ({ database }: Stage, { life, orderId }: Told): Promise<CaseRow[]> =>
  database.rows<CaseRow>(
    `SELECT id, state, "needsPerson", lines FROM "ReturnCase" WHERE shop = $1 AND "orderId" = $2 ORDER BY "openedAt"`,
    [life.shop, String(orderId)],
  )

/** Nobody says a second thing before they heard about the first. */
const isDecided = async (stage: Stage, told: Told): Promise<boolean> =>
  (await casesOf(stage, told)).every((row) => row.state !== 'received')

const isPaid = async (stage: Stage, told: Told): Promise<boolean> =>
  (await casesOf(stage, told)).some(({ lines }) =>
    lines.settlements.some(({ state: at }) => at === 'executed'),
  )

/** The merchant judges the case that waits for them; asked again, it waits no longer. */
async function judge(stage: Stage, told: Told, resolution: string): Promise<boolean> {
  const { appUrl, control } = stage
  const [waiting] = (await casesOf(stage, told)).filter(({ state: at }) => at === 'review')
  if (waiting === undefined) return told.asked === true
  if (!waiting.needsPerson) return false
  told.asked = true
  const merchant = merchantOf({ appUrl, control, shop: told.life.shop })
  const reason = 'Seen by our workshop.'
  const form = { resolution, reason, seen: String(waiting.lines.lastSeq) }
  const answer = await merchant.submit(`/app/returns/${waiting.id}`, form).catch(unanswered)
  return answer !== null && answer.status < 300
}

/** A form of the page about the life's one case, with what the page showed: who is late is shown it anew. */
async function sendForm(stage: Stage, told: Told, { isPossible, isDone, fields }: Form): Promise<boolean> {
  const { appUrl, control, sandbox } = stage
  const [kept] = await casesOf(stage, told)
  if (kept === undefined) return false
  const { lines: state } = kept
  if (isDone(state)) return true
  if (state.closed)
    throw new Error(`life ${told.life.id} (${told.life.story}): the case closed before its time`)
  if (!isPossible(state)) return false
  const { products } = sandbox.world.state
  const sold = products.filter((one) => one.shop === told.life.shop)
  const form = {
    seen: String(state.lastSeq),
    ...fields(state, { now: sandbox.world.clock.now(), products: sold }),
  }
  const merchant = merchantOf({ appUrl, control, shop: told.life.shop })
  const answer = await merchant.submit(`/app/returns/${kept.id}`, form).catch(unanswered)
  if (answer === null || answer.status >= 500 || answer.status === 409) return false
  if (answer.status < 300) return true
  throw new Error(
    `life ${told.life.id} (${told.life.story}): ${form.intent} was answered ${answer.status}: ${answer.text}`,
  )
}
