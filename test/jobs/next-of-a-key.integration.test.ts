/** Workers pass over keys that somebody is at, by a list that they read now and then: it must not be an old one. */
import { onTestFinished, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from './empty-queue.ts'

const { name } = reconcileOrder
const put = () => db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop: shopA, orderId: '1' }))
const taken = () =>
  withRawSql(
    'job queue',
    async () => db.$queryRaw<{ keys: string[] | null }[]>`
      SELECT singletons_active AS keys FROM pgboss.queue WHERE name = ${name}`,
  )

test('what is put in once its key is free again is begun within seconds', async () => {
  onTestFinished(closeQueue)
  const before = await openQueue({ supervises: true })
  await emptyQueue()
  await put()
  const [held] = await before.fetch(name)
  await eventually('the list', async () => (await taken())[0]?.keys?.includes(`${shopA}/1`), 20_000)
  await closeQueue()
  // It reads the list as it begins, with the key on it.
  const boss = await openQueue({ supervises: true })
  await boss.complete(name, held?.id ?? '')
  let done = 0
  await work(
    boss,
    defineHandler(reconcileOrder, async () => {
      done += 1
    }),
  )
  await put()
  await eventually('the next one', () => done === 1, 15_000)
}, 60_000)
