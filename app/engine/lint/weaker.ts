import type { MoneyKind } from '../decision.ts'
import type { Condition, DeclaredTerm, Demand } from '../declares.ts'
import type { Jurisdiction } from '../law/jurisdiction.ts'
import type { Entry, Finding } from './finding.ts'
import { byLaw, canMeet, finding, kindsOf, speaksOf } from './finding.ts'
import { floorNumber, provisionFor } from './floor-data.ts'
import { weakerOnConformity } from './weaker-on-conformity.ts'

/** Every clause that gives a consumer less than one country's law, with the provision that takes its place. */
export const weakerThanLaw = (entries: readonly Entry[], law: Jurisdiction): Finding[] =>
  entries.flatMap((entry) => [
    ...(speaksOf(entry, 'withdrawal') ? onWithdrawal(entry, law) : []),
    ...weakerOnConformity(entry, law),
    ...(speaksOf(entry, 'redemption') ? onVouchers(entry, law) : []),
    ...onAcceptance(entry, law),
  ])

const onWithdrawal = (entry: Entry, law: Jurisdiction): Finding[] => [
  ...termsOnWithdrawal(entry, law),
  ...(entry.bound.declares.requires ?? [])
    .map((condition) => conditionOn(entry, condition))
    .flatMap((one) => byLaw(law, 'crd-14-2', one)),
  ...exclusionOf(entry, law),
  ...demandsOn(entry, law),
  ...deductionsOf(entry, law),
  ...costsOf(entry, law),
]

const conditionOn = (entry: Entry, condition: Condition): Finding =>
  finding('condition-not-allowed', 'warning', [entry], { params: { condition } })

const daysIn = ({ length }: DeclaredTerm): number => ('days' in length ? length.days : length.months * 30)

const termsOnWithdrawal = (entry: Entry, law: Jurisdiction): Finding[] =>
  (entry.bound.declares.terms ?? []).flatMap((term) => [
    ...(term.of === 'statement' ? tooShort(entry, term, law) : []),
    ...(term.of === 'statement' && term.keptBy === 'arrival'
      ? byLaw(law, 'crd-11-2', finding('term-kept-by-arrival', 'warning', [entry]))
      : []),
    ...(term.of === 'sending_back' && daysIn(term) < floorNumber(law, 'sending-back', 'days')
      ? byLaw(
          law,
          provisionFor(law, 'sending-back'),
          finding('term-too-short', 'warning', [entry], daysOf(term)),
        )
      : []),
    ...(term.of === 'refund' ? refundedLate(entry, term, law) : []),
  ])

const daysOf = (term: DeclaredTerm): Pick<Finding, 'params'> => ({ params: { days: daysIn(term) } })

/** Of goods the law counts from receipt, of everything else from the contract: no promise may start before. */
const tooShort = (entry: Entry, term: DeclaredTerm, law: Jurisdiction): Finding[] => {
  const least = floorNumber(law, 'withdrawal-right', 'days')
  const isEarly = term.from !== 'receipt' && kindsOf(entry).includes('goods') && canMeet([entry], ['goods'])
  if (!isEarly && daysIn(term) >= least) return []
  const said = finding('term-too-short', 'warning', [entry], daysOf(term))
  return byLaw(law, provisionFor(law, 'withdrawal-right'), said)
}

const refundedLate = (entry: Entry, term: DeclaredTerm, law: Jurisdiction): Finding[] => {
  const most = floorNumber(law, 'refund', 'days')
  const isLate = daysIn(term) > most || (term.from !== 'statement' && term.from !== 'goods_back')
  const said = finding('refund-too-late', 'warning', [entry], daysOf(term))
  return isLate ? byLaw(law, provisionFor(law, 'refund'), said) : []
}

/** A flat exclusion has no place in the closed list of CRD 16; one that leans on an exception needs its proof per order. */
const exclusionOf = (entry: Entry, law: Jurisdiction): Finding[] => {
  const { clause, declares } = entry.bound
  if (clause.effect !== 'excludes' || !declares.triggers) return []
  return clause.floor
    ? byLaw(law, provisionFor(law, clause.floor), finding('exclusion-needs-proof', 'warning', [entry]))
    : byLaw(
        law,
        provisionFor(law, 'withdrawal-right'),
        finding('exclusion-not-in-the-law', 'warning', [entry]),
      )
}

/** What a withdrawal must not be made to depend on. */
const NOT_FOR_WITHDRAWAL: Readonly<Partial<Record<Demand, string>>> = {
  channel: 'crd-11-1',
  carrier: 'crd-14-1',
  recognition: 'crd-9',
  arrival: 'crd-13-3',
  shop_assessment: 'unfair-terms-annex-m',
  shop_discretion: 'crd-9',
  on_time: 'crd-11-2',
}

const demandsOn = (entry: Entry, law: Jurisdiction): Finding[] =>
  (entry.bound.declares.demands ?? []).flatMap((demand) => {
    const provision = NOT_FOR_WITHDRAWAL[demand]
    const said = finding('demand-not-allowed', 'warning', [entry], { params: { demand } })
    return provision ? byLaw(law, provision, said) : []
  })

const NOT_TO_TAKE: Readonly<Partial<Record<MoneyKind, string>>> = {
  bank_costs: 'crd-13-1',
  restocking_fee: 'crd-13-1',
  set_off: 'crd-13-1',
  compensation: 'crd-14-2',
}

const deductionsOf = (entry: Entry, law: Jurisdiction): Finding[] =>
  (entry.bound.declares.takesOff ?? []).flatMap((what) => {
    const provision = NOT_TO_TAKE[what]
    const said = finding('deduction-not-allowed', 'warning', [entry], { params: { what } })
    return provision ? byLaw(law, provision, said) : []
  })

const costsOf = (entry: Entry, law: Jurisdiction): Finding[] => {
  const { repaidBy = [], keepsOutwardCost, returnCost } = entry.bound.declares
  return [
    ...(repaidBy.some((means) => means !== 'same_means')
      ? byLaw(law, 'crd-13-1', finding('means-not-allowed', 'warning', [entry]))
      : []),
    ...(keepsOutwardCost ? byLaw(law, 'crd-13-1', finding('delivery-not-repaid', 'warning', [entry])) : []),
    ...(returnCost === 'buyer'
      ? byLaw(law, 'crd-14-1', finding('return-cost-needs-notice', 'note', [entry]))
      : []),
  ]
}

const onVouchers = (entry: Entry, law: Jurisdiction): Finding[] => {
  const { terms = [], demands = [] } = entry.bound.declares
  const isDoubtful = terms.some(({ of }) => of === 'activation') || demands.includes('shop_discretion')
  return isDoubtful ? byLaw(law, 'unfair-terms-3', finding('voucher-term-doubtful', 'warning', [entry])) : []
}

/** No clause can take a right of the directive away by being agreed to (CRD 25). */
const onAcceptance = (entry: Entry, law: Jurisdiction): Finding[] =>
  entry.bound.declares.demands?.includes('acceptance')
    ? byLaw(
        law,
        'crd-25',
        finding('demand-not-allowed', 'warning', [entry], { params: { demand: 'acceptance' } }),
      )
    : []
