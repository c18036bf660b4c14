/** A statement's own words, kept only sealed: canonical JSON of what was sent. */
import { z } from 'zod'
import { canonicalJson } from '../../engine/index.ts'
import { open, seal } from '../../secret-box.server.ts'
import { isEntered } from './channel.ts'

const placeOf = (id: string) => `statement/${id}/content`

export const sealStatement = (id: string, given: unknown): string => seal(canonicalJson(given), placeOf(id))

/** Its author asked to be forgotten: there is nobody to write to. */
export const isForgotten = (sealed: { id: string; content: string }): boolean =>
  canonicalJson(openGiven(sealed)) === canonicalJson({ redacted: true })

const noted = z.object({
  items: z.array(z.object({ note: z.string().optional() })).optional(),
  lines: z.array(z.object({ customerNote: z.string().optional() })).optional(),
})

/** What was sent, as it was sent; `{ redacted: true }` once its author asked to be forgotten. */
export const openGiven = ({ id, content }: { id: string; content: string }): unknown =>
  JSON.parse(open(content, placeOf(id)))

/**
 * What the buyer wrote to each line, by its key: from our page, from Shopify's own form, or as a guest, of all there is. Under
 * the name of a guest's words another door's statement may hold anything: it is not read.
 */
export function openStatement({ channel, ...sealed }: { id: string; content: string; channel: string }): {
  notes: (string | undefined)[]
} {
  const given = openGiven(sealed)
  if (channel === 'guest') {
    const { words = '' } = ofGuest.parse(given)
    return { notes: words.trim() === '' ? [] : [words] }
  }
  const { items, lines } = noted.parse(given)
  return { notes: items?.map(({ note }) => note) ?? lines?.map(({ customerNote }) => customerNote) ?? [] }
}

const ofGuest = z.object({ words: z.string().optional() })

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
