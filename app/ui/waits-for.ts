import type { AdminKey } from '../locales/admin-words.ts'
import { words } from '../locales/admin-words.ts'

type Waiting = Extract<AdminKey, `waits.${string}`> extends `waits.${infer Code}` ? Code : never

/** Why a case waits for a person, in one or more sentences; empty when it does not. */
export const waitsFor = (codes: readonly Waiting[]): string =>
  [...new Set(codes)].map((code) => words(`waits.${code}`)).join(' ')
