/** Pages are read while others work the inbox off: what a page ended with may be gone when the next is asked for. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { forgetInInbox, webhooksAbout } from '../../app/webhooks/about-person.ts'
import { listDeadLetters, putDeadLetterAside } from '../../app/webhooks/dead-letters.ts'
import { openPayload, sealPayload } from '../../app/webhooks/sealed-payload.ts'
import { shopA } from '../harness/test-environment.ts'
import { install } from './install.ts'

const ana = { customerId: '77', orderIds: ['7'], email: 'ana@example.ro' }
const idOf = (n: number) => `w${String(n).padStart(2, '0')}`
/** Before, at and behind the end of a page of twenty. */
const ABOUT_ANA = [1, 19, 20, 21, 22, 41]

const rowOf = (n: number) =>
  db.webhookInbox.findUniqueOrThrow({ where: { shop_webhookId: { shop: shopA, webhookId: idOf(n) } } })

async function fill(): Promise<void> {
  for (let n = 1; n <= 45; n++) {
    const webhookId = idOf(n)
    const body = ABOUT_ANA.includes(n) ? { id: 7, customer: { id: 77, email: ana.email } } : { id: 1000 + n }
    const payload = new TextEncoder().encode(sealPayload(shopA, webhookId, JSON.stringify(body)))
    await db.webhookInbox.create({
      data: {
        shop: shopA,
        webhookId,
        topic: 'orders/updated',
        payload,
        status: 'dead',
        receivedAt: new Date(n),
      },
    })
  }
}

/** A worker that is done with the last of a page as soon as the first of it was forgotten. */
const worker = async (doesWhat: string[]) => {
  for (const statement of doesWhat)
    await withRawSql('webhook inbox', async () => db.$executeRawUnsafe(statement))
}

beforeEach(async () => {
  await db.shop.deleteMany({ where: { shop: shopA } })
  await db.webhookInbox.deleteMany({ where: { shop: shopA } })
  await install()
  await fill()
})
afterAll(() => db.$disconnect())

test('a person is forgotten also behind a webhook that is worked off meanwhile', async () => {
  await worker([
    `CREATE FUNCTION ticks_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE "WebhookInbox" SET "status" = 'done', "payload" = '' WHERE "webhookId" = '${idOf(20)}'; RETURN NEW; END $$`,
    `CREATE TRIGGER ticks_off AFTER UPDATE ON "WebhookInbox"
      FOR EACH ROW WHEN (NEW."webhookId" = '${idOf(1)}') EXECUTE FUNCTION ticks_off()`,
  ])
  try {
    await forgetInInbox(shopA, ana)
  } finally {
    await worker(['DROP TRIGGER ticks_off ON "WebhookInbox"', 'DROP FUNCTION ticks_off()'])
  }
  expect((await rowOf(20)).status).toBe('done')
  for (const n of ABOUT_ANA.filter((it) => it !== 20))
    expect(JSON.stringify(openPayload(await rowOf(n))), idOf(n)).not.toContain(ana.email)
  expect(await webhooksAbout(shopA, ana)).toHaveLength(ABOUT_ANA.length - 1)
})

test('the list goes on behind a dead letter that was put aside meanwhile', async () => {
  const first = await listDeadLetters(shopA, { limit: 20 })
  expect(first.next).toBe(idOf(26))
  expect(await putDeadLetterAside(shopA, idOf(26))).toBe(true)
  const second = await listDeadLetters(shopA, { limit: 20, after: first.next ?? undefined })
  expect(second.letters.map(({ webhookId }) => webhookId)).toEqual(
    Array.from({ length: 20 }, (_, index) => idOf(25 - index)),
  )
})

test('behind one that is there no more, the list begins anew', async () => {
  const { letters } = await listDeadLetters(shopA, { limit: 2, after: 'deleted' })
  expect(letters.map(({ webhookId }) => webhookId)).toEqual([idOf(45), idOf(44)])
})
