import type { Verdict } from '../../clause.ts'
import { fails, holds, review, silent } from '../../clause.ts'
import type { FactValues } from '../../fact-register.ts'
import { exception, exceptionCases } from '../exception.ts'

const NEEDS = ['category', 'sealIntact', 'sealed', 'unsealedBy', 'cleanable', 'hygieneNoticeGiven'] as const

type Needed = Pick<FactValues, (typeof NEEDS)[number]>

/**
 * CRD 16(e) as a table: the exception holds only when all of it is proven. Cleanability that nobody has
 * recorded is for a person to judge; everything else that is missing counts against the shop (C-681/17).
 * It speaks of products that the shop calls hygiene-sensitive or has an evidence record of.
 */
export const sealedHygiene = exception({
  id: 'sealed-hygiene',
  needs: NEEDS,
  decide: (facts) => {
    if (!isConcerned(facts)) return silent
    return whyItStands(facts) ?? whyNotProven(facts) ?? holds('unsealed-not-cleanable', {})
  },
})

const isConcerned = ({ category, cleanable, hygieneNoticeGiven }: Needed): boolean =>
  category === 'hygiene_sensitive' || cleanable !== undefined || hygieneNoticeGiven !== undefined

const whyItStands = (facts: Needed): Verdict | undefined => {
  if (facts.sealed === false) return fails('no-recognisable-seal', {})
  if (facts.sealIntact) return fails('seal-intact', {})
  if (facts.unsealedBy === 'shop') return fails('unsealed-by-shop', {})
  if (facts.unsealedBy === 'carrier') return fails('unsealed-by-carrier', {})
  if (facts.cleanable === true) return fails('cleanable', {})
  if (facts.hygieneNoticeGiven === false) return fails('no-hygiene-notice', {})
  return undefined
}

const whyNotProven = (facts: Needed): Verdict | undefined => {
  if (facts.cleanable === undefined) return review('cleanability-unknown', {})
  const isProven = facts.sealed === true && facts.hygieneNoticeGiven === true
  return isProven ? undefined : fails('hygiene-not-proven', {})
}

const {
  ends,
  stands,
  asksPerson,
  silent: nothing,
} = exceptionCases<(typeof NEEDS)[number]>({
  category: 'hygiene_sensitive',
  sealIntact: false,
  sealed: true,
  unsealedBy: 'buyer',
  cleanable: false,
  hygieneNoticeGiven: true,
})

const NO_RECORD = { sealed: undefined, cleanable: undefined, hygieneNoticeGiven: undefined } as const

export const examples = () => [
  ends(
    'unsealed by the buyer, cannot be cleaned, told before (OLG Hamm 4 U 65/15)',
    'unsealed-not-cleanable',
  ),
  ends('the same for a product of no such category', 'unsealed-not-cleanable', { category: 'standard' }),
  stands('seal intact, whatever the product', 'seal-intact', { sealIntact: true }),
  stands('cellophane only is no seal (OLG Hamm 4 U 212/09)', 'no-recognisable-seal', { sealed: false }),
  stands('no seal, and nobody has said that one was broken', 'no-recognisable-seal', {
    sealed: false,
    sealIntact: true,
  }),
  stands('unsealed by the shop', 'unsealed-by-shop', { unsealedBy: 'shop' }),
  stands('unsealed by the carrier', 'unsealed-by-carrier', { unsealedBy: 'carrier' }),
  stands('a mattress can be cleaned for resale (C-681/17)', 'cleanable', { cleanable: true }),
  stands('the buyer was not told before ordering', 'no-hygiene-notice', { hygieneNoticeGiven: false }),
  stands('nobody recorded that the buyer was told', 'hygiene-not-proven', { hygieneNoticeGiven: undefined }),
  stands('nobody recorded that it has a seal', 'hygiene-not-proven', { sealed: undefined }),
  asksPerson('nobody recorded whether it can be cleaned', 'cleanability-unknown', { cleanable: undefined }),
  asksPerson('no evidence record at all', 'cleanability-unknown', NO_RECORD),
  nothing('no record, and no such category', { ...NO_RECORD, category: 'standard' }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
