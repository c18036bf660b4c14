import { fails, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 11(1): any unequivocal statement counts, on whatever channel; no document can ask for one of its own. */
export const anyStatement = exception({
  id: 'any-statement',
  needs: ['requestChannel'],
  decide: ({ requestChannel }) =>
    requestChannel === undefined || requestChannel === 'function' ? silent : fails('any-clear-statement', {}),
})

const { stands, silent: nothing } = exceptionCases<'requestChannel'>({ requestChannel: 'letter' })

export const examples = () => [
  stands('by letter', 'any-clear-statement', {}),
  stands('on the phone', 'any-clear-statement', { requestChannel: 'phone' }),
  nothing('by the withdrawal function itself', { requestChannel: 'function' }),
  nothing('nothing recorded', { requestChannel: undefined }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
