import { expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import type { BuyerReceipt } from '../../app/returns/buyer/buyer-wire.ts'
import { merchantOf } from '../../scripts/system/merchant.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { isQuiet } from '../jobs/is-quiet.ts'
import { wishFor } from '../returns/buyer/wishes.ts'
import { refundsOf } from '../returns/settling/settling.ts'
import { ana, caseOf, control, deliveredOrder, headphones, onStage } from '../returns/stage.ts'
import { headersOf } from '../webhooks/at-the-door.ts'
import { expectNobodyNamed } from './names-nobody.ts'
import { type OwnProcess, startProcess } from './own-process.ts'

// Processes are started, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 400_000 })
onStage()

const PATIENCE_MS = 120_000
const NOTE = 'it is for my sister'
const PHONE = '+40722000123'

/** Who the seeded buyer is (sandbox/seed.ts), what webhooks tell of them, and what they wrote. */
const PERSONAL = ['Ana', 'Ionescu', ana, 'Strada Florilor', 'Cluj', '400001', PHONE, NOTE]

/** As orders' webhooks carry it, which only ids are read of. */
const BUYER = {
  ...{ email: ana, phone: PHONE, note: NOTE },
  customer: { first_name: 'Ana', last_name: 'Ionescu', email: ana, phone: PHONE },
  shipping_address: {
    name: 'Ana Ionescu',
    address1: 'Strada Florilor 5',
    city: 'Cluj-Napoca',
    zip: '400001',
  },
}

/** A web and a worker, when the worker's first sweep and all that it finds is done. */
async function started(): Promise<[web: OwnProcess, worker: OwnProcess]> {
  await emptyQueue()
  await db.shop.update({ where: { shop: shopA }, data: { sweepDueAt: null } })
  const processes = await Promise.all([
    startProcess('server', { LOG_LEVEL: 'debug' }),
    startProcess('worker', { LOG_LEVEL: 'debug' }),
  ])
  const isSwept = async () => {
    const { sweepDueAt } = await db.shop.findUniqueOrThrow({ where: { shop: shopA } })
    return sweepDueAt !== null && (await isQuiet())
  }
  await eventually('the first sweep', isSwept, PATIENCE_MS)
  return processes
}

const saidUnder = (id: string, { lines }: OwnProcess) =>
  lines().filter(({ correlation }) => correlation === id)
const messagesUnder = (id: string, process: OwnProcess) => saidUnder(id, process).map(({ msg }) => msg)
const changesIn = ({ lines }: OwnProcess) => lines().filter(({ msg }) => msg === 'changed in Shopify')

test('what one withdrawal causes is logged under one id in every process, and says nothing of the buyer', async () => {
  const id = 'one-withdrawal-0001'
  const [web, worker] = await started()
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const wish = await wishFor(order, { note: NOTE })
  await eventually('that nothing is under way', isQuiet, PATIENCE_MS)
  const { customers } = await control().ledger(shopA)
  const buyer = customers.find(({ email }) => email === ana)?.id ?? 0
  const answer = await fetch(`${web.url}/buyer/orders/${order}/statements`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await control().customerToken(shopA, buyer)}`,
      'content-type': 'application/json',
      'x-request-id': id,
    },
    body: JSON.stringify(wish),
  })
  expect(answer.status).toBe(201)
  const { reference } = (await answer.json()) as BuyerReceipt
  const isCarriedOut = async () =>
    (await caseOf(shopA, reference)).state === 'accepted' && (await control().mail(ana)).length > 0
  await eventually('the case carried out and its mail sent', isCarriedOut, PATIENCE_MS)
  const expected = ['changed in Shopify', 'message sent', 'job done']
  await eventually('the lines', () => expected.every((msg) => messagesUnder(id, worker).includes(msg)))
  expect(messagesUnder(id, web)).toContain('statement recorded')
  // The next test's worker would otherwise do the rest of it.
  await eventually('that nothing is under way', isQuiet, PATIENCE_MS)
  expectNobodyNamed(PERSONAL, web, worker)
})

/** Delivers as Shopify does, to a process of its own. */
async function deliver(web: OwnProcess, id: string, topic: string, told: object): Promise<void> {
  const body = JSON.stringify({ ...told, ...BUYER })
  const headers = { ...headersOf(id, body), 'x-shopify-topic': topic }
  expect((await fetch(`${web.url}/webhooks`, { method: 'POST', headers, body })).status).toBe(200)
}

test('a webhook, to its changes in Shopify, and a merchant’s act, to the refund, are each logged under one id', async () => {
  const [asked, broken, came, paid] = [
    'webhook-asked-1',
    'webhook-broken-1',
    'goods-came-0001',
    'refund-0000001',
  ]
  const [web, worker] = await started()
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const wanted = [{ product: headphones.product, quantity: 1, note: NOTE }]
  const requested = await control().requestReturn(shopA, order, wanted)

  await deliver(web, broken, 'orders/updated', { id: 'no number' })
  await deliver(web, asked, 'returns/request', { admin_graphql_api_id: requested.gid })
  const told = ['changed in Shopify', 'message sent']
  const isTold = () => told.every((msg) => messagesUnder(asked, worker).includes(msg))
  await eventually('the approval and its mail', isTold, PATIENCE_MS)
  const act = async (requestId: string, fields: Record<string, string>) => {
    await eventually('that nothing is under way', isQuiet, PATIENCE_MS)
    const where = { shop: shopA, orderId: String(order) }
    const { id, lastSeq } = await db.returnCase.findFirstOrThrow({ where })
    const merchant = merchantOf({ appUrl: web.url, control: control(), shop: shopA, requestId })
    await merchant.save(`/app/returns/${id}`, { ...fields, seen: String(lastSeq) })
  }
  await act(came, { intent: 'arrive', keys: '0', 'came.0': 'whole', 'arrived.0': '1' })
  const isNoted = () =>
    saidUnder(came, worker).some(({ job, msg }) => job === 'advance-case' && msg === 'job done')
  await eventually('the arrival', isNoted, PATIENCE_MS)
  await act(paid, { intent: 'settle' })
  await eventually('the refund', async () => (await refundsOf(order)).length === 1, PATIENCE_MS)
  await eventually('its line', () => changesIn(worker).some(({ operation }) => operation === 'CloseReturn'))

  const [approval, ...later] = changesIn(worker).map(({ operation, correlation }) => [operation, correlation])
  expect(approval).toEqual(['ApproveReturn', asked])
  expect(later).toContainEqual(['ProcessReturn', paid])
  expect(new Set(later.map(([, correlation]) => correlation))).toEqual(new Set([paid]))
  expect(worker.lines()).toContainEqual(expect.objectContaining({ msg: 'webhook failed', webhookId: broken }))
  expectNobodyNamed(PERSONAL, web, worker)
})
