import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { dutchCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The Civil Code sets no end to the seller’s liability but what may be expected of the goods: after the two years a person judges, until the longest prescription (twenty years). */
export const netherlands: Jurisdiction = {
  country: 'NL',
  asOf,
  ...dutchCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'BW', source: 'https://wetten.overheid.nl/BWBR0005289' },
      sales: { act: 'BW', source: 'https://wetten.overheid.nl/BWBR0005290', from: '2022-04-27' },
      unfair_terms: { act: 'BW', source: 'https://wetten.overheid.nl/BWBR0005289' },
    },
    articles: {
      'crd-6-1-h': 'artikel 6:230m',
      'crd-6-1-i': 'artikel 6:230m',
      'crd-6-1-k': 'artikel 6:230m',
      'crd-9': 'artikel 6:230o lid 1',
      'crd-10': 'artikel 6:230o lid 2',
      'crd-11-1': 'artikel 6:230o lid 3',
      'crd-13': 'artikel 6:230r',
      'crd-13-1': 'artikel 6:230r',
      'crd-13-2': 'artikel 6:230r',
      'crd-13-3': 'artikel 6:230r',
      'crd-14-1': 'artikel 6:230s',
      'crd-14-2': 'artikel 6:230s',
      'crd-14-3': 'artikel 6:230s',
      'sales-5': 'artikel 7:17',
      'sales-10': 'artikel 7:17',
      'sales-11': 'artikel 7:18a',
      'sales-13': 'artikel 7:21',
      'sales-14': 'artikel 7:21',
      'sales-15': 'artikel 7:22',
      'sales-16': 'artikel 7:22',
      'unfair-terms-3': 'artikel 6:233',
      ...exceptionArticles(() => 'artikel 6:230p'),
    },
  }),
  floor: nationalFloor({ longestLiabilityMonths: 240 }),
}
