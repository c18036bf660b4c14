/** The ready-made policies that a shop can publish. */
import type { PolicyDocument, PresetId } from '../engine/index.ts'
import { PRESETS } from '../engine/index.ts'

export type { PresetId }

export const PRESET_IDS = Object.keys(PRESETS) as PresetId[]

/** What buyers get where the shop has not chosen: the law and nothing else. */
export const FIRST_PRESET: PresetId = 'statutory-minimum'

/** Undefined: there is no such preset. */
export const parsePreset = (value: unknown): PresetId | undefined => PRESET_IDS.find((id) => id === value)

export const presetDocument = (id: PresetId): PolicyDocument => PRESETS[id]
