import { describe, expect, test } from 'vitest'
import { changesToRows, type NamedRow } from '../../app/deadlines/changes-to-rows.ts'
import type { Basis, Derived, Due } from '../../app/deadlines/due.ts'
import { fc } from '../harness/property.ts'

const at = new Date('2026-12-01T12:00:00Z')
const on = (day: string) => new Date(`2026-12-${day}T22:00:00Z`)
const basis: Basis = { lastDay: '2026-12-02', zone: 'Europe/Bucharest', steps: [] }

const due = (dueAt: Date, more: Partial<Due> = {}): Due => ({
  ...{ subject: 'case:c', kind: 'refund_due', key: '', dueAt, remindAt: on('01'), basis, ...more },
})
const row = (more: Partial<NamedRow> = {}): NamedRow => ({
  ...{ kind: 'refund_due', key: '', dueAt: on('02'), remindAt: on('01'), remindedAt: null },
  ...{ status: 'pending', act: null, actedAt: null, basis, ...more },
})
const derived = (...open: Due[]): Derived => ({ open, met: [] })
const met: Derived = { open: [], met: [{ subject: 'case:c', kind: 'refund_due', key: '' }] }

const isSame = (a: Basis, b: Basis) => JSON.stringify(a) === JSON.stringify(b)
const changes = (rows: NamedRow[], to: Derived) => changesToRows(rows, to, at, isSame)
const after = (known: NamedRow, to: Derived) => changes([known], to).updated[0] ?? known

const passed = row({ status: 'passed', act: 'person', actedAt: at, remindAt: null, remindedAt: at })

