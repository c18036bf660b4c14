import { expect, test } from 'vitest'
import type { Urgency } from '../../app/ui/deadline-chip.tsx'
import { urgencyOf } from '../../app/ui/deadline-chip.tsx'

test.each<[number, Urgency]>([
  [4, 'neutral'],
  [3, 'caution'],
  [2, 'caution'],
  [0, 'caution'],
  [-1, 'late'],
])('%i days left: %s', (daysLeft, urgency) => {
  expect(urgencyOf(daysLeft)).toBe(urgency)
})
