import { expect, test } from 'vitest'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { recordArrival } from '../../../app/returns/merchant/record-arrival.ts'
import { PATIENCE_MS } from '../../../app/returns/settling/second-sending.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control, headphones, onStage, work } from '../stage.ts'
import { arrive, caseNow, eventsOf, merchant, refundsOf, stated } from './settling.ts'

onStage()

/** Of five pieces two came, and are to be paid for: Shopify would process two more of them. */
async function partlyHere() {
  const made = await stated([{ ...headphones, quantity: 5 }], {
    wishes: [{ title: /headphones/, quantity: 5 }],
  })
  await arrive(made.id, { key: 0, quantity: 2 })
  await orderSettlement(shopA, made.id, {}, merchant)
  return made
}

const fails = (kind: string) =>
  control().faults({ graphql: [{ operation: 'ProcessReturn', kind, times: 1 }] })

test('not answered: it is not sent again before whatever was sent is over', async () => {
  const { order, id } = await partlyHere()
  await fails('500')
  await expect(work(shopA, order)).rejects.toThrow()
  await expect(work(shopA, order)).rejects.toThrow('Shopify may still be at it')
  expect(await refundsOf(order)).toEqual([])
  const { sentAt = '' } = (await caseNow(id)).settlements[0] ?? {}
  await control().setClock(new Date(Date.parse(sentAt) + PATIENCE_MS).toISOString())
  await work(shopA, order)
  expect(await refundsOf(order)).toHaveLength(1)
  expect(await caseNow(id)).toMatchObject({ settlements: [{ state: 'executed' }], waits: [] })
  expect((await eventsOf(id)).filter((event) => event === 'engine settlement_sent')).toHaveLength(2)
})

test('whoever has seen it planned acts on other pieces, however often it is sent', async () => {
  const { order, id } = await partlyHere()
  await fails('500')
  await expect(work(shopA, order)).rejects.toThrow()
  const { lastSeq: seen, settlements } = await caseNow(id)
  const over = new Date(Date.parse(settlements[0]?.sentAt ?? '') + PATIENCE_MS)
  await control().setClock(over.toISOString())
  await fails('500')
  await expect(work(shopA, order)).rejects.toThrow()
  expect((await caseNow(id)).lastSeq).toBe(seen + 1)
  const one = { pieces: [{ key: 0, quantity: 1, condition: 'whole' as const }], arrivedAt: over }
  expect(await recordArrival(shopA, id, one, { ...merchant, seen })).toEqual({ ok: true })
})

test('done and not answered: it is found, however soon', async () => {
  const { order, id } = await partlyHere()
  await fails('lostAnswer')
  await expect(work(shopA, order)).rejects.toThrow()
  await work(shopA, order)
  expect(await refundsOf(order)).toHaveLength(1)
  expect(await caseNow(id)).toMatchObject({ settlements: [{ state: 'executed' }], waits: [] })
})
