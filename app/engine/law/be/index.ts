import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { belgianCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The code of economic law for withdrawal; the old civil code, as changed for contracts from 1 June 2022, for conformity. */
export const belgium: Jurisdiction = {
  country: 'BE',
  asOf,
  ...belgianCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'Code de droit économique', source: 'https://www.ejustice.just.fgov.be' },
      sales: { act: 'ancien Code civil', source: 'https://www.ejustice.just.fgov.be', from: '2022-06-01' },
      unfair_terms: { act: 'Code de droit économique', source: 'https://www.ejustice.just.fgov.be' },
    },
    articles: {
      'crd-6-1-h': 'article VI.45',
      'crd-6-1-i': 'article VI.45',
      'crd-6-1-k': 'article VI.45',
      'crd-9': 'article VI.47',
      'crd-10': 'article VI.48',
      'crd-11-1': 'article VI.49',
      'crd-11-2': 'article VI.49',
      'crd-13': 'article VI.50',
      'crd-13-1': 'article VI.50',
      'crd-13-2': 'article VI.50',
      'crd-13-3': 'article VI.50',
      'crd-14-1': 'article VI.51',
      'crd-14-2': 'article VI.51',
      'crd-14-3': 'article VI.51',
      'crd-15': 'article VI.52',
      'sales-10': 'article 1649quater',
      'sales-11': 'article 1649quater',
      'sales-13': 'article 1649quinquies',
      'sales-14': 'article 1649quinquies',
      'sales-15': 'article 1649quinquies',
      'sales-16': 'article 1649quinquies',
      'unfair-terms-3': 'article VI.83',
      ...exceptionArticles((_, place) => `article VI.53, ${place}°`),
    },
  }),
  floor: nationalFloor({ presumptionMonths: 24 }),
}
