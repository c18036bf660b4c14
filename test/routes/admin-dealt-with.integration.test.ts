/** Several things wait on a case: what somebody has dealt with is named, and the rest goes on waiting. */
import { expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { changeCase } from '../../app/returns/case/case-store.ts'
import * as oneCase from '../../app/routes/app.returns.$id/route.tsx'
import { shopA, shopB } from '../harness/test-environment.ts'
import { MONDAY, stated } from '../returns/settling/settling.ts'
import { onStage } from '../returns/stage.ts'
import { asking, statusOf } from './merchants.ts'

onStage()

const open = async (id: string) =>
  (await oneCase.loader(await asking(shopA, `/app/returns/${id}`, { params: { id } }))).view

async function press(id: string, form: Record<string, string | string[]>, shop = shopA) {
  const seen = String((await open(id)).carryOut.seen)
  return oneCase.action(await asking(shop, `/app/returns/${id}`, { params: { id }, form: { seen, ...form } }))
}

/** A deadline passed, and the buyer wrote. */
async function waiting(): Promise<string> {
  const { id } = await stated()
  await changeCase(shopA, id, new Date(MONDAY), async () => [
    { actor: 'engine', event: { type: 'deadline_passed', kind: 'goods_not_sent', key: '', act: 'person' } },
    { actor: 'engine', event: { type: 'left_for_review', code: 'unpaid', keys: [0] } },
  ])
  return id
}

const dealt = { resolution: 'dealt_with', reason: 'They sent it today.', several: 'true' }
const codesOf = async (id: string) => (await open(id)).waiting.map(({ code }) => code)

test('what was ticked is dealt with; the rest waits, the money stays owed, and both are told in the timeline', async () => {
  const id = await waiting()
  const before = await open(id)
  expect(before.waiting).toMatchObject([
    { code: 'deadline', isToBeDealtWith: true },
    { code: 'unpaid', isToBeDealtWith: true, countsAsPaid: true },
  ])
  expect(before.actions).toEqual(['dealWith'])
  expect(await press(id, { ...dealt, of: ['deadline:0'] })).toEqual({ ok: true, resolution: 'dealt_with' })
  const after = await open(id)
  expect(await codesOf(id)).toEqual(['unpaid'])
  expect(after.repaid.left).toBe(before.repaid.left)
  expect(after.timeline.at(-1)?.event).toMatchObject({ of: [{ code: 'deadline', keys: [0] }] })
  expect(await press(id, { resolution: 'dealt_with', reason: 'Paid in cash.' })).toMatchObject({ ok: true })
  expect(await codesOf(id)).toEqual([])
  expect((await open(id)).repaid.left).toBeUndefined()
})

test('where nothing was ticked it is said so, and nothing is written', async () => {
  const id = await waiting()
  expect(await press(id, dealt)).toMatchObject({ init: { status: 422 }, data: { why: 'nothing_chosen' } })
  expect(await press(id, { ...dealt, reason: ' ', of: 'deadline:0' })).toMatchObject({
    data: { why: 'reason_required' },
  })
  expect(await codesOf(id)).toEqual(['deadline', 'unpaid'])
})

test.each(['review:0', 'inspection:0', 'deadline:7', 'paid_twice:0'])(
  '%s does not wait: look again',
  async (of) => {
    const id = await waiting()
    expect(await press(id, { ...dealt, of })).toMatchObject({
      init: { status: 409 },
      data: { why: 'changed_meanwhile' },
    })
    expect(await codesOf(id)).toEqual(['deadline', 'unpaid'])
  },
)

test('what cannot be read is none of our forms, and another shop’s case is not there', async () => {
  const id = await waiting()
  expect(await statusOf(() => press(id, { ...dealt, of: 'deadline' }))).toBe(400)
  expect(await statusOf(() => press(id, { ...dealt, of: '__proto__:0,1;x' }))).toBe(400)
  expect(await statusOf(() => press(id, { ...dealt, of: 'deadline:0' }, shopB))).toBe(404)
  const events = await db.caseEvent.count({
    where: { shop: shopA, caseId: id, type: 'resolved_by_merchant' },
  })
  expect(events).toBe(0)
})
