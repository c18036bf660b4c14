import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { polishCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The act of 30 May 2014 for contracts from 25 December 2014; its chapter 5a carries 2019/771 from 1 January 2023. */
export const poland: Jurisdiction = {
  country: 'PL',
  asOf,
  ...polishCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'ustawa o prawach konsumenta', source: 'https://isap.sejm.gov.pl', from: '2014-12-25' },
      sales: { act: 'ustawa o prawach konsumenta', source: 'https://isap.sejm.gov.pl', from: '2023-01-01' },
      unfair_terms: { act: 'Kodeks cywilny', source: 'https://isap.sejm.gov.pl' },
    },
    articles: {
      'crd-6-1-h': 'art. 12 ust. 1',
      'crd-6-1-i': 'art. 12 ust. 1',
      'crd-6-1-k': 'art. 12 ust. 1',
      'crd-9': 'art. 27',
      'crd-9-1a': 'art. 27 ust. 2',
      'crd-10': 'art. 29',
      'crd-11-1': 'art. 30',
      'crd-11-2': 'art. 30',
      'crd-13': 'art. 32',
      'crd-13-1': 'art. 32',
      'crd-13-2': 'art. 33',
      'crd-13-3': 'art. 32',
      'crd-14-1': 'art. 34',
      'crd-14-2': 'art. 34 ust. 4',
      'crd-14-3': 'art. 35',
      'crd-15': 'art. 37',
      'crd-25': 'art. 7',
      'crd-27': 'art. 5',
      'sales-5': 'art. 43b',
      'sales-7': 'art. 43b',
      'sales-10': 'art. 43c ust. 1',
      'sales-11': 'art. 43c',
      'sales-13': 'art. 43d',
      'sales-14': 'art. 43d',
      'sales-15': 'art. 43e',
      'sales-16': 'art. 43e',
      'unfair-terms-3': 'art. 385¹',
      ...exceptionArticles((_, place) => `art. 38 ust. 1 pkt ${place}`),
    },
  }),
  floor: nationalFloor({ unsolicitedVisitDays: 30, presumptionMonths: 24 }),
}
