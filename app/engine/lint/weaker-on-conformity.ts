import type { Jurisdiction } from '../law/jurisdiction.ts'
import type { Length } from '../period.ts'
import type { Entry, Finding } from './finding.ts'
import { byLaw, finding, speaksOf } from './finding.ts'
import { floorNumber, provisionFor } from './floor-data.ts'

/** What gives less than the legal guarantee (Directive (EU) 2019/771), a shorter guarantee of the shop's own included. */
export const weakerOnConformity = (entry: Entry, law: Jurisdiction): Finding[] => [
  ...guarantees(entry, law),
  ...(speaksOf(entry, 'conformity_claim') ? onClaims(entry, law) : []),
]

const monthsIn = (length: Length): number => ('months' in length ? length.months : length.days / 31)

const guarantees = (entry: Entry, law: Jurisdiction): Finding[] =>
  (entry.bound.declares.terms ?? []).flatMap(({ of, length }) => {
    const months = monthsIn(length)
    if (of !== 'guarantee' || months >= floorNumber(law, 'conformity', 'months')) return []
    const said = finding('guarantee-too-short', 'warning', [entry], { params: { months } })
    return byLaw(law, provisionFor(law, 'conformity'), said)
  })

const onClaims = (entry: Entry, law: Jurisdiction): Finding[] => {
  const { clause, declares } = entry.bound
  const { terms = [], demands = [], requires = [], triggers, returnCost, takesOff = [] } = declares
  const said = (code: Finding['code'], params?: Finding['params']): Finding =>
    finding(code, 'warning', [entry], params && { params })
  return [
    ...(clause.effect === 'excludes' && triggers
      ? byLaw(law, provisionFor(law, 'conformity'), said('guarantee-excluded'))
      : []),
    ...terms.flatMap((term) => {
      const isShort = monthsIn(term.length) < floorNumber(law, 'conformity', 'months')
      if (term.of === 'statement' && isShort)
        return byLaw(law, provisionFor(law, 'conformity'), said('complaint-cut-off'))
      return term.of === 'sending_back' ? byLaw(law, 'sales-13', said('complaint-cut-off')) : []
    }),
    ...requires.flatMap((condition) => byLaw(law, 'sales-13', said('condition-not-allowed', { condition }))),
    ...demands.flatMap((demand) => {
      const provision = NOT_FOR_CLAIMS[demand]
      return provision ? byLaw(law, provision, said('demand-not-allowed', { demand })) : []
    }),
    ...(returnCost === 'buyer' ? byLaw(law, 'sales-14', said('return-cost-on-buyer')) : []),
    ...takesOff.flatMap((what) => byLaw(law, 'sales-14', said('deduction-not-allowed', { what }))),
  ]
}

/** What a claim for defective goods must not be made to depend on. */
const NOT_FOR_CLAIMS: Readonly<Record<string, string>> = {
  channel: 'sales-13',
  carrier: 'sales-14',
  recognition: 'sales-11',
  arrival: 'sales-16',
  shop_discretion: 'sales-13',
  no_replacement_wanted: 'sales-13',
}
