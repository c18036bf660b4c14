/** A shop whose tokens Shopify does not take, though nobody told us that it left. */
import { beforeEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { subjectOfCase } from '../../app/deadlines/due.ts'
import { resumeCasesHandler } from '../../app/jobs/handlers/resume-cases.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'
import { measureState } from '../../app/measure-state.server.ts'
import { shopsWithoutAccess } from '../../app/metrics.server.ts'
import { ensureShop } from '../../app/policies/install-shop.ts'
import { oldestSweep } from '../../app/sync/claim-due-shops.ts'
import { sweepShop } from '../../app/sync/sweep-shop.ts'
import { withdrawn } from '../deadlines/stage.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { doWaiting } from '../jobs/do-waiting.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { control, onStage } from '../returns/stage.ts'
import { openApp } from '../shopify/open-app.ts'

onStage()

const lostAt = async () => (await db.shop.findUniqueOrThrow({ where: { shop: shopA } })).accessLostAt
const counted = async () => {
  await measureState()
  return (await shopsWithoutAccess.get()).values[0]?.value
}

beforeEach(async () => {
  await control().setClock('2026-11-16T09:00:00Z')
  await openApp()
  await ensureShop(shopA)
})

function voidTokens(): void {
  for (const token of testSandbox().world.state.tokens.filter(({ shop }) => shop === shopA)) {
    token.revoked = true
    if (token.refresh) token.refresh.retired = true
  }
}

test('is noted once, since when, and counted, and a sweep of it is no failure', async () => {
  await sweepShop(shopA)
  expect([await lostAt(), await counted()]).toEqual([null, 0])
  voidTokens()
  await sweepShop(shopA)
  await control().setClock('2026-11-26T09:00:00Z')
  await sweepShop(shopA)
  expect((await lostAt())?.toISOString()).toMatch(/^2026-11-16T09:00/)
  expect(await counted()).toBe(1)
  const row = { shop_resource: { shop: shopA, resource: 'orders' } }
  await db.sweepCursor.update({ where: row, data: { sweptAt: new Date(0) } })
  expect((await oldestSweep()) ?? 0).toBeLessThan(86_400)
  expect(await db.shop.findUnique({ where: { shop: shopA } })).toMatchObject({ uninstalledAt: null })
})

test('is forgotten with the first sweep after somebody opened the app', async () => {
  voidTokens()
  await sweepShop(shopA)
  expect(await lostAt()).not.toBeNull()
  await openApp()
  await sweepShop(shopA)
  expect([await lostAt(), await counted()]).toEqual([null, 0])
})

test('has its open cases, and the days that were marked, looked at when it gives access again', async () => {
  const opened = await withdrawn()
  const subject = subjectOfCase(opened.id)
  const dueAt = new Date('2026-11-15T22:00:00Z')
  await db.deadline.create({
    data: {
      ...{ shop: shopA, subject, kind: 'goods_not_sent', key: '', orderId: String(opened.order) },
      ...{ caseId: opened.id, dueAt, derivedAt: dueAt, basis: '{}', status: 'passed', act: 'person' },
    },
  })
  const queue = await openQueue()
  const waiting = async () => [
    (await queue.findJobs<{ caseId: string }>('advance-case')).map(({ data }) => data.caseId),
    (await queue.findJobs<{ subject: string }>('act-on-deadlines')).map(({ data }) => data.subject),
  ]
  voidTokens()
  await sweepShop(shopA)
  await emptyQueue()
  await openApp()
  await sweepShop(shopA)
  expect(await doWaiting(resumeCasesHandler)).toBe(2)
  expect(await waiting()).toEqual([[opened.id], [subject]])
  await emptyQueue()
  await sweepShop(shopA)
  expect(await doWaiting(resumeCasesHandler)).toBe(0)
  expect(await waiting()).toEqual([[], []])
})
