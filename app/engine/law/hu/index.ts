import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { hungarianCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** The decree keeps the directive's letters. */
export const hungary: Jurisdiction = {
  country: 'HU',
  asOf,
  ...hungarianCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: '45/2014. (II. 26.) Korm. rendelet', source: 'https://njt.hu/jogszabaly/2014-45-20-22' },
      sales: {
        act: '373/2021. (VI. 30.) Korm. rendelet',
        source: 'https://njt.hu/jogszabaly/2021-373-20-22',
      },
    },
    articles: {
      'crd-6-1-h': '11. §',
      'crd-6-1-i': '11. §',
      'crd-6-1-k': '11. §',
      'crd-9': '20. §',
      'crd-10': '21. §',
      'crd-11-1': '22. §',
      'crd-11-2': '22. §',
      'crd-13': '23. §',
      'crd-13-1': '23. §',
      'crd-13-2': '23. §',
      'crd-13-3': '23. §',
      'crd-14-1': '24. §',
      'crd-14-2': '25. §',
      'crd-14-3': '26. §',
      ...exceptionArticles((letter) => `29. § (1) bekezdés ${letter}) pont`),
    },
  }),
  floor: nationalFloor({}),
}
