/** Shopify says that goods were put somewhere, and not which return or order they are of: all returns of the order are looked at. */
import { beforeEach, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { reconcileDispositionHandler } from '../../../app/jobs/handlers/reconcile-disposition.ts'
import { openQueue } from '../../../app/jobs/queue.server.ts'
import { processNext } from '../../../app/webhooks/inbox.ts'
import { topics } from '../../../app/webhooks/index.ts'
import { shopA } from '../../harness/test-environment.ts'
import { doWaiting } from '../../jobs/do-waiting.ts'
import { emptyQueue } from '../../jobs/empty-queue.ts'
import { deliver } from '../../webhooks/deliver.ts'
import { stated } from '../settling/settling.ts'
import { camera, headphones, onStage, returnsOf } from '../stage.ts'

onStage()
beforeEach(async () => {
  await db.webhookInbox.deleteMany({ where: { shop: shopA } })
})

const topic = 'reverse_fulfillment_orders/dispose'

/** What Shopify says, worked off up to the returns that are then to be looked at. */
async function hear(reverseId: string): Promise<string[]> {
  await emptyQueue()
  const body = {
    id: Number(reverseId),
    admin_graphql_api_id: `gid://shopify/ReverseFulfillmentOrder/${reverseId}`,
  }
  expect(await deliver(body, { id: `disposed-${reverseId}`, topic })).toBe(200)
  while (await processNext(topics));
  expect(await doWaiting(reconcileDispositionHandler)).toBe(1)
  const looks = await (await openQueue()).findJobs<{ shop: string; returnId: string }>('reconcile-return', {
    queued: true,
  })
  expect(looks.every(({ data }) => data.shop === shopA)).toBe(true)
  return looks.map(({ data }) => data.returnId).sort()
}

test('each return of the order is looked at again, also those that it is not about', async () => {
  const { order } = await stated([headphones, camera], {
    wishes: [{ title: /headphones/ }, { title: /amera/ }],
  })
  const made = (await returnsOf(shopA, order)) as unknown as {
    id: number
    reverseFulfillmentOrders: { id: number }[]
  }[]
  expect(made).toHaveLength(2)
  const [reverse] = made.flatMap(({ reverseFulfillmentOrders }) => reverseFulfillmentOrders)
  expect(await hear(String(reverse?.id))).toEqual(made.map(({ id }) => String(id)).sort())
})

test('of what Shopify shows us no order of, nothing is looked at', async () => {
  expect(await hear('999999999')).toEqual([])
})
