import { ENGINE_VERSION, JURISDICTIONS } from '../engine/index.ts'
import { digestOfLaws } from './digest-of-laws.ts'

/** Raised when what is derived here changes, so that all rows are derived anew. */
const DERIVATION = 8

/** By which derivation, engine and laws: what was derived by another is derived anew (derive-outdated.ts). */
export const DERIVATION_VERSION = [DERIVATION, ENGINE_VERSION, digestOfLaws(JURISDICTIONS).slice(0, 12)].join(
  '/',
)
