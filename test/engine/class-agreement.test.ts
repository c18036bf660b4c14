import { expect, it, vi } from 'vitest'
import type { Facts } from '../../app/engine/index.ts'
import { compile } from '../../app/engine/index.ts'
import { drawFacts } from './any-facts.ts'
import type { Draw } from './draw.ts'
import { seeded } from './draw.ts'
import { drawCase } from './generated.ts'
import { naively } from './naive/index.ts'

vi.setConfig({ testTimeout: 180_000 })

/** Units as most are, of which little is recorded: many of them are of one class, for which clauses are heard once. */
const plain = (draw: Draw): Facts => {
  const { order, ...facts } = drawFacts(draw)
  return {
    ...facts,
    order: { ...order, place: { country: 'RO' }, buyer: 'consumer' },
    lines: facts.lines.map(({ unit, orderLine, quantity, paid, product, delivery, condition }) => ({
      ...{ unit, orderLine, quantity, paid, delivery },
      product: { id: product.id },
      ...(condition && { condition }),
    })),
  }
}

it('what was heard of a unit is said of another of its class only where it is the same', () => {
  let compared = 0
  for (let seed = 1; seed <= 40; seed += 1) {
    const draw = seeded(seed)
    const { document } = drawCase(draw)
    const [decide, naive] = [compile(document, { policyVersion: 'test' }), naively(document, 'test')]
    for (let index = 0; index < 60; index += 1) {
      const facts = plain(draw)
      expect(JSON.stringify(decide(facts)), `seed ${seed}, facts ${index}`).toBe(JSON.stringify(naive(facts)))
      compared += 1
    }
  }
  expect(compared).toBe(40 * 60)
})
