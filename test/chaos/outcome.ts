/** What became of a life, in Shopify and with us, without what differs from run to run: ids, references, instants. */
import type { Order, Return, State } from '../../sandbox/state/model.ts'
import { isForgotten } from './forget-buyers.ts'
import { lastingDeadlines } from './lasting-deadlines.ts'
import type { CaseRow, OrderRow, Remains } from './remains.ts'
import { orderOf, type Told } from './told.ts'

/** Plain data, to be compared with that of the twin. */
export function outcomeOf(remains: Remains, told: Told): object {
  const { state } = remains
  const order = orderOf(state.orders, told)
  const name = nameOf(state, order)
  const known = remains.orders.find(({ orderId }) => orderId === String(order.id))
  return {
    statements: told.statements.length,
    acts: told.done,
    known: knowledge(told, known, order),
    order: orderIn(order, name),
    returns: state.returns
      .filter(({ orderId }) => orderId === order.id)
      .map((made) => returnIn(order, made, name)),
    cases: remains.cases
      .filter(({ orderId }) => orderId === String(order.id))
      .map((row) => caseIn(row, name)),
    guests: remains.guests
      .filter(({ reference }) => told.statements.some((one) => one.reference === reference))
      .map(({ status, messages: sent }) => ({ status, messages: sent })),
  }
}

/** Of whoever is forgotten the order is, too; where it still matters it is read again. */
function knowledge(told: Told, known: OrderRow | undefined, order: Order): string {
  if (known === undefined) return isForgotten(told) ? 'as it is' : 'never read'
  return isPresent(known, order) ? 'as it is' : 'as it was'
}

const isPresent = ({ shopifyUpdatedAt }: OrderRow, order: Order): boolean =>
  shopifyUpdatedAt.getTime() >= Date.parse(order.updatedAt)

type Name = (lineId: number | string) => string

/** Lines go by their product, which no story orders twice. */
function nameOf({ products }: State, order: Order): Name {
  return (lineId) => {
    const line = order.lines.find(({ id }) => String(id) === String(lineId))
    return products.find(({ id }) => id === line?.productId)?.handle ?? 'no such line'
  }
}

function orderIn(order: Order, name: Name): object {
  return {
    cancelled: order.cancelledAt !== null,
    lines: order.lines.map(
      ({ id, quantity, editedOut, takenBack }) =>
        `${quantity} ${name(id)}, ${editedOut} taken out, ${takenBack} taken back`,
    ),
    fulfilled: order.fulfillments.map(({ lines, events }) => ({
      lines: lines.map(({ lineId, quantity }) => `${quantity} ${name(lineId)}`),
      events: events.map(({ status }) => status),
    })),
    holds: order.fulfillmentOrders.flatMap(({ holds }) =>
      holds.map(({ reason, by }) => `${reason} by ${by}`),
    ),
    refunds: order.refunds
      .map((refund) => ({
        by: refund.by,
        ofReturn: refund.returnId !== null,
        lines: refund.lines.map(
          ({ lineId, quantity, restockType }) => `${quantity} ${name(lineId)} ${restockType}`,
        ),
        shipping: refund.shippingMinor,
        paid: order.transactions
          .filter(({ id }) => refund.transactionIds.includes(id))
          .reduce((sum, { minor }) => sum + minor, 0),
      }))
      .toSorted(byText),
  }
}

function returnIn(order: Order, made: Return, name: Name): object {
  const parts = order.fulfillments.flatMap(({ lines }) => lines)
  return {
    status: made.status,
    declined:
      made.decline === null ? null : `${made.decline.reason}: ${withoutReference(made.decline.note ?? '')}`,
    lines: made.lines.map((line) => {
      const lineId = parts.find(({ id }) => id === line.fulfillmentLineId)?.lineId ?? 0
      const note = withoutReference(line.customerNote ?? '')
      return `${line.quantity} ${name(lineId)}, ${line.processedQuantity} processed, ${line.refundedQuantity} refunded: ${note}`
    }),
    exchanged: made.exchangeLines.map(
      ({ quantity, processedQuantity }) => `${quantity}, ${processedQuantity} processed`,
    ),
    reverse: made.reverseFulfillmentOrders.map(({ status, lines }) => ({
      status,
      dispositions: lines.flatMap(({ dispositions }) =>
        dispositions.map(({ type, quantity }) => `${quantity} ${type}`),
      ),
    })),
  }
}

function caseIn(row: CaseRow, name: Name): object {
  const { lines: state, channel, messages, deadlines, paidOn, photos, state: word } = row
  return {
    ...{ channel, word, messages, deadlines: lastingDeadlines(deadlines), paidByDay: paidOn.length },
    photos: photos.length,
    lines: state.lines.map(({ unit, quantity, remedy, acceptance, reception, settlement }) => {
      const product = name(unit.split('/')[0] ?? '')
      return `${quantity} ${product}: ${remedy} ${acceptance}, ${reception}, ${settlement}`
    }),
    waits: state.waits.map(({ code, keys }) => `${code} ${keys}`).toSorted(),
    returns: state.returns.map(({ group, keys, state: at }) => `${group} ${keys} ${at}`).toSorted(),
    handled: state.handled.toSorted(),
    holds: state.holds.length,
    deductions: state.deductions.map(({ key, amount, answer }) => ({ key, amount, answer })),
    settlements: state.settlements
      .map(({ way, keys, refund, shipping, state: at, refunded }) => ({
        way,
        keys,
        refund,
        shipping,
        at,
        refunded,
      }))
      .toSorted(byText),
    elsewhere: state.refundsElsewhere.map(({ keys, refunded }) => ({ keys, refunded })),
  }
}

const withoutReference = (note: string): string => note.replaceAll(/RC-[0-9A-Z]+(-\d+)?/g, 'RC')
const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
