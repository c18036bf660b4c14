import { words } from '../locales/admin-words.ts'

/** "Button camera, 2 × In-ear earpiece" */
export const itemsOf = (items: readonly { title: string; quantity: number }[]): string =>
  items
    .map(({ title, quantity }) => (quantity > 1 ? words('returns.itemTimes', { title, quantity }) : title))
    .join(', ')
