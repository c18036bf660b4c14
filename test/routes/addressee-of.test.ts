import { expect, test } from 'vitest'
import { addresseeOf } from '../../app/routes/app.returns.$id/addressee-of.ts'

test.each([
  ['deadline', 'refund_due/before/2026-11-30', 'toShop'],
  ['deadline', 'inspection_overdue/passed/2026-11-30', 'toShop'],
  ['deadline', 'goods_not_sent/before/2026-11-30', 'toBuyer'],
  ['deadline', 'goods_not_sent/passed/2026-11-30', 'toBuyer'],
  ['deadline', 'guarantee_ends/before/2026-11-30', 'toBuyer'],
  ['deadline', 'guarantee_ends/passed/2026-11-30', 'toShop'],
  ['acknowledgement', '', 'toBuyer'],
  ['deduction_offered', 'refund_due/before', 'toBuyer'],
])('%s %s is told %s', (kind, key, to) => {
  expect(addresseeOf({ kind, key })).toBe(to)
})
