import type { Clause } from '../clause.ts'
import { customMade } from './custom-made.ts'
import { exchangeWindow } from './exchange-window.ts'
import { hygieneSeal } from './hygiene-seal.ts'
import { notForExcluded } from './not-for-excluded.ts'
import { returnableWhileSealed } from './returnable-while-sealed.ts'
import { withdrawalPeriod } from './withdrawal-period.ts'

/** Every clause a shop may use. A new one is its file, its line here, and its words. */
export const CLAUSES: readonly Clause[] = [
  withdrawalPeriod,
  customMade,
  hygieneSeal,
  returnableWhileSealed,
  exchangeWindow,
  notForExcluded,
] as readonly Clause[]
