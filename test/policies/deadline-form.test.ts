import { describe, expect, test } from 'vitest'
import {
  type DeadlineInput,
  fromDeadlineInput,
  readDeadlineInput,
  toDeadlineInput,
} from '../../app/policies/deadline-form.ts'
import { DEADLINE_KINDS, USUAL_DEADLINE_SETTINGS } from '../../app/policies/deadline-settings.ts'

const usual = toDeadlineInput(USUAL_DEADLINE_SETTINGS)
const errorsOf = (change: Partial<DeadlineInput>) => {
  const parsed = fromDeadlineInput({ ...usual, ...change })
  return parsed.ok ? {} : parsed.errors
}

test('what is saved comes back as it was', () => {
  expect(fromDeadlineInput(usual)).toEqual({ ok: true, settings: USUAL_DEADLINE_SETTINGS })
  expect(Object.keys(usual)).toHaveLength(2 * DEADLINE_KINDS.length + 1)
})

test('a posted form is read as it was typed', () => {
  const form = new FormData()
  for (const [field, value] of Object.entries(usual)) form.set(field, ` ${value} `)
  expect(readDeadlineInput(form)).toEqual(usual)
})

describe('days of reminder', () => {
  test.each(['0', '1', '60', ''])('“%s” is taken', (typed) => {
    expect(errorsOf({ 'remind.refund_due': typed })).toEqual({})
  })
  test.each(['61', '-1', '1.5', 'soon'])('“%s” is named beside its field', (typed) => {
    expect(errorsOf({ 'remind.refund_due': typed })).toEqual({ 'remind.refund_due': 'remind' })
  })
  test('none is kept as none', () => {
    const parsed = fromDeadlineInput({ ...usual, 'remind.goods_not_sent': '' })
    expect(parsed.ok && parsed.settings.goods_not_sent.remindDaysBefore).toBeNull()
  })
})

describe('days to look at a parcel', () => {
  test.each(['1', '10'])('%s are taken', (days) => expect(errorsOf({ days })).toEqual({}))
  test.each(['0', '11', ''])('“%s” is named beside its field', (days) =>
    expect(errorsOf({ days })).toEqual({ days: 'days' }),
  )
})

test.each([
  ['act.goods_not_sent', 'refund'],
  ['act.refund_due', 'close'],
  ['act.withdrawal_ends', 'person'],
  ['act.refund_due', ''],
] as const)('%s: “%s” is not sensible for it', (field, act) => {
  expect(errorsOf({ [field]: act })).toEqual({ [field]: 'act' })
})
