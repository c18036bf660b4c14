import { expect, test } from 'vitest'
import { Offers } from '../../app/routes/app.returns.$id/acts/offers.tsx'
import type { Acting } from '../../app/routes/app.returns.$id/acts/use-act.ts'
import { wordsOf } from '../ui/rendered.tsx'

const act: Acting = {
  ...{ send: () => undefined, pending: undefined, refused: undefined, done: 0, errorOf: () => ({}) },
}
const offer = { id: 'd', item: 'Camera', amount: '€12.50', reason: 'Scratched.' }

test.each([
  ['2026-11-30T21:59:59.000Z', 'Monday 30 November 2026'],
  ['2026-11-30T22:00:00.000Z', 'Monday 30 November 2026'],
  ['2026-11-30T22:00:01.000Z', 'Tuesday 1 December 2026'],
])('an offer that ends at %s can be answered by %s', (answerBy, day) => {
  const said = wordsOf(<Offers offers={[{ ...offer, answerBy }]} act={act} />)
  expect(said).toContain(`They can answer by ${day}:`)
})

test('a plain no is one of the answers', () => {
  const answerBy = '2026-11-30T22:00:00.000Z'
  expect(wordsOf(<Offers offers={[{ ...offer, answerBy }]} act={act} />)).toMatch(
    /They agree.*They want it back.*They say no: take the offer back/,
  )
})
