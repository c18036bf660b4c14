import type { Day } from '../day.ts'
import type { ActKey } from './jurisdiction.ts'

/** An act of the Union: `key` names it in `app/locales`, `from` is the first day on which it bound contracts. */
interface Act {
  key: ActKey
  act: string
  source: string
  from: Day
  /** Older contracts knew nothing like it. */
  before?: 'nothing'
}

const CRD = {
  key: 'crd',
  act: 'Directive 2011/83/EU',
  source: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
  from: '2014-06-13',
} as const satisfies Act

/** As changed by Directive (EU) 2019/2161. */
const CRD_2022 = { ...CRD, from: '2022-05-28', before: 'nothing' } as const
/** As changed by Directive (EU) 2023/2673. */
const CRD_2026 = { ...CRD, from: '2026-06-19', before: 'nothing' } as const

const SALES = {
  key: 'sales',
  act: 'Directive (EU) 2019/771',
  source: 'https://eur-lex.europa.eu/eli/dir/2019/771/oj',
  from: '2022-01-01',
} as const satisfies Act

/** As changed by Directive (EU) 2024/1799. */
const SALES_2026 = { ...SALES, from: '2026-07-31', before: 'nothing' } as const

const UNFAIR_TERMS = {
  key: 'unfair_terms',
  act: 'Directive 93/13/EEC',
  source: 'https://eur-lex.europa.eu/eli/dir/1993/13/oj',
  from: '1995-01-01',
} as const satisfies Act

export interface UnionProvision extends Act {
  article: string
}

/** Our name of a provision → where it stands in Union law and since when contracts fall under it. */
export const UNION = {
  'crd-2-5': { ...CRD, article: '2(5)' },
  'crd-6-1-h': { ...CRD, article: '6(1)(h)' },
  'crd-6-1-i': { ...CRD, article: '6(1)(i)' },
  'crd-6-1-k': { ...CRD, article: '6(1)(k)' },
  'crd-7-3': { ...CRD, article: '7(3)' },
  'crd-8-7': { ...CRD, article: '8(7)' },
  'crd-8-8': { ...CRD, article: '8(8)' },
  'crd-9': { ...CRD, article: '9' },
  'crd-9-1a': { ...CRD_2022, article: '9(1a)' },
  'crd-10': { ...CRD, article: '10' },
  'crd-11-1': { ...CRD, article: '11(1)' },
  'crd-11-2': { ...CRD, article: '11(2)' },
  'crd-11a': { ...CRD_2026, article: '11a' },
  'crd-13': { ...CRD, article: '13' },
  'crd-13-1': { ...CRD, article: '13(1)' },
  'crd-13-2': { ...CRD, article: '13(2)' },
  'crd-13-3': { ...CRD, article: '13(3)' },
  'crd-14-1': { ...CRD, article: '14(1)' },
  'crd-14-2': { ...CRD, article: '14(2)' },
  'crd-14-3': { ...CRD, article: '14(3)' },
  'crd-14-5': { ...CRD, article: '14(5)' },
  'crd-15': { ...CRD, article: '15' },
  'crd-16-a': { ...CRD, article: '16(a)' },
  'crd-16-b': { ...CRD, article: '16(b)' },
  'crd-16-c': { ...CRD, article: '16(c)' },
  'crd-16-d': { ...CRD, article: '16(d)' },
  'crd-16-e': { ...CRD, article: '16(e)' },
  'crd-16-f': { ...CRD, article: '16(f)' },
  'crd-16-g': { ...CRD, article: '16(g)' },
  'crd-16-h': { ...CRD, article: '16(h)' },
  'crd-16-i': { ...CRD, article: '16(i)' },
  'crd-16-j': { ...CRD, article: '16(j)' },
  'crd-16-k': { ...CRD, article: '16(k)' },
  'crd-16-l': { ...CRD, article: '16(l)' },
  'crd-16-m': { ...CRD, article: '16(m)' },
  'crd-25': { ...CRD, article: '25' },
  'crd-27': { ...CRD, article: '27' },
  'sales-3-7': { ...SALES, article: '3(7)' },
  'sales-5': { ...SALES, article: '5' },
  'sales-7': { ...SALES, article: '7' },
  'sales-10': { ...SALES, article: '10' },
  'sales-10a': { ...SALES_2026, article: '10(2a)' },
  'sales-11': { ...SALES, article: '11' },
  'sales-13': { ...SALES, article: '13' },
  'sales-14': { ...SALES, article: '14' },
  'sales-15': { ...SALES, article: '15' },
  'sales-16': { ...SALES, article: '16' },
  'unfair-terms-3': { ...UNFAIR_TERMS, article: '3(1)' },
  'unfair-terms-annex-m': { ...UNFAIR_TERMS, article: 'Annex, 1(m)' },
} as const satisfies Record<string, UnionProvision>

export type ProvisionId = keyof typeof UNION
