import { expect, it } from 'vitest'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { orderNumber } from '../../bench/orders/order.ts'

/** Changes whatever of an answer can be changed; gives how many places it reached. */
const spoil = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  let reached = 0
  for (const key of Object.keys(value)) {
    reached += 1 + spoil((value as Record<string, unknown>)[key])
    // What is frozen stays as it is: that is what is looked at.
    Reflect.set(value, key, 'spoilt')
  }
  Reflect.set(value, 'added', 'spoilt')
  return reached
}

it.each(['preset-a', 'preset-b'] as const)(
  'who changes an answer changes no other one, under %s, whoever compiled it',
  (preset) => {
    const decide = compile(PRESETS[preset], { policyVersion: 'test' })
    const orders = Array.from({ length: 150 }, (_, index) => orderNumber(index))
    const before = orders.map((order) => JSON.stringify(decide(order)))
    expect(orders.reduce((sum, order) => sum + spoil(decide(order)), 0)).toBeGreaterThan(10_000)
    expect(orders.map((order) => JSON.stringify(decide(order)))).toEqual(before)
    const anew = compile(PRESETS[preset], { policyVersion: 'test' })
    expect(orders.map((order) => JSON.stringify(anew(order)))).toEqual(before)
  },
)
