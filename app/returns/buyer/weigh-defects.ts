/** What a report of a defect would come to, under what its buyer could still say of it: so that only what matters is asked. Pure. */
import type {
  Day,
  Decision,
  DefectFacts,
  Facts,
  LineFacts,
  Remedy,
  RemedyDecision,
} from '../../engine/index.ts'
import { remedyOf } from '../deciding/decision-reading.ts'

export interface WeighedDefect {
  /** When it showed decides something. */
  isDayAsked: boolean
  /** The shop pays back at once what is reported now; else repair or replacement come first (2019/771 art 13). */
  isMoneyAtOnce: boolean
  /** The last day on which money is paid back at once. */
  moneyUntil?: Day
}

interface Known {
  facts: Facts
  policy: { compiled: (facts: Facts) => Decision }
}

export type WeighDefect = (unit: string, remedy: Remedy) => WeighedDefect

/** Three decisions, for all units at once: of what is wrong with one, nothing follows for another. */
export function weighDefects({ facts, policy }: Known, today: Day): WeighDefect {
  const under = (defectOf: (line: LineFacts) => Omit<DefectFacts, 'kind'>): Decision =>
    policy.compiled({
      ...facts,
      lines: facts.lines.map((line) => ({ ...line, defect: { kind: 'defective', ...defectOf(line) } })),
    })
  const now = under(() => ({ appearedOn: today, wanted: 'repair' }))
  const atOnce = under(({ delivery }) => ({
    appearedOn: delivery.status === 'delivered' ? delivery.possessionOn : today,
    wanted: 'repair',
  }))
  const money = under(() => ({ appearedOn: today, wanted: 'refund' }))
  return (unit, remedy) => {
    const paid = remedyOf(money, unit, remedy)
    const isMoneyAtOnce = paid?.outcome === 'granted' && paid.duties.some(({ what }) => isRefund(what))
    const moneyUntil = remedyOf(now, unit, remedy)?.deadline?.lastDay
    return {
      isDayAsked: comesTo(remedyOf(now, unit, remedy)) !== comesTo(remedyOf(atOnce, unit, remedy)),
      isMoneyAtOnce,
      ...(isMoneyAtOnce && moneyUntil && { moneyUntil }),
    }
  }
}

const isRefund = (what: string): boolean => what === 'refund' || what === 'refund_once_sent'

const comesTo = (remedy: RemedyDecision | undefined): string =>
  JSON.stringify([remedy?.outcome, remedy?.duties.map(({ who, what, by }) => [who, what, by])])
