/** Cases on their way to the money, as the tests of it tell them. */
import { expect } from 'vitest'
import type { CaseState } from '../../../app/returns/case/case.ts'
import { loadCase } from '../../../app/returns/case/case-store.ts'
import { recordArrival } from '../../../app/returns/merchant/record-arrival.ts'
import type { OrderLine } from '../../../scripts/system/control.ts'
import { shopA } from '../../harness/test-environment.ts'
import { type Wish, wishFor } from '../buyer/wishes.ts'
import { ana, caseOf, control, deliveredOrder, headphones, state, work } from '../stage.ts'

export const merchant = { actor: 'merchant:1' } as const
export const MONDAY = '2026-11-16T10:00:00Z'

export interface Stated {
  order: number
  id: string
}

/** A statement about an order, worked as far as it goes by itself. */
export async function stated(
  lines: OrderLine[] = [headphones],
  { wishes = [{ title: /headphones/ }] as Wish[], until = 'delivered' as 'placed' | 'delivered' } = {},
): Promise<Stated> {
  return statedOn(await deliveredOrder(lines, { until }), wishes)
}

export async function statedOn(order: number, wishes: Wish[]): Promise<Stated> {
  await control().setClock(MONDAY)
  const sent = await state(order, await wishFor(order, ...wishes))
  expect(sent.status).toBe(201)
  await work(shopA, order)
  return { order, id: (await caseOf(shopA, sent.body.reference)).id }
}

/** An order paid by more than one means, delivered. */
export async function paidBy(payments: { gateway: string; minor: number }[]): Promise<number> {
  await control().setClock('2026-11-02T09:00:00Z')
  const body = { customer: ana, lines: [headphones], payments }
  const { id } = await control().call<{ id: number }>(`/shops/${shopA}/orders`, body)
  await control().fulfil(shopA, id)
  await control().setClock('2026-11-09T09:00:00Z')
  await control().deliver(shopA, id)
  return id
}

export async function caseNow(id: string): Promise<CaseState> {
  const kept = await loadCase(shopA, id)
  if (kept === null) throw new Error('no such case')
  return kept.state
}

export const eventsOf = async (id: string): Promise<string[]> =>
  ((await loadCase(shopA, id))?.events ?? []).map(({ event, actor }) => `${actor} ${event.type}`)

export const arrive = (id: string, ...pieces: { key: number; quantity: number; damaged?: true }[]) =>
  recordArrival(
    shopA,
    id,
    {
      pieces: pieces.map(({ key, quantity, damaged }) => ({
        ...{ key, quantity, condition: damaged ? ('damaged' as const) : ('whole' as const) },
      })),
      arrivedAt: new Date('2026-11-18T10:00:00Z'),
    },
    merchant,
  )

export interface LedgerRefund {
  id: number
  orderId: number
  minor: number
  note: string | null
  returnId: number | null
  by: string
  shippingMinor: number
  idempotencyKey: string | null
}

/** What Shopify paid back for an order, by its own books. */
export async function refundsOf(order: number): Promise<LedgerRefund[]> {
  const { refunds } = (await control().ledger(shopA)) as unknown as { refunds: LedgerRefund[] }
  return refunds.filter(({ orderId }) => orderId === order)
}

export interface LedgerPayment {
  orderId: number
  kind: string
  gateway: string
  minor: number
}

export async function paymentsOf(order: number): Promise<LedgerPayment[]> {
  const { transactions } = (await control().ledger(shopA)) as unknown as { transactions: LedgerPayment[] }
  return transactions.filter(({ orderId }) => orderId === order)
}

export async function holdsOf(order: number): Promise<{ handle: string }[]> {
  const { holds } = (await control().ledger(shopA)) as unknown as {
    holds: { orderId: number; handle: string }[]
  }
  return holds.filter(({ orderId }) => orderId === order)
}

/** A person does something in Shopify's own pages. */
export const inShopify = (path: string, body: object = {}) => control().call(`/shops/${shopA}/${path}`, body)
