import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { austrianCalendars } from './calendar.ts'

const asOf = '2026-11-21'

const EXCEPTIONS: Readonly<Record<string, string>> = {
  a: '§ 18 Abs. 1 Z 1',
  b: '§ 18 Abs. 1 Z 2',
  c: '§ 18 Abs. 1 Z 3',
  d: '§ 18 Abs. 1 Z 4',
  e: '§ 18 Abs. 1 Z 5',
  f: '§ 18 Abs. 1 Z 6',
  g: '§ 18 Abs. 1 Z 7',
  h: '§ 18 Abs. 2',
  i: '§ 18 Abs. 1 Z 8',
  j: '§ 18 Abs. 1 Z 9',
  l: '§ 18 Abs. 1 Z 10',
  m: '§ 18 Abs. 1 Z 11',
}

/** FAGG for withdrawal, VGG for conformity. */
export const austria: Jurisdiction = {
  country: 'AT',
  asOf,
  ...austrianCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'FAGG', source: 'https://www.ris.bka.gv.at' },
      sales: { act: 'VGG', source: 'https://www.ris.bka.gv.at' },
    },
    articles: {
      'crd-6-1-h': '§ 4',
      'crd-6-1-i': '§ 4',
      'crd-6-1-k': '§ 4',
      'crd-9': '§ 11',
      'crd-10': '§ 12',
      'crd-11-1': '§ 13',
      'crd-11-2': '§ 13',
      'crd-13': '§ 14',
      'crd-13-1': '§ 14',
      'crd-13-2': '§ 14',
      'crd-13-3': '§ 14',
      'crd-14-1': '§ 15',
      'crd-14-2': '§ 15',
      'crd-14-3': '§ 16',
      'crd-15': '§ 17',
      'sales-10': '§ 10',
      'sales-11': '§ 11',
      'sales-13': '§ 12',
      ...exceptionArticles((letter) => EXCEPTIONS[letter]),
    },
  }),
  floor: nationalFloor({}),
}
