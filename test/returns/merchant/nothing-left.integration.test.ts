/** The same pieces stated twice, by a page that was open before: what one case was given the other is not given again. */
import { expect, test } from 'vitest'
import type { StatementBody } from '../../../app/returns/buyer/buyer-wire.ts'
import { closeCase } from '../../../app/returns/merchant/close-case.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { recordArrival } from '../../../app/returns/merchant/record-arrival.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { shopA } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import {
  caseOf,
  control,
  deliveredOrder,
  earpiece,
  headphones,
  newKey,
  onStage,
  returnsOf,
  state,
  work,
} from '../stage.ts'

onStage()

const actor = 'merchant:7' as const
const by = { actor }
const judge = (id: string, resolution: 'approved' | 'declined') =>
  resolveReview(shopA, id, { resolution, reason: 'As we agreed by phone.', actor })

/** Each time in other words: the same words again would be the same statement. */
const statedAs = async (order: number, body: StatementBody) => {
  const submissionKey = newKey()
  const items = body.items.map((item) => ({ ...item, note: `Words of ${submissionKey}` }))
  const { body: answer } = await state(order, { ...body, items, submissionKey })
  const { id } = await caseOf(shopA, answer.reference ?? answer.receipt?.reference ?? '')
  await work(shopA, order)
  return id
}

/** Both from what the buyer's page showed before the first of them. */
async function statedTwice() {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const body = await wishFor(order, { title: /headphones/ })
  const first = await statedAs(order, body)
  return { order, body, first, second: await statedAs(order, body) }
}

async function payBack(order: number, id: string) {
  const pieces = [{ key: 0, quantity: 1, condition: 'whole' as const }]
  await recordArrival(shopA, id, { pieces, arrivedAt: new Date('2026-11-17T10:00:00Z') }, by)
  await orderSettlement(shopA, id, { waived: false }, by)
  await work(shopA, order)
}

/** Its Return is cancelled in Shopify, and it is closed here. */
async function letGo(order: number, caseId: string) {
  const [{ id } = { id: 0 }] = await returnsOf(shopA, order)
  await control().call(`/shops/${shopA}/returns/${id}/cancel`, {})
  await work(shopA, order)
  await closeCase(shopA, caseId, { reason: 'Stated twice.' }, by)
  await work(shopA, order)
}

const stands = async (id: string) => {
  const seen = await readCase(shopA, id)
  return {
    state: seen?.state,
    waiting: seen?.waiting.map(({ code }) => code),
    actions: seen?.actions,
    isBusy: seen?.carryOut.isBusy,
  }
}
const asked = { state: 'review', waiting: ['mismatch'], actions: ['approve', 'decline'], isBusy: false }

test.each([
  ['is in a Return', async () => undefined],
  ['was refunded', payBack],
])('what of another case %s is not approved again; declined it is at rest', async (_, before) => {
  const { order, first, second } = await statedTwice()
  await before(order, first)
  expect(await judge(second, 'approved')).toEqual({ ok: false, why: 'nothing_left' })
  expect(await stands(second)).toEqual(asked)
  expect(await judge(second, 'declined')).toEqual({ ok: true })
  await work(shopA, order)
  expect(await stands(second)).toEqual({ state: 'refused', waiting: [], actions: [], isBusy: false })
})

test('it can be closed with a reason', async () => {
  const { order, first, second } = await statedTwice()
  await payBack(order, first)
  expect(await closeCase(shopA, second, { reason: 'Stated twice.' }, by)).toEqual({ ok: true })
  await work(shopA, order)
  expect(await stands(second)).toEqual({ state: 'closed', waiting: [], actions: [], isBusy: false })
})

test('what the other case let go of is approved, and comes back with the second', async () => {
  const { order, first, second } = await statedTwice()
  await letGo(order, first)
  expect(await judge(second, 'approved')).toEqual({ ok: true })
  await work(shopA, order)
  expect(await stands(second)).toEqual({ state: 'accepted', waiting: [], actions: [], isBusy: false })
  expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['CANCELED', 'OPEN'])
})

test('of two things that are asked about the one that is left is approved, and the other is asked about still', async () => {
  const order = await deliveredOrder([headphones, earpiece])
  await control().setClock('2026-11-16T10:00:00Z')
  const both = await wishFor(order, { title: /headphones/ }, { title: /earpiece/ })
  await statedAs(order, await wishFor(order, { title: /headphones/ }))
  const second = await statedAs(order, both)
  expect(await judge(second, 'approved')).toEqual({ ok: true })
  await work(shopA, order)
  expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['OPEN', 'OPEN'])
  expect(await stands(second)).toEqual(asked)
  expect(await judge(second, 'approved')).toEqual({ ok: false, why: 'nothing_left' })
})

test('of two who approve both statements at once one is told that nothing is left', async () => {
  const { order, body, first, second } = await statedTwice()
  const third = await statedAs(order, body)
  await letGo(order, first)
  const answers = await Promise.all([judge(second, 'approved'), judge(third, 'approved')])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers).toContainEqual({ ok: false, why: 'nothing_left' })
})
