/**
 * A Return in Shopify changed. A request made in Shopify's own form is a statement like any other; what a
 * person did to one of our Returns in Shopify's pages comes back into its case.
 */
import type { Prisma } from '@prisma/client'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { localeFor } from '../../locales/translate.ts'
import { type Admin, adminFor } from '../../shopify/admin.ts'
import { readContact } from '../../shopify/order.ts'
import { readReturn, type ShopifyReturn } from '../../shopify/return.ts'
import { keepStatement } from '../buyer/keep-statement.ts'
import { isMadeFor } from '../carry-out/make-return.ts'
import { request } from '../carry-out/return-step.ts'
import type { StatedLine } from '../case/case-event.ts'
import { referenceInNote } from '../case/case-reference.ts'
import { stateOfRow } from '../case/case-store.ts'
import { unitsOf } from '../case/order-units.ts'
import { writeTogether } from '../case/write-together.ts'
import { readShopCircumstances } from '../deciding/read-circumstances.ts'
import { keepOrder, type OrderReading, readOrderNow } from './reconcile-order.ts'
import { isStatement } from './unseen-returns.ts'

/** Repeatable: the Return's id is the statement's key, and what is recorded is not recorded again. */
export async function receiveNativeRequest(shop: string, returnId: string): Promise<void> {
  const circumstances = await readShopCircumstances(shop)
  if (circumstances === null) return
  const admin = await adminFor(shop)
  const found = await readReturn(admin, returnId)
  if (found === null) return
  const reading = await readOrderNow(shop, found.orderId)
  if (reading !== null) await keepOrder(shop, reading)
  const caseId = await caseOf(shop, found, reading)
  if (caseId !== undefined) return bringBack(shop, caseId)
  if (reading !== null && isStatement(found, circumstances.installedAt))
    await recordRequest(admin, shop, found, reading)
}

/** A case that carries the Return, or that was about to make it: then we made it and have yet to write that down. */
async function caseOf(
  shop: string,
  found: ShopifyReturn,
  reading: OrderReading | null,
): Promise<string | undefined> {
  const rows = await db.returnCase.findMany({
    where: { shop, orderId: found.orderId },
    select: { id: true, reference: true, lines: true },
  })
  const carrying = rows.find((row) => stateOfRow(row).returns.some(({ id }) => id === found.id))
  if (carrying !== undefined || reading === null) return carrying?.id
  const references = new Set(found.lines.map(({ customerNote }) => referenceInNote(customerNote ?? '')))
  return rows.find((row) => references.has(row.reference) && isDue(row, found, reading))?.id
}

/** A buyer may begin a note with our tag too: it is ours when the case's next step is to make just such a Return. */
function isDue(
  row: { reference: string; lines: Prisma.JsonValue },
  found: ShopifyReturn,
  { order }: OrderReading,
): boolean {
  const state = stateOfRow(row)
  const step = request(state, row.reference, unitsOf(order, new Map(), new Set([found.id])))
  return step !== undefined && isMadeFor(step, found)
}

/** What was done to it is read by whoever carries the case on (reconcile-case.ts), which is done again as a whole. */
const bringBack = (shop: string, caseId: string): Promise<void> =>
  writeTogether((tx) => enqueue(tx, advanceCase, { shop, caseId }))

async function recordRequest(
  admin: Admin,
  shop: string,
  found: ShopifyReturn,
  { order }: OrderReading,
): Promise<void> {
  const lines = requestedLines(found, order)
  const { locale } = await readContact(admin, found.orderId)
  await keepStatement({
    ...{
      shop,
      orderId: order.id,
      orderName: order.name,
      channel: 'native',
      submissionKey: found.id,
      given: found,
    },
    ...{ locale: localeFor(locale), sentAt: new Date(found.createdAt), receivedAt: await now(), lines },
    also: [
      {
        actor: 'buyer',
        event: {
          type: 'shopify_return_requested',
          returnId: found.id,
          name: found.name,
          group: 'native',
          keys: lines.map(({ key }) => key),
        },
      },
    ],
  })
}

/** Whoever asks to send something back without saying how wants out of the contract: the reading that gives them most. */
function requestedLines(found: ShopifyReturn, order: OrderReading['order']): StatedLine[] {
  const units = unitsOf(order)
  return found.lines.map(({ id, fulfillmentLineId, quantity }, key) => {
    const unit = units.find(
      ({ shipped }) => shipped !== undefined && shipped.fulfillmentLineId === fulfillmentLineId,
    )
    const variant = unit?.line.variantTitle === undefined ? {} : { variant: unit.line.variantTitle }
    const named = { unit: unit?.unit ?? id, title: unit?.line.title ?? id, ...variant }
    return { key, ...named, quantity, remedy: 'withdrawal', answers: {} }
  })
}
