import { fails, silent } from '../../clause.ts'
import { exception, exceptionCases } from '../exception.ts'

/** CRD 11(2): a statement sent before the end is in time, whenever it arrives. */
export const sentInTime = exception({
  id: 'sent-in-time',
  needs: ['statedOn', 'statementReceivedOn'],
  decide: ({ statedOn, statementReceivedOn }) =>
    statementReceivedOn === 'not_recorded' || statementReceivedOn <= statedOn
      ? silent
      : fails('sending-counts', {}),
})

const { stands, silent: nothing } = exceptionCases<'statedOn' | 'statementReceivedOn'>({
  statedOn: '2026-11-23',
  statementReceivedOn: '2026-11-24',
})

export const examples = () => [
  stands('sent on the last day, received the next', 'sending-counts', {}),
  nothing('received the day it was sent', { statementReceivedOn: '2026-11-23' }),
  nothing('nobody recorded its arrival', { statementReceivedOn: 'not_recorded' }),
  nothing('bought in the shop itself', { conclusion: 'in_store' }),
]
