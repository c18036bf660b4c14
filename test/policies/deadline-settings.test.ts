import { expect, test } from 'vitest'
import {
  DEADLINE_ACTS,
  DEADLINE_KINDS,
  deadlineSettings,
  MOST_INSPECTION_DAYS,
  MOST_REMINDER_DAYS,
  USUAL_DEADLINE_SETTINGS,
} from '../../app/policies/deadline-settings.ts'
import { shopSettings, unansweredSettings } from '../../app/policies/shop-settings.ts'

const isTaken = (given: object): boolean => deadlineSettings.safeParse(given).success

test('what was stored before there was such a choice reads as the defaults', () => {
  const { deadlines: _, ...before } = unansweredSettings({ country: 'RO', contactEmail: null })
  expect(shopSettings.parse(before).deadlines).toEqual(USUAL_DEADLINE_SETTINGS)
  expect(deadlineSettings.parse({ refund_due: { act: 'refund' } }).refund_due).toEqual({
    ...{ act: 'refund', remindDaysBefore: USUAL_DEADLINE_SETTINGS.refund_due.remindDaysBefore },
  })
})

test('by default nobody loses or is paid anything by itself, and nobody who asked for nothing is written to', () => {
  expect(DEADLINE_KINDS.length).toBeGreaterThan(5)
  for (const kind of DEADLINE_KINDS) {
    const { act, remindDaysBefore } = USUAL_DEADLINE_SETTINGS[kind]
    expect(['none', 'person'], kind).toContain(act)
    if (act === 'none') expect(remindDaysBefore, kind).toBeNull()
  }
})

test('each kind takes its own acts and no other', () => {
  const all = ['none', 'remind', 'refund', 'close', 'person'] as const
  for (const kind of DEADLINE_KINDS)
    for (const act of all) {
      const sensible: readonly string[] = DEADLINE_ACTS[kind]
      expect(isTaken({ [kind]: { act } }), `${kind} ${act}`).toBe(sensible.includes(act))
    }
  expect(
    DEADLINE_KINDS.filter((kind) => (DEADLINE_ACTS[kind] as readonly string[]).includes('refund')),
  ).toEqual(['refund_due'])
})

test('days are whole and bounded', () => {
  const reminder = (remindDaysBefore: unknown) => isTaken({ refund_due: { remindDaysBefore } })
  expect([null, 0, MOST_REMINDER_DAYS].map(reminder)).toEqual([true, true, true])
  expect([-1, MOST_REMINDER_DAYS + 1, 1.5, '3'].map(reminder)).toEqual([false, false, false, false])
  const term = (days: unknown) => isTaken({ inspection_overdue: { days } })
  expect([1, MOST_INSPECTION_DAYS].map(term)).toEqual([true, true])
  expect([0, MOST_INSPECTION_DAYS + 1].map(term)).toEqual([false, false])
})
