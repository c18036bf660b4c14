import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { choicesFor, type GivenBack } from '../../../app/returns/settling/given-back.ts'
import { aLine, anOrder } from '../an-order.ts'

/** In the order in which they were accepted. */
const given: GivenBack[] = [
  { caseId: 'first', pieces: 1, paidMinor: 4_000 },
  { caseId: 'second', pieces: 2, paidMinor: 18_900 },
]
const before = (caseId: string | undefined) => choicesFor(given, caseId, undefined, 'RON').before?.given

test.each([
  ['the first accepted comes after none', 'first', undefined],
  ['the second after the first', 'second', { pieces: 1, paid: money(4_000, 'RON') }],
  ['one that is not accepted after all', 'third', { pieces: 3, paid: money(22_900, 'RON') }],
  ['one that is still to come likewise', undefined, { pieces: 3, paid: money(22_900, 'RON') }],
] as const)('%s', (_, caseId, expected) => {
  expect(before(caseId)).toEqual(expected)
})

test('the order is what was sold, all pieces of all lines', () => {
  const lines = [aLine({ quantity: 3, paidMinor: 3_000 }), aLine({ id: '2', quantity: 1, paidMinor: 500 })]
  const { order } = choicesFor([], undefined, anOrder({ lines }), 'RON')
  expect(order).toEqual({ pieces: 4, paid: money(3_500, 'RON') })
})
