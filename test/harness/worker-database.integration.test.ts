/** What one file leaves behind must not keep the next one's work from being taken. */
import { afterAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { shopA } from './test-environment.ts'
import { emptyDatabase } from './worker-database.ts'

afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

const put = () => db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop: shopA, orderId: '1' }))
const taken = async () => {
  await closeQueue()
  return (await openQueue()).fetch<{ orderId: string }>(reconcileOrder.name)
}

test('a key that was worked on when the queues were last looked at is free in the next file', async () => {
  await put()
  const key = `${shopA}/1`
  const marked = await withRawSql(
    'job queue',
    async () => db.$executeRaw`
      UPDATE pgboss.queue SET singletons_active = ARRAY[${key}] WHERE name = ${reconcileOrder.name}`,
  )
  expect(marked).toBe(1)
  expect(await taken()).toEqual([])
  await emptyDatabase(process.env.DATABASE_URL ?? '')
  await put()
  expect(await taken()).toMatchObject([{ data: { orderId: '1' } }])
})
