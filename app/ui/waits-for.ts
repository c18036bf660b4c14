import type { AdminKey } from '../locales/admin-words.ts'
import { coded, words } from '../locales/admin-words.ts'

type Waiting = Extract<AdminKey, `waits.${string}`> extends `waits.${infer Code}` ? Code : never

/**
 * Why a case waits for a person, in one or more sentences; empty when it does not.
 * @param passed which deadlines it is where one has passed
 */
export const waitsFor = (codes: readonly Waiting[], passed: readonly string[] = []): string =>
  [...new Set(codes)]
    .flatMap((code) =>
      code === 'deadline' && passed.length > 0
        ? [...new Set(passed)].map((kind) =>
            words('waits.deadlineOf', { what: coded('due', `${kind}.title`) }),
          )
        : [words(`waits.${code}`)],
    )
    .join(' ')
