import * as z from 'zod'
import { clause, fails, holds, review, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/**
 * A delay is excused by force majeure and by nothing else. The document gives no length and no rule of
 * evidence, so a person weighs it; once accepted, the buyer counts as in time.
 */
export const forceMajeure = clause({
  id: 'force-majeure',
  effect: 'permits',
  remedies: ['exchange'],
  defeats: ['exchange-window', 'service-notice-received', 'replacement-after-receipt'],
  params: z.strictObject({}),
  needs: () => ['forceMajeure'],
  declares: () => ({ demands: ['on_time'], stands: { mark: 'voluntary' } }),
  decide:
    () =>
    ({ forceMajeure: delay }) => {
      if (delay === 'none') return silent
      const owed = { duties: [{ who: 'shop', what: 'agree_exchange' }] } as const
      if (delay === 'accepted') return holds('force-majeure-accepted', {}, owed)
      return delay === 'claimed'
        ? review('force-majeure-claimed', {}, owed)
        : fails('force-majeure-rejected', {})
    },
})

export const examples = (): Example<typeof forceMajeure>[] => [
  { case: 'nobody speaks of it', params: {}, facts: { forceMajeure: 'none' }, expect: { kind: 'silent' } },
  {
    case: 'claimed: a person weighs the evidence',
    params: {},
    facts: { forceMajeure: 'claimed' },
    expect: { kind: 'review', code: 'force-majeure-claimed' },
  },
  {
    case: 'accepted: as if in time',
    params: {},
    facts: { forceMajeure: 'accepted' },
    expect: { kind: 'holds', code: 'force-majeure-accepted' },
  },
  {
    case: 'rejected',
    params: {},
    facts: { forceMajeure: 'rejected' },
    expect: { kind: 'fails', code: 'force-majeure-rejected' },
  },
]
