/** What a buyer may do on a case of theirs. Shape only: whether it can be done is found from the case as it then is. */
import { z } from 'zod'
import { storable } from './statement-body.ts'

export const WORDS_LENGTH = 1000
/** Of a parcel: carriers' numbers and links stay far below. */
export const PARCEL_LENGTH = 300
const MOST_ITEMS = 250

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((given) => storable(given).trim())
const needed = (longest: number) => text(longest).refine((given) => given !== '')

const said = {
  locale: z.string().max(35).optional(),
  submissionKey: z.uuid(),
}
/** What their page showed when they pressed the button. */
const seen = z.number().int().min(0)

export const actBody = z.discriminatedUnion('kind', [
  z.object({
    ...said,
    kind: z.literal('send'),
    keys: z.array(z.number().int().min(0)).min(1).max(MOST_ITEMS),
    carrier: text(100).optional(),
    /** A number, or the link under which the carrier shows it. */
    parcel: text(PARCEL_LENGTH).optional(),
    /** What the receipt of the post office says. */
    receipt: text(PARCEL_LENGTH).optional(),
  }),
  z.object({
    ...{ ...said, seen, kind: z.literal('answer') },
    offerId: z.string().max(100),
    answer: z.enum(['agreed', 'disagreed', 'goods_back']),
    words: text(WORDS_LENGTH).optional(),
  }),
  z.object({ ...said, seen, kind: z.literal('take_back') }),
  z.object({ ...said, kind: z.literal('name_account'), holder: text(140), iban: text(60) }),
  z.object({ ...said, kind: z.literal('write'), words: needed(WORDS_LENGTH) }),
])

export type ActInput = z.infer<typeof actBody>
export type ActOf<K extends ActInput['kind']> = Extract<ActInput, { kind: K }>
