import { describe, expect, test } from 'vitest'
import { Offers } from '../../app/routes/app.returns.$id/acts/offers.tsx'
import type { Acting } from '../../app/routes/app.returns.$id/acts/use-act.ts'
import { rendered, wordsOf } from '../ui/rendered.tsx'

const act: Acting = {
  ...{ send: () => undefined, pending: undefined, refused: undefined, done: 0, errorOf: () => ({}) },
}
const offer = { id: 'd', item: 'Camera', amount: '€12.50', reason: 'Scratched.' }

const shown = (answerBy: string, today = '2026-11-20', isPrimary = true) => (
  <Offers offers={[{ ...offer, answerBy }]} {...{ today, act, isPrimary }} />
)

test.each([
  ['2026-11-30T21:59:59.000Z', 'Monday 30 November 2026'],
  ['2026-11-30T22:00:00.000Z', 'Monday 30 November 2026'],
  ['2026-11-30T22:00:01.000Z', 'Tuesday 1 December 2026'],
])('an offer that ends at %s can be answered by %s', (answerBy, day) => {
  const said = wordsOf(shown(answerBy))
  expect(said).toContain(`They can answer by ${day}, `)
})

test('a plain no is one of the answers', () => {
  const answerBy = '2026-11-30T22:00:00.000Z'
  expect(wordsOf(shown(answerBy))).toMatch(
    /They agree.*They do not agree.*They want it back.*Take the offer back/,
  )
})

describe('without an answer', () => {
  const END = '2026-11-30T22:00:00.000Z'
  const primary = (today: string, isPrimary?: boolean) =>
    [...rendered(shown(END, today, isPrimary)).matchAll(/<button[^>]*variantPrimary.*?<\/button>/g)].map(
      ([button]) => button.replace(/<[^>]*>/g, ''),
    )

  test.each([
    ['2026-11-29', [], /They want it back ?Take the offer back$/],
    [
      '2026-11-30',
      ['No answer: take the offer back'],
      /Today is the last day for their answer\. Without a yes/,
    ],
    ['2026-12-01', ['No answer: take the offer back'], /They have not answered\. Without a yes/],
  ])('on %s', (today, buttons, said) => {
    expect(primary(today)).toEqual(buttons)
    expect(wordsOf(shown(END, today))).toMatch(said)
  })

  test('nothing is pressed before what is due first', () => {
    expect(primary('2026-12-01', false)).toEqual([])
  })

  test('of two the one whose day has come', () => {
    const later = { ...offer, id: 'e', answerBy: '2026-12-10T22:00:00.000Z' }
    const both = (
      <Offers offers={[later, { ...offer, answerBy: END }]} {...{ today: '2026-11-30', act }} isPrimary />
    )
    expect(wordsOf(both)).toMatch(/Take the offer back.*Today is the last day.*No answer/)
    expect(rendered(both).match(/variantPrimary/g)).toHaveLength(1)
  })
})
