import { describe, expect, it } from 'vitest'
import { evenly } from '../../app/engine/even-facts.ts'
import { FACTS } from '../../app/engine/fact-register.ts'
import type { Facts, LineFacts } from '../../app/engine/index.ts'
import { compile, JURISDICTIONS, PRESETS } from '../../app/engine/index.ts'
import { factsSaidBy } from '../../app/engine/unit-class.ts'
import { orderNumber } from '../../bench/orders/order.ts'
import { drawFacts } from './any-facts.ts'
import { seeded } from './draw.ts'

const ORDERS = 150

/** Of many shapes, and of those that shops have. */
const orders: readonly Facts[] = Array.from({ length: ORDERS }, (_, index) =>
  index % 2 === 0 ? orderNumber(index) : drawFacts(seeded(index)),
)

describe('what is said of a whole class of units beforehand', () => {
  it.each(['preset-a', 'preset-b'] as const)('is what hearing every clause anew says, under %s', (id) => {
    // Law and document bound anew for every order, so that each class is seen for the first time.
    const anew = (facts: Facts): string => {
      const { country } = facts.order.place
      const data = Object.entries(JURISDICTIONS).filter(([of]) => of === country)
      const decide = compile(PRESETS[id], { policyVersion: 't', jurisdictions: Object.fromEntries(data) })
      return JSON.stringify(facts.lines.map((line) => decide({ ...facts, lines: [line] })))
    }
    const lasting = compile(PRESETS[id], { policyVersion: 't' })
    const again = (facts: Facts): string =>
      JSON.stringify(facts.lines.map((line) => lasting({ ...facts, lines: [line] })))
    for (let round = 0; round < 2; round++) for (const facts of orders) again(facts)
    expect(orders.length).toBeGreaterThan(100)
    for (const facts of orders) expect(again(facts)).toBe(anew(facts))
  })

  it('names facts of the register, the fewer the more was recorded', () => {
    const [nothing, everything] = [factsSaidBy(0), factsSaidBy((1 << 18) - 1)]
    expect(nothing.size).toBeGreaterThan(40)
    expect(everything.size).toBeLessThan(nothing.size)
    expect([...nothing].filter((fact) => !(fact in FACTS))).toEqual([])
  })
})

describe('facts with every field in one place', () => {
  it('are the facts', () => {
    for (const facts of orders)
      expect(JSON.stringify(evenly(facts), inOrder)).toBe(JSON.stringify(facts, inOrder))
  })

  it('have the same fields whatever was named', () => {
    const shapes = orders.flatMap(({ lines, ...rest }) =>
      evenly({ ...rest, lines }).lines.map((line: LineFacts) => Object.keys(line).join()),
    )
    expect(shapes.length).toBeGreaterThan(ORDERS)
    expect(new Set(shapes).size).toBe(1)
  })
})

/** Objects by name, so that only what is said counts. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
