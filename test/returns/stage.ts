/**
 * Two shops with their products set up, buyers with real tokens, and the buyer's routes as Remix calls
 * them; Shopify is the sandbox in this process. Webhooks lead nowhere: tests run the work that they cause.
 */

import { afterAll, afterEach, beforeAll } from 'vitest'
import { setCategory } from '../../app/catalog/set-category.ts'
import { setHygieneEvidence } from '../../app/catalog/set-hygiene-evidence.ts'
import { db } from '../../app/db.server.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { ensureShop } from '../../app/policies/install-shop.ts'
import { publishPreset } from '../../app/policies/publish-preset.ts'
import { readSettings, type ShopSettings, saveSettings } from '../../app/policies/shop-settings.ts'
import type {
  AnswersBody,
  BuyerError,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  StatementBody,
} from '../../app/returns/buyer/buyer-wire.ts'
import { advanceCase } from '../../app/returns/carry-out/advance-case.ts'
import { tellBuyer } from '../../app/returns/telling/tell-buyer.ts'
import * as order from '../../app/routes/buyer.orders.$orderId/route.tsx'
import * as photos from '../../app/routes/buyer.orders.$orderId.photos.tsx'
import * as preview from '../../app/routes/buyer.orders.$orderId.preview.tsx'
import * as statements from '../../app/routes/buyer.orders.$orderId.statements.tsx'
import { authenticate } from '../../app/shopify.server.ts'
import type { OrderLine } from '../../scripts/system/control.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA, shopB } from '../harness/test-environment.ts'

export const ana = 'ana@example.ro'
export const mihai = 'mihai@example.ro'

const ROUTES = { order, preview, statements, photos }

export interface Answer<T = never> {
  status: number
  body: T & BuyerError
  headers: Headers
}

export interface Asking {
  shop?: string
  /** Mail address of the customer who asks; `token` instead to show another one. */
  who?: string
  token?: string | null
  route?: keyof typeof ROUTES
  method?: string
  body?: unknown
  locale?: string
}

/** One question to the buyer's door, as the page in the account puts it. */
export async function ask<T>(orderId: number | string, asking: Asking): Promise<Answer<T>> {
  const { shop = shopA, who = ana, route = 'order', method = 'POST', body, locale } = asking
  const token = asking.token === undefined ? await tokenOf(shop, who) : asking.token
  const headers = {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    origin: 'https://extensions.shopifycdn.com',
  }
  const path = route === 'order' ? '' : `/${route}`
  const url = `https://app.example/buyer/orders/${orderId}${path}${locale === undefined ? '' : `?locale=${locale}`}`
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  const given = {
    request: new Request(url, { method, headers, ...sent }),
    params: { orderId: String(orderId) },
    context: {},
  }
  const isRead = method === 'GET' || method === 'OPTIONS'
  const response = (await (isRead ? ROUTES[route].loader(given) : ROUTES[route].action(given))) as Response
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers }
}

export const view = (orderId: number, answers: AnswersBody['answers'] = {}, asking: Asking = {}) =>
  ask<BuyerOrder>(orderId, { body: { answers, locale: 'en' }, ...asking })
export const check = (orderId: number, body: StatementBody, asking: Asking = {}) =>
  ask<BuyerPreview>(orderId, { route: 'preview', body, ...asking })
export const state = (orderId: number, body: StatementBody, asking: Asking = {}) =>
  ask<BuyerReceipt>(orderId, { route: 'statements', body, ...asking })

export async function tokenOf(
  shop: string,
  email: string,
  more: Record<string, string> = {},
): Promise<string> {
  const { customers } = await control().ledger(shop)
  const customer = customers.find((known) => known.email === email)
  return control().customerToken(shop, customer?.id ?? '1', more)
}

export const control = () => testSandbox().control

