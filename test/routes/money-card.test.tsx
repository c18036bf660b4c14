import { expect, test } from 'vitest'
import { isGivenUp } from '../../app/routes/app.returns.$id/is-given-up.ts'
import { MoneyCard } from '../../app/routes/app.returns.$id/money-card.tsx'
import { atRestWords } from '../../app/routes/app.returns.$id/next-step.tsx'
import { wordsOf } from '../ui/rendered.tsx'

const money = { rows: [{ what: 'item' as const, item: 'Camera', amount: '€40.00' }], total: '€40.00' }
const repaid = { payments: [], deductions: [], refunds: {}, left: '€40.00' }

test('what was given up is still owed', () => {
  const shown = (given: boolean) => wordsOf(<MoneyCard {...{ money, repaid }} isGivenUp={given} />)
  expect(shown(true)).toMatch(/Still owed €40\.00/)
  expect(shown(false), 'all of it, as it says already').not.toMatch(/Still owed/)
})

const closing = { type: 'closing_ordered' as const, reason: 'x' }
const entry = { seq: 1, at: '2026-11-20T10:00:00Z', event: closing }

test('a person gives up, a day does not, and what goes on is not given up', () => {
  expect(isGivenUp({ state: 'closed', timeline: [{ ...entry, actor: 'merchant:1' }] })).toBe(true)
  expect(isGivenUp({ state: 'closed', timeline: [{ ...entry, actor: 'engine' }] })).toBe(false)
  expect(isGivenUp({ state: 'accepted', timeline: [{ ...entry, actor: 'merchant:1' }] })).toBe(false)
})

test('of what was given up it is not said that nothing is left to do', () => {
  const timeline = [{ ...entry, actor: 'merchant:1' as const }]
  const carryOut = { awaited: [], isBusy: false }
  const at = { state: 'closed' as const, lines: [], shopifyReturns: [], carryOut, timeline }
  expect(atRestWords({ ...at, repaid })).toBe('You closed this return. €40.00 is still owed to the buyer.')
  expect(atRestWords({ ...at, repaid: {} })).toBe('Nothing left to do.')
})
