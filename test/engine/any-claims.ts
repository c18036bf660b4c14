import * as z from 'zod'
import type { Clause, Effect, Extras, Verdict } from '../../app/engine/clause.ts'
import { clause, fails, holds, review, settles, silent } from '../../app/engine/clause.ts'
import type { Citation, Day, DutyKind, MoneyKind } from '../../app/engine/index.ts'
import { money } from '../../app/engine/index.ts'
import type { Instance } from '../../app/engine/instance.ts'
import type { Period } from '../../app/engine/period.ts'
import { reason } from '../../app/engine/reason.ts'
import { MONEY_KINDS } from '../../app/engine/standing.ts'
import type { Draw } from './draw.ts'
import { flip, maybe, once, pick, shuffled, some } from './draw.ts'

/** One clause that no registry has, under its label, and what it says whatever the facts are. */
export interface Invented {
  instance: Instance
  says: Verdict
}

const CODES = ['cleanable', 'no-specification', 'own-specification', 'no-fees', 'seal-intact'] as const
const DAYS: readonly Day[] = ['2026-11-23', '2026-11-30', '2026-12-02', '2027-01-04']
const DUTIES: readonly DutyKind[] = [
  ...(['refund', 'refund_once_sent', 'repair', 'replace', 'repair_or_replace'] as const),
  ...(['deliver_missing', 'send_back', 'agree_exchange'] as const),
]

const endOn = (lastDay: Day): Period => ({ lastDay, endsAt: `${lastDay}T22:00:00.000Z`, steps: [] })

const anyEnd = (draw: Draw): Period | 'open' => (once(draw, 6) ? 'open' : endOn(pick(draw, DAYS)))

/** Nobody takes the price itself off; all else goes either way. */
const anyAmounts = (draw: Draw): NonNullable<Extras['amounts']> =>
  Array.from({ length: 1 + draw(3) }, () => {
    const what = pick<MoneyKind>(draw, MONEY_KINDS)
    const minor = pick(draw, [0, 1, 2, 500, -1, -2, -500])
    return { what, amount: money(what === 'item' ? Math.abs(minor) : minor, 'RON') }
  })

/** One kind is owed once per order, whoever speaks of it. */
const withSharing = (amounts: NonNullable<Extras['amounts']>): NonNullable<Extras['amounts']> =>
  amounts.map((one) => (one.what === 'outward_shipping' ? { ...one, once: 'per_order' } : one))

const anyDuties = (draw: Draw): NonNullable<Extras['duties']> =>
  some(draw, shuffled(draw, DUTIES).slice(0, 3)).map((what) => ({
    who: pick(draw, ['shop', 'buyer'] as const),
    what,
    ...maybe(draw, 'by', () => pick(draw, DAYS)),
  }))

const anyExtras = (draw: Draw): Extras => ({
  ...maybe(draw, 'until', () => anyEnd(draw)),
  ...maybe(draw, 'amounts', () => withSharing(anyAmounts(draw))),
  ...maybe(draw, 'returnPaidBy', () => pick(draw, ['shop', 'buyer'] as const), 3),
  ...maybe(draw, 'repaidBy', () => pick(draw, ['same_means', 'named_account', 'store_credit'] as const), 3),
  ...maybe(draw, 'partialDelivery', () => pick(draw, ['none', 'pro_rata', 'marginal', 'full'] as const), 4),
  ...maybe(draw, 'duties', () => anyDuties(draw)),
})

const anyVerdict = (draw: Draw, effect: Effect): Verdict => {
  const code = pick(draw, CODES)
  const extras = anyExtras(draw)
  if (once(draw, 10)) return silent
  if (effect === 'settles') return settles(extras, flip(draw) ? reason(code, {}) : undefined)
  return pick(draw, [holds, holds, fails, review])(code, {}, extras)
}

const EFFECTS: readonly Effect[] = ['permits', 'excludes', 'permits', 'excludes', 'spares', 'settles']

/** Clauses of which each may defeat only those after it, so that no circle closes. */
const anyClauses = (draw: Draw, prefix: string, floors: readonly string[]): Clause[] => {
  const ids = Array.from({ length: 3 + draw(4) }, (_, index) => `${prefix}${index}`)
  return ids.map((id, index) => {
    const effect = pick(draw, EFFECTS)
    return clause({
      id,
      effect,
      remedies: ['withdrawal'],
      defeats: ids.slice(index + 1).filter(() => !once(draw, 3)),
      ...(floors.length > 0 && maybe(draw, 'floor', () => pick(draw, floors))),
      params: z.strictObject({ restates: z.boolean() }),
      needs: () => [],
      restates: ({ restates }) => restates && effect === 'permits',
      decide: () => () => silent,
    }) as Clause
  })
}

const invented = (draw: Draw, from: Clause, rank: number, citation: Citation): Invented => {
  const bound = from.bind({ restates: flip(draw) })
  if (!bound.ok) throw new RangeError(`${from.id} cannot be bound`)
  const says = anyVerdict(draw, from.effect)
  return { instance: { ...bound.bound, decide: () => says, citation, covers: () => true, rank }, says }
}

/** A document and a law of clauses that exist nowhere, some of them under several labels. */
export const drawClaims = (draw: Draw): { contract: Invented[]; law: Invented[] } => {
  const theirs = anyClauses(draw, 'law-', [])
  const ours = anyClauses(
    draw,
    'ours-',
    theirs.map(({ id }) => id),
  )
  const labels = shuffled(draw, ['A2', 'A10', 'B1', 'B3', 'B20', '§4', 'A02', 'C1'])
  // An article may say several things, but gives one right.
  const law = theirs.map((one, rank) => {
    const article = one.effect === 'permits' ? 30 + rank : pick(draw, [9, 14, 16])
    return invented(draw, one, rank, { layer: 'law', provision: `RO/crd-${article}` })
  })
  const ranks = [...shuffled(draw, [...ours.keys()]), ...some(draw, [...ours.keys()])]
  const contract = labels.slice(0, 1 + draw(labels.length)).flatMap((ref, at) => {
    const rank = ranks[at]
    const one = rank === undefined ? undefined : ours[rank]
    return one ? [invented(draw, one, rank ?? 0, { layer: 'contract', clause: one.id, ref })] : []
  })
  return { contract: once(draw, 8) ? [] : contract, law: once(draw, 4) ? [] : law }
}
