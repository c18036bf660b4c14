import { describe, expect, test } from 'vitest'
import type { Changed } from '../../app/shopify/changed.ts'
import {
  FURTHEST_MS,
  firstPage,
  nextPage,
  OVERLAP_MS,
  readPosition,
  writePosition,
} from '../../app/sync/sweep-position.ts'
import { fc } from '../harness/property.ts'

const at = (text: string) => new Date(`2026-11-${text}Z`)
const now = at('20T12:00:00')
const earlier = (ms: number, from = now) => new Date(from.getTime() - ms)
const earliest = earlier(FURTHEST_MS)

describe('a sweep begins', () => {
  test('sixty days ago where none was before', () => {
    expect(firstPage(undefined, now)).toEqual({ since: earliest })
    expect(earliest.toISOString()).toBe('2026-09-21T12:00:00.000Z')
  })

  test('ten minutes before the latest change that was read', () => {
    expect(firstPage({ upTo: at('20T11:00:00') }, now)).toEqual({ since: at('20T10:50:00') })
  })

  test.each([
    [FURTHEST_MS - OVERLAP_MS - 1000, FURTHEST_MS - 1000],
    [FURTHEST_MS - OVERLAP_MS, FURTHEST_MS],
    [FURTHEST_MS - OVERLAP_MS + 1000, FURTHEST_MS],
    [10 * FURTHEST_MS, FURTHEST_MS],
  ])('and after a silence no more than sixty days ago (%i ms)', (silent, since) => {
    expect(firstPage({ upTo: earlier(silent) }, now)).toEqual({ since: earlier(since) })
  })

  test('where it was cut off, without stepping back', () => {
    const left = { since: at('20T11:30:00'), after: 'cursor' }
    expect(firstPage({ upTo: at('19T00:00:00'), left }, now)).toEqual(left)
    expect(firstPage({ upTo: earliest, left: { since: earliest } }, now)).toEqual({ since: earliest })
  })

  test('anew where it was cut off too long ago', () => {
    const left = { since: earlier(FURTHEST_MS + 1000), after: 'cursor' }
    expect(firstPage({ upTo: left.since, left }, now)).toEqual({ since: earliest })
  })

  test('from the clock as it is, where a rehearsal has turned it back', () => {
    const upTo = at('25T12:00:00')
    expect(firstPage({ upTo }, now)).toEqual({ since: earlier(OVERLAP_MS) })
    expect(firstPage({ upTo, left: { since: upTo } }, now)).toEqual({ since: earlier(OVERLAP_MS) })
  })
})

describe('the next page', () => {
  const since = at('20T10:00:00')
  const changed = (...times: string[]): Changed[] =>
    times.map((time, index) => ({ id: String(index), updatedAt: at(`20T${time}`) }))

  test('is none after the last', () => {
    expect(nextPage({ since }, { changed: changed('10:00:00', '10:00:05') })).toBeUndefined()
  })

  test('begins at the second in which this one ended', () => {
    expect(nextPage({ since }, { changed: changed('10:00:00', '10:00:01'), next: 'c' })).toEqual({
      since: at('20T10:00:01'),
    })
  })

  test('follows the cursor while a page holds one second only, and leaves it after', () => {
    const first = nextPage({ since }, { changed: changed('10:00:00', '10:00:00'), next: 'c' })
    expect(first).toEqual({ since, after: 'c' })
    expect(nextPage({ since, after: 'c' }, { changed: changed('10:00:00', '10:00:02'), next: 'd' })).toEqual({
      since: at('20T10:00:02'),
    })
  })
})

describe('a position that is kept', () => {
  test('is read as it was written', () => {
    const starts = fc.record(
      {
        since: fc.date({ min: at('01T00:00:00'), max: now, noInvalidDate: true }),
        after: fc.string(),
      },
      { requiredKeys: ['since'] },
    )
    fc.assert(
      fc.property(starts, (start) => {
        expect(readPosition(writePosition(start))).toEqual({ ...start })
      }),
    )
  })

  test.each([null, '', 'eyJsYXN0', '{}', '{"since":"yesterday"}', '{"since":1}'])('%s is none', (text) => {
    expect(readPosition(text)).toBeUndefined()
  })
})

describe('any history of changes, also while it is read', () => {
  /** Shopify with pages of three, by the instant, then the id; each step changes one of ten orders after a page is read. */
  const found = (initial: readonly number[], changes: readonly { id: number; after: number }[]) => {
    const start = at('20T00:00:00').getTime()
    const updated = new Map(initial.map((second, id) => [String(id), start + second * 1000]))
    let latest = Math.max(...updated.values())
    const seen = new Map<string, number>()
    const pageOf = ({ since, after }: { since: Date; after?: string }) => {
      const [from = Number.NEGATIVE_INFINITY, id = ''] = (after ?? '').split(' ')
      const isAfter = ([each, instant]: [string, number]) =>
        after === undefined || instant > Number(from) || (instant === Number(from) && each > id)
      const all = [...updated]
        .filter((entry) => entry[1] >= since.getTime() && isAfter(entry))
        .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
      const changed = all.slice(0, 3).map(([each, instant]) => ({ id: each, updatedAt: new Date(instant) }))
      const last = changed.at(-1)
      return all.length > 3 && last
        ? { changed, next: `${last.updatedAt.getTime()} ${last.id}` }
        : { changed }
    }
    let position: ReturnType<typeof nextPage> = { since: new Date(start) }
    let there = new Map(updated)
    for (let pages = 0; position !== undefined && pages < 100; pages++) {
      there = new Map(updated)
      const page = pageOf(position)
      for (const { id, updatedAt } of page.changed) seen.set(id, updatedAt.getTime())
      position = nextPage(position, page)
      for (const change of changes.filter(({ after }) => after === pages)) {
        latest += 1000
        updated.set(String(change.id), latest)
      }
    }
    return { seen, there, isOver: position === undefined }
  }

  test('is found whole, as it was when the last page was read', () => {
    let examined = 0
    const seconds = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 })
    const changes = fc.array(fc.record({ id: fc.nat(11), after: fc.nat(3) }), { maxLength: 4 })
    fc.assert(
      fc.property(seconds, changes, (initial, during) => {
        const known = during.filter(({ id }) => id < initial.length)
        const { seen, there, isOver } = found(initial, known)
        expect(isOver).toBe(true)
        expect(seen).toEqual(there)
        examined += known.length
      }),
    )
    expect(examined).toBeGreaterThan(50)
  })
})
