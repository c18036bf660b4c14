/** A shop with very many open cases comes back: they are looked at a few hundred at a time, each once. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { actOnDeadlines } from '../../../app/jobs/definitions/act-on-deadlines.ts'
import { advanceCase } from '../../../app/jobs/definitions/advance-case.ts'
import { resumeCases as job } from '../../../app/jobs/definitions/resume-cases.ts'
import { resumeCasesHandler } from '../../../app/jobs/handlers/resume-cases.ts'
import { closeQueue, openQueue } from '../../../app/jobs/queue.server.ts'
import { MOST_WAITING } from '../../../app/jobs/room-for.ts'
import { resumeCases } from '../../../app/returns/carry-out/resume-cases.ts'
import { shopA } from '../../harness/test-environment.ts'
import { emptyQueue } from '../../jobs/empty-queue.ts'
import { install } from '../../webhooks/install.ts'

const OPEN = MOST_WAITING + 1
const at = new Date('2026-11-02T08:00:00Z')

beforeAll(async () => {
  await install()
  const cases = Array.from({ length: OPEN + 1 }, (_, index) => ({
    ...{ id: randomUUID(), statementId: randomUUID(), orderId: String(index), reference: `RC-${index}` },
    state: index === 0 ? 'closed' : 'received',
  }))
  await db.statement.createMany({
    data: cases.map(({ statementId, orderId }) => ({
      ...{ shop: shopA, id: statementId, orderId, channel: 'account', submissionKey: 'x', locale: 'en' },
      ...{ content: '', sentAt: at, receivedAt: at },
    })),
  })
  await db.returnCase.createMany({
    data: cases.map((one) => ({
      ...{ shop: shopA, ...one, orderName: '#1', needsPerson: false, lines: {}, lastSeq: 1 },
      ...{ openedAt: at, updatedAt: at },
    })),
  })
  const marked = { shop: shopA, status: 'passed', dueAt: at, derivedAt: at, basis: '{}' }
  await db.deadline.createMany({
    data: cases.flatMap(({ id, orderId }) =>
      ['goods_not_sent', 'refund_due'].map((kind) => ({
        ...{ ...marked, subject: `case:${id}`, kind, key: '', orderId, caseId: id },
      })),
    ),
  })
})
afterAll(closeQueue)

const waiting = async (name: string) => {
  const jobs = await (await openQueue()).findJobs<{ caseId?: string; subject?: string }>(name, {
    queued: true,
  })
  return jobs.map(({ data }) => data)
}

test('each open case and each day that was marked, once', async () => {
  const boss = await openQueue()
  await emptyQueue()
  await db.$transaction((tx) => resumeCases(tx, shopA))
  const found: string[] = []
  for (let rounds = 0; ; rounds++) {
    const [first, ...rest] = await boss.fetch<{ shop: string }>(job.name)
    if (first === undefined) break
    expect([rounds < 5, rest]).toEqual([true, []])
    await resumeCasesHandler.handle(first.data)
    await boss.complete(job.name, first.id)
    for (const name of [advanceCase.name, actOnDeadlines.name]) {
      const put = await waiting(name)
      expect(put.length).toBeLessThanOrEqual(MOST_WAITING)
      if (put.length === MOST_WAITING)
        await expect(resumeCasesHandler.handle(first.data)).rejects.toMatchObject({ retryAfterMs: 15_000 })
      found.push(...put.map(({ caseId, subject }) => caseId ?? subject ?? ''))
      await boss.deleteQueuedJobs(name)
    }
  }
  expect(found.filter((name) => !name.startsWith('case:'))).toHaveLength(OPEN)
  expect(found.filter((name) => name.startsWith('case:'))).toHaveLength(OPEN + 1)
  expect(new Set(found).size).toBe(2 * OPEN + 1)
})
