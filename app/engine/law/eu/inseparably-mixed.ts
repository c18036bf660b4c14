import { fails, holds, silent } from '../../clause.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 16(f): goods that after delivery are, by their nature, inseparably mixed with other things. */
export const inseparablyMixed = exception({
  id: 'inseparably-mixed',
  needs: ['inseparablyMixed', 'received'],
  decide: (facts) => {
    if (!facts.inseparablyMixed) return silent
    return facts.received.begun ? holds('inseparably-mixed', {}) : fails('not-mixed-yet', {})
  },
})

const {
  ends,
  stands,
  silent: nothing,
} = exceptionCases<'inseparablyMixed' | 'received'>({
  inseparablyMixed: true,
  received: receivedOn('2026-11-09'),
})

export const examples = () => [
  ends('heating oil in the tank', 'inseparably-mixed'),
  stands('heating oil still on its way', 'not-mixed-yet', { received: NOT_RECEIVED }),
  nothing('nobody recorded that it mixes', { inseparablyMixed: false }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
