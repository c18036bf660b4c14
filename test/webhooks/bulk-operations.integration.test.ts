/** Shopify says that a bulk operation has ended: counted by how. */
import { expect, test } from 'vitest'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { atTheDoor, row } from './at-the-door.ts'
import { deliver } from './deliver.ts'
import { documentedBodies } from './documented-bodies.ts'

atTheDoor()

const topic = 'bulk_operations/finish'

test.each([
  ['completed', 'completed'],
  ['FAILED', 'failed'],
  ['canceled', 'canceled'],
  ['expired', 'expired'],
  ['what Shopify thinks of next year', 'other'],
])('%s is counted as %s, once, however often it is told', async (status, counted) => {
  const risen = await watchMetrics('recourse_bulk_operations_total', 'recourse_webhooks_total')
  const body = { ...documentedBodies[topic], status }
  for (const _ of [1, 2]) expect(await deliver(body, { id: 'ended', topic })).toBe(200)
  while (await processNext(topics));
  expect(await row('ended')).toMatchObject({ status: 'done' })
  expect(await risen()).toEqual({
    [`recourse_bulk_operations_total{status="${counted}"}`]: 1,
    [`recourse_webhooks_total{topic="${topic}",result="done"}`]: 1,
  })
})
