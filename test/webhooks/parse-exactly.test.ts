import { expect, test } from 'vitest'
import { parseExactly } from '../../app/webhooks/parse-exactly.ts'

test.each([
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', '9007199254740992'],
  ['820982911946154508', '820982911946154508'],
  ['-9007199254740993', '-9007199254740993'],
])('an id of %s keeps every digit', (written, read) => {
  expect(parseExactly(`{"order": {"ids": [${written}]}}`)).toEqual({ order: { ids: [read] } })
})

test('what is no id stays what it is', () => {
  expect(
    parseExactly('{"a": 1234567890.1234567890123456, "b": "1234567890123456789", "c": [null, true]}'),
  ).toEqual({
    a: 1234567890.1234567,
    b: '1234567890123456789',
    c: [null, true],
  })
})

test('nesting alone does no harm', () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
  expect(Array.isArray(parseExactly(deep))).toBe(true)
})
