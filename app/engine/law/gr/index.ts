import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { greekCalendars } from './calendar.ts'

const asOf = '2026-11-01'

/** The Greek numerals from 1 to 13. */
const NUMERALS = ['α', 'β', 'γ', 'δ', 'ε', 'στ', 'ζ', 'η', 'θ', 'ι', 'ια', 'ιβ', 'ιγ']

/** Law 2251/1994 as codified carries the directive's articles 5–16 as 3α–3ιβ; Law 4967/2022 carries 2019/771. */
export const greece: Jurisdiction = {
  country: 'GR',
  asOf,
  ...greekCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'ν. 2251/1994', source: 'https://www.et.gr' },
      sales: { act: 'ν. 4967/2022', source: 'https://www.et.gr', from: '2022-09-09' },
      unfair_terms: { act: 'ν. 2251/1994', source: 'https://www.et.gr' },
    },
    articles: {
      'crd-6-1-h': 'άρθρο 3β παρ. 1 περ. η΄',
      'crd-6-1-i': 'άρθρο 3β παρ. 1 περ. θ΄',
      'crd-6-1-k': 'άρθρο 3β παρ. 1 περ. ια΄',
      'crd-7-3': 'άρθρο 3γ παρ. 3',
      'crd-8-7': 'άρθρο 3δ παρ. 7',
      'crd-8-8': 'άρθρο 3δ παρ. 8',
      'crd-9': 'άρθρο 3ε',
      'crd-9-1a': 'άρθρο 3ε παρ. 1α',
      'crd-10': 'άρθρο 3στ',
      'crd-11-1': 'άρθρο 3ζ παρ. 1',
      'crd-11-2': 'άρθρο 3ζ παρ. 2',
      'crd-13': 'άρθρο 3θ',
      'crd-13-1': 'άρθρο 3θ παρ. 1',
      'crd-13-2': 'άρθρο 3θ παρ. 2',
      'crd-13-3': 'άρθρο 3θ παρ. 3',
      'crd-14-1': 'άρθρο 3ι παρ. 1',
      'crd-14-2': 'άρθρο 3ι παρ. 2',
      'crd-14-3': 'άρθρο 3ι παρ. 3',
      'crd-14-5': 'άρθρο 3ι παρ. 5',
      'crd-15': 'άρθρο 3ια',
      'unfair-terms-3': 'άρθρο 2 παρ. 6',
      ...exceptionArticles((_, place) => `άρθρο 3ιβ περ. ${NUMERALS[place - 1]}΄`),
    },
  }),
  floor: nationalFloor({ unsolicitedVisitDays: 30 }),
}
