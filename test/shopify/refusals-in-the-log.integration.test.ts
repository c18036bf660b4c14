/** Shopify’s sentences may quote what they refuse, and that may be what a buyer wrote: they are in no line of ours. */
import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { eventually } from '../harness/eventually.ts'
import { readLog } from '../harness/read-log.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { openApp } from './open-app.ts'

const NOTE = 'it is for my sister Ana'

let attempt: () => Promise<unknown> = async () => undefined

beforeAll(async () => {
  await openApp()
  const boss = await openQueue({ supervises: true })
  await emptyQueue()
  await work(
    boss,
    defineHandler(reconcileOrder, () => attempt()),
  )
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

const put = (orderId: string) =>
  db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop: shopA, orderId }))

/** With a value of another shape than the operation takes, which GraphQL quotes. */
const MISTAKEN = [
  '#graphql\n query OrderOwner($id: ID!) { order(id: $id) { id } }',
  { id: { note: NOTE } },
] as const

test('a refusal is logged by its operation and its code, with what the work was about', async () => {
  let refusal: unknown
  attempt = async () => {
    const admin = await adminFor(shopA)
    refusal = await admin
      .call(...(MISTAKEN as never as Parameters<typeof admin.call>))
      .catch((error) => error)
    throw refusal
  }
  const lines = readLog()
  await put('71')
  const failed = await eventually('its line', () => lines().find(({ msg }) => msg === 'job failed'))
  expect(failed).toMatchObject({
    ...{ job: 'reconcile-order', about: '71' },
    err: { type: 'RequestRefused', message: 'Shopify refused OrderOwner: INVALID_VARIABLE' },
  })
  expect(lines().map(({ msg }) => msg)).toContain('a call to Shopify failed')
  expect(inspect(refusal, { depth: null })).toContain(NOTE)
  expect(JSON.stringify(lines())).not.toMatch(/sister|Ana/)
})
