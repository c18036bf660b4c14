import { describe, expect, test } from 'vitest'
import { bodyRoom } from '../../app/webhooks/body-room.ts'

/** Some who are in a room, and the names of those who were put out of it. */
function inARoom(most: number, ...names: string[]) {
  const room = bodyRoom(most)
  const out: string[] = []
  const held = Object.fromEntries(names.map((name) => [name, room.enter(() => out.push(name))]))
  const take = (name: string, bytes: number) => held[name]?.take(bytes)
  return { out, take, leave: (name: string) => held[name]?.leave() }
}

describe('a room', () => {
  test.each([
    ['one byte less than it holds', 9, []],
    ['all that it holds', 10, []],
    ['one byte more', 11, ['large']],
  ])('of ten bytes that is asked for %s puts out %#', (_, bytes, putOut) => {
    const { out, take } = inARoom(10, 'small', 'large')
    take('small', 2)
    take('large', bytes - 2)
    expect(out).toEqual(putOut)
  })

  test('keeps whoever holds little, whoever comes last', () => {
    const { out, take } = inARoom(10, 'large', 'small')
    take('large', 9)
    expect(take('small', 2)).toBe(2)
    expect(out).toEqual(['large'])
    expect(take('small', 8)).toBe(10)
    expect(out).toEqual(['large'])
  })

  test('is free again when somebody leaves, once', () => {
    const { out, take, leave } = inARoom(10, 'one', 'two', 'three')
    take('one', 10)
    leave('one')
    leave('one')
    take('two', 5)
    take('three', 5)
    expect(out).toEqual([])
    take('three', 1)
    expect(out).toEqual(['three'])
  })

  test('gives nothing more to whom it put out', () => {
    const { out, take } = inARoom(10, 'one', 'two')
    take('one', 11)
    take('one', 100)
    take('two', 10)
    expect(out).toEqual(['one'])
  })
})
