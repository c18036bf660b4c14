import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { paymentFacts } from '../../../app/returns/deciding/payment-facts.ts'

const paid = (paymentMeans: string[], minor = 10_000) =>
  paymentFacts({ paymentMeans, totalPaid: { minor }, currency: 'RON' })

test.each([
  ['shopify_payments', 'card'],
  ['bogus', 'card'],
  ['paypal', 'wallet'],
  ['Bank Deposit', 'bank_transfer'],
  ['Cash on Delivery (COD)', 'cash_on_delivery'],
  ['gift_card', 'gift_card'],
  ['shopify_store_credit', 'store_credit'],
  ['Magazinul nostru', 'other'],
] as const)('%s is %s', (gateway, means) => {
  expect(paid([gateway])).toEqual({ id: gateway, means, paid: money(10_000, 'RON') })
})

test.each([
  ['no gateway', [], 10_000],
  ['several, of which nobody tells how much each took', ['gift_card', 'shopify_payments'], 10_000],
  ['nothing received yet', ['Cash on Delivery (COD)'], 0],
] as const)('%s: nothing is known', (_, gateways, minor) => {
  expect(paid([...gateways], minor)).toBeUndefined()
})
