import type { Remedy } from './facts.ts'
import type { Joined, Unsure } from './join.ts'

/** What a consumer has by law wherever they are; if we do not know how, a person must find out. */
const NEVER_SILENT: readonly Remedy[] = ['withdrawal', 'conformity_claim']

/** What is said of a remedy of which no clause speaks, where the law cannot be relied on. */
export const unheard = (remedy: Remedy, { given, citation }: Unsure): Joined | undefined => {
  if (!NEVER_SILENT.includes(remedy)) return undefined
  const reasons = [{ ...given, bears: 'open' as const, citation }]
  const nothing = { disregarded: [], asks: [], duties: [], money: [] }
  return { shared: [], decision: { remedy, outcome: 'review', citations: [citation], reasons, ...nothing } }
}
