/** What a buyer sent when they did something on their case, kept only sealed: canonical JSON of it. */
import { z } from 'zod'
import { canonicalJson } from '../../engine/index.ts'
import { open, seal } from '../../secret-box.server.ts'

const placeOf = (id: string) => `act/${id}/content`

export const sealAct = (id: string, given: unknown): string => seal(canonicalJson(given), placeOf(id))

/** As it was sent; `{ redacted: true }` once its author asked to be forgotten. */
export const openAct = ({ id, content }: { id: string; content: string }): unknown =>
  JSON.parse(open(content, placeOf(id)))

const worded = z.object({ words: z.string().optional(), receipt: z.string().optional() })

/** What they wrote to it, where they wrote anything: words, or what their posting receipt says. */
export function wordsOfAct(act: { id: string; content: string }): string | undefined {
  const { words, receipt } = worded.parse(openAct(act))
  return words?.trim() || receipt?.trim() || undefined
}
