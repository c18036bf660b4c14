/** A guest's own words, kept only sealed: canonical JSON of what was typed. */
import { z } from 'zod'
import { canonicalJson } from '../../engine/index.ts'
import { open, seal } from '../../secret-box.server.ts'
import type { GivenByGuest } from './given-by-guest.ts'

const placeOf = (id: string) => `guest/${id}/content`

export const sealGuest = (id: string, given: GivenByGuest): string => seal(canonicalJson(given), placeOf(id))

/** What is left of it once its author asked to be forgotten. */
export const NOBODY: GivenByGuest = { name: '', order: '', email: '', words: '' }

const given = z.object({
  name: z.string(),
  order: z.string(),
  email: z.string(),
  words: z.string(),
})

/** @returns undefined once a Statement has them */
export const openGuest = ({
  id,
  content,
}: {
  id: string
  content: string | null
}): GivenByGuest | undefined =>
  content === null ? undefined : given.parse(JSON.parse(open(content, placeOf(id))))

const placeOfReason = (id: string) => `guest/${id}/dealtReason`

/** How a person dealt with it: may say who its author is. */
export const sealReason = (id: string, reason: string): string => seal(reason, placeOfReason(id))

export const openReason = ({
  id,
  dealtReason,
}: {
  id: string
  dealtReason: string | null
}): string | undefined => (dealtReason === null ? undefined : open(dealtReason, placeOfReason(id)))
