import type { Day } from '../../day.ts'
import type { FloorClause, Provision } from '../jurisdiction.ts'

const CRD = {
  key: 'crd',
  act: 'Directive 2011/83/EU',
  source: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
  from: '2014-06-13',
} as const

const SALES = {
  key: 'sales',
  act: 'Directive (EU) 2019/771',
  source: 'https://eur-lex.europa.eu/eli/dir/2019/771/oj',
  from: '2022-01-01',
} as const

/** Our name of a provision → where it stands in Union law and since when contracts fall under it. */
const UNION = {
  'crd-9': { ...CRD, article: '9' },
  'crd-10': { ...CRD, article: '10' },
  'crd-13': { ...CRD, article: '13' },
  'crd-14-1': { ...CRD, article: '14(1)' },
  'crd-16-c': { ...CRD, article: '16(c)' },
  'crd-16-e': { ...CRD, article: '16(e)' },
  'sales-10': { ...SALES, article: '10' },
} as const

export type ProvisionId = keyof typeof UNION

interface National {
  asOf: Day
  acts: Readonly<Record<'crd' | 'sales', { act: string; source: string; from?: Day }>>
  /** Absent where we do not know the number: then the directive is cited. */
  articles: Readonly<Partial<Record<ProvisionId, string>>>
}

/** The provisions of a member state: the Union's article with the national one beside it. Nothing is verified until it is read in the official text. */
export const nationalProvisions = ({ asOf, acts, articles }: National): Record<ProvisionId, Provision> =>
  Object.fromEntries(
    Object.entries(UNION).map(([id, { key, act, article, source, from }]) => {
      const transposed = acts[key]
      const number = articles[id as ProvisionId]
      const provision: Provision = {
        eu: { key, act, article, source },
        ...(number && { national: { act: transposed.act, article: number, source: transposed.source } }),
        inForce: { from: transposed.from ?? from },
        asOf,
        verified: false,
      }
      return [id, provision]
    }),
  ) as Record<ProvisionId, Provision>

/** What binds a shop in every member state that has transposed it without more. */
export const UNION_FLOOR: readonly FloorClause[] = [
  { clause: 'withdrawal-right', provision: 'crd-9', params: { days: 14 } },
  { clause: 'missing-information', provision: 'crd-10', params: { days: 14, months: 12 } },
  { clause: 'own-specification', provision: 'crd-16-c', params: {}, scope: { category: ['custom_made'] } },
  { clause: 'sealed-hygiene', provision: 'crd-16-e', params: {}, scope: { category: ['hygiene_sensitive'] } },
  { clause: 'refund', provision: 'crd-13', params: { days: 14 } },
  { clause: 'sending-back', provision: 'crd-14-1', params: { days: 14 } },
  { clause: 'conformity', provision: 'sales-10', params: { months: 24 } },
]
