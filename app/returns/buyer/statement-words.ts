/** What a statement says, apart from how it was sent: by this two of them are held against each other. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../engine/index.ts'

/** Without the key, the language of the page, and photos, which may follow. */
export function wordsOf(given: unknown): string {
  const { submissionKey: _, locale: __, items, ...rest } = given as Record<string, unknown>
  return canonicalJson({ ...rest, items: Array.isArray(items) ? items.map(withoutPhotos) : (items ?? null) })
}

const withoutPhotos = (item: unknown): unknown => {
  if (typeof item !== 'object' || item === null) return item
  const { photos: _, ...rest } = item as Record<string, unknown>
  return rest
}

/** Of what was said under a key that had been used for something else: always the same one for the same words. */
export const keyOfOther = (submissionKey: string, words: string): string =>
  `${submissionKey}/${createHash('sha256').update(words).digest('hex')}`
