/** "When did it arrive?": asked where no carrier said so, and only where another day than the assumed one opens something. Pure. */
import {
  addDays,
  type Day,
  type Decision,
  instantOf,
  parseInstant,
  type RemedyDecision,
} from '../../engine/index.ts'
import { dayWords } from '../../locales/format.ts'
import { isGoods } from '../../locales/sent-back.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { Circumstances, Said } from '../deciding/circumstances.ts'
import type { Decided } from '../deciding/decide-units.ts'
import { isGuarantee, remedyOf, thingOf } from '../deciding/decision-reading.ts'
import { gatherFacts } from '../deciding/gather-facts.ts'
import type { Speech } from './buyer-item.ts'
import type { BuyerItem } from './buyer-wire.ts'

interface Asking {
  circumstances: Circumstances
  units: readonly OrderUnit[]
  said: ReadonlyMap<string, Said>
  at: Date
  decided: Decided
}

export type AskArrival = (unit: OrderUnit, speech: Speech) => Pick<BuyerItem, 'arrival'>

/** One more decision, as if all that no carrier reported had come today, the latest that can be; none where there is nothing such. */
export function askArrival({ circumstances, units, said, at, decided }: Asking): AskArrival {
  const open = units.filter(({ shipped, left }) => left > 0 && shipped && !shipped.fulfillment.deliveredAt)
  if (open.length === 0) return () => ({})
  const today = circumstances.localDay(instantOf(at))
  const arrived = (on: Day | undefined): Decision => {
    const each = units.map(({ unit, left }): [string, Said] => {
      const { arrivedOn: _, ...known } = said.get(unit) ?? { quantity: left, answers: {} }
      const isOpen = open.some((one) => one.unit === unit)
      return [unit, { ...known, ...(isOpen && on && { arrivedOn: on }) }]
    })
    const known = each.filter(([, { quantity }]) => quantity > 0)
    return decided.policy.compiled(gatherFacts(circumstances, units, new Map(known), at).facts)
  }
  const [assumed, latest] = [arrived(undefined), arrived(today)]
  return (unit, speech) => {
    const thing = thingOf(decided.facts, unit.unit)
    if (!isGoods(thing) || !open.includes(unit) || !unit.shipped) return {}
    const answered = said.get(unit.unit)?.arrivedOn
    const isOpened = opensBy(assumed, latest, unit.unit) || thing.delivery.status === 'in_transit'
    if (answered === undefined && !isOpened) return {}
    const from = circumstances.localDay(parseInstant(unit.shipped.fulfillment.createdAt))
    return {
      arrival: arrivalWords({ from, until: today, answered }, assumedDay(circumstances, unit), speech),
    }
  }
}

/** A day is asked of somebody it can help: what is refused or asked now would be open. */
const opensBy = (before: Decision, after: Decision, unit: string): boolean =>
  before.lines
    .find((line) => line.unit === unit)
    ?.remedies.some(
      ({ remedy, outcome }) =>
        !isGuarantee(remedy) && outcome === 'refused' && isOpen(remedyOf(after, unit, remedy)),
    ) ?? false

const isOpen = (remedy: RemedyDecision | undefined): boolean =>
  remedy !== undefined && remedy.outcome !== 'refused'

function arrivalWords(
  { from, until, answered }: { from: Day; until: Day; answered: Day | undefined },
  assumedOn: Day,
  { t, locale, today }: Speech,
): NonNullable<BuyerItem['arrival']> {
  const isPossible = answered === undefined || (answered >= from && answered <= until)
  const hint = assumedOn > today ? 'onItsWay' : 'assumed'
  return {
    question: t('buyer:arrival.question'),
    hint: t(`buyer:arrival.${hint}`, { date: dayWords(assumedOn, locale, today) }),
    ...{ from, until },
    ...(answered && { answered }),
    ...(!isPossible && {
      error: t('buyer:arrival.impossible', { date: dayWords(from, locale, today) }),
    }),
  }
}

const assumedDay = ({ localDay, settings }: Circumstances, { shipped }: OrderUnit): Day =>
  addDays(localDay(parseInstant(shipped?.fulfillment.createdAt ?? '')), settings.transitDays)
