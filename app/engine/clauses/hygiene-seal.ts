import * as z from 'zod'
import { clause, fails, holds } from '../clause.ts'
import type { Example } from '../example.ts'

/** A hygiene product that the buyer opened or unsealed is not taken back. Which of the two counts is the shop's to say. */
export const hygieneSeal = clause({
  id: 'hygiene-seal',
  effect: 'excludes',
  remedies: ['withdrawal'],
  defeats: ['withdrawal-period'],
  floor: 'sealed-hygiene',
  params: z.strictObject({
    triggers: z
      .array(z.enum(['package_opened', 'seal_broken']))
      .min(1)
      .describe('What ends the right; of several, any of them'),
  }),
  needs: ({ triggers }) => [
    ...(triggers.includes('package_opened') ? (['packageOpened'] as const) : []),
    ...(triggers.includes('seal_broken') ? (['sealed', 'sealIntact', 'unsealedBy'] as const) : []),
  ],
  declares: ({ triggers }) => ({ triggers, stands: { mark: 'weaker', provision: 'crd-16-e' } }),
  decide:
    ({ triggers }) =>
    (facts) => {
      const hasSeal = facts.sealed !== false
      if (triggers.includes('seal_broken') && hasSeal && !facts.sealIntact) {
        if (facts.unsealedBy === 'shop') return fails('unsealed-by-shop', {})
        if (facts.unsealedBy === 'carrier') return fails('unsealed-by-carrier', {})
        return holds('seal-broken', {})
      }
      if (triggers.includes('package_opened') && facts.packageOpened) return holds('package-opened', {})
      if (!triggers.includes('seal_broken')) return fails('package-untouched', {})
      return hasSeal ? fails('seal-intact', {}) : fails('no-recognisable-seal', {})
    },
})

const either = { triggers: ['package_opened' as const, 'seal_broken' as const] }
const untouched = { packageOpened: false, sealed: true, sealIntact: true, unsealedBy: 'buyer' as const }

export const examples = (): Example<typeof hygieneSeal>[] => [
  {
    case: 'package unopened, seal unbroken',
    params: either,
    facts: untouched,
    expect: { kind: 'fails', code: 'seal-intact' },
  },
  {
    case: 'package opened, seal unbroken',
    params: either,
    facts: { ...untouched, packageOpened: true },
    expect: { kind: 'holds', code: 'package-opened' },
  },
  {
    case: 'seal broken by the buyer',
    params: either,
    facts: { ...untouched, packageOpened: true, sealIntact: false },
    expect: { kind: 'holds', code: 'seal-broken' },
  },
  {
    case: 'seal broken by the carrier',
    params: either,
    facts: { ...untouched, packageOpened: true, sealIntact: false, unsealedBy: 'carrier' },
    expect: { kind: 'fails', code: 'unsealed-by-carrier' },
  },
  {
    case: 'seal broken by the shop',
    params: either,
    facts: { ...untouched, packageOpened: true, sealIntact: false, unsealedBy: 'shop' },
    expect: { kind: 'fails', code: 'unsealed-by-shop' },
  },
  {
    case: 'only the seal counts for this shop: an opened package changes nothing',
    params: { triggers: ['seal_broken'] },
    facts: { ...untouched, packageOpened: true },
    expect: { kind: 'fails', code: 'seal-intact' },
  },
  {
    case: 'only the package counts for this shop: not opened',
    params: { triggers: ['package_opened'] },
    facts: untouched,
    expect: { kind: 'fails', code: 'package-untouched' },
  },
  {
    case: 'a product without a seal has none to break',
    params: { triggers: ['seal_broken'] },
    facts: { ...untouched, sealed: false, sealIntact: false },
    expect: { kind: 'fails', code: 'no-recognisable-seal' },
  },
]
