import { holds, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 16(k) with 2(13): an auction that buyers may attend in person; an online platform is none. */
export const publicAuction = exception({
  id: 'public-auction',
  needs: ['conclusion'],
  decide: ({ conclusion }) => (conclusion === 'public_auction' ? holds('bought-at-auction', {}) : silent),
})

const { ends, silent: nothing } = exceptionCases<'conclusion'>({ conclusion: 'public_auction' })

export const examples = () => [
  ends('a bid at a public auction', 'bought-at-auction'),
  nothing('a bid on an online platform, a contract at a distance', { conclusion: 'distance' }),
  nothing('away from the shop', { conclusion: 'off_premises' }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
