/** What a photo may be: as phones take them and Shopify keeps them. */

export const PHOTOS_PER_ITEM = 6
/** Half of what Shopify takes: a photo of a phone is a third of it. */
export const PHOTO_BYTES = 10 * 1024 * 1024

/** Media type → how the name ends. */
export const PHOTO_TYPES: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
}

export type PhotoRefusal = 'type' | 'empty' | 'size'

/** @returns why it is not taken; undefined where it is */
export function photoRefusal({ type, size }: { type: string; size: number }): PhotoRefusal | undefined {
  if (!Object.hasOwn(PHOTO_TYPES, type)) return 'type'
  if (size < 1) return 'empty'
  return size > PHOTO_BYTES ? 'size' : undefined
}
