/** How much was looked at: a promise that was put to nothing is none. */
import type { Life } from './life.ts'

const SELDOM = {
  'statements made at Shopify': 'asked at Shopify and paid back',
  'buyers forgotten on the way': 'paid back less',
  'refunds by their day': 'paid by its day',
  exchanges: 'swapped',
  'statements of guests': 'a guest, paid back',
  photos: 'reported with a photo',
  'deliveries paid back': 'delivery paid back at Shopify',
  'pieces taken out of orders': 'edited before it left',
} as const

const ALWAYS = [
  'orders',
  'statements',
  'deadlines',
  'settlements',
  'returns',
  'refunds',
  'refunds by people',
] as const

export type Kept = Record<(typeof ALWAYS)[number] | keyof typeof SELDOM, number>

export const nothingKept = (): Kept =>
  Object.fromEntries([...ALWAYS, ...Object.keys(SELDOM)].map((name) => [name, 0])) as Kept

/** @returns what there was none of, though a run has it, or one with these stories */
export function unkept(kept: Kept, lives: readonly Life[]): string[] {
  const told = new Set(lives.map(({ story }) => story))
  const seldom = Object.entries(SELDOM).flatMap(([name, story]) => (told.has(story) ? [name] : []))
  return [...ALWAYS, ...seldom].filter((name) => kept[name as keyof Kept] === 0)
}
