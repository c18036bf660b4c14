import { describe, expect, test } from 'vitest'
import { adminTime } from '../../app/locales/admin-time.ts'
import { dueNow } from '../../app/routes/app.returns.$id/acts/due-now.ts'
import * as oneCase from '../../app/routes/app.returns.$id/route.tsx'
import { happened } from '../../app/routes/app.returns.$id/timeline-words.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { wishFor } from '../returns/buyer/wishes.ts'
import {
  caseOf,
  control,
  deliveredOrder,
  headphones,
  onStage,
  returnsOf,
  state,
  work,
} from '../returns/stage.ts'
import { asking, statusOf } from './merchants.ts'

const keeping = { intent: 'takeBack', keys: '0', reason: 'They wrote so.' }

onStage()

/** A withdrawal from headphones that is accepted, with its Return open in Shopify. */
async function accepted(quantity = 1): Promise<{ order: number; id: string }> {
  const order = await deliveredOrder([{ ...headphones, quantity }])
  await control().setClock('2026-11-16T10:00:00Z')
  const { body, status } = await state(order, await wishFor(order, { title: /headphones/, quantity }))
  expect(status).toBe(201)
  await work(shopA, order)
  return { order, id: (await caseOf(shopA, body.reference)).id }
}

const open = async (id: string, shop = shopA) =>
  oneCase.loader(await asking(shop, `/app/returns/${id}`, { params: { id } }))
const seen = async (id: string) => String((await open(id)).view.carryOut.seen)

/** Presses something on the page as it is now, or as it was when `seen` was read. */
async function press(id: string, form: Record<string, string>, shop = shopA) {
  const all = { seen: form.seen ?? (await seen(id)), ...form }
  return oneCase.action(await asking(shop, `/app/returns/${id}`, { params: { id }, form: all }))
}

const arriving = (pieces: number) => ({
  ...{ intent: 'arrive', keys: '0', 'came.0': 'whole' },
  'arrived.0': String(pieces),
})

async function refundsOf(order: number): Promise<{ minor: number }[]> {
  const { refunds } = (await control().ledger(shopA)) as unknown as {
    refunds: { orderId: number; minor: number }[]
  }
  return refunds.filter(({ orderId }) => orderId === order)
}

test('the page is told whether work on the case waits, so that it reads itself again', async () => {
  const { id } = await accepted()
  expect((await open(id)).isQueued).toBe(true)
  await emptyQueue()
  expect((await open(id)).isQueued).toBe(false)
})