/** Both shops as their merchants would set them up: A under preset A, B under the law alone. */
export async function openShops(): Promise<void> {
  // Tests open more pages than a buyer does.
  for (const shop of [shopA, shopB]) await db.buyerAllowance.deleteMany({ where: { shop } })
  await openShop(shopA, {
    specificationProperty: 'Specification',
    informedSince: '2026-01-01',
    returnCostDisclosedSince: 'never',
  })
  await publishPreset(shopA, { preset: 'preset-a', basedOn: 1 })
  await openShop(shopB, {
    specificationProperty: 'Specification',
    informedSince: '2026-01-01',
    returnCostDisclosedSince: '2026-01-01',
  })
}

/** For a whole file: both shops open, whatever a test made Shopify do is over after it. */
export function onStage(): void {
  beforeAll(openShops)
  afterEach(() => control().faults({ clear: true }))
  afterAll(closeStage)
}

async function openShop(shop: string, answers: Partial<ShopSettings>): Promise<void> {
  const authorization = `Bearer ${await control().adminToken(shop)}`
  await authenticate.admin(new Request('https://app.example/app', { headers: { authorization } }))
  await ensureShop(shop)
  const address = { returnAddress: { lines: ['Strada Lipscani 12', 'București'] } }
  await saveSettings(shop, { ...(await readSettings(shop)), ...address, ...answers })
  const { products } = await control().ledger(shop)
  const categoryOf = { 'button-camera': 'custom_made', 'in-ear-earpiece': 'hygiene_sensitive' } as const
  for (const { id, handle } of products) {
    await setCategory(shop, [String(id)], categoryOf[handle as keyof typeof categoryOf] ?? 'standard')
    if (handle === 'in-ear-earpiece') await setHygieneEvidence(shop, String(id), EVIDENCE)
  }
}

export const EVIDENCE = {
  seal: true,
  cleanable: false,
  whyNotCleanable: 'It sits in the ear.',
  noticeGivenSince: '2026-01-01',
}

/** One of each kind of product, to be ordered. */
export const camera = {
  product: 'button-camera',
  quantity: 1,
  properties: { Specification: 'black' },
}
export const headphones = { product: 'over-ear-headphones', quantity: 1 }
export const earpiece = { product: 'in-ear-earpiece', quantity: 1 }

/** Ordered on 2 November, fulfilled on the 3rd, delivered on the 9th, unless it is not to go that far. */
export async function deliveredOrder(
  lines: OrderLine[],
  {
    shop = shopA,
    who = ana,
    until = 'delivered',
  }: { shop?: string; who?: string; until?: 'placed' | 'shipped' | 'delivered' } = {},
): Promise<number> {
  await control().setClock('2026-11-02T09:00:00Z')
  const { id } = await control().placeOrder(shop, who, lines)
  if (until === 'placed') return id
  await control().setClock('2026-11-03T09:00:00Z')
  await control().fulfil(shop, id)
  if (until === 'shipped') return id
  await control().setClock('2026-11-09T09:00:00Z')
  await control().deliver(shop, id)
  return id
}

/** Runs the work of every case of an order, as the worker would. */
export async function work(shop: string, orderId: number): Promise<void> {
  const cases = await db.returnCase.findMany({
    where: { shop, orderId: String(orderId) },
    select: { id: true },
  })
  for (const { id } of cases) {
    await advanceCase(shop, id)
    await tellBuyer(shop, id)
  }
}

export async function caseOf(shop: string, reference: string) {
  return db.returnCase.findUniqueOrThrow({
    where: { shop_reference: { shop, reference } },
    include: { events: { orderBy: { seq: 'asc' } }, decisions: true, messages: true, statement: true },
  })
}

/** What Shopify holds of an order's returns, oldest first. */
export async function returnsOf(shop: string, orderId: number) {
  return (await control().ledger(shop)).returns.filter((found) => found.orderId === orderId)
}

export const closeStage = (): Promise<void> => closeQueue()

let made = 0
/** A key as the page makes it: one per opened form. */
export const newKey = (): string => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
