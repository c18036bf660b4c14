/** Cases that between them make Shopify change in every way that the app asks for, each with the changes that it comes by. */

import { recordSending } from '../../app/returns/acting/record-sending.ts'
import { takeBack } from '../../app/returns/acting/take-back.ts'
import { arrangeReturnWay } from '../../app/returns/merchant/arrange-return-way.ts'
import { chooseDisposition, chooseReplacement } from '../../app/returns/merchant/choose-disposition.ts'
import { reopenCase } from '../../app/returns/merchant/close-case.ts'
import { orderSettlement } from '../../app/returns/merchant/order-settlement.ts'
import type { OrderLine } from '../../scripts/system/control.ts'
import { shopA } from '../harness/test-environment.ts'
import { type Wish, wishFor } from '../returns/buyer/wishes.ts'
import { arrive, caseNow, MONDAY, merchant } from '../returns/settling/settling.ts'
import { camera, caseOf, control, deliveredOrder, headphones, state } from '../returns/stage.ts'

/** Works an order's cases until they rest, whoever dies meanwhile. */
export type Work = (order: number) => Promise<void>

interface KilledCase {
  changes: string[]
  live: (work: Work) => Promise<number>
}

const HEADPHONES = { title: /headphones/ }

/** Ordered, maybe delivered, and stated: then worked as far as it goes by itself. */
async function stated(
  work: Work,
  lines: OrderLine[],
  wishes: Wish[],
  until: 'placed' | 'delivered' = 'delivered',
): Promise<{ order: number; id: string }> {
  const order = await deliveredOrder(lines, { until })
  await control().setClock(MONDAY)
  const sent = await state(order, await wishFor(order, ...wishes))
  await work(order)
  return { order, id: (await caseOf(shopA, sent.body.reference)).id }
}

const expectOk = ({ ok, ...why }: { ok: boolean }): void => {
  if (!ok) throw new Error(`an act was refused: ${JSON.stringify(why)}`)
}

/** The way of the parcel, for a Return of the case. */
async function arrange(id: string, number: string): Promise<void> {
  const [returned] = (await caseNow(id)).returns
  const tracking = { number, carrier: 'Sameday' }
  expectOk(await arrangeReturnWay(shopA, id, { returnId: returned?.id ?? '', tracking }, merchant))
}

async function paidBack(work: Work): Promise<{ order: number; id: string }> {
  const { order, id } = await stated(work, [headphones], [HEADPHONES])
  expectOk(await arrive(id, { key: 0, quantity: 1 }))
  expectOk(await orderSettlement(shopA, id, {}, merchant))
  await work(order)
  return { order, id }
}

export const KILLED_CASES: Record<string, KilledCase> = {
  'sent back and paid back': {
    changes: ['RequestReturn', 'ApproveReturn', 'ProcessReturn', 'CloseReturn'],
    live: async (work) => (await paidBack(work)).order,
  },
  'paid back on a proof of sending, come later, and put away': {
    changes: ['RequestReturn', 'ApproveReturn', 'ProcessReturn', 'CloseReturn', 'DisposeOfGoods'],
    live: async (work) => {
      const { order, id } = await stated(work, [headphones], [HEADPHONES])
      const sending = { keys: [0], proof: 'posting_receipt' as const, sentAt: new Date(MONDAY) }
      expectOk(await recordSending(shopA, id, sending, merchant))
      expectOk(await orderSettlement(shopA, id, {}, merchant))
      await work(order)
      expectOk(await arrive(id, { key: 0, quantity: 1 }))
      await work(order)
      expectOk(await chooseDisposition(shopA, id, { key: 0, disposition: 'not_restocked' }, merchant))
      await work(order)
      return order
    },
  },
  refused: {
    changes: ['RequestReturn', 'DeclineReturn'],
    live: async (work) => (await stated(work, [camera], [{}])).order,
  },
  'opened again': {
    changes: ['RequestReturn', 'ApproveReturn', 'ProcessReturn', 'CloseReturn', 'ReopenReturn'],
    live: async (work) => {
      const { order, id } = await paidBack(work)
      const [returned] = (await caseNow(id)).returns
      expectOk(await reopenCase(shopA, id, { returnId: returned?.id ?? '' }, merchant))
      await work(order)
      return order
    },
  },
  'some taken back': {
    changes: ['RequestReturn', 'ApproveReturn', 'RemoveFromReturn'],
    live: async (work) => {
      const lines = [headphones, { product: 'over-ear-headphones-pro', quantity: 1 }]
      const { order, id } = await stated(work, lines, [{ title: /headphones$/ }, { title: /Pro/ }])
      expectOk(await takeBack(shopA, id, { keys: [1] }, merchant))
      await work(order)
      return order
    },
  },
  'all taken back': {
    changes: ['RequestReturn', 'ApproveReturn', 'CancelReturn'],
    live: async (work) => {
      const { order, id } = await stated(work, [headphones], [HEADPHONES])
      expectOk(await takeBack(shopA, id, {}, merchant))
      await work(order)
      return order
    },
  },
  'a parcel announced, and announced anew': {
    changes: ['RequestReturn', 'ApproveReturn', 'CreateReverseDelivery', 'UpdateReverseDelivery'],
    live: async (work) => {
      const { order, id } = await stated(work, [headphones], [HEADPHONES])
      await arrange(id, 'RO-1')
      await work(order)
      await arrange(id, 'RO-2')
      await work(order)
      return order
    },
  },
  exchanged: {
    changes: ['CreateReturn'],
    live: async (work) => {
      const { order, id } = await stated(work, [headphones], [{ ...HEADPHONES, remedy: 'exchange' }])
      const { products } = testProducts(await control().ledger(shopA))
      const pro = products.find(({ handle }) => handle === 'over-ear-headphones-pro')
      const replacement = { variantId: String(pro?.variants[0]?.id), quantity: 1 }
      expectOk(await chooseReplacement(shopA, id, { key: 0, replacement }, merchant))
      await work(order)
      return order
    },
  },
  'never sent, and some of it paid back': {
    changes: ['HoldFulfillment', 'CreateRefund', 'ReleaseHold'],
    live: async (work) => {
      const { order, id } = await stated(work, [headphones, camera], [HEADPHONES], 'placed')
      expectOk(await orderSettlement(shopA, id, {}, merchant))
      await work(order)
      return order
    },
  },
  'never sent, and cancelled whole': {
    changes: ['HoldFulfillment', 'CancelOrder', 'ReleaseHold'],
    live: async (work) => {
      const { order, id } = await stated(work, [headphones], [HEADPHONES], 'placed')
      expectOk(await orderSettlement(shopA, id, {}, merchant))
      await work(order)
      return order
    },
  },
  'never sent, and kept after all': {
    changes: ['HoldFulfillment', 'ReleaseHold'],
    live: async (work) => {
      const { order, id } = await stated(work, [headphones], [HEADPHONES], 'placed')
      expectOk(await takeBack(shopA, id, {}, merchant))
      await work(order)
      return order
    },
  },
}

interface WithVariants {
  products: { handle: string; variants: { id: number }[] }[]
}
const testProducts = (ledger: object): WithVariants => ledger as WithVariants
