import { fails, holds, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 16(j): a newspaper, periodical or magazine; a subscription to one can be withdrawn from. */
export const press = exception({
  id: 'press',
  needs: ['press'],
  decide: (facts) => {
    if (facts.press === undefined) return silent
    return facts.press === 'single' ? holds('press-single', {}) : fails('press-subscription', {})
  },
})

const { ends, stands, silent: nothing } = exceptionCases<'press'>({ press: 'single' })

export const examples = () => [
  ends('a single issue', 'press-single'),
  stands('a subscription', 'press-subscription', { press: 'subscription' }),
  nothing('a book is none of these', { press: undefined }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
