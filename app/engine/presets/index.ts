import type { PolicyDocument } from '../policy.ts'
import { presetA } from './preset-a.ts'
import { presetB } from './preset-b.ts'
import { statutoryMinimum } from './statutory-minimum.ts'

/** Documents to start from, by id. Labels belong to the document; the clauses are shared. */
export const PRESETS = {
  'preset-a': presetA,
  'preset-b': presetB,
  'statutory-minimum': statutoryMinimum,
} as const satisfies Record<string, PolicyDocument>

export type PresetId = keyof typeof PRESETS
