import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { optionsFrom } from '../../sandbox/options.ts'
import { freePort } from '../../scripts/ports.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, startForTest } from './start-for-test.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-state-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the state', () => {
  it('is the same after a restart, the clock included', async () => {
    const first = await startForTest({ dataFolder: folder })
    const story = await deliveredOrder(first.control, [{ product: 'button-camera', quantity: 1 }])
    await first.control.setClock('2026-12-24T12:00:00Z')
    await first.close()
    expect(await readdir(folder)).toEqual(['state.json'])

    const second = await startForTest({ dataFolder: folder })
    const { orders } = await second.control.ledger(shopA)
    expect(orders.map(({ id }) => id)).toEqual([story.id])
    expect((await second.control.now()).toISOString()).toMatch(/^2026-12-24T12:00:/)
    await second.close()
  })

  it('that an earlier version wrote is taken over: what it sent can be returned, the rest can be sent', async () => {
    const first = await startForTest({ dataFolder: folder })
    const { id } = await first.control.placeOrder(shopA, 'ana@example.ro', [
      { product: 'button-camera', quantity: 2 },
    ])
    const sendOne = (started: typeof first) =>
      started.control.call(`/shops/${shopA}/orders/${id}/fulfill`, {
        lines: [{ product: 'button-camera', quantity: 1 }],
      })
    await sendOne(first)
    await first.control.requestReturn(shopA, id, [{ product: 'button-camera', quantity: 1 }])
    await first.close()
    const file = join(folder, 'state.json')
    const added =
      /^(jobs|bulkOperations|mutations|notBefore|filter|refunds|cancellation|edited|editedOut|takenBack|exchangeLineId|parentId|fulfillmentOrders|exchangeLines|reverseFulfillmentOrders|notes|processedQuantity|refundedQuantity|restockingFeePercent)$/
    const earlier = JSON.parse(await readFile(file, 'utf8'), (name, value) =>
      added.test(name) ? undefined : value,
    )
    await writeFile(file, JSON.stringify(earlier))

    const second = await startForTest({ dataFolder: folder })
    await sendOne(second)
    await expect(sendOne(second)).rejects.toThrow('422')
    const { returns } = await second.control.ledger(shopA)
    await second.control.call(`/shops/${shopA}/returns/${returns[0]?.id}/approve`, {})
    await second.control.call(`/shops/${shopA}/returns/${returns[0]?.id}/process`, {})
    expect(second.sandbox.world.state.orders[0]?.refunds).toHaveLength(1)
    await second.close()
  })

  it('that cannot be read is not overwritten', async () => {
    await writeFile(join(folder, 'state.json'), '{ half')
    await expect(startForTest({ dataFolder: folder })).rejects.toThrow('cannot read its state')
  })

  it('delivers after a restart what was still waiting', async () => {
    const first = await startForTest({ dataFolder: folder, webhookRetryMs: 60_000 })
    first.app.answer = () => ({ status: 503 })
    await first.control.call(`/shops/${shopA}/install`, {})
    await first.control.placeOrder(shopA, 'ana@example.ro', [{ product: 'button-camera', quantity: 1 }])
    await expect.poll(() => first.sandbox.world.state.deliveries[0]?.attempts.length).toBe(1)
    await first.close()

    const second = await startForTest({ dataFolder: folder })
    await second.sandbox.world.webhooks.settled()
    expect(second.app.asked.map(({ headers }) => headers['x-shopify-topic'])).toEqual(['orders/create'])
    await second.close()
  })
})

describe('starting', () => {
  it('is refused, naming every variable that is wrong', () => {
    expect(() => optionsFrom({ SANDBOX_PORT: 'many', SANDBOX_APP_ORIGIN: 'here' })).toThrow(
      /SHOPIFY_API_KEY[\s\S]*SHOPIFY_API_SECRET[\s\S]*SANDBOX_PORT[\s\S]*SANDBOX_APP_ORIGIN/,
    )
  })

  it.each([
    [undefined, 500],
    ['1', 1],
    ['0', undefined],
  ])('with %s mails to keep keeps %s', (SANDBOX_MAILS_KEPT, expected) => {
    const read = () =>
      optionsFrom({ SHOPIFY_API_KEY: 'k', SHOPIFY_API_SECRET: 's', SANDBOX_MAILS_KEPT }).mailsKept
    if (expected === undefined) expect(read).toThrow(/SANDBOX_MAILS_KEPT/)
    else expect(read()).toBe(expected)
  })

  it.each(['tunnelPort', 'smtpPort'] as const)(
    'on a %s that is taken leaves nothing listening',
    async (name) => {
      const first = await startForTest()
      const [taken, free] = [Number(new URL(first.sandbox.url).port), await freePort()]
      await expect(startForTest({ port: free, [name]: taken })).rejects.toThrow('EADDRINUSE')
      const second = await startForTest({ port: free })
      await Promise.all([first.close(), second.close()])
    },
  )

  it('without the published schema says who fetches it', async () => {
    await expect(startForTest({ schemaFolder: folder })).rejects.toThrow('the set-up fetches it')
  })
})
