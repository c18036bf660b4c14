import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { czechCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The civil code, as changed by Act 374/2022 Sb. for contracts from 6 January 2023. */
export const czechia: Jurisdiction = {
  country: 'CZ',
  asOf,
  ...czechCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'občanský zákoník (zákon č. 89/2012 Sb.)', source: 'https://www.e-sbirka.cz/sb/2012/89' },
      sales: {
        act: 'občanský zákoník (zákon č. 89/2012 Sb.)',
        source: 'https://www.e-sbirka.cz/sb/2012/89',
        from: '2023-01-06',
      },
      unfair_terms: {
        act: 'občanský zákoník (zákon č. 89/2012 Sb.)',
        source: 'https://www.e-sbirka.cz/sb/2012/89',
      },
    },
    articles: {
      'crd-6-1-h': '§ 1820',
      'crd-6-1-i': '§ 1820',
      'crd-6-1-k': '§ 1820',
      'crd-9': '§ 1829',
      'crd-9-1a': '§ 1829a',
      'crd-10': '§ 1829 odst. 4',
      'crd-13': '§ 1832',
      'crd-13-1': '§ 1832',
      'crd-14-1': '§ 1831',
      'crd-14-2': '§ 1833',
      'crd-14-3': '§ 1834',
      'sales-5': '§ 2161',
      'sales-10': '§ 2165',
      'sales-13': '§ 2169',
      'sales-15': '§ 2171',
      'sales-16': '§ 2171',
      'unfair-terms-3': '§ 1813',
      ...exceptionArticles(() => '§ 1837'),
    },
  }),
  floor: nationalFloor({ unsolicitedVisitDays: 30 }),
}
