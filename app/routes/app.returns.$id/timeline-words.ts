import { dayInFull } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import type { Actor, CaseEvent, LineOutcome } from '../../returns/case/case-event.ts'
import { whyWaits } from '../../ui/waits-for.ts'
import { carriedOut } from './carried-out-words.ts'
import { type Told, titlesOf } from './told-items.ts'
import { waitDetail } from './wait-detail.ts'

export const actorName = (actor: Actor): string =>
  actor.startsWith('merchant:')
    ? words('actor.merchant')
    : words(`actor.${actor as 'buyer' | 'engine' | 'shopify'}`)

/** "Earpiece: accepted. Camera: a person decides." */
const outcomesOf = (outcomes: readonly LineOutcome[], { lines }: Told): string =>
  outcomes
    .map(({ key, outcome }) =>
      words('event.outcome', {
        item: titlesOf([key], lines),
        outcome: words(`outcome.${outcome}`).toLowerCase(),
      }),
    )
    .join(' ')

/** What happened, in a sentence or two. */
export function happened(event: CaseEvent, told: Told): string {
  switch (event.type) {
    case 'decided':
      return words('event.decided', { outcomes: outcomesOf(event.outcomes, told) })
    case 'shopify_return_requested':
      return words('event.shopify_return_requested', {
        name: event.name,
        items: titlesOf(event.keys, told.lines),
      })
    case 'shopify_return_declined':
      return words('event.shopify_return_declined', { note: event.note ?? '' }).trim()
    case 'left_for_review':
      return words('event.left_for_review', {
        items: titlesOf(event.keys, told.lines),
        why: [whyWaits(event.code), waitDetail(event.code, event.detail)].filter(Boolean).join(' '),
      })
    case 'resolved_by_merchant':
      if (event.of !== undefined)
        return words('event.resolved.dealt_with_of', {
          items: titlesOf(event.keys, told.lines),
          what: event.of.map(({ code }) => whyWaits(code)).join(' '),
          reason: event.reason,
        })
      return words(`event.resolved.${event.resolution}`, {
        items: titlesOf(event.keys, told.lines),
        reason: event.reason,
        engineSaid: outcomesOf(event.engineSaid, told),
      })
    case 'delivery_stated':
      return words('event.delivery_stated', {
        items: titlesOf(event.keys, told.lines),
        day: dayInFull(event.on),
        reason: event.reason,
        outcomes: outcomesOf(event.outcomes, told),
      })
    default:
      return carriedOut(event, told)
  }
}
