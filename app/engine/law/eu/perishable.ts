import { holds, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 16(d): goods that deteriorate or expire rapidly. */
export const perishable = exception({
  id: 'perishable',
  needs: ['perishable'],
  decide: (facts) => (facts.perishable ? holds('perishable', {}) : silent),
})

const { ends, silent: nothing } = exceptionCases<'perishable'>({ perishable: true })

export const examples = () => [
  ends('cut flowers, fresh milk', 'perishable'),
  nothing('nobody recorded that it perishes', { perishable: false }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
