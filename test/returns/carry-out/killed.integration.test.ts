import { expect, test, vi } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { holdingCase } from '../../../app/returns/carry-out/hold-case.ts'
import { receiveNativeRequest } from '../../../app/returns/reconcile/receive-native-request.ts'
import { shopA } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import { death, liveAnew } from '../death.ts'
import {
  camera,
  caseOf,
  control,
  deliveredOrder,
  headphones,
  onStage,
  returnsOf,
  state,
  work,
} from '../stage.ts'

vi.mock('../../../app/returns/case/case-store.ts', async (original) =>
  (await import('../death.ts')).mortal(await original()),
)

onStage()
liveAnew()

test.each([
  ['shopify_return_requested', headphones, 'OPEN'],
  ['shopify_return_approved', headphones, 'OPEN'],
  ['shopify_return_requested', camera, 'DECLINED'],
  ['shopify_return_declined', camera, 'DECLINED'],
])(
  'killed before %s is written down: the next worker finds it done, and does it once',
  async (event, line, status) => {
    const order = await deliveredOrder([line])
    await control().setClock('2026-11-16T10:00:00Z')
    const sent = await state(order, await wishFor(order))
    death.before = event
    await expect(work(shopA, order)).rejects.toThrow('killed')
    expect((await caseOf(shopA, sent.body.reference)).events.map(({ type }) => type)).not.toContain(event)
    await work(shopA, order)
    await work(shopA, order)
    expect((await returnsOf(shopA, order)).map((found) => found.status)).toEqual([status])
    const { events, state: reached } = await caseOf(shopA, sent.body.reference)
    const verdict = status === 'OPEN' ? 'shopify_return_approved' : 'shopify_return_declined'
    expect(events.map(({ type }) => type).filter((type) => type.startsWith('shopify_'))).toEqual([
      'shopify_return_requested',
      verdict,
    ])
    expect(events.find(({ type }) => type === verdict)?.actor).toBe('engine')
    expect(reached).toBe(status === 'OPEN' ? 'accepted' : 'refused')
  },
)

test.each([
  ['decided', 'the buyer is answered'],
  ['acknowledged', 'the job runs'],
])('killed before %s is written down, while %s: the next worker does it', async (event) => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const body = await wishFor(order)
  death.before = event
  const sent = await state(order, body)
  expect(sent.status).toBe(201)
  if (event === 'acknowledged') await expect(work(shopA, order)).rejects.toThrow('killed')
  await work(shopA, order)
  const kept = await caseOf(shopA, sent.body.reference)
  expect(kept.state).toBe('accepted')
  expect(kept.decisions).toHaveLength(1)
  expect(kept.messages.map(({ kind }) => kind).toSorted()).toEqual(['acknowledgement', 'decision'])
})

test('killed after declining a mixed native request: the webhook does not take it for a person’s refusal', async () => {
  const order = await deliveredOrder([camera, headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const lines = [camera, headphones].map(({ product, quantity }) => ({ product, quantity }))
  const { id } = await control().requestReturn(shopA, order, lines)
  await receiveNativeRequest(shopA, String(id))
  death.before = 'shopify_return_declined'
  await expect(work(shopA, order)).rejects.toThrow('killed')
  await receiveNativeRequest(shopA, String(id))
  await work(shopA, order)
  expect((await returnsOf(shopA, order)).map(({ status }) => status)).toEqual(['DECLINED', 'OPEN'])
})

test('while a worker is at a case, what a webhook brings waits its turn', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const { id } = await control().requestReturn(shopA, order, [headphones])
  await receiveNativeRequest(shopA, String(id))
  const found = await db.returnCase.findFirstOrThrow({ where: { shop: shopA, orderId: String(order) } })
  await holdingCase(shopA, found.id, async () => {
    await receiveNativeRequest(shopA, String(id))
    await expect(work(shopA, order)).rejects.toMatchObject({ retryable: true })
  })
  await work(shopA, order)
})