describe('a row', () => {
  test('is made once, and then left alone', () => {
    const { created } = changes([], derived(due(on('02'))))
    expect(created).toEqual([row()])
    expect(changes(created, derived(due(on('02'))))).toEqual({ created: [], updated: [] })
  })

  test('goes along with its day, and that is told again', () => {
    const told = row({ remindAt: null, remindedAt: at })
    expect(after(told, derived(due(on('09'), { remindAt: on('06') })))).toEqual(
      row({ dueAt: on('09'), remindAt: on('06') }),
    )
  })

  test('is not told again of the same day', () => {
    const told = row({ remindAt: null, remindedAt: at })
    expect(after(told, derived(due(on('02'), { remindAt: on('02') })))).toEqual(told)
    const known = after(told, derived(due(on('02'), { basis: { ...basis, keys: [0] } })))
    expect(known).toMatchObject({ remindAt: null, remindedAt: at, basis: { keys: [0] } })
  })

  test('is told when the setting says, as long as it was not', () => {
    expect(after(row(), derived(due(on('02'), { remindAt: on('02') })))).toMatchObject({ remindAt: on('02') })
    const { remindAt: _, ...untold } = due(on('02'))
    expect(after(row(), derived(untold))).toMatchObject({ remindAt: null })
  })

  test('is met, or no longer applies, and says no more', () => {
    expect(after(row(), met)).toEqual(row({ status: 'met', remindAt: null }))
    expect(after(row(), derived())).toEqual(row({ status: 'dropped', remindAt: null }))
    expect(after(row({ status: 'met', remindAt: null }), derived())).toMatchObject({ status: 'met' })
  })

  test.each([
    ['just before its end', 1, 'dropped'],
    ['at its end', 0, 'pending'],
    ['after its end', -1, 'pending'],
  ] as const)('of a right that nothing speaks of any more, %s', (_, ms, status) => {
    const right = row({ kind: 'guarantee_ends', dueAt: new Date(at.getTime() + ms) })
    expect(after(right, derived())).toMatchObject({ status })
    const marked = { ...right, status: 'passed' as const, act: 'remind' }
    expect(after(marked, derived()).status).toBe(status === 'dropped' ? 'dropped' : 'passed')
    const metAfterAll: Derived = { open: [], met: [{ subject: 'order:1', kind: 'guarantee_ends' }] }
    expect(after(marked, metAfterAll)).toMatchObject({ status: 'met' })
    expect(after({ ...right, kind: 'refund_due' }, derived())).toMatchObject({ status: 'dropped' })
  })

  test('that acted keeps what it did, also when it is met late', () => {
    expect(changes([passed], derived(due(on('02')))).updated).toEqual([])
    const late = after(passed, met)
    expect(late).toMatchObject({ status: 'met', act: 'person', actedAt: at })
    expect(after(late, derived(due(on('02'))))).toMatchObject({
      status: 'passed',
      act: 'person',
      actedAt: at,
    })
  })

  test('that acted waits again for a later day, and for no earlier one', () => {
    const justLater = new Date(on('02').getTime() + 1)
    const waits = after(passed, derived(due(justLater)))
    expect(waits).toMatchObject({ status: 'pending', dueAt: justLater, remindAt: on('01'), remindedAt: null })
    expect(changes([passed], derived(due(on('02')))).updated).toEqual([])
    expect(changes([passed], derived(due(on('01')))).updated).toEqual([])
    expect(after(waits, derived(due(on('02'))))).toMatchObject({ status: 'passed', dueAt: on('02') })
  })

  describe('about some lines', () => {
    const about = (day: string, ...keys: number[]) => derived(due(on(day), { basis: { ...basis, keys } }))
    const actedOn = (...keys: number[]): NamedRow => ({ ...passed, basis: { ...basis, keys } })

    test.each([
      ['another line of the same day', about('02', 1), on('02'), [1]],
      ['a line of an earlier day', about('01', 1), on('01'), [1]],
      ['one of two of the same day', about('02', 0, 1), on('02'), [1]],
      ['both of a later day', about('03', 0, 1), on('03'), [0, 1]],
    ])('that acted for one waits again for %s', (_, to, dueAt, keys) => {
      const waits = after(actedOn(0), to)
      expect(waits).toMatchObject({ status: 'pending', dueAt, basis: { keys } })
      expect(changes([waits], to).updated).toEqual([])
    })

    test.each([
      ['the same line', about('02', 0)],
      ['one of those that it acted for', about('02', 1)],
      ['an earlier day of them', about('01', 0, 1)],
    ])('that acted for two does not act again for %s', (_, to) => {
      expect(changes([actedOn(0, 1)], to).updated).toEqual([])
    })

    test('acts for the second line though the first was paid, and the row met, in between', () => {
      const waits = after(after(actedOn(0), met), about('02', 1))
      expect(waits).toMatchObject({ status: 'pending', basis: { keys: [1] } })
      const done: NamedRow = { ...waits, status: 'passed', act: 'person', actedAt: at }
      expect(changes([done], about('02', 0, 1)).updated).toEqual([])
      expect(after(after(done, met), about('02', 0))).toMatchObject({ status: 'passed' })
    })

    test('that is about to act does so first for what it was marked for', () => {
      const marked = { ...actedOn(0), actedAt: null }
      expect(changes([marked], about('02', 0, 1)).updated).toEqual([])
    })

    test.each([
      ['one of its lines is paid or has another day', [1], [1]],
      ['its line has another day, and another line this one', [2], [2]],
      ['another line has its day too', [0, 1, 2], undefined],
    ])('that is about to act does not do so for what is over: %s', (_, due, keys) => {
      const marked = { ...actedOn(0, 1), actedAt: null }
      const { updated } = changes([marked], about('02', ...due))
      expect(updated).toMatchObject(
        keys === undefined ? [] : [{ status: 'passed', actedAt: null, act: 'person', basis: { keys } }],
      )
    })

    test('of which it is only known when it acted, acted for the lines that it names', () => {
      const before = { ...actedOn(0), status: 'met' as const, basis: { ...basis, keys: [0] } }
      const known = { ...before, basis: { ...before.basis, actedFor: on('02').toISOString() } }
      expect(after(known, about('02', 0))).toMatchObject({ status: 'passed' })
      expect(after(known, about('02', 0, 1))).toMatchObject({ status: 'pending', basis: { keys: [1] } })
    })
  })

  describe('of a day of its own', () => {
    const ofDay = (day: string, ...keys: number[]) => due(on(day), { key: day, basis: { ...basis, keys } })
    const actedOn = (day: string, ...keys: number[]): NamedRow => ({
      ...{ ...passed, key: day, dueAt: on(day), basis: { ...basis, keys } },
    })

    test('waits for its lines though another day has passed and what was due then is not done', () => {
      const known = actedOn('02', 0)
      const { created, updated } = changes([known], derived(ofDay('02', 0), ofDay('03', 1)))
      expect(updated).toEqual([])
      expect(created).toMatchObject([{ key: '03', status: 'pending', dueAt: on('03'), basis: { keys: [1] } }])
    })

    test('is met with its lines, and no longer applies where they moved to another', () => {
      const rows = [actedOn('02', 0), row({ key: '03', dueAt: on('03'), basis: { ...basis, keys: [1] } })]
      const isPaid = {
        open: [],
        met: [{ subject: 'case:c', kind: 'refund_due', keys: [0] }],
      } satisfies Derived
      expect(changes(rows, isPaid).updated.map(({ status }) => status)).toEqual(['met', 'dropped'])
    })

    test('acts again for a line that moved to a later day, and not for one that moved to an earlier', () => {
      const acted = actedOn('02', 0, 1)
      const later = changes([acted], derived(ofDay('03', 0), ofDay('02', 1)))
      expect(later.created).toMatchObject([{ key: '03', status: 'pending' }])
      const earlier = changes([acted], derived(ofDay('01', 0), ofDay('02', 1)))
      expect(earlier.created).toMatchObject([{ key: '01', status: 'passed', act: 'person', actedAt: at }])
    })

    test('of which all but one line acted on another day acts for that one', () => {
      const { created } = changes([actedOn('02', 0)], derived(ofDay('01', 0, 1)))
      expect(created).toMatchObject([{ key: '01', status: 'pending', basis: { keys: [1] } }])
    })

    test('comes back as it was where the day between has acted for its lines', () => {
      const dropped = row({ key: '01', dueAt: on('01'), status: 'dropped', remindAt: null })
      const rows = [dropped, actedOn('02', 0)]
      const { updated } = changes(rows, derived(ofDay('01', 0)))
      expect(updated).toMatchObject([
        { key: '01', status: 'passed', act: 'person', actedAt: at },
        { key: '02', status: 'dropped' },
      ])
    })

    test('an offer’s day says nothing of another offer for the line', () => {
      const offer = (key: string) =>
        due(on('02'), { kind: 'deduction_unanswered', key, basis: { ...basis, keys: [0] } })
      const before: NamedRow = { ...actedOn('02', 0), kind: 'deduction_unanswered', key: 'a' }
      expect(changes([before], derived(offer('b'))).created).toMatchObject([{ key: 'b', status: 'pending' }])
    })
  })

  test('that was dropped waits again when it applies again', () => {
    expect(after(row({ status: 'dropped', remindAt: null }), derived(due(on('02'))))).toEqual(row())
  })
})

