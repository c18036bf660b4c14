import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { frenchCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** Metropolitan France; the departments overseas have country codes of their own. */
export const france: Jurisdiction = {
  country: 'FR',
  asOf,
  ...frenchCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: {
        act: 'Code de la consommation',
        source: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565',
      },
      sales: {
        act: 'Code de la consommation',
        source: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565',
      },
      unfair_terms: {
        act: 'Code de la consommation',
        source: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565',
      },
    },
    articles: {
      'crd-6-1-h': 'article L221-5',
      'crd-6-1-i': 'article L221-5',
      'crd-6-1-k': 'article L221-5',
      'crd-7-3': 'article L221-25',
      'crd-8-8': 'article L221-25',
      'crd-9': 'article L221-18',
      'crd-10': 'article L221-20',
      'crd-11-1': 'article L221-21',
      'crd-13': 'article L221-24',
      'crd-13-1': 'article L221-24',
      'crd-13-2': 'article L221-24',
      'crd-13-3': 'article L221-24',
      'crd-14-1': 'article L221-23',
      'crd-14-2': 'article L221-23',
      'crd-14-3': 'article L221-25',
      'crd-15': 'article L221-27',
      'crd-25': 'article L221-29',
      'sales-10': 'article L217-3',
      'sales-11': 'article L217-7',
      'sales-13': 'article L217-8',
      'sales-14': 'article L217-10',
      'sales-15': 'article L217-14',
      'sales-16': 'article L217-14',
      'unfair-terms-3': 'article L212-1',
      ...exceptionArticles((_, place) => `article L221-28, ${place}°`),
    },
  }),
  floor: nationalFloor({ presumptionMonths: 24, repairTermDays: 30 }),
}
