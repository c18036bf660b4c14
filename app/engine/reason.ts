import type { Day } from './day.ts'

/** Why a clause holds or not: each code with the parameters its words may use. Words: `decision:reason.*`. */
export interface ReasonParams {
  'period-not-begun': Nothing
  'in-time': Until
  'too-late': Until
  'not-informed-in-time': Until
  'not-informed-too-late': Until
  'custom-made-underway': Nothing
  'custom-made-not-yet': Nothing
  'own-specification': Nothing
  'no-specification': Nothing
  'standard-pick': Nothing
  'specification-doubtful': Nothing
  'package-opened': Nothing
  'seal-broken': Nothing
  'package-untouched': Nothing
  'seal-intact': Nothing
  'no-recognisable-seal': Nothing
  'unsealed-by-shop': Nothing
  'unsealed-by-carrier': Nothing
  cleanable: Nothing
  'no-hygiene-notice': Nothing
  'hygiene-not-proven': Nothing
  'unsealed-not-cleanable': Nothing
  'cleanability-unknown': Nothing
  'exchange-in-time': Until
  'exchange-too-late': Until
  'exchange-not-received': Nothing
  'exchange-excluded-custom-made': Nothing
  'exchange-excluded-unsealed': Nothing
  'exchange-not-excluded': Nothing
  'guarantee-open': Until
  'guarantee-not-begun': Nothing
  'guarantee-ended': Until
  'issuance-not-recorded': Nothing
  'never-cured': Nothing
  'goods-used': Nothing
  'traces-of-use': Nothing
  'goods-damaged': Nothing
  'goods-incomplete': Nothing
  'packaging-missing': Nothing
  'documents-missing': Nothing
  'package-not-closed': Nothing
  'use-proven': Nothing
  'kept-at-lower-value': Nothing
  'deduction-offered': Nothing
  'deduction-agreed': Nothing
  'deduction-declined': Nothing
  'deduction-unknown': Nothing
  'wear-excessive': Nothing
  'other-channel': Nothing
  'other-carrier': Nothing
  'shop-guarantee-open': Until
  'shop-guarantee-not-begun': Nothing
  'shop-guarantee-ended': Until
  'shop-guarantee-unsure': Until
  'caused-by-buyer': Nothing
  'notice-in-time': Until
  'notice-too-late': Until
  'wrong-delivery': Nothing
  'service-begun': Nothing
  'sent-in-time': Until
  'sent-too-late': Until
  'activation-open': Until
  'voucher-activated': Nothing
  'voucher-without-term': Nothing
  'activation-missed': Until
  'activation-unrecorded': Nothing
  'force-majeure-claimed': Nothing
  'force-majeure-accepted': Nothing
  'force-majeure-rejected': Nothing
  'returned-damaged': Nothing
  'defect-in-time': Until
  'defect-too-late': Until
  'defect-denied': Nothing
  'recognition-open': Nothing
  'defect-return-too-late': Until
  'goodwill-in-time': Until
  'goodwill-too-late': Until
  'final-sale': Nothing
  'service-performed': Nothing
  'service-not-finished': Nothing
  'service-consent-not-proven': Nothing
  'service-not-informed': Nothing
  'market-priced': Nothing
  perishable: Nothing
  'inseparably-mixed': Nothing
  'not-mixed-yet': Nothing
  'deferred-alcohol': Nothing
  'alcohol-not-deferred': Nothing
  'urgent-repair': Nothing
  'beyond-urgent-repair': Nothing
  'media-unsealed': Nothing
  'media-seal-intact': Nothing
  'media-without-seal': Nothing
  'press-single': Nothing
  'press-subscription': Nothing
  'bought-at-auction': Nothing
  'date-bound': Nothing
  'no-fixed-date': Nothing
  'not-date-bound': Nothing
  'digital-begun': Nothing
  'digital-consent-not-proven': Nothing
  'any-clear-statement': Nothing
  'sending-counts': Nothing
  'delivery-repaid': Nothing
  'delivery-repaid-as-standard': Nothing
  'repaid-by-same-means': Nothing
  'repaid-to-named-account': Nothing
  'repaid-in-credit-as-agreed': Nothing
  'no-fees': Nothing
  'no-set-off': Nothing
  'no-further-liability': Nothing
  'shop-collects': Nothing
  'return-cost-not-disclosed': Nothing
  'sending-back-any-way': Nothing
  'diminished-value-only': Nothing
  'diminished-value-not-informed': Nothing
  'service-share': Nothing
  'service-owes-nothing': Nothing
  'all-supplied': Nothing
  'defect-not-there-at-delivery': Nothing
  'cure-is-free': Nothing
  'price-reduced': Nothing
  'contract-ended': Nothing
  'more-than-ordered': Nothing
  'voucher-term-open': Nothing
  'defect-presumed': Nothing
  'defect-proven': Nothing
  'defect-after-presumption': Nothing
  'defect-shown-in-time': Until
  'liability-may-last': Until
  'rejection-in-time': Until
  'refund-of-all': Nothing
  'refund-waits-for-sending': Nothing
  'proof-of-sending-counts': Nothing
  'law-unknown': { country: string }
  'law-outdated': { country: string; asOf: Day }
  'longer-by-law': Until
  'clauses-conflict': Nothing
}

type Nothing = Readonly<Record<never, never>>

/**
 * `assumed`: the period runs from a day of receipt that nobody recorded, only estimated; or a notice that had to
 * arrive by then was sent in time, but nobody recorded when it arrived.
 */
interface Until {
  lastDay: Day
  assumed: boolean
}

export type ReasonCode = keyof ReasonParams

/** A code with its own parameters, before the clause that gave it is known. */
export type Given = { [C in ReasonCode]: { code: C; params: Readonly<ReasonParams[C]> } }[ReasonCode]

/** One object for all reasons without parameters, and for each with them one that nobody changes: decisions share them. */
export const reason = <C extends ReasonCode>(code: C, params: ReasonParams[C]): Given =>
  ({ code, params: isEmpty(params) ? NO_PARAMS : Object.freeze(params) }) as Given

const NO_PARAMS: Nothing = Object.freeze({})

export const isEmpty = (params: object): boolean => {
  for (const _ in params) return false
  return true
}
