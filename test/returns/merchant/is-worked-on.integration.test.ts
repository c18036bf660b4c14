/** The case's page reads itself again while a worker is at it, or is waited for. */
import { expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { advanceCase } from '../../../app/jobs/definitions/advance-case.ts'
import { reconcileOrder } from '../../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../../app/jobs/enqueue.ts'
import { openQueue } from '../../../app/jobs/queue.server.ts'
import { isWorkedOn } from '../../../app/returns/merchant/is-worked-on.ts'
import { withRawSql } from '../../../app/tenancy.server.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import { control, deliveredOrder, headphones, onStage, state } from '../stage.ts'

onStage()

/** The one job of a queue, as a worker takes it. */
async function take(queue: string) {
  const boss = await openQueue()
  const [job, ...others] = await boss.fetch<object>(queue, { batchSize: 50 })
  expect(others).toEqual([])
  if (job === undefined) throw new Error(`nothing waits in ${queue}`)
  return {
    done: () => boss.complete(queue, job.id),
    fail: () => boss.fail(queue, job.id),
  }
}

test('from what causes work on a case or its order until that is done, tries that failed between included', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  await state(order, await wishFor(order, { title: /headphones/ }))
  const { id } = await db.returnCase.findFirstOrThrow({ where: { shop: shopA, orderId: String(order) } })

  expect(await isWorkedOn(shopA, id)).toBe(true)
  const job = await take(advanceCase.name)
  expect(await isWorkedOn(shopA, id)).toBe(true)
  await job.fail()
  expect(await isWorkedOn(shopA, id)).toBe(true)
  expect(await isWorkedOn(shopB, id)).toBe(false)
  await withRawSql('job queue', async () => db.$executeRaw`UPDATE pgboss.job SET start_after = now()`)
  await (await take(advanceCase.name)).done()
  expect(await isWorkedOn(shopA, id)).toBe(false)

  const put = (orderId: number) =>
    db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop: shopA, orderId: String(orderId) }))
  await put(order + 1)
  expect(await isWorkedOn(shopA, id)).toBe(false)
  await (await take(reconcileOrder.name)).done()
  await put(order)
  expect(await isWorkedOn(shopA, id)).toBe(true)
  await (await take(reconcileOrder.name)).done()
  expect(await isWorkedOn(shopA, id)).toBe(false)
})

test('nobody works on what there is not', async () => {
  expect(await isWorkedOn(shopA, '00000000-0000-4000-8000-000000000000')).toBe(false)
  expect(await isWorkedOn(shopA, 'nonsense')).toBe(false)
})
