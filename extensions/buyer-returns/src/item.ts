/** What can be asked for of an item, as the page parts it. */
import type { Form } from './form.ts'
import type { BuyerItem, BuyerOption, WireRemedy } from './wire.ts'

/** Guarantees stand beside the main choice, as doors of their own: they are open even where the main choice is refused. */
export const isGuarantee = ({ remedy }: { remedy: WireRemedy }): boolean =>
  remedy === 'conformity_claim' || remedy === 'commercial_guarantee'
export const mainOptions = (item: BuyerItem): BuyerOption[] =>
  item.options.filter((option) => !isGuarantee(option))

/** What can be done about such an item hangs on the buyer's answer. */
export const isUnanswered = ({ answered }: Form, { ask, unit }: BuyerItem): boolean =>
  ask !== undefined && (answered[unit] ?? []).every(({ fact }) => fact !== ask.fact)

/** All that can be asked for, stating what the shop refuses included. */
export const pickable = (item: BuyerItem): BuyerOption[] =>
  item.insist ? [...item.options, item.insist] : item.options
