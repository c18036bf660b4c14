import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { italianCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The Consumer Code carries all of it; its letters leave out j and k. */
export const italy: Jurisdiction = {
  country: 'IT',
  asOf,
  ...italianCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'Codice del consumo (d.lgs. 206/2005)', source: 'https://www.normattiva.it' },
      sales: { act: 'Codice del consumo (d.lgs. 206/2005)', source: 'https://www.normattiva.it' },
      unfair_terms: { act: 'Codice del consumo (d.lgs. 206/2005)', source: 'https://www.normattiva.it' },
    },
    articles: {
      'crd-6-1-h': 'art. 49, comma 1, lett. h)',
      'crd-6-1-i': 'art. 49, comma 1, lett. i)',
      'crd-6-1-k': 'art. 49, comma 1, lett. m)',
      'crd-9': 'art. 52',
      'crd-9-1a': 'art. 52, comma 1-bis',
      'crd-10': 'art. 53',
      'crd-11-1': 'art. 54',
      'crd-11-2': 'art. 54',
      'crd-13': 'art. 56',
      'crd-13-1': 'art. 56',
      'crd-13-2': 'art. 56',
      'crd-13-3': 'art. 56',
      'crd-14-1': 'art. 57',
      'crd-14-2': 'art. 57',
      'crd-14-3': 'art. 57',
      'crd-14-5': 'art. 57',
      'crd-15': 'art. 58',
      'crd-25': 'art. 66-ter',
      'crd-27': 'art. 66-quinquies',
      'sales-5': 'art. 129',
      'sales-10': 'art. 133',
      'sales-11': 'art. 135',
      'sales-13': 'art. 135-bis',
      'sales-14': 'art. 135-ter',
      'sales-15': 'art. 135-quater',
      'sales-16': 'art. 135-quater',
      'unfair-terms-3': 'art. 33',
      ...exceptionArticles((_, place) => `art. 59, comma 1, lett. ${'abcdefghilmno'[place - 1]})`),
    },
  }),
  floor: nationalFloor({ unsolicitedVisitDays: 30 }),
}
