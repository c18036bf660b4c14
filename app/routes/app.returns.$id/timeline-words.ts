import { words } from '../../locales/admin-words.ts'
import type { Actor, CaseEvent, LineOutcome } from '../../returns/case-event.ts'

interface Titled {
  key: number
  title: string
}

export const actorName = (actor: Actor): string =>
  actor.startsWith('merchant:')
    ? words('actor.merchant')
    : words(`actor.${actor as 'buyer' | 'engine' | 'shopify'}`)

const titlesOf = (keys: readonly number[], lines: readonly Titled[]): string =>
  lines
    .filter(({ key }) => keys.includes(key))
    .map(({ title }) => title)
    .join(', ')

/** "Earpiece: accepted. Camera: a person decides." */
const outcomesOf = (outcomes: readonly LineOutcome[], lines: readonly Titled[]): string =>
  outcomes
    .map(({ key, outcome }) =>
      words('event.outcome', {
        item: titlesOf([key], lines),
        outcome: words(`outcome.${outcome}`).toLowerCase(),
      }),
    )
    .join(' ')

/** What happened, in one sentence. */
export function happened(event: CaseEvent, lines: readonly Titled[]): string {
  switch (event.type) {
    case 'decided':
      return words('event.decided', { outcomes: outcomesOf(event.outcomes, lines) })
    case 'shopify_return_requested':
      return words('event.shopify_return_requested', { name: event.name, items: titlesOf(event.keys, lines) })
    case 'shopify_return_declined':
      return words('event.shopify_return_declined', { note: event.note ?? '' }).trim()
    case 'left_for_review':
      return words('event.left_for_review', {
        items: titlesOf(event.keys, lines),
        why: words(`waits.${event.code}`),
      })
    case 'resolved_by_merchant':
      return words(`event.resolved.${event.resolution}`, {
        items: titlesOf(event.keys, lines),
        reason: event.reason,
        engineSaid: outcomesOf(event.engineSaid, lines),
      })
    default:
      return words(`event.${event.type}`)
  }
}
