/** Goods that come after they were paid for, as the tests of what becomes of them tell them. */
import { expect } from 'vitest'
import { recordSending } from '../../../app/returns/acting/record-sending.ts'
import type { Place } from '../../../app/returns/case/case-event.ts'
import { chooseDisposition } from '../../../app/returns/merchant/choose-disposition.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { adminFor } from '../../../app/shopify/admin.ts'
import { listLocations } from '../../../app/shopify/location.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import { caseNow, merchant, type Stated, stated } from '../settling/settling.ts'
import { headphones, returnsOf, work } from '../stage.ts'

export const SENT = { keys: [0], proof: 'posting_receipt' as const, sentAt: new Date('2026-11-17T10:00:00Z') }

/** Paid back on a proof of sending, and over. */
export async function paidOnProof(quantity = 1): Promise<Stated> {
  const made = await stated([{ ...headphones, quantity }], { wishes: [{ title: /headphones/, quantity }] })
  expect(await recordSending(shopA, made.id, SENT, merchant)).toEqual({ ok: true })
  expect(await orderSettlement(shopA, made.id, {}, merchant)).toEqual({ ok: true })
  await work(shopA, made.order)
  expect(await caseNow(made.id)).toMatchObject({ closed: true, places: [] })
  return made
}

/** As Shopify has it. */
export async function dispositionsOf(order: number): Promise<[string, number][]> {
  const [made] = (await returnsOf(shopA, order)) as unknown as {
    reverseFulfillmentOrders: { lines: { dispositions: { type: string; quantity: number }[] }[] }[]
  }[]
  return (made?.reverseFulfillmentOrders ?? [])
    .flatMap(({ lines }) => lines)
    .flatMap(({ dispositions }) => dispositions)
    .map(({ type, quantity }) => [type, quantity])
}

export const told = (): number =>
  testSandbox().world.state.mutations.filter(
    ({ operation, outcome }) => operation === 'DisposeOfGoods' && outcome === 'done',
  ).length

export const choose = (id: string, disposition: Place['disposition'], locationId?: string) =>
  chooseDisposition(
    shopA,
    id,
    { key: 0, disposition, ...(locationId !== undefined && { locationId }) },
    merchant,
  )

export const placeOf = async (): Promise<string> => (await listLocations(await adminFor(shopA)))[0]?.id ?? ''

/** A person marks it as not to be sold again, or Shopify does what we asked for and did not hear of. */
export async function disposeThere(
  order: number,
  type: 'NOT_RESTOCKED' | 'PROCESSING_REQUIRED' = 'NOT_RESTOCKED',
): Promise<void> {
  const { world } = testSandbox()
  const made = world.state.returns.find(({ orderId }) => orderId === order)
  const [line] = made?.reverseFulfillmentOrders[0]?.lines ?? []
  line?.dispositions.push({
    ...{ id: world.store.newId(), type, quantity: 1, createdAt: world.clock.iso() },
  })
}