test('nobody waits for the end of a right that was over before it was first looked at; a duty that is overdue is due', () => {
  const over = (kind: Due['kind'], dueAt: Date) => changes([], derived(due(dueAt, { kind }))).created.length
  expect(over('withdrawal_ends', at)).toBe(0)
  expect(over('withdrawal_ends', new Date(at.getTime() + 1))).toBe(1)
  expect(over('guarantee_ends', at)).toBe(0)
  expect(over('refund_due', at)).toBe(1)
})

test.each([
  ['', fc.constant(basis)],
  [' for a line', fc.subarray([0, 1, 2], { minLength: 1 }).map((keys): Basis => ({ ...basis, keys }))],
])('deriving again changes nothing, and no day that acted acts again%s', (_, anyBasis) => {
  const anyDay = fc.integer({ min: 1, max: 9 }).map((day) => on(`0${day}`))
  const anyDerived = fc.oneof(
    fc.tuple(anyDay, anyBasis).map(([day, about]) => derived(due(day, { basis: about }))),
    fc.constantFrom(met, derived()),
  )
  // What a poller does in between.
  const pass = (known: NamedRow): NamedRow => {
    const isDue = known.status === 'pending' && known.dueAt <= on('05')
    return isDue ? { ...known, status: 'passed', act: 'person', actedAt: known.dueAt, remindAt: null } : known
  }
  fc.assert(
    fc.property(fc.array(anyDerived, { minLength: 1, maxLength: 12 }), (steps) => {
      let rows: NamedRow[] = []
      const acted: string[] = []
      for (const step of steps) {
        const { created, updated } = changes(rows, step)
        rows = created.length > 0 ? created : updated.length > 0 ? updated : rows
        expect(changes(rows, step)).toEqual({ created: [], updated: [] })
        const next = rows.map(pass)
        for (const [index, one] of next.entries())
          if (one.status === 'passed' && rows[index]?.status === 'pending')
            acted.push(...(one.basis.keys ?? ['']).map((key) => `${one.dueAt.toISOString()} ${key}`))
        rows = next
      }
      expect(new Set(acted).size).toBe(acted.length)
    }),
  )
})

test('where each day has its row, no line is acted for twice on a day, nor left out of one', () => {
  const anyDay = fc.integer({ min: 1, max: 9 })
  // Each of three lines has its day, or is not due.
  const anyDerived = fc.array(fc.option(anyDay), { minLength: 3, maxLength: 3 }).map((days) => {
    const each = [...new Set(days.filter((day) => day !== null))]
    return derived(
      ...each.map((day) => {
        const keys = days.flatMap((its, key) => (its === day ? [key] : []))
        return due(on(`0${day}`), { key: `0${day}`, basis: { ...basis, keys } })
      }),
    )
  })
  fc.assert(
    fc.property(fc.array(anyDerived, { minLength: 1, maxLength: 8 }), (steps) => {
      let rows: NamedRow[] = []
      const acted = new Map<number, Date>()
      for (const step of steps) {
        const { created, updated } = changes(rows, step)
        const named = (one: NamedRow) => updated.find(({ key }) => key === one.key) ?? one
        rows = [...rows.map(named), ...created]
        expect(changes(rows, step)).toEqual({ created: [], updated: [] })
        expect(rows.filter((one) => one.status === 'passed' && one.actedAt === null)).toEqual([])
        const isDue = (one: NamedRow) => one.status === 'pending' && one.dueAt <= on('05')
        for (const {
          dueAt,
          basis: { keys = [] },
        } of rows.filter(isDue).toSorted((a, b) => +a.dueAt - +b.dueAt))
          for (const key of keys) {
            expect(+dueAt).toBeGreaterThan(+(acted.get(key) ?? 0))
            acted.set(key, dueAt)
          }
        rows = rows.map((one) =>
          isDue(one) ? { ...one, status: 'passed', act: 'person', actedAt: one.dueAt, remindAt: null } : one,
        )
        for (const {
          dueAt,
          basis: { keys = [] },
        } of step.open.filter((one) => one.dueAt <= on('05')))
          for (const key of keys) expect(+(acted.get(key) ?? 0)).toBeGreaterThanOrEqual(+dueAt)
      }
    }),
  )
})
