/** That a statement arrived is told at once, though the case itself has to wait until the shop's jobs have their turn. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { Unavailable } from '../../../app/errors.ts'
import { acknowledgeCaseHandler } from '../../../app/jobs/handlers/acknowledge-case.ts'
import { openQueue } from '../../../app/jobs/queue.server.ts'
import { withPriority } from '../../../app/priority.server.ts'
import { advanceCase } from '../../../app/returns/carry-out/advance-case.ts'
import { tellBuyer } from '../../../app/returns/telling/tell-buyer.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import {
  caseOf,
  control,
  deliveredOrder,
  headphones,
  newKey,
  onStage,
  returnsOf,
  state,
  view,
  work,
} from '../stage.ts'

/** Enough for all that is done here, and hardly filling: what is left of it stays as a test has it. */
const throttle = { maximum: 20_000, restoreRate: 0.001 }
beforeAll(() => void Object.assign(testSandbox().world.options, { throttle }))
onStage()
let order = 0
let reference = ''
beforeEach(async () => {
  await db.shopifyBudget.deleteMany({ where: { shop: shopA } })
  order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const unit = (await view(order)).body.items[0]?.unit ?? ''
  const body = {
    items: [{ unit, quantity: 1, remedy: 'withdrawal' as const, answers: {} }],
    submissionKey: newKey(),
  }
  reference = (await state(order, body)).body.reference
})

/** The bucket holds this share of all points. */
async function hold(share: number): Promise<void> {
  const row = {
    ...throttle,
    available: share * throttle.maximum,
    asOf: Date.now() / 1_000,
    forJobs: 0,
  }
  await db.shopifyBudget.upsert({ where: { shop: shopA }, create: { shop: shopA, ...row }, update: row })
}
const asWorker = async (): Promise<unknown> => {
  const { id } = await caseOf(shopA, reference)
  return withPriority('job', () => advanceCase(shopA, id)).catch((thrown: unknown) => thrown)
}
const told = async () => {
  const { messages, events } = await caseOf(shopA, reference)
  return {
    mails: messages.map(({ kind }) => kind),
    events: events.filter(({ type }) => type === 'acknowledged').length,
  }
}

test('while jobs have used up their share: told, once, and the case comes later', async () => {
  await hold(0.24)
  expect(await asWorker()).toBeInstanceOf(Unavailable)
  expect(await asWorker()).toBeInstanceOf(Unavailable)
  expect(await told()).toEqual({ mails: ['acknowledgement'], events: 1 })
  expect(await returnsOf(shopA, order)).toEqual([])

  await hold(1)
  expect(await asWorker()).toBeUndefined()
  expect((await told()).events).toBe(1)
  expect(await returnsOf(shopA, order)).toHaveLength(1)
})

test('not even what people may take is left: nothing is lost, and it is told when there is some', async () => {
  await hold(-1)
  expect(await asWorker()).toBeInstanceOf(Unavailable)
  expect(await told()).toEqual({ mails: [], events: 0 })
  await hold(0.24)
  expect(await asWorker()).toBeInstanceOf(Unavailable)
  expect(await told()).toEqual({ mails: ['acknowledgement'], events: 1 })
})

test('an order of which nothing is known by now is told of when it was read', async () => {
  await db.orderRecord.deleteMany({ where: { shop: shopA, orderId: String(order) } })
  await hold(0.24)
  expect(await asWorker()).toBeInstanceOf(Unavailable)
  expect(await told()).toEqual({ mails: [], events: 0 })
  await hold(1)
  expect(await asWorker()).toBeUndefined()
  expect(await told()).toMatchObject({ events: 1 })
})

test('a job of its own tells it, and no other job tells it again', async () => {
  const { id } = await caseOf(shopA, reference)
  await acknowledgeCaseHandler.handle({ shop: shopA, caseId: id })
  expect(await told()).toEqual({ mails: ['acknowledgement'], events: 1 })
  await work(shopA, order)
  expect((await told()).mails.toSorted()).toEqual(['acknowledgement', 'decision'])
})

test('what came of it is told after it was acknowledged, whichever job comes first', async () => {
  const { id } = await caseOf(shopA, reference)
  await tellBuyer(shopA, id)
  const { messages } = await caseOf(shopA, reference)
  const written = messages.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
  expect(written.map(({ kind }) => kind)).toEqual(['acknowledgement', 'decision'])
})

test('its job is put in with the statement', async () => {
  const { id } = await caseOf(shopA, reference)
  const jobs = await (await openQueue()).findJobs<{ caseId: string }>('acknowledge-case')
  expect(jobs.filter(({ data }) => data.caseId === id)).toHaveLength(1)
})
