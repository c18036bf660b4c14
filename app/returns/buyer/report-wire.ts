/** Of what passes between the buyer's page and the server: something that is wrong, and its photos. */

/** "2026-11-09": the engine's day. Written again, since the page's types are checked without what the engine is made of. */
export type Day = `${number}-${number}-${number}`

export interface WireReport {
  kind: { label: string; choices: { value: DefectKind; label: string }[] }
  /** Where the day on which it showed decides something. */
  noticed?: { label: string; from: Day; until: Day }
  wanted?: { label: string; choices: { value: DefectWish; label: string }[]; hint: string }
  /** Asked with the wishes in `of`: whether repair or replacement was tried in vain. */
  cureFailed?: { question: string; choices: { value: boolean; label: string }[]; of: DefectWish[] }
  /** `accept` as a file field takes it; the server checks each (POST …/photos). */
  photos: { label: string; hint: string; accept: string; most: number }
}

export type DefectKind = 'defective' | 'damaged_in_transit' | 'wrong_item' | 'too_few'
export type DefectWish = 'repair' | 'replacement' | 'price_reduction' | 'refund'

/** POST …/photos: a place to send one photo to. Refused: 422 with why, 503 while Shopify gives none. */
export interface PhotoBody {
  locale?: string
  name: string
  type: string
  /** Bytes. */
  size: number
}

/** The file goes to `url` as a form: `fields` in their order, and then the file as `file`. */
export interface PhotoTarget {
  /** For the statement. */
  photo: string
  url: string
  fields: { name: string; value: string }[]
}
