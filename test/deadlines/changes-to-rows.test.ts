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

test('deriving again changes nothing, and no day that acted acts again', () => {
  const anyDay = fc.integer({ min: 1, max: 9 }).map((day) => on(`0${day}`))
  const anyDerived = fc.oneof(
    anyDay.map((day) => derived(due(day))),
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
      const acted: number[] = []
      for (const step of steps) {
        const { created, updated } = changes(rows, step)
        rows = created.length > 0 ? created : updated.length > 0 ? updated : rows
        expect(changes(rows, step)).toEqual({ created: [], updated: [] })
        const next = rows.map(pass)
        for (const [index, one] of next.entries())
          if (one.status === 'passed' && rows[index]?.status === 'pending') acted.push(one.dueAt.getTime())
        rows = next
      }
      expect(new Set(acted).size).toBe(acted.length)
    }),
  )
})
