/** What falls due about an order's items, whether or not anybody has asked for anything. Pure. */
import type { Decision, LineDecision, Remedy, RemedyDecision, Zone } from '../engine/index.ts'
import type { DeadlineKind, DeadlineSettings } from '../policies/deadline-settings.ts'
import type { OrderUnit } from '../returns/case/order-units.ts'
import { type Derived, type Due, type Met, type Subject, subjectOfOrder } from './due.ts'
import { reminderFor } from './moments.ts'

export interface OrderToWatch {
  orderId: string
  /** With what is left of each, beside what statements and Returns speak for. */
  units: readonly OrderUnit[]
  decision: Decision
  /** The consumer's. */
  zone: Zone
  settings: DeadlineSettings
}

/** A right's last day is told by its remedy. */
const KIND: Partial<Record<Remedy, DeadlineKind>> = {
  withdrawal: 'withdrawal_ends',
  redemption: 'voucher_activation_ends',
  conformity_claim: 'guarantee_ends',
  commercial_guarantee: 'guarantee_ends',
}

/** What was asked for as a whole, or given back, waits for no end any more. */
export function deadlinesOfOrderItems(order: OrderToWatch): Derived {
  const subject = subjectOfOrder(order.orderId)
  const parts = order.decision.lines.flatMap((line) =>
    line.remedies.flatMap((remedy) => {
      const kind = KIND[remedy.remedy]
      return kind === undefined ? [] : [watch(order, subject, kind, line, remedy)]
    }),
  )
  return { open: parts.flatMap(({ open }) => open), met: parts.flatMap(({ met }) => met) }
}

function watch(
  { units, decision, zone, settings }: OrderToWatch,
  subject: Subject,
  kind: DeadlineKind,
  { unit }: LineDecision,
  remedy: RemedyDecision,
): Derived {
  const key = keyOf(kind, unit, remedy.remedy)
  const left = units.find((known) => known.unit === unit)?.left ?? 0
  const met: Met = { subject, kind, key }
  if (left === 0) return { open: [], met: [met] }
  const { lastDay, endsAt, steps, citation } = remedy.deadline ?? {}
  if (lastDay === undefined || endsAt === undefined || steps === undefined || citation === undefined)
    return NOTHING
  if (!hasEnd(remedy, decision)) return NOTHING
  const due: Due = {
    ...{ subject, kind, key, dueAt: new Date(endsAt) },
    ...reminderFor(lastDay, zone, settings[kind].remindDaysBefore),
    basis: { lastDay, zone: zone.name, citation, steps, units: [unit] },
  }
  return { open: [due], met: [] }
}

const NOTHING: Derived = { open: [], met: [] }

/** A right that an exception takes away does not end on a day; what is refused after its end may be so for the end alone. */
const hasEnd = ({ outcome, deadline }: RemedyDecision, { statedAt }: Decision): boolean =>
  outcome !== 'refused' || (deadline?.endsAt ?? statedAt) <= statedAt

/** An item has one end of each kind, but may have two guarantees. */
const keyOf = (kind: DeadlineKind, unit: string, remedy: Remedy): string =>
  kind === 'guarantee_ends' ? `${unit}#${remedy}` : unit
