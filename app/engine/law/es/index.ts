import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { spanishCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The consolidated consumer act, as changed by Real Decreto-ley 7/2021 for sales from 1 January 2022. */
export const spain: Jurisdiction = {
  country: 'ES',
  asOf,
  ...spanishCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: {
        act: 'Real Decreto Legislativo 1/2007',
        source: 'https://www.boe.es/eli/es/rdlg/2007/11/16/1/con',
      },
      sales: {
        act: 'Real Decreto Legislativo 1/2007',
        source: 'https://www.boe.es/eli/es/rdlg/2007/11/16/1/con',
      },
      unfair_terms: {
        act: 'Real Decreto Legislativo 1/2007',
        source: 'https://www.boe.es/eli/es/rdlg/2007/11/16/1/con',
      },
    },
    articles: {
      'crd-6-1-h': 'artículo 97',
      'crd-6-1-i': 'artículo 97',
      'crd-6-1-k': 'artículo 97',
      'crd-9': 'artículos 102 y 104',
      'crd-9-1a': 'artículo 102',
      'crd-10': 'artículo 105',
      'crd-11-1': 'artículo 106',
      'crd-11-2': 'artículo 106',
      'crd-13': 'artículo 107',
      'crd-13-1': 'artículo 107',
      'crd-13-2': 'artículo 107',
      'crd-13-3': 'artículo 107',
      'crd-14-1': 'artículo 108',
      'crd-14-2': 'artículo 108',
      'crd-14-3': 'artículo 108',
      'sales-10': 'artículo 120',
      'sales-11': 'artículo 121',
      'sales-13': 'artículo 117',
      'sales-14': 'artículo 118',
      'sales-15': 'artículo 119',
      'sales-16': 'artículo 119',
      'unfair-terms-3': 'artículo 82',
      ...exceptionArticles((letter) => `artículo 103, letra ${letter})`),
    },
  }),
  floor: nationalFloor({ unsolicitedVisitDays: 30, conformityMonths: 36, presumptionMonths: 24 }),
}
