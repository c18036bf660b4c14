import type { Kind, Remedy } from '../facts.ts'
import type { Jurisdiction } from '../law/jurisdiction.ts'
import type { Entry, Finding } from './finding.ts'
import { byLaw, canMeet, finding, isWithin, speaksOf } from './finding.ts'

/** What a document that speaks of withdrawal leaves to one country's law. */
export const gapsAgainst = (entries: readonly Entry[], law: Jurisdiction): Finding[] => {
  const onWithdrawal = entries.filter((entry) => speaksOf(entry, 'withdrawal'))
  const says = (of: (declares: Entry['bound']['declares']) => unknown, among = onWithdrawal): boolean =>
    among.some(({ bound }) => of(bound.declares))
  const provides = (what: 'model_form' | 'withdrawal_function'): boolean =>
    says((declares) => declares.provides?.includes(what), [...entries])
  const gap = (code: Finding['code'], provision: string): Finding[] =>
    byLaw(law, provision, finding(code, 'warning', nearestTo(entries, provision)))
  return [
    ...(says(({ terms }) => terms?.some(({ of }) => of === 'refund')) ? [] : gap('no-refund-term', 'crd-13')),
    ...(says(({ returnCost }) => returnCost) ? [] : gap('no-return-cost', 'crd-14-1')),
    ...(provides('model_form') ? [] : gap('no-model-form', 'crd-10')),
    ...(provides('withdrawal_function') ? [] : gap('no-withdrawal-function', 'crd-11a')),
  ]
}

/** The clauses that speak around it without saying it; else those that permit withdrawal. */
const nearestTo = (entries: readonly Entry[], provision: string): Entry[] => {
  const around = entries.filter(({ bound: { declares } }) => {
    const { mark, provision: own = '' } = declares.stands ?? {}
    return mark === 'gap' && (own === provision || (own === 'crd-10' && provision === 'crd-11a'))
  })
  if (around.length > 0) return around
  return entries.filter((entry) => entry.bound.clause.effect === 'permits' && speaksOf(entry, 'withdrawal'))
}

const KINDS: readonly Kind[] = ['goods', 'service', 'voucher', 'digital_content']

/** The kinds of things for which no clause permits anything: nobody learns from the document what holds for them. */
export const unnamedIn = (entries: readonly Entry[]): Finding[] =>
  KINDS.filter(
    (kind) => !entries.some((entry) => entry.bound.clause.effect === 'permits' && canMeet([entry], [kind])),
  ).map((kind) => finding('not-named', 'note', [], { params: { kind } }))

/** Clauses that can never have an effect under this document. */
export const unreachableIn = (entries: readonly Entry[]): Finding[] =>
  entries.flatMap((entry) => {
    if (!canMeet([entry])) return [finding('never-applies', 'error', [entry])]
    const { effect, remedies } = entry.bound.clause
    if (effect === 'permits') return alwaysDefeated(entry, entries)
    if (effect === 'excludes') return nothingToExclude(entry, remedies, entries)
    return effect === 'spares' ? nothingToSpare(entry, entries) : []
  })

const names = ({ bound }: Entry, other: Entry): boolean =>
  bound.clause.defeats.includes(other.bound.clause.id)

/** An exclusion that holds whatever the facts takes everything that it covers. */
const alwaysDefeated = (entry: Entry, entries: readonly Entry[]): Finding[] =>
  entries
    .filter(
      (other) =>
        names(other, entry) &&
        other.bound.declares.triggers?.includes('always') &&
        entry.bound.clause.remedies.every((remedy) => speaksOf(other, remedy)) &&
        isWithin(entry, other),
    )
    .slice(0, 1)
    .map((other) => finding('always-defeated', 'error', [entry, other]))

/** What a consumer has by law can be excluded without the document permitting it. */
const BY_LAW: ReadonlySet<Remedy> = new Set(['withdrawal', 'conformity_claim'])

const nothingToExclude = (
  entry: Entry,
  remedies: readonly Remedy[],
  entries: readonly Entry[],
): Finding[] => {
  const hasObject = remedies.some(
    (remedy) =>
      BY_LAW.has(remedy) ||
      entries.some(
        (other) =>
          other.bound.clause.effect === 'permits' && speaksOf(other, remedy) && canMeet([entry, other]),
      ),
  )
  return hasObject ? [] : [finding('nothing-to-exclude', 'note', [entry])]
}

const nothingToSpare = (entry: Entry, entries: readonly Entry[]): Finding[] =>
  entries.some((other) => names(entry, other) && canMeet([entry, other]))
    ? []
    : [finding('nothing-to-spare', 'note', [entry])]
