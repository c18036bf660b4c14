/** Where a photo is, kept sealed: whoever has the address sees the picture. */
import { z } from 'zod'
import { open, seal } from '../../secret-box.server.ts'
import { PHOTO_TYPES } from './photo-rules.ts'

/** `source`: where its buyer sent it, until it is kept; `url`: where it can be seen from then on. */
const place = z.union([z.object({ source: z.string() }), z.object({ url: z.string() })])
export type PhotoPlace = z.infer<typeof place>

const nameOf = (id: string) => `photo/${id}/place`

export const sealPlace = (id: string, given: PhotoPlace): string => seal(JSON.stringify(given), nameOf(id))

export const openPlace = ({ id, place: sealed }: { id: string; place: string }): PhotoPlace =>
  place.parse(JSON.parse(open(sealed, nameOf(id))))

/** Says nothing of whom or what it is about: the merchant's list of files shows it. Our reference, by which it is found again. */
export const filenameOf = ({ id, type }: { id: string; type: string }): string =>
  `return-photo-${id}.${PHOTO_TYPES[type] ?? 'jpg'}`
