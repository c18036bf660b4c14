import type { Extras } from './clause.ts'
import type { Member } from './layer.ts'
import type { SaidDuty, Standing, Word } from './standing.ts'
import { dutyOf, sumsOf } from './standing.ts'

/**
 * By whose word each of a clause's own is displaced: a lesser sum than the one that stands, or than `nothing`
 * where nobody who grants speaks of the kind; a sum of zero, which takes off what nobody has named yet, where
 * the law says zero, too; `buyer` where the shop pays the return; other means; another
 * sharing of the delivery; a worse day than that of the duty that stands for its family, if both name one.
 */
export const lostWords = (from: Member, said: Extras, standing: Standing): readonly Lost[] => {
  const { amounts, duties, returnPaidBy, repaidBy, partialDelivery } = said
  if (!amounts && !duties && !returnPaidBy && !repaidBy && !partialDelivery) return NONE
  const lost: Lost[] = []
  if (amounts) lostSums(amounts, standing, lost)
  // A promise to pay is never less, though it may not count.
  if (returnPaidBy === 'buyer') lostTo(returnPaidBy, standing.cost, lost)
  lostTo(repaidBy, standing.means, lost)
  lostTo(partialDelivery, standing.partial, lost)
  if (duties) lostDuties(from, duties, standing, lost)
  return lost
}

export type Lost = Word<unknown> | 'nothing'

const NONE: readonly never[] = []

const lostTo = <T>(said: T | undefined, standing: Word<T> | undefined, lost: Lost[]): void => {
  if (said !== undefined && standing !== undefined && said !== standing.value) lost.push(standing)
}

const lostSums = (amounts: NonNullable<Extras['amounts']>, { sums }: Standing, lost: Lost[]): void => {
  for (const { what, minor } of sumsOf(amounts)) {
    const best = sums.find(({ value }) => value.what === what)
    const sum = best?.value.minor ?? 0
    // The law says zero, too: it forbids what the document takes off, though nobody has said how much.
    const isForbidden = minor === 0 && sum === 0 && best?.from.citation.layer === 'law'
    if (minor < sum || isForbidden) lost.push(best ?? 'nothing')
  }
}

const lostDuties = (
  from: Member,
  duties: NonNullable<Extras['duties']>,
  standing: Standing,
  lost: Lost[],
): void => {
  for (const duty of duties) {
    if (duty.by === undefined) continue
    const best = dutyOf(standing.duties, duty)
    if (best && best.from !== from && best.value.by !== undefined && isWorseDay(duty, best.value.by))
      lost.push(best)
  }
}

/** Worse for the buyer: a shop that has longer, a buyer who has less. */
const isWorseDay = ({ who, by }: SaidDuty, than: string): boolean =>
  by !== undefined && (who === 'shop' ? by > than : by < than)
