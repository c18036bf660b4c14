import { fails, holds, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 16(h): a visit that the buyer asked for, for urgent repair or maintenance; not what goes beyond it. */
export const urgentRepair = exception({
  id: 'urgent-repair',
  needs: ['urgentRepair'],
  decide: ({ urgentRepair: visit }) => {
    if (!visit?.requested) return silent
    return visit.beyondRequest ? fails('beyond-urgent-repair', {}) : holds('urgent-repair', {})
  },
})

const {
  ends,
  stands,
  silent: nothing,
} = exceptionCases<'urgentRepair'>({
  urgentRepair: { requested: true, beyondRequest: false },
})

export const examples = () => [
  ends('the burst pipe that the plumber was called for', 'urgent-repair'),
  stands('a new tap sold on the same visit', 'beyond-urgent-repair', {
    urgentRepair: { requested: true, beyondRequest: true },
  }),
  nothing('a visit that the buyer did not ask for', {
    urgentRepair: { requested: false, beyondRequest: false },
  }),
  nothing('no visit at all', { urgentRepair: undefined }),
  nothing('ordered in the shop itself', { conclusion: 'in_store' }),
]
