/** A shop with a row in every table: what tests of erasing compare with the schema. */
import { randomUUID } from 'node:crypto'
import { Prisma } from '@prisma/client'
import { db, sessionTable } from '../../app/db.server.ts'
import { sealMessage } from '../../app/messages/sealed-message.ts'
import { sealAct } from '../../app/returns/case/sealed-act.ts'
import { sealStatement } from '../../app/returns/case/sealed-statement.ts'
import { sealAsked } from '../../app/returns/guest/guest-code.ts'
import { mayBeDone } from '../../app/returns/guest/guest-limits.ts'
import { sealGuest, sealReason } from '../../app/returns/guest/sealed-guest.ts'
import { sealPlace } from '../../app/returns/photos/photo-place.ts'
import { seal } from '../../app/secret-box.server.ts'
import { aCase } from '../messages/a-case.ts'

/** What a person wrote, or who they are: it is put wherever words may lie. */
export const MARK = 'Ana Marker'

const at = new Date('2026-11-21T12:03:00Z')

/** @param mark what is written wherever something about the person may be written */
export async function fillShop(shop: string, mark = MARK): Promise<{ caseId: string }> {
  const caseId = await aCase(shop)
  const found = await db.returnCase.findUniqueOrThrow({ where: { shop_id: { shop, id: caseId } } })
  await db.statement.update({
    where: { shop_id: { shop, id: found.statementId } },
    data: { content: sealStatement(found.statementId, { words: mark }) },
  })
  await db.returnCase.update({
    where: { shop_id: { shop, id: caseId } },
    data: {
      lines: {
        deductions: [{ reason: mark, amount: 100 }],
        ...{ ways: [{ parcels: [{ number: mark }], tracking: { number: mark } }] },
      },
    },
  })
  const event = { reason: mark, detail: mark, note: mark, amount: 100, tracking: { number: mark, url: mark } }
  await db.caseEvent.create({
    data: {
      ...{ shop, caseId, seq: 1, type: 'left_for_review' },
      ...{ data: event, actor: 'merchant:1', at },
    },
  })
  await db.caseDecision.create({
    data: {
      ...{ shop, id: randomUUID(), caseId, stage: 'intake', facts: '{}', factsSha256: '', sources: '{}' },
      ...{ decision: '{}', policyVersion: 1, lawVersion: '1', engineVersion: '1', decidedAt: at },
    },
  })
  const actId = randomUUID()
  await db.buyerAct.create({
    data: {
      ...{ shop, id: actId, caseId, submissionKey: actId, kind: 'write', at },
      content: sealAct(actId, { words: mark }),
    },
  })
  const messageId = randomUUID()
  await db.message.create({
    data: {
      ...{ shop, id: messageId, caseId, kind: 'acknowledgement', key: 'statement', channel: 'email' },
      ...sealMessage(messageId, { recipient: mark, text: mark, html: mark }),
      ...{ locale: 'ro', subject: 'RC-7F3K2M', status: 'failed', lastError: mark, createdAt: at },
    },
  })
  await aGuest(shop, mark)
  await whatGuestsDid(shop, mark)
  await aCatalogue(shop)
  await anOrder(shop, mark, caseId)
  await aPhoto(shop, mark, caseId)
  await sessionTable.session.create({
    data: {
      id: `offline_${shop}`,
      shop,
      state: '',
      accessToken: seal('void', `session/offline_${shop}/accessToken`),
    },
  })
  return { caseId }
}

