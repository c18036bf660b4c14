import { expect, test } from 'vitest'
import { chooseReplacement } from '../../../app/returns/merchant/choose-disposition.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control, headphones, onStage, returnsOf, work } from '../stage.ts'
import { arrive, caseNow, merchant, refundsOf, stated } from './settling.ts'

onStage()

const swap = () => stated([headphones], { wishes: [{ title: /headphones/, remedy: 'exchange' }] })

async function anotherVariant(): Promise<string> {
  const { products } = (await control().ledger(shopA)) as unknown as {
    products: { handle: string; variants: { id: number }[] }[]
  }
  return String(products.find(({ handle }) => handle === 'over-ear-headphones')?.variants.at(-1)?.id)
}

test('what goes out is asked for first, then one Return says what comes and what goes', async () => {
  const { order, id } = await swap()
  expect(await caseNow(id)).toMatchObject({ returns: [], waits: [{ code: 'replacement', keys: [0] }] })
  const replacement = { variantId: await anotherVariant(), quantity: 1 }
  expect(await chooseReplacement(shopA, id, { key: 0, replacement }, merchant)).toEqual({ ok: true })
  await control().faults({ graphql: [{ operation: 'CreateReturn', kind: 'lostAnswer', times: 1 }] })
  await expect(work(shopA, order)).rejects.toMatchObject({ retryable: true })
  await work(shopA, order)
  expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'OPEN', exchangeLines: [{ quantity: 1 }] }])
  expect(await caseNow(id)).toMatchObject({ returns: [{ state: 'approved' }], waits: [] })
  await arrive(id, { key: 0, quantity: 1 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await returnsOf(shopA, order)).toMatchObject([
    { status: 'CLOSED', exchangeLines: [{ processedQuantity: 1 }] },
  ])
  expect(await refundsOf(order)).toEqual([])
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], lines: [{ settlement: 'executed' }] })
})

test('whoever arranges it by hand says so, and the goods come back as others do', async () => {
  const { order, id } = await swap()
  const judged = { resolution: 'dealt_with' as const, reason: 'By hand.', actor: 'merchant:1' as const }
  expect(await resolveReview(shopA, id, judged)).toEqual({ ok: true })
  await work(shopA, order)
  expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'OPEN', exchangeLines: [] }])
  expect(await caseNow(id)).toMatchObject({ waits: [] })
})
