import { expect, test } from 'vitest'
import { money } from '../../app/engine/index.ts'
import type { CaseEvent } from '../../app/returns/case/case-event.ts'
import { worthTelling } from '../../app/routes/app.returns.$id/worth-telling.ts'

const sent = (settlementId: string): CaseEvent => ({ type: 'settlement_sent', settlementId, sentAt: '' })
const executed: CaseEvent = { type: 'settlement_executed', settlementId: 'a', refunded: money(1, 'EUR') }
const failed: CaseEvent = { type: 'settlement_failed', settlementId: 'a', detail: 'No.' }
const placingSent: CaseEvent = {
  ...{ type: 'placing_sent', key: 0, disposition: 'restocked', quantity: 1, sentAt: '' },
}
const told = (...events: CaseEvent[]) =>
  worthTelling(events.map((event, seq) => ({ seq, at: '', actor: 'engine', event }))).map(({ seq }) => seq)

test.each<[string, CaseEvent[], number[]]>([
  ['nothing came of it yet', [sent('a')], [0]],
  ['it was sent again', [sent('a'), sent('a')], [1]],
  ['it was paid', [sent('a'), executed], [1]],
  ['it was refused', [sent('a'), failed], [1]],
  ['another was paid', [sent('b'), executed], [0, 1]],
  ['it is sent again after all', [executed, sent('a')], [0, 1]],
  ['goods are, too', [placingSent, sent('a')], [1]],
])('that a refund is being sent, and %s', (_, events, shown) => {
  expect(told(...events)).toEqual(shown)
})
