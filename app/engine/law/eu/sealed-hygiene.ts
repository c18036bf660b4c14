import * as z from 'zod'
import type { Verdict } from '../../clause.ts'
import { clause, fails, holds, review } from '../../clause.ts'
import type { Example } from '../../example.ts'
import type { FactValues } from '../../fact-register.ts'
import type { ReasonCode } from '../../reason.ts'

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

type Row = Example<typeof sealedHygiene>

const row = (name: string, change: Partial<Row['facts']>, expect: Row['expect']): Row => ({
  case: name,
  params: {},
  facts: { ...proven, ...change },
  expect,
})

const stands = (name: string, change: Partial<Row['facts']>, code: ReasonCode): Row =>
  row(name, change, { kind: 'fails', code })

export const examples = (): Row[] => [
  row(
    'sex toy: seal removed by the buyer, cannot be cleaned, told before ordering (OLG Hamm 4 U 65/15)',
    {},
    {
      kind: 'holds',
      code: 'unsealed-not-cleanable',
    },
  ),
  stands('seal intact, whatever the product', { sealIntact: true }, 'seal-intact'),
  stands('cellophane only is no seal (OLG Hamm 4 U 212/09)', { sealed: false }, 'no-recognisable-seal'),
  stands('unsealed by the shop', { unsealedBy: 'shop' }, 'unsealed-by-shop'),
  stands('unsealed by the carrier', { unsealedBy: 'carrier' }, 'unsealed-by-carrier'),
  stands('a mattress can be cleaned for resale (C-681/17)', { cleanable: true }, 'cleanable'),
  stands('the buyer was not told before ordering', { hygieneNoticeGiven: false }, 'no-hygiene-notice'),
  stands('nobody recorded that the buyer was told', { hygieneNoticeGiven: undefined }, 'hygiene-not-proven'),
  stands('nobody recorded that it has a seal', { sealed: undefined }, 'hygiene-not-proven'),
  row(
    'nobody recorded whether it can be cleaned',
    { cleanable: undefined },
    {
      kind: 'review',
      code: 'cleanability-unknown',
    },
  ),
  row(
    'no evidence record at all',
    { sealed: undefined, cleanable: undefined, hygieneNoticeGiven: undefined },
    {
      kind: 'review',
      code: 'cleanability-unknown',
    },
  ),
]
