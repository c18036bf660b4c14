import { fails, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 14(1): the buyer sends the goods back or hands them over; no carrier can be made a condition of the right. */
export const anyCarrier = exception({
  id: 'any-carrier',
  needs: ['returnCarrier'],
  decide: ({ returnCarrier }) => (returnCarrier === 'other' ? fails('sending-back-any-way', {}) : silent),
})

const { stands, silent: nothing } = exceptionCases<'returnCarrier'>({ returnCarrier: 'other' })

export const examples = () => [
  stands("with a carrier of the buyer's own choice", 'sending-back-any-way', {}),
  nothing('with the carrier that brought it', { returnCarrier: 'original' }),
  nothing('with one that the shop chose', { returnCarrier: 'shop_chosen' }),
  nothing('not sent, or nobody recorded with whom', { returnCarrier: undefined }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
