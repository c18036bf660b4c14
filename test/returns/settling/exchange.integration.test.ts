import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { adminMoney } from '../../../app/locales/admin-money.ts'
import { chooseReplacement } from '../../../app/returns/merchant/choose-disposition.ts'
import { chooseVariant } from '../../../app/returns/merchant/choose-variant.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control, headphones, onStage, returnsOf, work } from '../stage.ts'
import { arrive, caseNow, merchant, paymentsOf, refundsOf, stated } from './settling.ts'

onStage()

const swap = () => stated([headphones], { wishes: [{ title: /headphones/, remedy: 'exchange' }] })

async function soldAs(product: string) {
  const { products } = (await control().ledger(shopA)) as unknown as {
    products: { handle: string; variants: { id: number; priceMinor: number }[] }[]
  }
  const variant = products.find(({ handle }) => handle === product)?.variants[0]
  if (variant === undefined) throw new Error(`nobody sells ${product}`)
  return variant
}
const variantOf = async (product: string) => String((await soldAs(product)).id)
const priceOf = async (product: string) => (await soldAs(product)).priceMinor

/** Chosen as the merchant's page does it; then it comes back, and they say that it goes out. */
async function swapFor(product: string) {
  const { order, id } = await swap()
  const chosen = { key: 0, variantId: await variantOf(product), quantity: 1 }
  expect(await chooseVariant(shopA, id, chosen, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  await arrive(id, { key: 0, quantity: 1 })
  const left = (await readCase(shopA, id))?.repaid.left
  expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  await work(shopA, order)
  return { order, id, left }
}

test('for what is cheaper the difference goes back with it, once', async () => {
  const { order, id, left } = await swapFor('in-ear-earpiece')
  const [refund, ...more] = await refundsOf(order)
  expect(more).toEqual([])
  expect(refund?.minor).toBeGreaterThan(0)
  expect(left).toBe(adminMoney(money(refund?.minor ?? 0, 'RON')))
  const sold = (await paymentsOf(order)).find(({ kind }) => kind === 'SALE')?.minor ?? 0
  const earpiece = await priceOf('in-ear-earpiece')
  const shipping = sold - (await priceOf('over-ear-headphones'))
  expect(refund?.minor).toBe(sold - shipping - earpiece)
  expect(await returnsOf(shopA, order)).toMatchObject([{ exchangeLines: [{ processedQuantity: 1 }] }])
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], lines: [{ settlement: 'executed' }] })
})

test('for what is dearer nothing goes back, and somebody is asked until they have settled it', async () => {
  const { order, id, left } = await swapFor('over-ear-headphones-pro')
  expect(left).toBeUndefined()
  expect(await refundsOf(order)).toEqual([])
  const { waits, closed } = await caseNow(id)
  expect({ waits, closed }).toMatchObject({ closed: false, waits: [{ code: 'price_difference', keys: [0] }] })
  expect(waits[0]?.detail).toMatch(/^more RON\s[\d.,]+$/)
  const said = { resolution: 'dealt_with' as const, reason: 'They paid it.', actor: 'merchant:1' as const }
  expect(await resolveReview(shopA, id, said)).toEqual({ ok: true })
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
})

test('what became dearer since it was chosen is not sent before somebody has said so, and then once', async () => {
  const { order, id } = await swap()
  const variantId = await variantOf('over-ear-headphones-pro')
  const price = money((await priceOf('in-ear-earpiece')) - 1, 'RON')
  const replacement = { variantId, quantity: 1, title: 'Headphones', price }
  expect(await chooseReplacement(shopA, id, { key: 0, replacement }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  await arrive(id, { key: 0, quantity: 1 })
  const sent = async () => {
    expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
    await work(shopA, order)
    await work(shopA, order)
    return returnsOf(shopA, order)
  }
  expect(await sent()).toMatchObject([{ exchangeLines: [{ processedQuantity: 0 }] }])
  const { waits } = await caseNow(id)
  expect(waits).toContainEqual(expect.objectContaining({ code: 'price_difference', keys: [0] }))
  expect(await sent()).toMatchObject([{ exchangeLines: [{ processedQuantity: 1 }] }])
  expect(await refundsOf(order)).toEqual([])
  expect(await caseNow(id)).toMatchObject({ closed: false, waits: [{ code: 'price_difference', keys: [0] }] })
})

test('what goes out is asked for first, then one Return says what comes and what goes', async () => {
  const { order, id } = await swap()
  expect(await caseNow(id)).toMatchObject({ returns: [], waits: [{ code: 'replacement', keys: [0] }] })
  const chosen = { key: 0, variantId: await variantOf('over-ear-headphones'), quantity: 1 }
  expect(await chooseVariant(shopA, id, chosen, merchant)).toEqual({ ok: true })
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
