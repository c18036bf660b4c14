import type { Extras } from './clause.ts'
import type { Member } from './layer.ts'
import type { Standing, Word } from './standing.ts'
import { dutyOf, sumsOf } from './standing.ts'

/**
 * By whose word each of a clause's own is displaced: a lesser sum than the one that stands, or than `nothing`
 * where nobody who grants speaks of the kind; a sum of zero, which takes off what nobody has named yet, where
 * the law says zero, too; `buyer` where the shop pays the return; other means; another
 * sharing of the delivery; another day than that of the duty that stands for its family, if both name one.
 */
export const lostWords = (
  from: Member,
  said: Extras,
  standing: Standing,
): readonly (Word<unknown> | 'nothing')[] => {
  const { amounts, duties, returnPaidBy, repaidBy, partialDelivery } = said
  if (!amounts && !duties && !returnPaidBy && !repaidBy && !partialDelivery) return NONE
  return [
    ...(amounts ? lostSums(amounts, standing) : NONE),
    ...lostTo(returnPaidBy, standing.cost),
    ...lostTo(repaidBy, standing.means),
    ...lostTo(partialDelivery, standing.partial),
    ...(duties ? lostDuties(from, duties, standing) : NONE),
  ]
}

const NONE: readonly never[] = []

const lostTo = <T>(said: T | undefined, standing: Word<T> | undefined): Word<T>[] =>
  said === undefined || standing === undefined || said === standing.value ? [] : [standing]

const lostSums = (
  amounts: NonNullable<Extras['amounts']>,
  { sums }: Standing,
): (Word<unknown> | 'nothing')[] =>
  sumsOf(amounts).flatMap(({ what, minor }) => {
    const best = sums.find(({ value }) => value.what === what)
    const sum = best?.value.minor ?? 0
    const isForbidden = minor === 0 && sum === 0 && best?.from.citation.layer === 'law'
    return minor < sum || isForbidden ? [best ?? 'nothing'] : []
  })

const lostDuties = (
  from: Member,
  duties: NonNullable<Extras['duties']>,
  standing: Standing,
): Word<unknown>[] =>
  duties.flatMap((duty) => {
    const best = dutyOf(standing.duties, duty)
    const isDated = duty.by !== undefined && best?.value.by !== undefined
    return best && isDated && best.from !== from && best.value.by !== duty.by ? [best] : []
  })
