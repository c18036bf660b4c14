import { UNION_FLOOR } from './eu/floor.ts'
import type { FloorClause } from './jurisdiction.ts'
import type { ProvisionId } from './union.ts'

/** Where a state's law says something else than the directive's own number, or something more. */
export interface NationalValues {
  /** CRD 9(1a): the time to withdraw after a visit that nobody asked for. */
  unsolicitedVisitDays?: number
  /** CRD 10: from which day the twelve months of a consumer whom nobody told are counted. */
  missingInformationFrom?: 'start'
  /** 2019/771 art 10(3): how long the seller answers. */
  conformityMonths?: number
  /** Where the law sets no end to that but prescription: the months of prescription. */
  longestLiabilityMonths?: number
  /** 2019/771 art 11(2): how long a defect is presumed to have been there on delivery. */
  presumptionMonths?: number
  /** 2019/771 art 14: the longest that repair or replacement may take. */
  repairTermDays?: number
  /** 2019/771 art 3(7): how long the buyer may ask for the money without repair first. */
  shortTermRejectionDays?: number
}

/** The Union's floor with a state's own values. */
export const nationalFloor = (values: NationalValues): FloorClause[] => {
  const own = valuesByClause(values)
  const floor = UNION_FLOOR.map(
    (rule): FloorClause => ({ ...rule, params: { ...(rule.params as object), ...own.get(rule.clause) } }),
  )
  return [...floor, ...ownRules(values)]
}

/** What a state has beside the Union's rules, not in their place. */
const ownRules = ({ unsolicitedVisitDays, shortTermRejectionDays }: NationalValues): FloorClause[] => [
  ...(unsolicitedVisitDays === undefined
    ? []
    : [
        {
          clause: 'withdrawal-right',
          provision: 'crd-9-1a',
          params: { days: unsolicitedVisitDays, only: 'unsolicited_visit' },
        },
      ]),
  ...(shortTermRejectionDays === undefined
    ? []
    : [{ clause: 'short-term-rejection', provision: 'sales-3-7', params: { days: shortTermRejectionDays } }]),
]

const valuesByClause = (values: NationalValues): ReadonlyMap<string, object> => {
  const { unsolicitedVisitDays, missingInformationFrom: from, repairTermDays: days } = values
  const { conformityMonths: months, longestLiabilityMonths: longestMonths, presumptionMonths } = values
  return new Map([
    ['missing-information', given({ unsolicitedVisitDays, from })],
    ['conformity', given({ months, longestMonths })],
    ['repair-extension', given({ liabilityMonths: months })],
    ['burden-of-proof', given({ presumptionMonths })],
    ['repair-term', given({ days })],
  ])
}

const given = (params: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined))

/** The articles that carry out CRD 16(a) to (m), by the letter and its place in the alphabet (1 to 13). */
export const exceptionArticles = (
  articleOf: (letter: string, place: number) => string | undefined,
): Partial<Record<ProvisionId, string>> =>
  Object.fromEntries(
    [...'abcdefghijklm'].flatMap((letter, index) => {
      const article = articleOf(letter, index + 1)
      return article === undefined ? [] : [[`crd-16-${letter}`, article]]
    }),
  )
