import type { CaseState } from './case.ts'

/** Of these, what Shopify refused to make a Return of. */
export const notTaken = ({ waits, returns }: CaseState, keys: readonly number[]): number[] =>
  waits
    .filter(({ code }) => code === 'shopify_refused')
    .flatMap((wait) => wait.keys.filter((key) => keys.includes(key)))
    .filter((key) => !returns.some((returned) => returned.keys.includes(key)))
