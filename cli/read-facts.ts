import type { Facts, Instant } from '../app/engine/index.ts'
import { parseFacts, parseInstant } from '../app/engine/index.ts'
import { BadInput, problemLines } from './bad-input.ts'
import { readDocument, sourceName } from './read-document.ts'
import { shown } from './shown.ts'
import type { Surroundings } from './surroundings.ts'

/** @throws BadInput unless it is a complete instant: a day alone leaves open which moment of it is meant, and where. */
export const statedAtOf = (at: string | undefined): Instant | undefined => {
  if (at === undefined) return undefined
  const found = instantOrNone(at)
  if (found !== undefined) return found
  throw new BadInput(
    `--at: "${shown(at)}" is not an instant; a day and a time with its offset from UTC are needed, such as 2026-11-20T14:03:00+02:00`,
  )
}

const instantOrNone = (text: string): Instant | undefined => {
  // The schema of the facts says what an instant is; a minimal document asks it.
  const probe = parseFacts({ statedAt: text })
  return !probe.ok && probe.problems.some(({ path }) => path === 'statedAt') ? undefined : parseInstant(text)
}

/** As if stated then, where that is asked for: facts may lack their own `statedAt`. */
export const statedThen = (document: unknown, statedAt: Instant | undefined): unknown =>
  statedAt !== undefined && typeof document === 'object' && document !== null && !Array.isArray(document)
    ? { ...document, statedAt }
    : document

/** @throws BadInput naming every fault by its place */
export const readFacts = async (
  file: string | undefined,
  statedAt: Instant | undefined,
  around: Surroundings,
): Promise<Facts> => {
  const parsed = parseFacts(statedThen(await readDocument(file, around), statedAt))
  if (parsed.ok) return parsed.facts
  throw new BadInput(...problemLines(parsed.problems, sourceName(file)))
}
