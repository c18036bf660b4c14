import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { bulgarianCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The Consumer Protection Act for withdrawal; the act of 2021 on digital content and the sale of goods for conformity. */
export const bulgaria: Jurisdiction = {
  country: 'BG',
  asOf,
  ...bulgarianCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'Закон за защита на потребителите', source: 'https://dv.parliament.bg' },
      sales: {
        act: 'Закон за предоставяне на цифрово съдържание и цифрови услуги и за продажба на стоки',
        source: 'https://dv.parliament.bg',
      },
    },
    articles: {
      'crd-9': 'чл. 50',
      'crd-13': 'чл. 54',
      'crd-13-1': 'чл. 54',
      'crd-13-2': 'чл. 54, ал. 3',
      'crd-13-3': 'чл. 54',
      'crd-14-1': 'чл. 55',
      'crd-14-2': 'чл. 55',
      ...exceptionArticles((_, place) => `чл. 57, т. ${place}`),
    },
  }),
  floor: nationalFloor({}),
}
