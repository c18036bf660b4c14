import { expect, test } from 'vitest'
import { fitted } from '../../app/shopify/fitted.ts'

test('text that fits stays as it is, on the limit too', () => {
  expect(fitted('abcde', 5)).toBe('abcde')
  expect(fitted('', 5)).toBe('')
})

test('text one too long is cut after a word and says so', () => {
  expect(fitted('made for you, so no', 18)).toBe('made for you, so…')
  expect(fitted('abcdef', 5)).toBe('abcd…')
})

test('never longer than the limit, never half a character', () => {
  const text = 'Ștefan 👩‍👩‍👧‍👦 '.repeat(60)
  for (let limit = 20; limit < 60; limit++) {
    const cut = fitted(text, limit)
    expect(cut.length).toBeLessThanOrEqual(limit)
    expect(cut).toBe(Buffer.from(cut).toString())
    expect(cut.replaceAll('👩‍👩‍👧‍👦', '')).not.toMatch(/👩|\u200d/u)
  }
})
