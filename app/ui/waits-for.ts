import type { AdminKey } from '../locales/admin-words.ts'
import { words, wordsIfAny } from '../locales/admin-words.ts'

type Waiting = Extract<AdminKey, `waits.${string}.what`> extends `waits.${infer Code}.what` ? Code : never

/** Why a case waits, without what to do about it: in its history that may be done long since. */
export const whyWaits = (code: Waiting): string => words(`waits.${code}.what`)

/**
 * Why a case waits for a person and what they can do, in a few sentences; empty when it does not.
 * @param passed which deadlines it is where one has passed
 */
export const waitsFor = (codes: readonly Waiting[], passed: readonly string[] = []): string => {
  const said = codes.flatMap((code) =>
    code === 'deadline' && passed.length > 0 ? passed.map(ofDeadline) : [inFull(code)],
  )
  return [...new Set(said)].join(' ')
}

const inFull = (code: Waiting): string => `${whyWaits(code)} ${words(`waits.${code}.todo`)}`

/** Each kind that can wait for a person asks for another act. */
const ofDeadline = (kind: string): string => wordsIfAny('waits.deadlineOf', kind) ?? inFull('deadline')
