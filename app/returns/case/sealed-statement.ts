/** A statement's own words, kept only sealed: canonical JSON of what was sent. */
import { z } from 'zod'
import { canonicalJson } from '../../engine/index.ts'
import { open, seal } from '../../secret-box.server.ts'
import { isEntered } from './channel.ts'

const placeOf = (id: string) => `statement/${id}/content`

export const sealStatement = (id: string, given: unknown): string => seal(canonicalJson(given), placeOf(id))

const noted = z.object({
  items: z.array(z.object({ note: z.string().optional() })).optional(),
  lines: z.array(z.object({ customerNote: z.string().optional() })).optional(),
  words: z.string().optional(),
})

/** What was sent, as it was sent; `{ redacted: true }` once its author asked to be forgotten. */
export const openGiven = ({ id, content }: { id: string; content: string }): unknown =>
  JSON.parse(open(content, placeOf(id)))

/** What the buyer wrote to each line, by its key: from our page, from Shopify's own form, or as a guest, of all there is. */
export function openStatement({ id, content }: { id: string; content: string }): {
  notes: (string | undefined)[]
} {
  const { items, lines, words } = noted.parse(openGiven({ id, content }))
  const ofLines = items?.map(({ note }) => note) ?? lines?.map(({ customerNote }) => customerNote)
  return { notes: ofLines ?? (words === undefined || words.trim() === '' ? [] : [words]) }
}

const entered = z.object({ words: z.string().optional(), answersTo: z.string().optional() })

export interface EnteredWords {
  /** The buyer's own words, where they were written down. */
  words?: string
  /** Where they asked to be answered. */
  answersTo?: string
}

/** What staff entered beside the items. What buyers send themselves may hold anything under these names: it is not read. */
export function openEntered({
  channel,
  ...sealed
}: {
  id: string
  content: string
  channel: string
}): EnteredWords {
  const { words, answersTo } = isEntered(channel) ? entered.parse(openGiven(sealed)) : {}
  return { ...(words && { words }), ...(answersTo && { answersTo }) }
}
