/** What fails is counted wherever it comes out, so that somebody can be told of the worst of it: see operating.md. */
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { claimAll } from '../../app/sync/keep-sweeping.ts'
import { TenancyViolation } from '../../app/tenancy.server.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { workInbox } from '../../app/webhooks/listen.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { deliver } from '../webhooks/deliver.ts'
import { startFailingApp } from './failing-app.ts'

afterAll(async () => {
  await db.webhookInbox.deleteMany({ where: { shop: shopA } })
  await closeDoor()
  await closeQueue()
  await db.$disconnect()
})

const ofFailures = () => watchMetrics('recourse_failures_total')
const series = (at: string, kind: string) => `recourse_failures_total{at="${at}",kind="${kind}"}`

test.each([
  ['a loader', 'loader', 500],
  ['a page that cannot be rendered', 'page', 500],
  ['a request that shows nothing', 'resource', 500],
  ['what is answered before Remix', 'readyz', 500],
])('%s: once, as a request', async (_, path, status) => {
  const url = await startFailingApp()
  const risen = await ofFailures()
  expect((await fetch(`${url}/${path}`)).status).toBe(status)
  expect(await risen()).toEqual({ [series('request', 'TenancyViolation')]: 1 })
})

test.each(['absent', 'nowhere'])('a page that is not there is no failure: %s', async (path) => {
  const url = await startFailingApp()
  const risen = await ofFailures()
  expect((await fetch(`${url}/${path}`)).status).toBe(404)
  expect(await risen()).toEqual({})
})

test('a webhook that is put back', async () => {
  await deliver({ id: 1 }, { id: 'mixed', topic: 'orders/create' })
  const act = () => Promise.reject(new TenancyViolation('Case.findMany mixes shops'))
  const topic = { topic: 'orders/create', installedOnly: false, reads: [], act }
  const risen = await ofFailures()
  while (await processNext(new Map([[topic.topic, topic]])));
  expect(await risen()).toEqual({ [series('webhook', 'TenancyViolation')]: 1 })
})

test('webhooks of which many at once could not be worked off, though each alone can', async () => {
  await deliver({ id: 2 }, { id: 'together', topic: 'orders/create' })
  const topic = { topic: 'orders/create', installedOnly: false, reads: [], act: async () => undefined }
  const topics = new Map([[topic.topic, topic]])
  vi.spyOn(topics, 'get').mockImplementationOnce(() => {
    throw new TenancyViolation('Case.findMany mixes shops')
  })
  const risen = await ofFailures()
  while (await processNext(topics));
  expect(await risen()).toEqual({ [series('webhook', 'TenancyViolation')]: 1 })
  expect(await db.webhookInbox.count({ where: { shop: shopA, webhookId: 'together', status: 'done' } })).toBe(
    1,
  )
})

test('who looks for webhooks and finds no inbox', async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const risen = await ofFailures()
  await client.query('ALTER TABLE "WebhookInbox" RENAME TO "TakenAway"')
  const worker = workInbox(new Map())
  try {
    await eventually('that it is counted', async () => series('loop', 'other') in (await risen()))
  } finally {
    await client.query('ALTER TABLE "TakenAway" RENAME TO "WebhookInbox"')
    await client.end()
    await worker.stop()
  }
})

test('who looks for shops to sweep and cannot ask', async () => {
  const risen = await ofFailures()
  await claimAll(600, new AbortController().signal, -1)
  expect(await risen()).toEqual({ [series('loop', 'other')]: 1 })
})
