import { describe, expect, test } from 'vitest'
import { shopA } from '../../harness/test-environment.ts'
import {
  control,
  deliveredOrder,
  earpiece,
  headphones,
  newKey,
  onStage,
  returnsOf,
  state,
  view,
  work,
} from '../stage.ts'

onStage()

const text = (sentence: readonly { text: string }[] | undefined) =>
  (sentence ?? []).map((part) => part.text).join('')

const seen = async (order: number, answers = {}) => {
  const [item] = (await view(order, answers)).body.items
  if (item === undefined) throw new Error('no item')
  return item
}

const send = async (order: number, unit: string, remedy: 'withdrawal' | 'exchange', answers = {}) => {
  const sent = await state(order, {
    items: [{ unit, quantity: 1, remedy, answers }],
    submissionKey: newKey(),
    locale: 'en',
  })
  await work(shopA, order)
  return { sent, returns: await returnsOf(shopA, order) }
}

describe('the button camera', () => {
  test('without a specification: the right stands', async () => {
    const order = await deliveredOrder([{ product: 'button-camera', quantity: 1 }])
    await control().setClock('2026-11-16T10:00:00Z')
    const item = await seen(order)
    expect(item.outcome).toBe('granted')
    const { returns } = await send(order, item.unit, 'withdrawal')
    expect(returns.map(({ status }) => status)).toEqual(['OPEN'])
  })

  test('with one: refused, citing A3 and 16(c); the guarantee stays', async () => {
    const properties = { Specification: 'black, 3 mm' }
    const order = await deliveredOrder([{ product: 'button-camera', quantity: 1, properties }])
    await control().setClock('2026-11-16T10:00:00Z')
    const item = await seen(order)
    expect(item.outcome).toBe('refused')
    expect(item.why?.citations.join()).toMatch(/A3.*16\(c\)/)
    expect(item.options.map(({ remedy }) => remedy)).toEqual(['conformity_claim'])
    const { sent, returns } = await send(order, item.unit, 'withdrawal')
    expect(sent.status).toBe(201)
    expect(returns.map(({ status }) => status)).toEqual(['DECLINED'])
    expect(returns[0]?.decline?.note).toMatch(/A3.*16\(c\)/)
  })
})

describe('the in-ear earpiece', () => {
  test('asks for its seal, and only that', async () => {
    const order = await deliveredOrder([earpiece])
    await control().setClock('2026-11-16T10:00:00Z')
    const item = await seen(order)
    expect(item).toMatchObject({ outcome: 'asks', ask: { fact: 'sealIntact' } })
    expect(await seen(order, { [item.unit]: { sealIntact: true } })).toMatchObject({ outcome: 'granted' })
    const open = await seen(order, { [item.unit]: { sealIntact: false } })
    expect(open).toMatchObject({ outcome: 'refused' })
    expect(open.why?.citations.join()).toMatch(/A5.*16\(e\)/)
    const { sent, returns } = await send(order, item.unit, 'withdrawal')
    expect(sent.body.items[0]?.outcome).toBe('asks')
    expect(returns.map(({ status }) => status)).toEqual(['REQUESTED'])
  })
})

describe('headphones', () => {
  // The clock runs on while a slow machine reads the order.
  test.each([
    ['2026-11-23T21:59:30Z', 'granted', ['withdrawal', 'exchange', 'conformity_claim']],
    ['2026-11-23T22:00:00Z', 'granted', ['exchange', 'conformity_claim']],
    ['2026-12-09T21:59:30Z', 'granted', ['exchange', 'conformity_claim']],
    ['2026-12-09T22:00:00Z', 'refused', ['conformity_claim']],
  ])('at %s are %s: %j', async (at, outcome, remedies) => {
    const order = await deliveredOrder([headphones])
    await control().setClock(at)
    const item = await seen(order)
    expect(item.outcome).toBe(outcome)
    expect(item.options.map(({ remedy }) => remedy)).toEqual(remedies)
    expect(text(item.headline)).toMatch(/23 November|9 December/)
  })
})
