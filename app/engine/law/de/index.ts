import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { germanCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** Which entry of the German list is which of the directive's; two stand outside it. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  a: '§ 356 Abs. 4',
  b: '§ 312g Abs. 2 Nr. 8',
  c: '§ 312g Abs. 2 Nr. 1',
  d: '§ 312g Abs. 2 Nr. 2',
  e: '§ 312g Abs. 2 Nr. 3',
  f: '§ 312g Abs. 2 Nr. 4',
  g: '§ 312g Abs. 2 Nr. 5',
  h: '§ 312g Abs. 2 Nr. 11',
  i: '§ 312g Abs. 2 Nr. 6',
  j: '§ 312g Abs. 2 Nr. 7',
  k: '§ 312g Abs. 2 Nr. 10',
  l: '§ 312g Abs. 2 Nr. 9',
  m: '§ 356 Abs. 5',
}

/** The Civil Code carries all of it; the withdrawal function came with the Act of 3 February 2026 (BGBl. 2026 I Nr. 28). */
export const germany: Jurisdiction = {
  country: 'DE',
  asOf,
  ...germanCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'BGB', source: 'https://www.gesetze-im-internet.de/bgb/' },
      sales: { act: 'BGB', source: 'https://www.gesetze-im-internet.de/bgb/' },
      unfair_terms: { act: 'BGB', source: 'https://www.gesetze-im-internet.de/bgb/' },
    },
    articles: {
      'crd-6-1-h': '§ 312d Abs. 1 mit Art. 246a § 1 Abs. 2 Nr. 1 EGBGB',
      'crd-6-1-i': '§ 312d Abs. 1 mit Art. 246a § 1 Abs. 2 Nr. 2 EGBGB',
      'crd-6-1-k': '§ 312d Abs. 1 mit Art. 246a § 1 Abs. 3 EGBGB',
      'crd-7-3': '§ 357a Abs. 2',
      'crd-8-7': '§ 312f',
      'crd-8-8': '§ 357a Abs. 2',
      'crd-9': '§ 312g Abs. 1, § 355 Abs. 2, § 356 Abs. 2',
      'crd-10': '§ 356 Abs. 3',
      'crd-11-1': '§ 355 Abs. 1',
      'crd-11-2': '§ 355 Abs. 1',
      'crd-11a': '§ 356a',
      'crd-13': '§ 357',
      'crd-13-1': '§ 355 Abs. 3, § 357 Abs. 1 bis 3',
      'crd-13-2': '§ 357 Abs. 2',
      'crd-13-3': '§ 357 Abs. 4',
      'crd-14-1': '§ 355 Abs. 3, § 357',
      'crd-14-2': '§ 357a Abs. 1',
      'crd-14-3': '§ 357a Abs. 2',
      'crd-14-5': '§ 361 Abs. 1',
      'crd-15': '§ 360',
      'crd-25': '§ 361 Abs. 2',
      'crd-27': '§ 241a',
      'sales-5': '§ 434',
      'sales-7': '§ 434 Abs. 3',
      'sales-10': '§ 438 Abs. 1 Nr. 3',
      'sales-11': '§ 477 Abs. 1',
      'sales-13': '§ 437',
      'sales-14': '§ 439',
      'sales-15': '§ 441',
      'sales-16': '§ 437 Nr. 2, § 475 Abs. 6, § 475d',
      'unfair-terms-3': '§ 307 Abs. 1',
      ...exceptionArticles((letter) => EXCEPTIONS[letter]),
    },
  }),
  floor: nationalFloor({ missingInformationFrom: 'start' }),
}
