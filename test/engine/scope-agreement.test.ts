import { expect, it, vi } from 'vitest'
import type { Day, Facts, Scope } from '../../app/engine/index.ts'
import { addDays, money } from '../../app/engine/index.ts'
import { compileScope } from '../../app/engine/scope-covers.ts'
import { FIRST_DAY } from './any-day.ts'
import { drawFacts } from './any-facts.ts'
import { anyScope } from './any-policy.ts'
import type { Draw } from './draw.ts'
import { once, pick, seeded } from './draw.ts'
import { isIn } from './naive/scope.ts'
import { CURRENCIES } from './vocabulary.ts'

vi.setConfig({ testTimeout: 180_000 })

const CASES = 4_000

/** The prices and the days at which a scope begins or ends, on them, just before and just past. */
const edgesOf = (scope: Scope): { prices: number[]; days: Day[] } => {
  const text = JSON.stringify(scope)
  const prices = [...text.matchAll(/"(?:min|max)":(\d+)/g)].map(([, number]) => Number(number))
  const days = [...text.matchAll(/"(?:from|until)":"([^"]+)"/g)].map(([, day]) => day as Day)
  return {
    prices: [0, ...prices.flatMap((price) => [price - 1, price, price + 1])].filter((price) => price >= 0),
    days: [FIRST_DAY, ...days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])],
  }
}

const anyUnit = (draw: Draw, scope: Scope) => {
  const { order, lines }: Facts = drawFacts(draw)
  const { prices, days } = edgesOf(scope)
  const [line] = lines
  if (!line) throw new RangeError('An order has a line')
  const price = once(draw, 6) ? undefined : money(pick(draw, prices), pick(draw, CURRENCIES))
  const { price: _, ...product } = line.product
  const concludedOn = pick(draw, days)
  return { line: { ...line, product: { ...product, ...(price && { price }) } }, order, concludedOn }
}

it('a compiled scope covers what its definition says, on every edge of it', () => {
  const seen = { covered: 0, not: 0 }
  for (let seed = 1; seed <= CASES; seed += 1) {
    const draw = seeded(seed)
    const scope = anyScope(draw)
    const { line, order, concludedOn } = anyUnit(draw, scope)
    const covers = compileScope(scope)({ line, order, concludedOn })
    expect([seed, covers]).toEqual([seed, isIn(scope, line, order, concludedOn)])
    seen[covers ? 'covered' : 'not'] += 1
  }
  expect(Math.min(seen.covered, seen.not)).toBeGreaterThan(CASES / 10)
})
