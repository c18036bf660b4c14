import { fails, holds, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

const NEEDS = ['sealedMedia', 'sealed', 'sealIntact', 'unsealedBy'] as const

/** CRD 16(i): sealed audio, video or software that the buyer unsealed. A mere wrapping is no seal. */
export const sealedMedia = exception({
  id: 'sealed-media',
  needs: NEEDS,
  decide: (facts) => {
    if (!facts.sealedMedia) return silent
    const { sealed, sealIntact, unsealedBy } = facts
    if (sealed === false) return fails('media-without-seal', {})
    if (sealIntact) return fails('media-seal-intact', {})
    if (unsealedBy === 'shop') return fails('unsealed-by-shop', {})
    if (unsealedBy === 'carrier') return fails('unsealed-by-carrier', {})
    return holds('media-unsealed', {})
  },
})

const {
  ends,
  stands,
  silent: nothing,
} = exceptionCases<(typeof NEEDS)[number]>({
  sealedMedia: true,
  sealed: undefined,
  sealIntact: false,
  unsealedBy: 'buyer',
})

export const examples = () => [
  ends('a game whose seal the buyer broke', 'media-unsealed'),
  stands('the seal unbroken', 'media-seal-intact', { sealIntact: true }),
  stands('cellophane only is no seal (OLG Hamm 4 U 212/09)', 'media-without-seal', { sealed: false }),
  stands('no seal, and nobody has said that one was broken', 'media-without-seal', {
    sealed: false,
    sealIntact: true,
  }),
  stands('unsealed by the shop', 'unsealed-by-shop', { unsealedBy: 'shop' }),
  stands('unsealed by the carrier', 'unsealed-by-carrier', { unsealedBy: 'carrier' }),
  nothing('anything else that has a seal', { sealedMedia: false }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
