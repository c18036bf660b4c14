/** Whether staff can say that something was delivered on another day than was decided by. Pure. */
import { isGoods } from '../../locales/sent-back.ts'
import type { CaseLine, CaseState } from '../case/case.ts'
import { isUntouched } from '../case/delivery-changes.ts'
import type { FactSource } from '../deciding/fact-source.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'

type Known = Pick<StoredDecision, 'facts' | 'sources'>

/** Not where the carrier said so itself, in Shopify; where the shop did, it may have been mistaken. */
export const isContestable = (state: CaseState, line: CaseLine, { facts, sources }: Known): boolean => {
  const thing = facts.lines.find(({ unit }) => unit === line.unit)
  if (thing === undefined || !isGoods(thing) || thing.delivery.status === 'not_shipped') return false
  return isUntouched(state, line) && sourceOfDelivery(sources, line.unit)?.source !== 'carrier_event'
}

/** The last that was said counts. */
export const sourceOfDelivery = (sources: readonly FactSource[], unit: string): FactSource | undefined =>
  sources.findLast((one) => one.fact === 'delivery' && one.unit === unit)
