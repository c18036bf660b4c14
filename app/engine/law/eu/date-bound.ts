import { fails, holds, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/**
 * CRD 16(l): lodging other than for residence, transport of goods, car rental, catering and leisure, for a
 * specific date or period; through an agent, too, where the organiser bears the risk (C-96/21).
 */
export const dateBound = exception({
  id: 'date-bound',
  needs: ['dateBound'],
  decide: ({ dateBound: bound }) => {
    if (!bound) return silent
    if (bound.service === 'other') return fails('not-date-bound', {})
    return bound.on === undefined ? fails('no-fixed-date', {}) : holds('date-bound', {})
  },
})

const {
  ends,
  stands,
  silent: nothing,
} = exceptionCases<'dateBound'>({
  dateBound: { service: 'leisure', on: '2026-12-12' },
})

export const examples = () => [
  ends('a concert ticket through an agent, the organiser bears the risk (C-96/21)', 'date-bound'),
  ends('a room for a night', 'date-bound', { dateBound: { service: 'lodging', on: '2026-12-12' } }),
  ends('a rented car', 'date-bound', { dateBound: { service: 'car_rental', on: '2026-12-12' } }),
  ends('goods moved on a day', 'date-bound', { dateBound: { service: 'goods_transport', on: '2026-12-12' } }),
  ends('food for a party', 'date-bound', { dateBound: { service: 'catering', on: '2026-12-12' } }),
  stands('leisure on a day to be chosen later', 'no-fixed-date', { dateBound: { service: 'leisure' } }),
  stands('another service on a fixed day', 'not-date-bound', {
    dateBound: { service: 'other', on: '2026-12-12' },
  }),
  nothing('nothing with a date', { dateBound: undefined }),
  nothing('bought at the desk', { conclusion: 'in_store' }),
]