describe('a case on its way to its end', () => {
  test('goes from arrival over an agreed deduction to the refund that the page named, here and in Shopify', async () => {
    const { order, id } = await accepted(2)
    const first = await open(id)
    expect(dueNow(first.view)).toBe('arrival')
    expect(first.view.carryOut.awaited).toMatchObject([{ key: 0, left: 2, isUnsent: true }])
    expect(first.view.repaid).toEqual({
      payments: [],
      deductions: [],
      left: first.view.money?.total,
      refunds: expect.anything(),
    })

    expect(await press(id, arriving(2))).toEqual({ ok: true, intent: 'arrive' })
    await work(shopA, order)
    const arrived = await open(id)
    expect(arrived.view.waiting.map(({ code }) => code)).toEqual(['inspection'])
    expect(arrived.view.lines).toMatchObject([{ reception: 'received' }])
    expect(dueNow(arrived.view)).toBe('refund')

    const offer = { intent: 'offer', key: '0', amount: '100', reason: 'Scratched.', answerBy: '2026-11-30' }
    expect(await press(id, offer)).toEqual({ ok: true, intent: 'offer' })
    const offered = await open(id)
    expect(dueNow(offered.view)).toBe('answer')
    expect(offered.view.carryOut.offers).toMatchObject([
      // The last moment of 30 November in Bucharest is the first of December's.
      { reason: 'Scratched.', amount: 'RON\u00a0100.00', answerBy: '2026-11-30T22:00:00.000Z' },
    ])
    expect(await press(id, { intent: 'settle' })).toMatchObject({
      ...{ init: { status: 409 }, data: { refused: 'deduction_unanswered' } },
    })

    const deductionId = offered.view.carryOut.offers[0]?.id ?? ''
    await press(id, { intent: 'answer', deductionId, answer: 'agreed' })
    const agreed = await open(id)
    expect(dueNow(agreed.view)).toBe('refund')
    expect(minorOf(agreed.view.repaid.left)).toBe(minorOf(first.view.repaid.left) - 10_000)

    expect(await press(id, { intent: 'settle' })).toEqual({ ok: true, intent: 'settle' })
    expect((await open(id)).view.carryOut.isBusy).toBe(true)
    await work(shopA, order)
    await work(shopA, order)
    const { view } = await open(id)
    expect(view.repaid.payments).toMatchObject([{ amount: agreed.view.repaid.left, state: 'executed' }])
    expect(view.repaid.left).toBeUndefined()
    expect(view).toMatchObject({ state: 'closed', carryOut: { isBusy: false, canClose: false } })
    expect(dueNow(view)).toBe('nothing')
    expect(await refundsOf(order)).toMatchObject([{ minor: minorOf(agreed.view.repaid.left) }])
    expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'CLOSED' }])
    const told = { ...view, time: adminTime('Europe/Bucharest') }
    for (const { event } of view.timeline) expect(happened(event, told)).toMatch(/^[A-ZR€].*[.”]$/)
  })

  test('refunded without waiting: the case is over, and what comes after that is marked as arrived on its page', async () => {
    const { order, id } = await accepted()
    expect(await press(id, { intent: 'settle', waived: 'true', keys: '0' })).toEqual({
      ...{ ok: true, intent: 'settle' },
    })
    await work(shopA, order)
    await work(shopA, order)
    const { view } = await open(id)
    expect(view).toMatchObject({ state: 'closed', lines: [{ reception: 'waived', settlement: 'executed' }] })
    expect(view.carryOut.awaited).toMatchObject([{ key: 0, left: 1, isPaid: true, isUnsent: false }])
    expect(dueNow(view)).toBe('nothing')
    expect(await press(id, arriving(2))).toMatchObject({ data: { refused: 'more_than_stated' } })
    expect(await press(id, arriving(1))).toEqual({ ok: true, intent: 'arrive' })
    await work(shopA, order)
    const after = (await open(id)).view
    expect(after).toMatchObject({ state: 'closed', lines: [{ reception: 'received' }] })
    expect(after.carryOut).toMatchObject({ awaited: [], here: [{ key: 0, toldAtOnce: 'all' }] })
    expect(await refundsOf(order)).toHaveLength(1)
  })

  test('of two who press at once, the second learns that it changed, and nothing of theirs is kept', async () => {
    const { id } = await accepted()
    const shown = await seen(id)
    const both = await Promise.all([
      press(id, { ...arriving(1), seen: shown }),
      press(id, { ...keeping, seen: shown }),
    ])
    expect(both.filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1)
    const late = both.find((answer) => !('ok' in answer))
    expect(late).toMatchObject({ init: { status: 409 }, data: { refused: 'changed_meanwhile' } })
    const { view } = await open(id)
    expect(view.carryOut.seen).toBe(Number(shown) + 1)
  })

  test('what the engine did since, which follows from it, refuses nobody’s next act', async () => {
    const { order, id } = await accepted()
    const shown = await seen(id)
    await press(id, { ...arriving(1), seen: shown })
    await work(shopA, order)
    expect(Number(await seen(id))).toBe(Number(shown) + 2)
    const settled = await press(id, { intent: 'settle', seen: String(Number(shown) + 1) })
    expect(settled).toEqual({ ok: true, intent: 'settle' })
    const again = await press(id, { ...keeping, seen: String(Number(shown) + 1) })
    expect(again).toMatchObject({ data: { refused: 'changed_meanwhile' } })
    const ahead = await press(id, { ...keeping, seen: '999' })
    expect(ahead).toMatchObject({ data: { refused: 'changed_meanwhile' } })
  })

  test('more than is to come is refused; what cannot be read is named beside its field', async () => {
    const { id } = await accepted()
    expect(await press(id, arriving(2))).toMatchObject({
      ...{ init: { status: 409 }, data: { refused: 'more_than_stated' } },
    })
    expect(await press(id, arriving(0))).toMatchObject({
      ...{ init: { status: 422 }, data: { errors: { 'arrived.0': 'pieces' } } },
    })
    expect((await open(id)).view.carryOut.awaited).toMatchObject([{ left: 1 }])
  })

  test('a proof of sending is recorded with its parcel; the refund need not wait', async () => {
    const { id } = await accepted()
    const sent = {
      intent: 'send',
      keys: '0',
      proof: 'carrier',
      number: 'RR1',
      carrier: '',
      sentOn: '2026-11-16',
    }
    expect(await press(id, sent)).toEqual({ ok: true, intent: 'send' })
    const { view } = await open(id)
    expect(view.lines).toMatchObject([{ reception: 'in_transit' }])
    expect(view.carryOut.awaited).toMatchObject([{ isUnsent: false }])
    expect(dueNow(view)).toBe('proven')
    expect(view.repaid.refunds.proven).toEqual({ keys: [0], amount: view.repaid.left })
    const happened = view.timeline.map(({ event }) => event)
    // It was ten o'clock: the day's middle had not come.
    expect(happened.at(-2)).toMatchObject({ type: 'sent_back', sentAt: '2026-11-16T10:00:00.000Z' })
    expect(happened.at(-1)).toMatchObject({ type: 'return_way_ordered', tracking: { number: 'RR1' } })
  })

  test('kept by the buyer after all, it is over, and the Return is cancelled in Shopify', async () => {
    const { order, id } = await accepted()
    expect((await open(id)).view.carryOut.keepable).toMatchObject([{ key: 0 }])
    expect(await press(id, { intent: 'takeBack' })).toMatchObject({
      ...{ init: { status: 422 }, data: { errors: { lines: 'lines', reason: 'reason_required' } } },
    })
    expect(await press(id, keeping)).toEqual({ ok: true, intent: 'takeBack' })
    await work(shopA, order)
    await work(shopA, order)
    expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'CANCELED' }])
    expect(await refundsOf(order)).toEqual([])
  })

  test('closed by a person with a reason, it can be opened again', async () => {
    const { order, id } = await accepted()
    expect(await press(id, { intent: 'close', reason: ' ' })).toMatchObject({
      ...{ init: { status: 422 }, data: { errors: { reason: 'reason_required' } } },
    })
    await press(id, { intent: 'close', reason: 'Agreed by phone.' })
    await work(shopA, order)
    await work(shopA, order)
    const { view } = await open(id)
    expect(view.state).toBe('closed')
    expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'CLOSED' }])
    const returnId = view.carryOut.closedReturns[0]?.returnId ?? ''
    expect(await press(id, { intent: 'reopen', returnId })).toEqual({ ok: true, intent: 'reopen' })
    await work(shopA, order)
    expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'OPEN' }])
    expect((await open(id)).view.state).toBe('accepted')
  })

  test('of another shop it is answered 404, and a press that is none of ours 400', async () => {
    const { id } = await accepted()
    expect(await statusOf(() => press(id, { ...arriving(1), seen: '1' }, shopB))).toBe(404)
    expect(await statusOf(() => press(id, { intent: 'give' }))).toBe(400)
    expect(await statusOf(() => press(id, { ...arriving(1), seen: 'all of it' }))).toBe(400)
  })
})

const minorOf = (amount: string | undefined): number => Number((amount ?? '').replace(/\D/g, ''))
