/** A parcel number that leads nowhere: staff say so on the case page, the refund may wait again, and the buyer is asked. */
import { expect, test } from 'vitest'
import { actOnCase } from '../../app/returns/acting/act-on-case.ts'
import { recordSending } from '../../app/returns/acting/record-sending.ts'
import { dueNow } from '../../app/routes/app.returns.$id/acts/due-now.ts'
import * as oneCase from '../../app/routes/app.returns.$id/route.tsx'
import { shopA, shopB } from '../harness/test-environment.ts'
import { arrive, stated } from '../returns/settling/settling.ts'
import { ana, onStage, work } from '../returns/stage.ts'
import { mailed } from '../returns/telling/told.ts'
import { asking, statusOf } from './merchants.ts'

onStage()

const open = async (id: string) =>
  (await oneCase.loader(await asking(shopA, `/app/returns/${id}`, { params: { id } }))).view

async function press(id: string, form: Record<string, string>, shop = shopA) {
  const seen = form.seen ?? String((await open(id)).carryOut.seen)
  return oneCase.action(await asking(shop, `/app/returns/${id}`, { params: { id }, form: { seen, ...form } }))
}

const contesting = {
  intent: 'contest',
  keys: '0',
  reason: 'The post knows no parcel RR1. Please send us your receipt.',
}
const refused = (why: string) => ({ init: { status: 409 }, data: { refused: why } })
const sentAt = new Date('2026-11-16T10:00:00Z')
const sent = { keys: [0], proof: 'carrier' as const, sentAt, tracking: { number: 'RR1' } }

/** Its buyer says that it is on its way. */
async function onItsWay() {
  const { order, id } = await stated()
  expect(await recordSending(shopA, id, sent, { actor: 'buyer' })).toEqual({ ok: true })
  return { order, id }
}

test('the refund may wait for the goods again, the buyer reads why, and may show another proof', async () => {
  const { order, id } = await onItsWay()
  const before = await open(id)
  expect(dueNow(before)).toBe('proven')
  expect(before.carryOut.doubted).toMatchObject([{ key: 0 }])
  expect(await press(id, contesting)).toEqual({ ok: true, intent: 'contest' })
  await work(shopA, order)
  const view = await open(id)
  expect(view.lines).toMatchObject([{ reception: 'awaiting', acceptance: 'accepted' }])
  expect(view.repaid.refunds.proven).toBeUndefined()
  expect(dueNow(view)).toBe('arrival')
  expect(view.carryOut).toMatchObject({ doubted: [], awaited: [{ isUnsent: true, isProven: false }] })
  expect(view.timeline.filter(({ event }) => event.type === 'sent_back')).toHaveLength(1)
  const [mail, ...more] = await mailed(id, 'question', ana)
  expect(mail?.text).toContain('The post knows no parcel RR1. Please send us your receipt.')
  expect(more).toEqual([])
  const receipt = { ...sent, proof: 'posting_receipt' as const }
  expect(await recordSending(shopA, id, receipt, { actor: 'buyer' })).toEqual({ ok: true })
  expect(dueNow(await open(id))).toBe('proven')
})

test('pressed twice is done once; what is missing is named beside its field', async () => {
  const { id } = await onItsWay()
  const seen = String((await open(id)).carryOut.seen)
  expect(await press(id, { intent: 'contest', keys: '', reason: '' })).toMatchObject({
    ...{ init: { status: 422 }, data: { errors: { lines: 'lines', reason: 'reason_required' } } },
  })
  const both = await Promise.all([1, 2].map(() => press(id, { ...contesting, seen })))
  expect(both.filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1)
  expect((await open(id)).timeline.filter(({ event }) => event.type === 'sending_contested')).toHaveLength(1)
})

test('is refused where nothing was said to be sent, where it is here, where its refund is ordered, and in another shop', async () => {
  const still = await stated()
  expect(await press(still.id, contesting)).toMatchObject(refused('not_on_its_way'))
  const here = await onItsWay()
  await arrive(here.id, { key: 0, quantity: 1 })
  expect(await press(here.id, contesting)).toMatchObject(refused('not_on_its_way'))
  const ordered = await onItsWay()
  await actOnCase(shopA, ordered.id, { actor: 'merchant:1' }, () => [
    { type: 'settlement_ordered', keys: [0], waived: false },
  ])
  expect(await press(ordered.id, contesting)).toMatchObject(refused('not_on_its_way'))
  expect(await statusOf(() => press(here.id, { ...contesting, seen: '1' }, shopB))).toBe(404)
})
