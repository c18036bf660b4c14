import { z } from 'zod'
import type { Verdict } from '../../clause.ts'
import { clause, fails, holds, review } from '../../clause.ts'
import type { Example } from '../../example.ts'
import type { FactValues } from '../../fact-register.ts'

type Needed = 'sealIntact' | 'sealed' | 'unsealedBy' | 'cleanable' | 'hygieneNoticeGiven'

/**
 * CRD 16(e) as a table: the exception holds only when all of it is proven. Cleanability that nobody has
 * recorded is for a person to judge; everything else that is missing counts against the shop (C-681/17).
 */
export const sealedHygiene = clause({
  id: 'sealed-hygiene',
  effect: 'excludes',
  remedies: ['withdrawal'],
  defeats: ['withdrawal-right', 'missing-information'],
  params: z.strictObject({}),
  needs: (): Needed[] => ['sealIntact', 'sealed', 'unsealedBy', 'cleanable', 'hygieneNoticeGiven'],
  decide: () => (facts) => whyItStands(facts) ?? whyNotProven(facts) ?? holds('unsealed-not-cleanable', {}),
})

const whyItStands = (facts: Pick<FactValues, Needed>): Verdict | undefined => {
  if (facts.sealIntact) return fails('seal-intact', {})
  if (facts.sealed === false) return fails('no-recognisable-seal', {})
  if (facts.unsealedBy === 'shop') return fails('unsealed-by-shop', {})
  if (facts.unsealedBy === 'carrier') return fails('unsealed-by-carrier', {})
  if (facts.cleanable === true) return fails('cleanable', {})
  if (facts.hygieneNoticeGiven === false) return fails('no-hygiene-notice', {})
  return undefined
}

const whyNotProven = (facts: Pick<FactValues, Needed>): Verdict | undefined => {
  if (facts.cleanable === undefined) return review('cleanability-unknown', {})
  const isProven = facts.sealed === true && facts.hygieneNoticeGiven === true
  return isProven ? undefined : fails('hygiene-not-proven', {})
}

const proven = {
  sealIntact: false,
  sealed: true,
  unsealedBy: 'buyer' as const,
  cleanable: false,
  hygieneNoticeGiven: true,
}

export const examples = (): Example<typeof sealedHygiene>[] => [
  {
    case: 'all proven: seal removed by the buyer, cannot be cleaned, told before ordering',
    params: {},
    facts: proven,
    expect: { kind: 'holds', code: 'unsealed-not-cleanable' },
  },
  {
    case: 'seal intact, whatever the product',
    params: {},
    facts: { ...proven, sealIntact: true },
    expect: { kind: 'fails', code: 'seal-intact' },
  },
  {
    case: 'cellophane only: no seal that a buyer recognises',
    params: {},
    facts: { ...proven, sealed: false },
    expect: { kind: 'fails', code: 'no-recognisable-seal' },
  },
  {
    case: 'unsealed by the shop',
    params: {},
    facts: { ...proven, unsealedBy: 'shop' },
    expect: { kind: 'fails', code: 'unsealed-by-shop' },
  },
  {
    case: 'unsealed by the carrier',
    params: {},
    facts: { ...proven, unsealedBy: 'carrier' },
    expect: { kind: 'fails', code: 'unsealed-by-carrier' },
  },
  {
    case: 'a mattress: can be cleaned for resale',
    params: {},
    facts: { ...proven, cleanable: true },
    expect: { kind: 'fails', code: 'cleanable' },
  },
  {
    case: 'the buyer was not told before ordering',
    params: {},
    facts: { ...proven, hygieneNoticeGiven: false },
    expect: { kind: 'fails', code: 'no-hygiene-notice' },
  },
  {
    case: 'nobody recorded whether the buyer was told: not proven',
    params: {},
    facts: { ...proven, hygieneNoticeGiven: undefined },
    expect: { kind: 'fails', code: 'hygiene-not-proven' },
  },
  {
    case: 'nobody recorded whether it can be cleaned',
    params: {},
    facts: { ...proven, cleanable: undefined },
    expect: { kind: 'review', code: 'cleanability-unknown' },
  },
  {
    case: 'no evidence record for the product at all',
    params: {},
    facts: { ...proven, sealed: undefined, cleanable: undefined, hygieneNoticeGiven: undefined },
    expect: { kind: 'review', code: 'cleanability-unknown' },
  },
]
