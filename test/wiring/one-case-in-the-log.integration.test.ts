/** What a webhook, a merchant and a day cause about one case has three correlations; its id leads from one to the next. */
import { afterAll, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { redactCustomer } from '../../app/jobs/definitions/redact-customer.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { withCorrelation } from '../../app/log.server.ts'
import { orderSettlement } from '../../app/returns/merchant/order-settlement.ts'
import { recordArrival } from '../../app/returns/merchant/record-arrival.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { setDeadlines, useWorker } from '../deadlines/stage.ts'
import { eventually } from '../harness/eventually.ts'
import { readLog } from '../harness/read-log.ts'
import { shopA } from '../harness/test-environment.ts'
import { isQuiet } from '../jobs/is-quiet.ts'
import { control, deliveredOrder, headphones, onStage } from '../returns/stage.ts'
import { deliver } from '../webhooks/deliver.ts'

onStage()
useWorker()
afterAll(closeDoor)
vi.setConfig({ testTimeout: 120_000 })

const PATIENCE_MS = 60_000
const by = { actor: 'merchant:1' } as const

/** A buyer's request in Shopify, told of by a webhook; the goods came on the 18th. */
async function requestedAndCame(webhookId: string): Promise<string> {
  const orderId = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const wanted = [{ product: headphones.product, quantity: 1 }]
  const requested = await control().requestReturn(shopA, orderId, wanted)
  const told = { admin_graphql_api_id: requested.gid }
  expect(await deliver(told, { id: webhookId, topic: 'returns/request' })).toBe(200)
  while (await processNext(topics));
  const { id } = await eventually(
    'the approval in Shopify',
    async () => {
      const where = { shop: shopA, orderId: String(orderId) }
      const found = await db.returnCase.findFirst({ where, include: { events: true } })
      return found?.events.some(({ type }) => type === 'shopify_return_approved') && found
    },
    PATIENCE_MS,
  )
  const pieces = [{ key: 0, quantity: 1, condition: 'whole' as const }]
  const arrival = { pieces, arrivedAt: new Date('2026-11-18T10:00:00Z') }
  await control().setClock('2026-11-18T10:00:00Z')
  await withCorrelation(`${webhookId}-came`, () => recordArrival(shopA, id, arrival, by))
  // An act while something is at the case would be carried out by that, under its correlation.
  await eventually('that nothing is under way', isQuiet, PATIENCE_MS)
  return id
}

test.each([
  [
    'a merchant’s act',
    (caseId: string) => withCorrelation('paid-by-merchant', () => orderSettlement(shopA, caseId, {}, by)),
    'paid-by-merchant',
  ],
  ['a day', () => control().setClock('2026-12-10T10:00:00Z'), undefined],
])('the refund that %s caused is about the same case as the webhook', async (what, pay, cause) => {
  const lines = readLog()
  const webhookId = `asked-${what.length}`
  await setDeadlines({ refund_due: { act: 'refund', remindDaysBefore: null } })
  const caseId = await requestedAndCame(webhookId)
  await pay(caseId)
  const done = (operation: string) =>
    lines().find(
      (line) =>
        line.msg === 'changed in Shopify' &&
        line.operation === operation &&
        String(line.about).includes(caseId),
    )
  const refund = await eventually('the refund', () => done('ProcessReturn'), PATIENCE_MS)
  expect(done('ApproveReturn')).toMatchObject({ correlation: webhookId, about: caseId })
  expect(refund.correlation).not.toBe(webhookId)
  if (cause !== undefined) expect(refund.correlation).toBe(cause)
  const ofItsJob = () =>
    lines().filter((line) => line.correlation === refund.correlation && line.msg === 'job done')
  await eventually(
    'the end of its job',
    () => ofItsJob().some(({ job }) => job === 'advance-case'),
    PATIENCE_MS,
  )
  expect(ofItsJob().filter(({ job }) => job === 'advance-case')).toContainEqual(
    expect.objectContaining({ about: caseId }),
  )
})

test('work that is about a person says nowhere which', async () => {
  const lines = readLog()
  const work = { shop: shopA, customerId: '770012377', orderIds: [] }
  await db.$transaction((tx) => enqueue(tx, redactCustomer, work))
  const isDone = () => lines().find(({ job, msg }) => job === redactCustomer.name && msg === 'job done')
  expect(await eventually('the end of it', isDone, PATIENCE_MS)).not.toHaveProperty('about')
  expect(JSON.stringify(lines())).not.toContain(work.customerId)
})
