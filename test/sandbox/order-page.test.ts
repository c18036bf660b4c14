import { describe, expect, it } from 'vitest'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const at = (path: string) => fetch(`${started.sandbox.url}${path}`)
const send = (path: string, fields: Record<string, string>) =>
  fetch(`${started.sandbox.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

describe('the admin’s order page', () => {
  it('fulfils, delivers and asks for a return as the customer would', async () => {
    const { id } = await started.control.placeOrder(shopA, 'ana@example.ro', [
      { product: 'in-ear-earpiece', quantity: 2 },
    ])
    const path = `/admin/pinhole-audio/orders/${id}`
    expect((await send(`${path}/fulfill`, {})).status).toBe(303)
    expect((await send(`${path}/deliver`, {})).status).toBe(303)
    expect((await send(`${path}/deliver`, {})).status).toBe(422)
    const page = await (await at(path)).text()
    const field = /name="(quantity-\d+)"/.exec(page)?.[1] ?? ''
    expect((await send(`${path}/request-return`, { [field]: '3' })).status).toBe(422)
    expect((await send(`${path}/request-return`, { [field]: '1', note: 'too small' })).status).toBe(303)
    expect(await (await at(path)).text()).toContain('Return requested')
  })

  const named = (page: string, prefix: string) =>
    new RegExp(`name="(${prefix}-\\d+)"`).exec(page)?.[1] ?? prefix

  it('sends some, holds the others, lets them go, takes them out and pays back', async () => {
    const { id } = await started.control.placeOrder(shopA, 'ana@example.ro', [
      { product: 'in-ear-earpiece', quantity: 3 },
    ])
    const path = `/admin/pinhole-audio/orders/${id}`
    const text = async () => (await at(path)).text()
    const part = named(await text(), 'part')
    expect((await send(`${path}/fulfill-part`, { [part]: '1' })).status).toBe(303)
    expect((await send(`${path}/hold`, {})).status).toBe(303)
    expect(await text()).toContain('On hold')
    expect((await send(`${path}/fulfill-part`, { [part]: '1' })).status).toBe(422)
    expect((await send(`${path}/release`, {})).status).toBe(303)
    expect((await send(`${path}/edit`, { [part]: '1' })).status).toBe(303)
    expect(
      (await send(`${path}/refund`, { [named(await text(), 'refund')]: '1', shipping: 'on' })).status,
    ).toBe(303)
    const order = started.sandbox.world.state.orders.find((one) => one.id === id)
    expect(order).toMatchObject({
      edited: true,
      refunds: [{ by: 'person', shippingMinor: 1999, lines: [{ quantity: 1, restockType: 'CANCEL' }] }],
    })
    expect(await text()).toContain('Partially refunded')
  })

  it('takes a return from the request to the money, and back open', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 2 }])
    const { id } = await started.control.requestReturn(shopA, story.id, [
      { product: 'in-ear-earpiece', quantity: 2 },
    ])
    const path = `/admin/pinhole-audio/orders/${story.id}`
    const act = (name: string, form: Record<string, string> = {}) =>
      send(`${path}/returns/${id}/${name}`, form)
    const text = async () => (await at(path)).text()
    expect((await act('process')).status).toBe(422)
    expect((await act('approve')).status).toBe(303)
    expect((await act('tracking', { [`number-${id}`]: 'RO1' })).status).toBe(303)
    expect((await act('remove', { [named(await text(), 'remove')]: '1' })).status).toBe(303)
    const line = named(await text(), 'line')
    expect((await act('process', { [line]: '1', [`amount-${id}`]: '9999' })).status).toBe(422)
    expect((await act('process', { [line]: '1', [`restock-${id}`]: 'on' })).status).toBe(303)
    expect(await text()).toContain('449.00 RON')
    expect((await act('reopen')).status).toBe(303)
    expect((await act('dance')).status).toBe(422)
  })

  it('cancels with the money, if that is wished', async () => {
    const { id } = await started.control.placeOrder(shopA, 'ana@example.ro', [
      { product: 'in-ear-earpiece', quantity: 1 },
    ])
    const path = `/admin/pinhole-audio/orders/${id}`
    expect((await send(`${path}/cancel`, { refund: 'on' })).status).toBe(303)
    const page = await (await at(path)).text()
    expect(page).toContain('Cancelled')
    expect(page).toContain('Refunded')
  })

  it('shows why a return was declined', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const made = await started.control.requestReturn(shopA, story.id, [
      { product: 'in-ear-earpiece', quantity: 1 },
    ])
    const held = started.sandbox.world.state.returns.find(({ id }) => id === made.id)
    Object.assign(held ?? {}, { status: 'DECLINED', decline: { reason: 'OTHER', note: 'Clause A5' } })
    const page = await (await at(`/admin/pinhole-audio/orders/${story.id}`)).text()
    expect(page).toContain('Return declined')
    expect(page).toContain('Clause A5')
  })
})
