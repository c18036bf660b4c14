import { holds, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 16(b): a price that follows a financial market which the shop does not control (gold, shares, oil). */
export const marketPriced = exception({
  id: 'market-priced',
  needs: ['marketPriced'],
  decide: (facts) => (facts.marketPriced ? holds('market-priced', {}) : silent),
})

const { ends, silent: nothing } = exceptionCases<'marketPriced'>({ marketPriced: true })

export const examples = () => [
  ends('a gold coin at the price of the day', 'market-priced'),
  nothing('a price that the shop sets, or nobody recorded otherwise', { marketPriced: false }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
