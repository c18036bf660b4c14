import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { goingOut } from '../../../app/returns/settling/going-out.ts'
import { decided, folded, returned } from '../case-events.ts'

type Replaced = { variantId: string; quantity: number }

/** Two lines of so many pieces in one Return, of each so many settled. */
const state = (quantities: number[], settled: number[], replaced: (Replaced | undefined)[]) =>
  folded([
    {
      ...{ type: 'statement_recorded', channel: 'account' },
      lines: quantities.map((quantity, key) => ({
        ...{ key, unit: `${key}/1${key}`, title: 'T', quantity, remedy: 'exchange' as const, answers: {} },
      })),
    },
    decided('granted', 'granted'),
    ...replaced.flatMap((replacement, key): CaseEvent[] =>
      replacement === undefined ? [] : [{ type: 'replacement_chosen', key, replacement }],
    ),
    returned('9', [0, 1], 'accepted'),
    ...settled.map(
      (quantity, key): CaseEvent => ({
        ...{ type: 'refunded_in_shopify', refundId: `r${key}`, keys: [key], pieces: [{ key, quantity }] },
        refunded: money(0, 'EUR'),
      }),
    ),
  ])

const a = { variantId: 'a', quantity: 1 }
const b = { variantId: 'b', quantity: 1 }
const outOf = (variantId: string, quantity: number, processed = 0) => ({
  ...{ id: `out-${variantId}`, variantId, quantity, processed },
})

test.each([
  ['nothing for what has not come', [1, 1], [0, 0], [a, b], [outOf('a', 1), outOf('b', 1)], []],
  ['each for its own', [1, 1], [1, 0], [a, b], [outOf('a', 1), outOf('b', 1)], ['out-a 1']],
  ['the other when it comes', [1, 1], [1, 1], [a, b], [outOf('a', 1, 1), outOf('b', 1)], ['out-b 1']],
  [...['one of the same thing for one of two', [1, 1], [1, 0], [a, a]], ...[[outOf('a', 2)], ['out-a 1']]],
  [...['the second of it with the second', [1, 1], [1, 1], [a, a]], ...[[outOf('a', 2, 1)], ['out-a 1']]],
  [
    ...['piece by piece', [3, 1], [2, 0], [{ variantId: 'a', quantity: 3 }, b]],
    ...[[outOf('a', 3, 1), outOf('b', 1)], ['out-a 1']],
  ],
  [
    ...['one for several with the last of them', [3, 1], [2, 0], [a, b]],
    ...[[outOf('a', 1), outOf('b', 1)], []],
  ],
  [
    ...['what nobody named a piece for not before the last', [1, 1], [1, 0], [a, undefined]],
    ...[[outOf('a', 1), outOf('x', 2)], ['out-a 1']],
  ],
  [
    ...['and with the last', [1, 1], [1, 1], [a, undefined]],
    ...[[outOf('a', 1, 1), outOf('x', 2)], ['out-x 2']],
  ],
] as [string, number[], number[], (Replaced | undefined)[], ReturnType<typeof outOf>[], string[]][])(
  '%s',
  (_, quantities, settled, replaced, exchanges, expected) => {
    const out = goingOut(state(quantities, settled, replaced), '9', { exchanges })
    expect(out.map(({ exchangeLineId, quantity }) => `${exchangeLineId} ${quantity}`)).toEqual(expected)
  },
)
