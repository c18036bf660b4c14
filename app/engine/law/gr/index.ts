import { nationalProvisions, UNION_FLOOR } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { greekCalendars } from './calendar.ts'

const asOf = '2026-11-01'

/** Law 2251/1994 as codified carries the directive's articles 9–16 as 3ε–3ιβ; Law 4967/2022 carries 2019/771. */
export const greece: Jurisdiction = {
  country: 'GR',
  asOf,
  ...greekCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'ν. 2251/1994', source: 'https://www.et.gr' },
      sales: { act: 'ν. 4967/2022', source: 'https://www.et.gr', from: '2022-01-01' },
    },
    articles: {
      'crd-9': 'άρθρο 3ε',
      'crd-10': 'άρθρο 3στ',
      'crd-13': 'άρθρο 3θ',
      'crd-14-1': 'άρθρο 3ι παρ. 1',
      'crd-16-c': 'άρθρο 3ιβ περ. γ΄',
      'crd-16-e': 'άρθρο 3ιβ περ. ε΄',
    },
  }),
  floor: UNION_FLOOR,
}
