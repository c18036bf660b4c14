/** A product of the category "Service": its right to withdraw runs from the order, and nothing is sent back. */
import { beforeAll, expect, test } from 'vitest'
import { setCategory } from '../../../app/catalog/set-category.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { shopA } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import { caseOf, control, deliveredOrder, headphones, onStage, state, view, work } from '../stage.ts'

onStage()

beforeAll(async () => {
  const { products } = await control().ledger(shopA)
  const product = products.find(({ handle }) => handle === 'over-ear-headphones')
  expect(await setCategory(shopA, [String(product?.id)], 'service')).toMatchObject({ failed: [] })
})

test('may be withdrawn from until fourteen days after the order, also where it was carried out a week later', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T21:59:00Z')
  const [item] = (await view(order)).body.items
  expect(item).toMatchObject({ outcome: 'granted', isSentBack: false })
  expect(item?.headline.map(({ text }) => text).join('')).toBe('You can withdraw until Monday 16 November.')
  await control().setClock('2026-11-16T22:00:00Z')
  const [late] = (await view(order)).body.items
  expect(late?.options.some(({ remedy }) => remedy === 'withdrawal')).toBe(false)
})

test('is accepted with what comes back, and nobody is asked to send anything', async () => {
  const order = await deliveredOrder([headphones], { until: 'placed' })
  await control().setClock('2026-11-10T10:00:00Z')
  const { status, body } = await state(order, await wishFor(order))
  expect(status).toBe(201)
  expect(body.items[0]).toMatchObject({ outcome: 'granted' })
  expect(JSON.stringify(body)).not.toMatch(/[Ss]end it/)
  for (let again = 0; again < 2; again++) await work(shopA, order)
  const { id } = await caseOf(shopA, body.reference)
  const kept = await readCase(shopA, id)
  expect(kept).toMatchObject({ state: 'accepted', hasSlip: false, lines: [{ isSentBack: false }] })
  expect(kept?.facts.find(({ fact }) => fact === 'category')).toMatchObject({ value: 'service' })
})
