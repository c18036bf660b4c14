import { afterAll, expect, test } from 'vitest'
import { db, sessionTable } from '../../app/db.server.ts'
import { AccessLost } from '../../app/errors.ts'
import { advanceCase as advanceJob } from '../../app/jobs/definitions/advance-case.ts'
import { resumeCasesHandler } from '../../app/jobs/handlers/resume-cases.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { registry } from '../../app/metrics.server.ts'
import { ensureShop } from '../../app/policies/install-shop.ts'
import { advanceCase } from '../../app/returns/carry-out/advance-case.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { readShop } from '../../app/shopify/shop.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { doWaiting } from '../jobs/do-waiting.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { wishFor } from '../returns/buyer/wishes.ts'
import { caseOf, control, deliveredOrder, headphones, onStage, returnsOf, state } from '../returns/stage.ts'
import { openApp } from '../shopify/open-app.ts'
import { deliver } from '../webhooks/deliver.ts'
import { workOff } from '../webhooks/work-off.ts'

onStage()
afterAll(() => closeQueue())

const tokensOfShop = () => testSandbox().world.state.tokens.filter(({ shop }) => shop === shopA)
const unknownTokens = async () =>
  (await registry.getSingleMetric('recourse_tokens_total')?.get())?.values.find(
    ({ labels }) => labels.event === 'unknown',
  )?.value ?? 0

function voidTokens(): void {
  for (const token of tokensOfShop()) {
    token.revoked = true
    if (token.refresh) token.refresh.retired = true
  }
}
/** As Shopify does it: every token is void at once, the webhook comes when it comes. */
async function uninstall(id: string, at: string): Promise<void> {
  voidTokens()
  const headers = { 'x-shopify-triggered-at': at }
  expect(await deliver({ id: 1 }, { id, topic: 'app/uninstalled', headers })).toBe(200)
}
const waitingCases = async () => {
  const waiting = await (await openQueue()).findJobs(advanceJob.name, { queued: true })
  return waiting.map(({ data }) => (data as { caseId: string }).caseId)
}

test('a shop that leaves in the middle of a job is not acted for; when it comes back, its cases go on', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const sent = await state(order, await wishFor(order))
  const found = await caseOf(shopA, sent.body.reference)
  const admin = await adminFor(shopA)
  await readShop(admin)
  await uninstall('left-1', '2026-11-16T10:01:00Z')
  const before = await unknownTokens()
  await expect(readShop(admin)).rejects.toThrow(AccessLost)
  expect(await unknownTokens()).toBe(before + 1)
  expect(await workOff()).toEqual([])
  expect(await sessionTable.session.count({ where: { shop: shopA } })).toBe(0)
  await emptyQueue()
  await advanceCase(shopA, found.id)
  expect(await returnsOf(shopA, order)).toEqual([])

  await control().setClock('2026-11-16T11:00:00Z')
  await openApp()
  await ensureShop(shopA)
  await doWaiting(resumeCasesHandler)
  expect(await waitingCases()).toEqual([found.id])
  await advanceCase(shopA, found.id)
  expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['OPEN'])
})

test('back before it is told of having left, a shop keeps its access and all that is held of it', async () => {
  voidTokens()
  await expect(readShop(await adminFor(shopA))).rejects.toThrow(AccessLost)
  await openApp()
  await ensureShop(shopA)
  const headers = { 'x-shopify-triggered-at': '2026-11-17T09:00:00Z' }
  await deliver({ id: 1 }, { id: 'late', topic: 'app/uninstalled', headers })
  await deliver({ shop_id: 1, shop_domain: shopA }, { id: 'late-redact', topic: 'shop/redact' })
  expect(await workOff()).toEqual([])
  expect(await db.shop.findUnique({ where: { shop: shopA } })).toMatchObject({ uninstalledAt: null })
  expect((await readShop(await adminFor(shopA))).name).toBe('Pinhole Audio')
})

test('told of it long after it came back, when its tokens are void, a shop has left', async () => {
  await openApp()
  voidTokens()
  const headers = { 'x-shopify-triggered-at': '2026-11-01T09:00:00Z' }
  await deliver({ id: 1 }, { id: 'early', topic: 'app/uninstalled', headers })
  expect(await workOff()).toEqual([])
  const { uninstalledAt } = await db.shop.findUniqueOrThrow({ where: { shop: shopA } })
  expect(uninstalledAt).toBeInstanceOf(Date)
})
