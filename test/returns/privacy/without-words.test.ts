/** What is taken out of a case's events is taken out of what they fold into, and does not come back from Shopify. */
import { expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { isKnown } from '../../../app/returns/case/is-known.ts'
import { carryOutView } from '../../../app/returns/merchant/carry-out-view.ts'
import { withoutWords } from '../../../app/returns/privacy/without-words.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { folded } from '../case-events.ts'
import { aReturn, open, said } from '../reconcile/saying.ts'

const MARK = 'Ana Marker'
const tracking = { number: MARK, carrier: 'carrier', url: MARK }
const arranged: CaseEvent = { type: 'return_way_arranged', returnId: '9', reverseDeliveryId: '4', tracking }
const events: CaseEvent[] = [
  ...open,
  { type: 'return_way_ordered', returnId: '9', tracking },
  arranged,
  { type: 'return_way_arranged', returnId: '9', reverseDeliveryId: '5' },
  { type: 'sent_back', keys: [0], proof: 'carrier', sentAt: '2026-11-18T10:00:00Z', tracking },
  { type: 'left_for_review', code: 'paid_short', keys: [0], detail: MARK },
]
const redacted = events.map((event) => withoutWords(event) as CaseEvent)

test('the projection loses what its events lose, and nothing else', () => {
  const before = folded(events)
  expect(JSON.stringify(before)).toContain(MARK)
  expect(JSON.stringify(redacted)).not.toContain(MARK)
  expect(withoutWords(before)).toEqual(folded(redacted))
})

test('the number of a parcel that was forgotten is not learnt again; that of another parcel is news', () => {
  const state = folded(redacted)
  const there = (id: string) =>
    said([
      aReturn({
        reverse: [{ id: '1', lines: [], deliveries: [{ id, hasLabel: false, tracking: { number: MARK } }] }],
      }),
    ])
  expect(isKnown(state, arranged)).toBe(true)
  expect(eventsFromShopify(state, there('4'))).toEqual([])
  const untold: CaseEvent = { type: 'return_way_arranged', returnId: '9', reverseDeliveryId: '4' }
  expect(eventsFromShopify(folded([...redacted, untold]), there('4'))).toEqual([])
  expect(isKnown(state, { ...arranged, reverseDeliveryId: '5' })).toBe(false)
  expect(eventsFromShopify(state, there('5'))).not.toEqual([])
  expect(eventsFromShopify(state, there('6'))).not.toEqual([])
})

test('a way whose number was forgotten is shown without one', () => {
  const ways = [{ returnId: '9', name: '9' }]
  expect(carryOutView(folded(events), undefined).ways).toEqual([{ ...ways[0], tracking }])
  expect(carryOutView(folded(redacted), undefined).ways).toEqual(ways)
})
