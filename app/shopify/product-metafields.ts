/** The product metafields that belong to the app (declared in shopify.app.toml): what a product is. */
import { z } from 'zod'

export const CATEGORIES = ['standard', 'custom_made', 'hygiene_sensitive', 'service'] as const
export type ProductCategory = (typeof CATEGORIES)[number]

export const hygieneEvidence = z.object({
  /** Does it carry a hygiene seal that a buyer recognises? */
  seal: z.boolean(),
  /** Can it be cleaned for resale once unsealed? */
  cleanable: z.boolean(),
  whyNotCleanable: z.string().exactOptional(),
  /** Since when buyers are told before ordering, as a day. */
  noticeGivenSince: z.iso.date().exactOptional(),
})

export interface HygieneEvidence {
  seal: boolean
  cleanable: boolean
  whyNotCleanable?: string
  noticeGivenSince?: string
}

/** Anyone with access to the shop's products can write a metafield: what is not evidence is none. */
export function parseHygieneEvidence(text: string | null | undefined): HygieneEvidence | undefined {
  if (!text) return undefined
  const json = z.string().transform((it, context) => {
    try {
      return JSON.parse(it) as unknown
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  const parsed = json.pipe(hygieneEvidence).safeParse(text)
  if (!parsed.success) return undefined
  const { seal, cleanable, whyNotCleanable, noticeGivenSince } = parsed.data
  return {
    seal,
    cleanable,
    ...(whyNotCleanable === undefined ? {} : { whyNotCleanable }),
    ...(noticeGivenSince === undefined ? {} : { noticeGivenSince }),
  }
}
