import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { swedishCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The distance contracts act of 2005 and the consumer sales act of 2022, in force since 1 May 2022. */
export const sweden: Jurisdiction = {
  country: 'SE',
  asOf,
  ...swedishCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: {
        act: 'lag (2005:59) om distansavtal och avtal utanför affärslokaler',
        source: 'https://www.riksdagen.se/sv/dokument-och-lagar/',
      },
      sales: {
        act: 'konsumentköplag (2022:260)',
        source: 'https://www.riksdagen.se/sv/dokument-och-lagar/',
        from: '2022-05-01',
      },
    },
    articles: {
      'crd-9': '2 kap. 10 §',
      'crd-10': '2 kap. 12 §',
      'sales-11': '4 kap. 17 §',
      ...exceptionArticles(() => '2 kap. 11 §'),
    },
  }),
  floor: nationalFloor({ conformityMonths: 36, presumptionMonths: 24 }),
}
