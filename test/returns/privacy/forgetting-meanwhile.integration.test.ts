/** Words that are taken out of a case while others are at it stay out. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { closeQueue } from '../../../app/jobs/queue.server.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { changeCase, loadCase } from '../../../app/returns/case/case-store.ts'
import { forgetCase, forgetCustomer } from '../../../app/returns/privacy/forget-customer.ts'
import { withRawSql } from '../../../app/tenancy.server.ts'
import { eventually } from '../../harness/eventually.ts'
import { shopA } from '../../harness/test-environment.ts'
import { aCase } from '../../messages/a-case.ts'

const at = new Date('2026-11-21T12:03:00Z')
const MARK = 'Ana Marker'
const review: CaseEvent = { type: 'left_for_review', code: 'paid_short', keys: [], detail: MARK }
const acknowledged: CaseEvent = { type: 'acknowledged', messageId: 'x' }
let caseId = ''

beforeEach(async () => {
  await db.shop.deleteMany({ where: { shop: shopA } })
  caseId = await aCase(shopA)
  await changeCase(shopA, caseId, at, async () => [{ actor: 'engine', event: review }])
  expect(JSON.stringify(await written())).toContain(MARK)
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

const written = async () => [
  await loadCase(shopA, caseId),
  await db.returnCase.findMany({ where: { shop: shopA }, select: { lines: true } }),
]

/** Opened by hand. */
function aGate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

const forget = (before = async () => {}) =>
  db.$transaction(async (tx) => {
    await forgetCase(tx, shopA, caseId)
    await before()
  })
const change = (before = async () => {}) =>
  changeCase(shopA, caseId, at, async () => {
    await before()
    return [{ actor: 'engine', event: acknowledged }]
  })

/** Until the second waits for the first. */
const waiting = () =>
  eventually('somebody who waits', async () => {
    const rows = await withRawSql(
      'held lock',
      async () => db.$queryRaw<object[]>`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  })

test.each([
  ['a case that somebody has read and is about to write', change, forget],
  ['a case that somebody wants to write meanwhile', forget, change],
])('out of %s', async (_, first, second) => {
  const gate = aGate()
  const entered = aGate()
  const one = first(async () => {
    entered.open()
    await gate.passed
  })
  await entered.passed
  const other = second()
  await waiting()
  gate.open()
  await Promise.all([one, other])
  expect(JSON.stringify(await written())).not.toContain(MARK)
  expect((await loadCase(shopA, caseId))?.events.map(({ event }) => event.type)).toContain('acknowledged')
})

/** A second case of the same order, which comes after the first: cases are taken by their ids. */
async function anotherCase(): Promise<string> {
  const { statement, ...first } = await db.returnCase.findUniqueOrThrow({
    where: { shop_id: { shop: shopA, id: caseId } },
    include: { statement: true },
  })
  const [id, statementId] = [`ffffffff-ffff-4fff-bfff-${randomUUID().slice(24)}`, randomUUID()]
  await db.statement.create({ data: { ...statement, id: statementId, submissionKey: id } })
  const row = { ...first, id, statementId, reference: 'RC-2', lines: { detail: MARK } }
  await db.returnCase.create({ data: row })
  return id
}

test('one case after the other: what is done stays done, however long the rest takes', async () => {
  const later = await anotherCase()
  const linesOf = async (id: string) =>
    JSON.stringify(await db.returnCase.findMany({ where: { shop: shopA, id }, select: { lines: true } }))
  const gate = aGate()
  const entered = aGate()
  const held = changeCase(shopA, later, at, async () => {
    entered.open()
    await gate.passed
    return []
  })
  await entered.passed
  const forgetting = forgetCustomer(shopA, { customerId: '77', orderIds: ['1001'] })
  await waiting()
  try {
    expect(await linesOf(caseId)).not.toContain(MARK)
    expect(await linesOf(later)).toContain(MARK)
  } finally {
    gate.open()
    await Promise.all([held, forgetting])
  }
  expect(await linesOf(later)).not.toContain(MARK)
})
