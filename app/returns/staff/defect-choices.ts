/** What staff choose from where a buyer says that something is wrong: the same as the buyer's own page offers. */
import type { Remedy } from '../../engine/index.ts'
import type { StatedDefect } from '../case/case-event.ts'

export const DEFECT_KINDS = [
  'defective',
  'damaged_in_transit',
  'wrong_item',
  'too_few',
] as const satisfies readonly StatedDefect['kind'][]

export const DEFECT_WISHES = [
  'repair',
  'replacement',
  'price_reduction',
  'refund',
] as const satisfies readonly StatedDefect['wanted'][]

/** Asked for as text, by the names that they have in the posted form before the item's. */
export const DEFECT_FIELDS = ['kind', 'noticedOn', 'wanted', 'cureFailed'] as const

/** Empty: the buyer did not say. */
export type TypedDefect = Record<(typeof DEFECT_FIELDS)[number], string>

export const NO_DEFECT: TypedDefect = { kind: '', noticedOn: '', wanted: '', cureFailed: '' }

/** Here once more, since the browser is not to load what decides (deciding/decision-reading.ts). */
export const isAboutDefect = (wish: string): boolean =>
  asksForWish(wish) || wish === ('commercial_guarantee' satisfies Remedy)

/** Under the law the buyer may say what is to be done; what the shop promised beside it, it says itself. */
export const asksForWish = (wish: string): boolean => wish === ('conformity_claim' satisfies Remedy)

/** Money comes after a repair or a replacement that was in vain (2019/771 art 13(4)). */
export const asksForCure = (wanted: string): boolean => wanted === 'price_reduction' || wanted === 'refund'
