import { fails, silent } from '../../clause.ts'
import type { FactValues } from '../../fact-register.ts'
import { exception, exceptionCases } from '../exception.ts'

const NEEDS = ['kind', 'wear', 'missingAccessories', 'packaging', 'documents', 'used', 'damaged'] as const

/**
 * CRD 14(2): used, damaged, incomplete or without its packaging (OLG Hamm 11 U 102/04) or papers, it can still
 * be given back: that is no exception to the right, at most a loss of value (`diminished-value`).
 */
export const handledGoods = exception({
  id: 'handled-goods',
  needs: NEEDS,
  decide: (facts) => (isHandled(facts) ? fails('diminished-value-only', {}) : silent),
})

const isHandled = ({
  kind,
  wear,
  missingAccessories,
  packaging,
  documents,
  used,
  damaged,
}: Pick<FactValues, (typeof NEEDS)[number]>): boolean =>
  kind === 'goods' &&
  (used === true ||
    damaged === true ||
    (wear !== undefined && wear !== 'none') ||
    (missingAccessories !== undefined && missingAccessories.length > 0) ||
    (packaging !== undefined && packaging !== 'original') ||
    documents === 'missing')

const { stands, silent: nothing } = exceptionCases<(typeof NEEDS)[number]>({
  kind: 'goods',
  wear: undefined,
  missingAccessories: undefined,
  packaging: undefined,
  documents: undefined,
  used: undefined,
  damaged: undefined,
})

const CODE = 'diminished-value-only'

export const examples = () => [
  stands('used', CODE, { used: true }),
  stands('damaged', CODE, { damaged: true }),
  stands('with small traces', CODE, { wear: 'small_traces' }),
  stands('worn', CODE, { wear: 'excessive' }),
  stands('an accessory missing', CODE, { missingAccessories: ['charger'] }),
  stands('without its packaging', CODE, { packaging: 'missing' }),
  stands('in packaging that was opened', CODE, { packaging: 'opened' }),
  stands('without its papers', CODE, { documents: 'missing' }),
  nothing('not inspected', {}),
  nothing('inspected, and as it was', {
    wear: 'none',
    missingAccessories: [],
    packaging: 'original',
    documents: 'complete',
    used: false,
    damaged: false,
  }),
  nothing('a service is not handled', { kind: 'service', used: true }),
  nothing('bought in the shop itself', { conclusion: 'in_store', used: true }),
]
