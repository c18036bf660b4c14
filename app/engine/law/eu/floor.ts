import type { Day } from '../../day.ts'
import { laterDay } from '../../day.ts'
import type { FloorClause, Provision } from '../jurisdiction.ts'
import type { ProvisionId, UnionProvision } from '../union.ts'
import { UNION } from '../union.ts'

export type { ProvisionId } from '../union.ts'

/** Which national act carries a directive out, and, where it came later than the directive asks, from when. */
interface NationalAct {
  act: string
  source: string
  from?: Day
}

interface National {
  asOf: Day
  acts: Readonly<Record<'crd' | 'sales', NationalAct> & { unfair_terms?: NationalAct }>
  /** Absent where we do not know the number: then the directive is cited. */
  articles: Readonly<Partial<Record<ProvisionId, string>>>
  /** Where one provision binds from another day than its act, e.g. because the state was late with it. */
  since?: Readonly<Partial<Record<ProvisionId, Day>>>
}

/** The provisions of a member state: the Union's article with the national one beside it. Nothing is verified until it is read in the official text. */
export const nationalProvisions = ({
  asOf,
  acts,
  articles,
  since,
}: National): Record<ProvisionId, Provision> =>
  Object.fromEntries(
    Object.entries<UnionProvision>(UNION).map(([id, { key, act, article, source, from, before }]) => {
      const transposed: NationalAct | undefined = acts[key]
      const number = articles[id as ProvisionId]
      const provision: Provision = {
        eu: { key, act, article, source },
        ...(number &&
          transposed && {
            national: { act: transposed.act, article: number, source: transposed.source },
          }),
        inForce: {
          from: since?.[id as ProvisionId] ?? laterDay(transposed?.from ?? from, from),
          ...(before && { before }),
        },
        asOf,
        verified: false,
      }
      return [id, provision]
    }),
  ) as Record<ProvisionId, Provision>

const rule = (clause: string, provision: ProvisionId, params: object = {}): FloorClause => ({
  clause,
  provision,
  params,
})

/** What binds a shop in every member state that has transposed it without more; a state's own values go by clause. */
export const UNION_FLOOR: readonly FloorClause[] = [
  rule('withdrawal-right', 'crd-9', { days: 14 }),
  rule('missing-information', 'crd-10', { days: 14, months: 12, from: 'end' }),
  rule('any-statement', 'crd-11-1'),
  rule('sent-in-time', 'crd-11-2'),
  rule('refund', 'crd-13-1', { days: 14 }),
  rule('no-fees', 'crd-13-1'),
  rule('no-set-off', 'crd-13-1'),
  rule('same-means', 'crd-13-1'),
  rule('outward-delivery', 'crd-13-1'),
  rule('express-surplus', 'crd-13-2'),
  rule('refund-hold', 'crd-13-3', { days: 14 }),
  rule('sending-back', 'crd-14-1', { days: 14 }),
  rule('any-carrier', 'crd-14-1'),
  rule('handled-goods', 'crd-14-2'),
  rule('diminished-value', 'crd-14-2'),
  rule('services-pro-rata', 'crd-14-3'),
  rule('all-supplied', 'crd-14-3'),
  rule('no-further-liability', 'crd-14-5'),
  rule('services-performed', 'crd-16-a'),
  rule('market-priced', 'crd-16-b'),
  rule('own-specification', 'crd-16-c'),
  rule('perishable', 'crd-16-d'),
  rule('sealed-hygiene', 'crd-16-e'),
  rule('inseparably-mixed', 'crd-16-f'),
  rule('deferred-alcohol', 'crd-16-g'),
  rule('urgent-repair', 'crd-16-h'),
  rule('sealed-media', 'crd-16-i'),
  rule('press', 'crd-16-j'),
  rule('public-auction', 'crd-16-k'),
  rule('date-bound', 'crd-16-l'),
  rule('digital-content-begun', 'crd-16-m'),
  rule('too-many', 'crd-27'),
  rule('conformity', 'sales-10', { months: 24 }),
  rule('repair-extension', 'sales-10a', { months: 12, liabilityMonths: 24 }),
  rule('burden-of-proof', 'sales-11', { presumptionMonths: 12 }),
  rule('repair-term', 'sales-14'),
  rule('price-reduction', 'sales-15'),
  rule('termination', 'sales-16'),
  rule('proof-of-sending', 'sales-16'),
  rule('voucher-term', 'unfair-terms-3'),
]