/** Who typed the address that Shopify names as the customer's. */
async function aGuest(shop: string, mark: string): Promise<void> {
  const [id, messageId] = [randomUUID(), randomUUID()]
  const given = { name: mark, order: mark, email: 'Ana@example.ro', words: mark }
  await db.guestStatement.create({
    data: {
      ...{ shop, id, reference: 'RC-9F3K2M', submissionKey: id, locale: 'ro', status: 'unmatched' },
      ...{ content: sealGuest(id, given), sentAt: at, receivedAt: at },
      ...{ dealtAt: at, dealtBy: 'merchant:1', dealtReason: sealReason(id, mark) },
    },
  })
  await db.message.create({
    data: {
      ...{ shop, id: messageId, guestId: id, kind: 'acknowledgement', key: 'statement', channel: 'email' },
      ...sealMessage(messageId, { recipient: mark, text: mark, html: mark }),
      ...{ locale: 'ro', subject: 'RC-9F3K2M', status: 'failed', lastError: mark, createdAt: at },
    },
  })
}

/** One code that nobody has looked for yet, one of an order; and what is counted of the same address. */
async function whatGuestsDid(shop: string, mark: string): Promise<void> {
  const id = randomUUID()
  const content = sealAsked(id, { order: mark, email: 'ANA@example.ro' })
  await db.guestCode.createMany({
    data: [
      { shop, id, locale: 'ro', content, askedAt: at },
      { shop, id: randomUUID(), locale: 'ro', codeHash: 'x', orderId: '1001', askedAt: at, expiresAt: at },
    ],
  })
  await db.guestLimit.deleteMany({ where: { shop } })
  await mayBeDone(shop, [
    ['copyAddress', 'ana@example.ro'],
    ['codeAddress', 'ana@example.ro'],
  ])
}

async function aCatalogue(shop: string): Promise<void> {
  const published = { publishedAt: at, inForceFrom: at }
  await db.policyVersion.create({
    data: { shop, version: 1, preset: 'preset-a', name: 'A', document: '{}', sha256: '', ...published },
  })
  await db.product.create({
    data: {
      ...{ shop, productId: '1', title: 'A lamp', status: 'ACTIVE', productType: '', tags: [] },
      ...{ shopifyUpdatedAt: at, readAt: at },
    },
  })
  await db.shopifyBudget.create({
    data: { shop, available: 1, maximum: 1, restoreRate: 1, asOf: 0 },
  })
  await db.buyerAllowance.create({ data: { shop, customerId: '77', available: 1, asOf: 0 } })
  await db.sweepCursor.create({ data: { shop, resource: 'orders', upTo: at, sweptAt: at } })
}

/** Never kept by Shopify, which nobody has to ask then. */
async function aPhoto(shop: string, mark: string, caseId: string): Promise<void> {
  const id = randomUUID()
  await db.photo.create({
    data: {
      ...{
        shop,
        id,
        caseId,
        key: 0,
        orderId: '1001',
        customerId: '77',
        type: 'image/jpeg',
        status: 'placed',
      },
      ...{ place: sealPlace(id, { source: mark }), createdAt: at },
    },
  })
}

async function anOrder(shop: string, mark: string, caseId: string): Promise<void> {
  const order = { id: '1001', lines: [{ properties: { Engraving: mark } }] }
  const content = seal(JSON.stringify(order), `order/${shop}/1001`)
  await db.orderRecord.create({
    data: {
      shop,
      orderId: '1001',
      name: '#1001',
      customerId: '77',
      content,
      shopifyUpdatedAt: at,
      readAt: at,
    },
  })
  await db.deadline.create({
    data: {
      ...{ shop, subject: `case:${caseId}`, kind: 'refund_due', key: '', orderId: '1001', caseId },
      ...{ dueAt: at, status: 'pending', basis: '{}', derivedAt: at },
    },
  })
}

/** Rows of a shop in each table of the schema that names a shop. */
export async function rowsOf(shop: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name, fields } of Prisma.dmmf.datamodel.models) {
    if (!fields.some((field) => field.name === 'shop')) throw new Error(`${name} names no shop`)
    counts[name] =
      name === 'Session' ? await sessionTable.session.count({ where: { shop } }) : await countIn(name, shop)
  }
  return counts
}

function countIn(model: string, shop: string): Promise<number> {
  const delegate = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'shop'
  return db[delegate].count({ where: { shop } })
}
