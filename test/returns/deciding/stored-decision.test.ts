import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Decision, Facts } from '../../../app/engine/index.ts'
import { PRESETS } from '../../../app/engine/index.ts'
import { LOCALES } from '../../../app/locales/translate.ts'
import { timelineOf } from '../../../app/returns/buyer/timeline-of.ts'
import { carryingOut } from '../../../app/returns/buyer/told-acceptance.ts'
import { itemText, type Listener } from '../../../app/returns/buyer/told-case.ts'
import {
  type Acceptance,
  type CaseLine,
  type CaseState,
  NOTHING_YET,
} from '../../../app/returns/case/case.ts'
import { caseLines } from '../../../app/returns/merchant/case-lines.ts'
import { caseMoney } from '../../../app/returns/merchant/case-money.ts'
import { aLine, anOrder } from '../an-order.ts'

/** As engine 1.1.0 made and kept it: an unsealed earpiece, headphones, a camera to the buyer's own specification. */
const kept: { decision: Decision; facts: Facts } = JSON.parse(
  readFileSync(new URL('decision-1.1.0.json', import.meta.url), 'utf8'),
)
const decided = {
  ...kept,
  ...{ id: 'd', factsSha256: '', sources: [], document: PRESETS['preset-a'] },
  ...{ policyVersion: 1, lawVersion: 'RO@2026-11-01', engineVersion: '1.1.0' },
  decidedAt: new Date('2026-11-16T10:00:00Z'),
}
const line = (key: number, acceptance: Acceptance): CaseLine => {
  const unit = kept.decision.lines[key]?.unit ?? ''
  return {
    ...{ key, unit, title: `Thing ${key}`, quantity: 1, remedy: 'withdrawal', answers: {} },
    ...{ acceptance, reception: 'awaiting', settlement: 'none' },
  }
}
const state: CaseState = {
  ...NOTHING_YET,
  ...{ lastSeq: 3, acknowledged: true, decisionId: 'd', closed: false },
  lines: [line(0, 'accepted'), line(1, 'accepted'), line(2, 'refused')],
}

test('the merchant reads it, with every remedy, reason and citation in words', () => {
  expect(kept.decision.engineVersion).toBe('1.1.0')
  const lines = caseLines(state, decided)
  const remedies = lines.flatMap((one) => one.remedies)
  expect(remedies.length).toBeGreaterThanOrEqual(9)
  for (const { reason, citations } of remedies) {
    expect(reason).toMatch(/\w/)
    expect(citations.join(' ')).toMatch(/Clause|Directive|OUG|Law/)
  }
})

test('it is settled: what was approved as if it had been granted, delivery once', () => {
  const money = caseMoney(state, decided, {})
  expect(money?.rows.map(({ what }) => what)).toEqual(['item', 'item', 'outward_shipping'])
  expect(money?.total).toContain('1,127.98')
})

test.each(LOCALES)('its buyer reads it in %s: amount, day, way back, and why not', (locale) => {
  const shipped = { fulfillmentLineId: '11', fulfillment: anOrder().fulfillments[0] as never }
  const units = state.lines.map(({ unit }) => ({
    ...{ unit, line: aLine(), shipped, quantity: 1, left: 1, offset: 0 },
  }))
  const listener: Listener = {
    ...{ locale, zone: 'Europe/Bucharest', dayOf: () => '2026-11-16', today: '2026-11-16' },
    order: { name: '#1001', returnAddress: ['Strada Lipscani 12'], units, sold: anOrder() },
  }
  const told = {
    reference: 'RC-1',
    receivedAt: decided.decidedAt,
    state,
    decided,
    judgements: [],
    choices: {},
  }
  expect(carryingOut(told, listener).total?.amount).toMatch(/1[.,\s]127[.,]98/)
  expect(timelineOf(told, listener).length).toBeGreaterThan(3)
  const [, , refused] = state.lines.map((one) => itemText(told, one, listener))
  expect(JSON.stringify(refused)).toMatch(/16/)
})
