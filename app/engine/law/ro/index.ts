import { nationalProvisions, UNION_FLOOR } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { romanianCalendars } from './calendar.ts'

const asOf = '2026-11-01'

/** OUG 34/2014 keeps the directive's numbering; OUG 140/2021 replaced Law 449/2003 for contracts from 1 January 2022. */
export const romania: Jurisdiction = {
  country: 'RO',
  asOf,
  ...romanianCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'OUG nr. 34/2014', source: 'https://legislatie.just.ro/Public/DetaliiDocument/158897' },
      sales: { act: 'OUG nr. 140/2021', source: 'https://legislatie.just.ro/Public/DetaliiDocument/250196' },
    },
    articles: {
      'crd-9': 'art. 9',
      'crd-10': 'art. 10',
      'crd-13': 'art. 13',
      'crd-14-1': 'art. 14 alin. (1)',
      'crd-16-c': 'art. 16 lit. c)',
      'crd-16-e': 'art. 16 lit. e)',
      'sales-10': 'art. 9',
    },
  }),
  floor: UNION_FLOOR,
}
