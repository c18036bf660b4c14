/** The worker's part in what falls due, started and stopped by tests, and what they look at. */
import { afterAll, afterEach, beforeAll } from 'vitest'
import { db } from '../../app/db.server.ts'
import { deadlinesOfCase } from '../../app/deadlines/read-deadlines.ts'
import { type DeadlineWorker, workDeadlines } from '../../app/deadlines/work-deadlines.ts'
import { canonicalJson, type PolicyDocument, PRESETS } from '../../app/engine/index.ts'
import { workJobs } from '../../app/jobs/index.ts'
import {
  type DeadlineKind,
  type DeadlineSettings,
  USUAL_DEADLINE_SETTINGS,
} from '../../app/policies/deadline-settings.ts'
import { readSettings, saveSettings } from '../../app/policies/shop-settings.ts'
import type { StatedLine } from '../../app/returns/case/case-event.ts'
import { recordArrival } from '../../app/returns/merchant/record-arrival.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { wishFor } from '../returns/buyer/wishes.ts'
import { caseOf, control, deliveredOrder, headphones, state, view } from '../returns/stage.ts'

/** A machine that does much else at the same time is slow, and not wrong. */
const PATIENCE_MS = 60_000

const running = new Set<DeadlineWorker>()

export function startPoller(): DeadlineWorker {
  const worker = workDeadlines()
  running.add(worker)
  return worker
}

export async function stopPollers(): Promise<void> {
  await Promise.all([...running].map((worker) => worker.stop()))
  running.clear()
}

/** For a whole file: the worker's jobs and its poller run; what a test sets of deadlines is over after it. */
export function useWorker(): { jobs?: Awaited<ReturnType<typeof workJobs>> } {
  const worker: ReturnType<typeof useWorker> = {}
  beforeAll(async () => {
    worker.jobs = await workJobs()
    startPoller()
  })
  afterEach(() => setDeadlines(USUAL_DEADLINE_SETTINGS))
  afterAll(async () => {
    await stopPollers()
    await worker.jobs?.stop()
  })
  return worker
}

export async function setDeadlines(change: Partial<DeadlineSettings>): Promise<void> {
  const { deadlines } = await readSettings(shopA)
  await saveSettings(shopA, { deadlines: { ...deadlines, ...change } })
}

/** As if the shop had had preset B from the first: it gives an exchange a day to be sent back by, and a voucher a term. */
export const underPresetB = (act: () => Promise<void>): Promise<void> => underPolicy(PRESETS['preset-b'], act)

/** As if the shop had had this policy from the first, and no other. */
export async function underPolicy(policy: PolicyDocument, act: () => Promise<void>): Promise<void> {
  const before = await db.policyVersion.findMany({ where: { shop: shopA } })
  const document = canonicalJson(policy)
  await db.policyVersion.updateMany({ where: { shop: shopA }, data: { document, sha256: policy.id } })
  try {
    await act()
  } finally {
    for (const { version, ...row } of before)
      await db.policyVersion.update({ where: { shop_version: { shop: shopA, version } }, data: row })
  }
}

export interface Stated {
  order: number
  id: string
  reference: string
}

/** Headphones delivered on 9 November, withdrawn from on the 16th; what is to be done about it is not done yet. */
export async function withdrawn(remedy: StatedLine['remedy'] = 'withdrawal'): Promise<Stated> {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const seen = await view(order)
  if (seen.status !== 200) throw new Error(JSON.stringify(seen.body))
  const { reference } = (await state(order, await wishFor(order, { title: /headphones/, remedy }))).body
  return { order, reference, id: (await caseOf(shopA, reference)).id }
}

/** The same, with a worker at it: granted, and approved in Shopify. */
export async function approved(): Promise<Stated> {
  const stated = await withdrawn()
  const isApproved = async () =>
    (await caseOf(shopA, stated.reference)).events.some(({ type }) => type === 'shopify_return_approved')
  await eventually('the approval in Shopify', isApproved)
  return stated
}

export async function arrive({ id }: Stated, at: string): Promise<void> {
  await control().setClock(at)
  const pieces = [{ key: 0, quantity: 1, condition: 'whole' as const }]
  const result = await recordArrival(shopA, id, { pieces, arrivedAt: new Date(at) }, { actor: 'merchant:1' })
  if (!result.ok) throw new Error(result.why)
}

export const rowOf = async (caseId: string, kind: DeadlineKind) =>
  (await deadlinesOfCase(shopA, caseId)).find((row) => row.kind === kind)

/** Waits until a row of a case is as it is looked for. */
export const eventuallyRow = (caseId: string, kind: DeadlineKind, is: Record<string, unknown>) =>
  eventually(
    `${kind} ${JSON.stringify(is)}`,
    async () => {
      const row = await rowOf(caseId, kind)
      const known: Record<string, unknown> = { ...row }
      return Object.entries(is).every(([name, value]) => known[name] === value) && row
    },
    PATIENCE_MS,
  )

/** What a case's deadlines did, in the order in which they did it. */
export const passedOf = async (caseId: string) =>
  (await db.caseEvent.findMany({ where: { shop: shopA, caseId }, orderBy: { seq: 'asc' } }))
    .filter(({ type }) => type === 'deadline_passed')
    .map(({ data }) => data as { kind: string; key: string; act: string })

export const noticesOf = (where: { caseId: string } | { orderId: string }) =>
  db.message.findMany({
    where: { shop: shopA, kind: 'deadline', ...where },
    select: { key: true, locale: true, subject: true, status: true },
    orderBy: { createdAt: 'asc' },
  })
