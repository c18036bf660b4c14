import * as z from 'zod'
import { clause, holds, review, silent } from '../clause.ts'
import type { Example } from '../example.ts'

const CHANNELS = ['email', 'form', 'whatsapp', 'phone', 'letter', 'in_person'] as const

/**
 * Where the shop asks to be written to. What is said in the account or by the withdrawal function always
 * counts: the shop itself put them there. For a withdrawal any clear statement does (CRD 11(1)).
 */
export const requestChannel = clause({
  id: 'request-channel',
  effect: 'excludes',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  defeats: [
    'withdrawal-period',
    'exchange-window',
    'service-notice-received',
    'goodwill-window',
    'force-majeure',
  ],
  floor: 'any-statement',
  params: z.strictObject({
    channels: z.array(z.enum(CHANNELS)).min(1).describe('The channels that the document names'),
    otherwise: z.enum(['review', 'refuse']).describe('What becomes of a request that came on another one'),
  }),
  needs: () => ['requestChannel'],
  declares: () => ({ demands: ['channel'], stands: { mark: 'weaker', provision: 'crd-11-1' } }),
  decide:
    ({ channels, otherwise }) =>
    ({ requestChannel: channel }) => {
      const isOffered = channel === undefined || channel === 'function' || channel === 'account'
      if (isOffered || channels.includes(channel)) return silent
      return otherwise === 'refuse' ? holds('other-channel', {}) : review('other-channel', {})
    },
})

const params = { channels: ['email' as const, 'whatsapp' as const], otherwise: 'review' as const }

export const examples = (): Example<typeof requestChannel>[] => [
  { case: 'by email', params, facts: { requestChannel: 'email' }, expect: { kind: 'silent' } },
  {
    case: 'by letter: a person looks',
    params,
    facts: { requestChannel: 'letter' },
    expect: { kind: 'review', code: 'other-channel' },
  },
  {
    case: 'by letter, where the shop says that it refuses that',
    params: { ...params, otherwise: 'refuse' },
    facts: { requestChannel: 'letter' },
    expect: { kind: 'holds', code: 'other-channel' },
  },
  {
    case: 'by the withdrawal function, which no document can close',
    params,
    facts: { requestChannel: 'function' },
    expect: { kind: 'silent' },
  },
  { case: 'in the account', params, facts: { requestChannel: 'account' }, expect: { kind: 'silent' } },
  { case: 'not said', params, facts: { requestChannel: undefined }, expect: { kind: 'silent' } },
]
