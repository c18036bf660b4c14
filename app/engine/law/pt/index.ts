import { nationalProvisions } from '../eu/floor.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { exceptionArticles, nationalFloor } from '../national-floor.ts'
import { portugueseCalendars } from './calendar.ts'

const asOf = '2026-11-21'

/** DL 24/2014 for withdrawal; DL 84/2021 for conformity, for contracts from 1 January 2022. */
export const portugal: Jurisdiction = {
  country: 'PT',
  asOf,
  ...portugueseCalendars,
  provisions: nationalProvisions({
    asOf,
    acts: {
      crd: { act: 'Decreto-Lei n.º 24/2014', source: 'https://diariodarepublica.pt' },
      sales: { act: 'Decreto-Lei n.º 84/2021', source: 'https://diariodarepublica.pt' },
    },
    articles: {
      'crd-6-1-h': 'artigo 4.º',
      'crd-6-1-i': 'artigo 4.º',
      'crd-6-1-k': 'artigo 4.º',
      'crd-9': 'artigo 10.º',
      'crd-9-1a': 'artigo 10.º',
      'crd-10': 'artigo 10.º',
      'crd-11-1': 'artigo 11.º',
      'crd-11-2': 'artigo 11.º',
      'crd-13': 'artigo 12.º',
      'crd-13-1': 'artigo 12.º',
      'crd-13-2': 'artigo 12.º',
      'crd-13-3': 'artigo 12.º',
      'crd-14-1': 'artigo 13.º',
      'crd-14-2': 'artigo 14.º',
      'crd-14-3': 'artigo 15.º',
      'crd-15': 'artigo 16.º',
      'sales-3-7': 'artigo 16.º',
      'sales-10': 'artigo 12.º',
      'sales-11': 'artigo 13.º',
      'sales-13': 'artigo 15.º',
      'sales-14': 'artigo 18.º',
      'sales-15': 'artigo 19.º',
      'sales-16': 'artigo 20.º',
      ...exceptionArticles((letter) =>
        'abcdefg'.includes(letter) ? `artigo 17.º, n.º 1, alínea ${letter})` : 'artigo 17.º',
      ),
    },
  }),
  floor: nationalFloor({
    unsolicitedVisitDays: 30,
    conformityMonths: 36,
    presumptionMonths: 24,
    repairTermDays: 30,
    shortTermRejectionDays: 30,
  }),
}
