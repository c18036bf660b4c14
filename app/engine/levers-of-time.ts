import type { Day, Instant } from './day.ts'
import { addDays, dayAt, daysBetween } from './day.ts'
import type { Facts, LineFacts, Remedy } from './facts.ts'
import type { Lever, Pull, Situation } from './lever.ts'
import { inLine, isBetter, statedOn } from './lever.ts'

const secondBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1_000).toISOString() as Instant

const OF_DEFECTS: readonly Remedy[] = ['conformity_claim', 'commercial_guarantee']

/**
 * The last second of the missed term, or before something began that ended the right. Who tells of a defect has
 * the goods, and has seen it: never before these were shipped, nor before it showed. Who told, if only then, has sent
 * a statement, which may be sent before the goods come.
 */
export const statedEarlier: Lever = {
  fact: 'statedAt',
  alsoRead: ['statedOn'],
  pulls: ({ facts, line, decided, zone }) => {
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
    const shown = OF_DEFECTS.includes(decided.remedy) ? defect?.appearedOn : undefined
    const earlier = ends.filter(
      (at) =>
        Date.parse(at) < Date.parse(facts.statedAt) && (shown === undefined || dayAt(at, zone) >= shown),
    )
    return [...new Set(earlier)]
      .toSorted((a, b) => Date.parse(b) - Date.parse(a))
      .map((statedAt) => ({
        from: facts.statedAt,
        to: statedAt,
        facts: { ...facts, statedAt, statement: facts.statement ?? {} },
      }))
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
    const latest = statedOn(at)
    if (latest < dayAt(delivery.shippedAt, at.zone)) return []
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

const shownOn = (at: Situation, defect: NonNullable<LineFacts['defect']>, appearedOn: Day): Facts =>
  inLine(at, { defect: { ...defect, appearedOn } })

/** The latest day on which the defect could have shown to be better; found by halving, for an earlier day is never worse. */
export const shownEarlier: Lever = {
  fact: 'defectAppearedOn',
  pulls: (at) => {
    const { defect, delivery } = at.line
    if (!defect || delivery.status !== 'delivered') return []
    const first = delivery.possessionOn
    const known = defect.appearedOn ?? statedOn(at)
    if (known <= first || !turns(at, shownOn(at, defect, first))) return []
    let [enough, tooLate] = [0, daysBetween(first, known)]
    while (tooLate - enough > 1) {
      const middle = Math.floor((enough + tooLate) / 2)
      if (turns(at, shownOn(at, defect, addDays(first, middle)))) enough = middle
      else tooLate = middle
    }
    const to = addDays(first, enough)
    return [{ from: defect.appearedOn ?? null, to, facts: shownOn(at, defect, to) }]
  },
}

const turns = ({ decided, decideWith }: Situation, facts: Facts): boolean => {
  const then = decideWith(facts)
  return then !== undefined && isBetter(then.outcome, decided.outcome)
}
