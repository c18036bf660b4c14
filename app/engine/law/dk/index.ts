import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { danishCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** Of the Danish list; where market prices and digital content stand in it we do not know for certain. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  a: '§ 18, stk. 2, nr. 2',
  c: '§ 18, stk. 2, nr. 3',
  d: '§ 18, stk. 2, nr. 4',
  e: '§ 18, stk. 2, nr. 5',
  f: '§ 18, stk. 2, nr. 6',
  g: '§ 18, stk. 2, nr. 7',
  h: '§ 18, stk. 2, nr. 8',
  i: '§ 18, stk. 2, nr. 9',
  j: '§ 18, stk. 2, nr. 10',
  k: '§ 18, stk. 2, nr. 11',
  l: '§ 18, stk. 2, nr. 12',
}

/** The consumer contracts act for withdrawal, the sale of goods act for conformity. */
export const denmark: Jurisdiction = {
  country: 'DK',
  asOf,
  ...danishCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'forbrugeraftaleloven', source: 'https://www.retsinformation.dk/eli/lta/2013/1457' },
      sales: { act: 'købeloven', source: 'https://www.retsinformation.dk' },
    },
    articles: {
      'crd-9': '§§ 18 og 19',
      'crd-10': '§ 19, stk. 3 og 4',
      'crd-11-1': '§ 20',
      'sales-10': '§ 83',
      'sales-11': '§ 77 a, stk. 3',
      'sales-13': '§ 78',
      ...exceptionArticles((letter) => EXCEPTIONS[letter]),
    },
  }),
  floor: nationalFloor({}),
}
