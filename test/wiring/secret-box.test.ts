import { describe, expect, test } from 'vitest'
import { isRetryable, KeyMissing, Malformed } from '../../app/errors.ts'
import { keyRing, secretBox } from '../../app/secret-box.ts'

const box = secretBox(Buffer.alloc(32, 1))
const text = 'Ștefan → Θάλασσα 🎧\u0000'

describe('the secret box', () => {
  test('opens what it sealed, in the place it was sealed for', () => {
    expect(box.open(box.seal(text, 'row/1'), 'row/1')).toBe(text)
    expect(box.open(box.seal(''))).toBe('')
  })

  test('never seals the same text to the same bytes, and shows none of it', () => {
    expect(box.seal(text)).not.toBe(box.seal(text))
    expect(box.seal('shpat_token')).not.toContain('shpat')
  })

  test.each<[string, () => string]>([
    ['in another place', () => box.open(box.seal(text, 'row/1'), 'row/2')],
    ['what was never sealed', () => box.open(text)],
    ['what is cut short', () => box.open(box.seal(text).slice(0, 30))],
    ['what lost its last byte', () => box.open(box.seal(text).slice(0, -2))],
    ['what was changed', () => box.open(flipped(box.seal(text)))],
  ])('does not open %s', (_, open) => {
    expect(open).toThrow(Malformed)
  })
})

describe('a ring of keys', () => {
  const [old, today] = [Buffer.alloc(32, 1), Buffer.alloc(32, 3)]
  const before = box.seal(text, 'row/1')

  test('opens what an earlier key sealed, and seals with that of today', () => {
    const ring = keyRing(today, [old])
    expect(ring.open(before, 'row/1')).toBe(text)
    expect(secretBox(today).open(ring.seal(text, 'row/2'), 'row/2')).toBe(text)
    expect(() => ring.open(before, 'row/2')).toThrow(Malformed)
  })

  test('opens nothing of a key that was taken off it', () => {
    expect(() => keyRing(today, []).open(before, 'row/1')).toThrow(KeyMissing)
  })

  test('what it has no key for may be opened later, or elsewhere', () => {
    const isFinal = (text: string) => {
      try {
        keyRing(today, []).open(text)
      } catch (error) {
        return !isRetryable(error)
      }
      throw new Error('opened')
    }
    expect(isFinal(before)).toBe(false)
    expect(['', 'v1.', 'v1.0123456.', 'v1.0123456g.', 'v2.01234567.'].map(isFinal)).toEqual(
      Array(5).fill(true),
    )
    expect(isFinal('v1.01234567.')).toBe(false)
  })
})

function flipped(sealed: string): string {
  const [version, key, body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return [version, key, bytes.toString('base64url')].join('.')
}
