import type { Day, Instant } from './day.ts'
import { addDays, daysBetween } from './day.ts'
import type { Facts } from './facts.ts'
import { betterOutcome } from './join.ts'
import type { Lever, Pull, Situation } from './lever.ts'
import { inLine } from './lever.ts'

const secondBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1_000).toISOString() as Instant

/**
 * The last second of the missed term, or before something began that ended the right. Who tells of a defect has
 * the goods: never before these were shipped.
 */
export const statedEarlier: Lever = {
  fact: 'statedAt',
  alsoRead: ['statedOn'],
  pulls: ({ facts, line, decided }) => {
    const { delivery, service, digital, defect } = line
    const began = [
      decided.deadline?.endsAt,
      'shippedAt' in delivery && defect === undefined ? delivery.shippedAt : undefined,
      line.productionStartedAt,
      service?.startedAt,
      service?.performedAt,
      digital?.begunAt,
    ]
    const ends = began.flatMap((at) => (at?.endsWith('Z') ? [secondBefore(at as Instant)] : []))
    const earlier = ends.filter((at) => Date.parse(at) < Date.parse(facts.statedAt))
    return [...new Set(earlier)]
      .toSorted((a, b) => Date.parse(b) - Date.parse(a))
      .map((statedAt) => ({ from: facts.statedAt, to: statedAt, facts: { ...facts, statedAt } }))
  },
}

const receivedOn = (at: Situation, possessionOn: Day): Facts =>
  inLine(at, {
    delivery: {
      status: 'delivered',
      shippedAt: 'shippedAt' in at.line.delivery ? at.line.delivery.shippedAt : at.facts.order.concludedAt,
      possessionOn,
      source: 'buyer',
    },
  })

/** The earliest day of receipt that would make it in time; found by halving, for a later day is never worse. */
export const receivedLater: Lever = {
  fact: 'possession',
  alsoRead: ['received'],
  pulls: (at) => {
    const { delivery } = at.line
    if (delivery.status === 'not_shipped') return []
    const latest = at.facts.statedAt.slice(0, 10) as Day
    const known = delivery.status === 'delivered' ? delivery.possessionOn : undefined
    const pull = (to: Day): Pull => ({ from: known ?? null, to, facts: receivedOn(at, to) })
    if (known === undefined) return [pull(latest)]
    if (known >= latest || !turns(at, receivedOn(at, latest))) return []
    let [tooEarly, enough] = [0, daysBetween(known, latest)]
    while (enough - tooEarly > 1) {
      const middle = Math.floor((tooEarly + enough) / 2)
      if (turns(at, receivedOn(at, addDays(known, middle)))) enough = middle
      else tooEarly = middle
    }
    return [pull(addDays(known, enough))]
  },
}

const turns = ({ decided, decideWith }: Situation, facts: Facts): boolean => {
  const then = decideWith(facts)
  return (
    then !== undefined &&
    then.outcome !== decided.outcome &&
    betterOutcome(then.outcome, decided.outcome) === then.outcome
  )
}
