import { describe, expect, test } from 'vitest'
import { groupWrites } from '../../app/group-writes.ts'

class OfARow extends Error {}
class Full extends Error {}

/** A database that is told when to finish, and remembers what it was asked. */
function writer(overrides: Partial<Parameters<typeof groupWrites>[1]> = {}) {
  const asked: number[][] = []
  const open: { resolve: () => void; reject: (error: Error) => void }[] = []
  const write = (rows: readonly number[]) => {
    asked.push([...rows])
    return new Promise<string[]>((resolve, reject) => {
      open.push({ resolve: () => resolve(rows.map((row) => `wrote ${row}`)), reject })
    })
  }
  const limits = {
    ...{ atOnce: 1, rows: 3, bytes: 100, waitingBytes: 200 },
    ...{ full: () => new Full(), isOfARow: (error: unknown) => error instanceof OfARow },
    ...overrides,
  }
  return { add: groupWrites(write, limits), asked, open }
}

/** All that is due in this turn of the event loop and the next has happened. */
const turn = async () => {
  for (let round = 0; round < 3; round++) await new Promise((resolve) => setImmediate(resolve))
}

describe('rows that come', () => {
  test('in one turn share a statement; those that come meanwhile share the next', async () => {
    const { add, asked, open } = writer()
    const first = [add(1, 1), add(2, 1)]
    await turn()
    const later = [add(3, 1), add(4, 1)]
    await turn()
    expect(asked).toEqual([[1, 2]])
    open[0]?.resolve()
    expect(await Promise.all(first)).toEqual(['wrote 1', 'wrote 2'])
    await turn()
    expect(asked).toEqual([
      [1, 2],
      [3, 4],
    ])
    open[1]?.resolve()
    expect(await Promise.all(later)).toEqual(['wrote 3', 'wrote 4'])
  })

  test('alone wait for nobody', async () => {
    const { add, asked } = writer()
    void add(1, 1)
    await turn()
    expect(asked).toEqual([[1]])
  })

  test('are divided by number and by size, and one that is too large goes alone', async () => {
    const { add, asked, open } = writer({ waitingBytes: 1_000 })
    for (const [row, bytes] of [
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 60],
      [5, 40],
      [6, 1],
      [7, 500],
    ] as const) {
      add(row, bytes).catch(() => undefined)
    }
    for (let statement = 0; statement < 5; statement++) {
      await turn()
      open[statement]?.resolve()
    }
    expect(asked).toEqual([[1, 2, 3], [4, 5], [6], [7]])
  })

  test('use as many statements at once as they may', async () => {
    const { add, asked } = writer({ atOnce: 2, rows: 1 })
    for (const row of [1, 2, 3]) void add(row, 1)
    await turn()
    expect(asked).toEqual([[1], [2]])
  })
})

describe('too many that wait', () => {
  test('are refused, and taken again once there is room', async () => {
    const { add, open } = writer()
    const kept = add(1, 200)
    await expect(add(2, 1)).rejects.toThrow(Full)
    await turn()
    open[0]?.resolve()
    await kept
    const next = add(3, 200)
    await turn()
    open[1]?.resolve()
    expect(await next).toBe('wrote 3')
  })
})

describe('a statement that fails', () => {
  test('for a row is taken apart: only that row fails', async () => {
    const { add, asked, open } = writer()
    const rows = [add(1, 1), add(2, 1), add(3, 1)].map((row) => row.catch((error: Error) => error))
    await turn()
    open[0]?.reject(new OfARow())
    await turn()
    open[1]?.resolve()
    await turn()
    open[2]?.reject(new OfARow())
    await turn()
    open[3]?.resolve()
    expect(asked).toEqual([[1, 2, 3], [1], [2], [3]])
    expect(await Promise.all(rows)).toEqual(['wrote 1', expect.any(OfARow), 'wrote 3'])
  })

  test('for its connection is tried once more, whole', async () => {
    const { add, asked, open } = writer()
    const rows = [add(1, 1), add(2, 1)]
    await turn()
    open[0]?.reject(new Error('the line broke'))
    await turn()
    open[1]?.resolve()
    expect(await Promise.all(rows)).toEqual(['wrote 1', 'wrote 2'])
    expect(asked).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  test('twice fails for all of it, and not for those after it', async () => {
    const { add, open } = writer()
    const rows = [add(1, 1), add(2, 1)].map((row) => row.catch((error: Error) => error.message))
    await turn()
    open[0]?.reject(new Error('broke'))
    await turn()
    open[1]?.reject(new Error('broke again'))
    expect(await Promise.all(rows)).toEqual(['broke again', 'broke again'])
    const next = add(3, 1)
    await turn()
    open[2]?.resolve()
    expect(await next).toBe('wrote 3')
  })
})
