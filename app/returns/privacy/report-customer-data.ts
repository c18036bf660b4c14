/** A customer asked the shop what is held about them: the shop gets it, as a file, to hand it on. */
import type { Message } from '@prisma/client'
import { db } from '../../db.server.ts'
import { mailCustomerData } from '../../messages/mail-customer-data.ts'
import { openMessage } from '../../messages/sealed-message.ts'
import { openAct } from '../case/sealed-act.ts'
import { openGiven } from '../case/sealed-statement.ts'
import { type Asker, codesOf } from '../guest/codes-of.ts'
import { openAsked } from '../guest/guest-code.ts'
import { openGuest, openReason } from '../guest/sealed-guest.ts'
import { openPlace } from '../photos/photo-place.ts'
import { openOrder } from '../reconcile/sealed-order.ts'
import { type Customer, casesOfCustomer } from './cases-of-customer.ts'
import { guestsOfCustomer } from './guests-of-customer.ts'

/**
 * @param more what others hold about them, by its name in the file
 * @throws Malformed when the shop named no address; Unavailable when the mail cannot leave just now
 */
export async function reportCustomerData(
  shop: string,
  requestId: string,
  customer: Customer,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await mailCustomerData(shop, requestId, { ...(await collectCustomerData(shop, customer)), ...more })
}

/** Everything that we hold about a person, opened. */
export async function collectCustomerData(shop: string, customer: Customer) {
  const { orderIds, caseIds } = await casesOfCustomer(db, shop, customer)
  const orders = await db.orderRecord.findMany({ where: { shop, orderId: { in: orderIds } } })
  const statements = await db.statement.findMany({ where: { shop, orderId: { in: orderIds } } })
  const cases = await db.returnCase.findMany({
    where: { shop, id: { in: caseIds } },
    include: { events: { orderBy: { seq: 'asc' } }, decisions: true, messages: true, acts: true },
  })
  const deadlines = await db.deadline.findMany({ where: { shop, orderId: { in: orderIds } } })
  const photos = await db.photo.findMany({ where: { shop, orderId: { in: orderIds } } })
  const guests = await guestsOfCustomer(shop, customer.email)
  const guestIds = guests.map(({ id }) => id)
  const about = await db.message.findMany({
    where: { shop, OR: [{ orderId: { in: orderIds } }, { guestId: { in: guestIds } }] },
  })
  return {
    customerId: customer.customerId,
    orders: orders.map((row) => ({ readAt: row.readAt, ...openOrder(row) })),
    statements: statements.map((it) => ({
      orderId: it.orderId,
      channel: it.channel,
      sentAt: it.sentAt,
      receivedAt: it.receivedAt,
      given: openGiven(it),
    })),
    statementsWithoutOrder: guests.map((it) => ({
      ...{ reference: it.reference, sentAt: it.sentAt, receivedAt: it.receivedAt },
      given: openGuest(it),
      dealtWith: openReason(it),
    })),
    codesAskedFor: await codesGiven(shop, { orderIds, guestIds, email: customer.email }),
    cases: cases.map(({ reference, orderName, state, openedAt, events, decisions, messages, acts }) => ({
      ...{ reference, orderName, state, openedAt },
      events: events.map(({ at, actor, type, data }) => ({ at, actor, type, data })),
      decisions: decisions.map(({ decidedAt, facts, decision }) => ({ decidedAt, facts, decision })),
      messages: messages.map(messageGiven),
      acts: acts.map((act) => ({ kind: act.kind, at: act.at, given: openAct(act) })),
    })),
    messages: about.map(messageGiven),
    photos: photos.map((it) => ({ orderId: it.orderId, createdAt: it.createdAt, ...openPlace(it) })),
    deadlines: deadlines.map(({ orderId, kind, dueAt, status, act }) => {
      return { orderId, kind, dueAt, status, act }
    }),
  }
}

/** Mailed to see what came of a statement. Nobody keeps the code itself; what it was asked with is gone once it was looked for. */
async function codesGiven(shop: string, whose: Asker) {
  const codes = await codesOf(shop, whose)
  return codes.map(({ id, askedAt, expiresAt, orderId, content }) => ({
    ...{ askedAt, expiresAt, orderId },
    given: openAsked({ id, content }),
  }))
}

function messageGiven({ id, kind, subject, sentAt, ...sealed }: Message) {
  const { recipient, text } = openMessage(id, sealed)
  return { kind, subject, sentAt, recipient, text }
}
