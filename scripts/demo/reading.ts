import type {
  BuyerItem,
  BuyerOption,
  BuyerOrder,
  Sentence,
  WireRemedy,
} from '../../app/returns/buyer/buyer-wire.ts'
import type { Comparison } from './comparison.ts'

/** What is set in bold, which is the day in a sentence about one. */
export const dayIn = (sentence: Sentence | undefined): string | undefined =>
  sentence?.find(({ strong }) => strong)?.text

export const textOf = (sentence: Sentence): string => sentence.map(({ text }) => text).join('')

export const optionOf = (item: BuyerItem, remedy: WireRemedy): BuyerOption | undefined =>
  item.options.find((option) => option.remedy === remedy)

/** @throws when the order has no such item, since nothing that follows would mean anything */
export function itemOf(order: BuyerOrder, title: string): BuyerItem {
  const item = order.items.find((one) => one.title === title)
  if (!item)
    throw new Error(
      `${order.orderName} shows no "${title}", but: ${order.items.map((one) => one.title).join(', ')}`,
    )
  return item
}

/** One item as the buyer reads it: the line that matters, what is open, why something is not, and by what. */
export function readAloud(comparison: Comparison, item: BuyerItem): void {
  comparison.say(`${item.title}, ${item.price}: ${textOf(item.headline)}`)
  for (const { label, detail } of item.options) comparison.say(`  · ${label}: ${textOf(detail)}`)
  if (!item.why) return
  comparison.say(`  · Why: ${item.why.summary} [${item.why.citations.join(' · ')}]`)
  for (const open of item.why.staysOpen) comparison.say(`  · ${open}`)
}
