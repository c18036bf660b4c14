import type { Condition } from './condition.ts'
import { ALWAYS, all, any, before, is as equals, NEVER, not } from './condition.ts'
import type { LineFact } from './line-facts.ts'

/** On what a clause holds, fails, or is for a person; what is left out never happens. */
export interface Conditions {
  holds?: Condition
  fails?: Condition
  review?: Condition
}

/** The parameters that any of these clauses has; the engine has checked them. */
interface Params {
  from?: string
  triggers?: readonly string[]
  when?: string
}

const is = (fact: LineFact, value: string | number | boolean = true): Condition => equals(fact, value)
const isPast = (fact: LineFact): Condition => not(before('stated', fact))

/**
 * What each clause says, in conditions. `inTime` is true while its period runs: the last day, with its
 * holidays and its zone, is worked out beforehand, for no peer can.
 */
export const TOLD: Readonly<Record<string, (params: Params, inTime: Condition) => Conditions>> = {
  'withdrawal-period': ({ from = 'receipt' }, inTime) => {
    const speaks = from === 'receipt' ? is('orderHoldsGoods') : ALWAYS
    const isDoubtful = all(is('kind', 'voucher'), is('voucherIssued', 0))
    const late = all(speaks, not(inTime))
    return from === 'issuance'
      ? { holds: inTime, fails: all(not(inTime), not(isDoubtful)), review: all(not(inTime), isDoubtful) }
      : { holds: all(speaks, inTime), fails: late }
  },
  'custom-made': ({ triggers = [] }) => {
    const shipped = isPast('shipped')
    const begun = any(shipped, isPast('productionStarted'))
    return { holds: all(...triggers.map((trigger) => (trigger === 'shipped' ? shipped : begun))) }
  },
  'hygiene-seal': ({ triggers = [] }) => {
    const breaks = triggers.includes('seal_broken')
    const unsealed = all(not(is('sealed', false)), is('sealIntact', false))
    const byBuyer = all(unsealed, is('unsealedBy', 'buyer'))
    const opened = all(is('packageOpened'), ...(breaks ? [not(unsealed)] : []))
    const opens = triggers.includes('package_opened')
    return { holds: any(...(breaks ? [byBuyer] : []), ...(opens ? [opened] : [])) }
  },
  'returnable-while-sealed': () => ({ holds: any(is('sealed', false), is('sealIntact')) }),
  'exchange-window': ({ from }, inTime) => {
    const isGoods = is('kind', 'goods')
    const isOpen = from === 'receipt' ? not(is('isAllReceived')) : NEVER
    const runs = all(is('isReceived'), any(isOpen, inTime))
    return { holds: all(isGoods, runs), fails: all(isGoods, not(runs)) }
  },
  'not-for-excluded': ({ when }) => ({
    holds:
      when === 'always'
        ? ALWAYS
        : all(not(is('sealed', false)), is('sealIntact', false), is('unsealedBy', 'buyer')),
  }),
  'withdrawal-right': (_, inTime) => {
    const speaks = not(is('conclusion', 'in_store'))
    return { holds: all(speaks, inTime), fails: all(speaks, not(inTime)) }
  },
  'own-specification': () => {
    const given = is('specification', 'given')
    return {
      holds: all(given, is('standardPick', false)),
      review: all(given, is('standardPick', 'doubtful')),
    }
  },
  'sealed-hygiene': () => {
    const alleged = all(
      is('sealIntact', false),
      not(is('sealed', false)),
      is('unsealedBy', 'buyer'),
      not(is('cleanable')),
      not(is('hygieneNotice', false)),
    )
    const isUnknown = is('cleanable', 'unknown')
    return {
      holds: all(alleged, is('cleanable', false), is('sealed'), is('hygieneNotice')),
      review: all(alleged, isUnknown),
    }
  },
}
