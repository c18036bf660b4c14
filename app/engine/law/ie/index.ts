import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { nationalFloor } from '../national-floor.ts'
import { irishCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The Act of 2022, in force since 29 November 2022. It sets no end to the liability for goods, so that the six years of the Statute of Limitations 1957 stand for one. */
export const ireland: Jurisdiction = {
  country: 'IE',
  asOf,
  ...irishCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: {
        act: 'Consumer Rights Act 2022',
        source: 'https://www.irishstatutebook.ie/eli/2022/act/37',
        from: '2022-11-29',
      },
      sales: {
        act: 'Consumer Rights Act 2022',
        source: 'https://www.irishstatutebook.ie/eli/2022/act/37',
        from: '2022-11-29',
      },
    },
    articles: {
      'sales-3-7': 'section 24',
      'sales-5': 'sections 15 and 17',
      'sales-7': 'section 18',
      'sales-10': 'section 21',
      'sales-11': 'section 22',
      'sales-13': 'section 23',
      'sales-14': 'section 25',
      'sales-15': 'section 27',
      'sales-16': 'section 26',
    },
  }),
  floor: nationalFloor({ longestLiabilityMonths: 72, shortTermRejectionDays: 30 }),
}
