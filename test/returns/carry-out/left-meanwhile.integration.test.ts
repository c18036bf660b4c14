/**
 * A worker loses the access between two changes of one case: the app was uninstalled in the middle of its job. What was done
 * stays done and the job is dead; when the shop is back, the case goes on from there.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { listDeadJobs } from '../../../app/jobs/dead-jobs.ts'
import { workJobs } from '../../../app/jobs/index.ts'
import { ensureShop } from '../../../app/policies/install-shop.ts'
import { sweepShop } from '../../../app/sync/sweep-shop.ts'
import { processNext } from '../../../app/webhooks/inbox.ts'
import { topics } from '../../../app/webhooks/index.ts'
import { eventually } from '../../harness/eventually.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import { watchMetrics } from '../../harness/watch-metrics.ts'
import { openApp } from '../../shopify/open-app.ts'
import { deliver } from '../../webhooks/deliver.ts'
import { wishFor } from '../buyer/wishes.ts'
import { caseOf, control, deliveredOrder, headphones, onStage, returnsOf, state } from '../stage.ts'

/** `after`: the change with whose answer the access ends. Shopify's library takes `fetch` as it finds it when it is imported. */
const access = vi.hoisted(() => {
  const told = { after: '', end: () => {}, plain: globalThis.fetch }
  globalThis.fetch = async (input, init) => {
    const answer = await told.plain(input, init)
    if (told.after !== '' && String(init?.body).includes(`mutation ${told.after}`)) {
      told.after = ''
      told.end()
    }
    return answer
  }
  return told
})

/** Workers look for work every other second, and a machine that does much else is slow. */
const PATIENCE_MS = 120_000
vi.setConfig({ testTimeout: 4 * PATIENCE_MS })

onStage()
let jobs: Awaited<ReturnType<typeof workJobs>> | undefined
beforeAll(async () => {
  access.end = voidTokens
  jobs = await workJobs()
})
beforeEach(() => {
  access.after = ''
})
afterEach(comeBack)
afterAll(async () => {
  globalThis.fetch = access.plain
  await jobs?.stop()
})

function voidTokens(): void {
  for (const token of testSandbox().world.state.tokens.filter(({ shop }) => shop === shopA)) {
    token.revoked = true
    if (token.refresh) token.refresh.retired = true
  }
}

async function comeBack(): Promise<void> {
  await openApp()
  await ensureShop(shopA)
}

/** Told by its webhook, as a worker works it off. */
async function hearThatItLeft(): Promise<void> {
  expect(await deliver({ id: 1 }, { id: 'left-in-a-job', topic: 'app/uninstalled' })).toBe(200)
  while (await processNext(topics));
  const isMarked = async () =>
    (await db.shop.findUniqueOrThrow({ where: { shop: shopA } })).uninstalledAt !== null
  await eventually('the shop is marked as left', isMarked, PATIENCE_MS)
}

const deadWorkOn = async (caseId: string) =>
  (await listDeadJobs(shopA)).find(({ job, about }) => job === 'advance-case' && about === caseId)
const ofReturns = () =>
  testSandbox()
    .world.state.mutations.filter(({ outcome }) => outcome === 'done')
    .map(({ operation }) => operation)
    .filter((operation) => operation?.endsWith('Return'))

test.each([
  ['which it is told of', hearThatItLeft, async () => {}],
  ['which it is never told of', () => sweepShop(shopA), () => sweepShop(shopA)],
])('uninstalled between request and approval, %s: one Return once it is back', async (_, gone, back) => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const wish = await wishFor(order)
  const before = ofReturns().length
  const risen = await watchMetrics('recourse_jobs_total')
  access.after = 'RequestReturn'
  const { reference } = (await state(order, wish)).body
  const { id, statement, events } = await caseOf(shopA, reference)
  const dead = await eventually('its job is dead', () => deadWorkOn(id), PATIENCE_MS)
  expect(dead.reason).toBe('AccessLost')
  expect(await risen()).toMatchObject({ 'recourse_jobs_total{job="advance-case",result="failed"}': 1 })
  expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['REQUESTED'])

  await gone()
  await comeBack()
  await back()
  const statuses = async () => (await returnsOf(shopA, order)).map(({ status }) => status).join()
  await eventually('the approval', async () => (await statuses()) === 'OPEN', PATIENCE_MS)
  await eventually('no work is dead', async () => (await listDeadJobs(shopA)).length === 0, PATIENCE_MS)
  expect(ofReturns().slice(before)).toEqual(['RequestReturn', 'ApproveReturn'])
  const kept = await caseOf(shopA, reference)
  expect(kept.statement).toEqual(statement)
  expect(kept.statement).toMatchObject({ receivedAt: expect.any(Date), content: expect.stringMatching(/./) })
  expect(kept.events[0]).toEqual(events[0])
  expect(kept.events.map(({ type }) => type).filter((type) => type.startsWith('shopify_'))).toEqual([
    'shopify_return_requested',
    'shopify_return_approved',
  ])
  expect(kept.state).toBe('accepted')
})
