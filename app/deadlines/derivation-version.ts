import { createHash } from 'node:crypto'
import { ENGINE_VERSION, JURISDICTIONS } from '../engine/index.ts'

/** Raised when what is derived here changes, so that all rows are derived anew. */
const DERIVATION = 8

const laws = Object.values(JURISDICTIONS)
  .map(({ country, asOf }) => `${country}@${asOf}`)
  .toSorted()
  .join(' ')

/** By which derivation, engine and laws: what was derived by another is derived anew (find-outdated.ts). */
export const DERIVATION_VERSION = [
  DERIVATION,
  ENGINE_VERSION,
  createHash('sha256').update(laws).digest('hex').slice(0, 12),
].join('/')
