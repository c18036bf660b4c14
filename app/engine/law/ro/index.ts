import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { romanianCalendars } from './calendar.ts'

const asOf = '2026-11-01'

/** OUG 34/2014 keeps the directive's numbering; OUG 140/2021 replaced Law 449/2003 for contracts from 1 January 2022. */
export const romania: Jurisdiction = {
  country: 'RO',
  asOf,
  ...romanianCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'OUG nr. 34/2014', source: 'https://legislatie.just.ro/Public/DetaliiDocument/158897' },
      sales: { act: 'OUG nr. 140/2021', source: 'https://legislatie.just.ro/Public/DetaliiDocument/250196' },
      unfair_terms: { act: 'Legea nr. 193/2000', source: 'https://legislatie.just.ro' },
    },
    articles: {
      'crd-6-1-h': 'art. 6 alin. (1) lit. h)',
      'crd-6-1-i': 'art. 6 alin. (1) lit. i)',
      'crd-6-1-k': 'art. 6 alin. (1) lit. k)',
      'crd-7-3': 'art. 7',
      'crd-8-7': 'art. 8',
      'crd-8-8': 'art. 8',
      'crd-9': 'art. 9',
      'crd-9-1a': 'art. 9 alin. (1)',
      'crd-10': 'art. 10',
      'crd-11-1': 'art. 11',
      'crd-11-2': 'art. 11',
      'crd-13': 'art. 13',
      'crd-13-1': 'art. 13',
      'crd-13-2': 'art. 13 alin. (3)',
      'crd-13-3': 'art. 13',
      'crd-14-1': 'art. 14 alin. (1)',
      'crd-14-2': 'art. 14',
      'crd-14-3': 'art. 14',
      'crd-14-5': 'art. 14',
      'crd-15': 'art. 15',
      'crd-25': 'art. 25',
      'crd-27': 'art. 23',
      'sales-5': 'art. 4',
      'sales-7': 'art. 6',
      'sales-10': 'art. 9',
      'sales-11': 'art. 10',
      'sales-13': 'art. 11',
      'sales-14': 'art. 12',
      'sales-15': 'art. 13',
      'sales-16': 'art. 14',
      'unfair-terms-3': 'art. 4 alin. (1)',
      ...exceptionArticles((letter) => `art. 16 lit. ${letter})`),
    },
  }),
  floor: nationalFloor({ unsolicitedVisitDays: 30, repairTermDays: 15 }),
}
