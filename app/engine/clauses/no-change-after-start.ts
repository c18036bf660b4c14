import * as z from 'zod'
import { clause, holds, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/** A service is not swapped once its first application or session has begun. */
export const noChangeAfterStart = clause({
  id: 'no-change-after-start',
  effect: 'excludes',
  remedies: ['exchange'],
  defeats: ['service-notice-received', 'force-majeure'],
  params: z.strictObject({}),
  needs: () => ['kind', 'serviceStartedAt', 'sessions', 'statedAt'],
  declares: () => ({
    kinds: ['service', 'voucher'],
    triggers: ['service_started'],
    stands: { mark: 'voluntary' },
  }),
  decide:
    () =>
    ({ kind, serviceStartedAt, sessions, statedAt }) => {
      if (kind !== 'service' && kind !== 'voucher') return silent
      const isDated = serviceStartedAt !== 'not_started' && serviceStartedAt !== 'not_recorded'
      const hasBegun = isDated
        ? Date.parse(serviceStartedAt) <= Date.parse(statedAt)
        : (sessions?.used ?? 0) > 0
      return hasBegun ? holds('service-begun', {}) : silent
    },
})

const base = { kind: 'service' as const, sessions: undefined, statedAt: '2026-11-10T10:00:00Z' as const }

export const examples = (): Example<typeof noChangeAfterStart>[] => [
  {
    case: 'stated one second before the first session',
    params: {},
    facts: { ...base, serviceStartedAt: '2026-11-10T10:00:01Z' },
    expect: { kind: 'silent' },
  },
  {
    case: 'stated as it begins',
    params: {},
    facts: { ...base, serviceStartedAt: '2026-11-10T10:00:00Z' },
    expect: { kind: 'holds', code: 'service-begun' },
  },
  {
    case: 'stated one second after it began',
    params: {},
    facts: { ...base, serviceStartedAt: '2026-11-10T09:59:59Z' },
    expect: { kind: 'holds', code: 'service-begun' },
  },
  {
    case: 'one session used, its time not recorded',
    params: {},
    facts: { ...base, serviceStartedAt: 'not_recorded', sessions: { total: 6, used: 1 } },
    expect: { kind: 'holds', code: 'service-begun' },
  },
  {
    case: 'none of six sessions used',
    params: {},
    facts: { ...base, serviceStartedAt: 'not_recorded', sessions: { total: 6, used: 0 } },
    expect: { kind: 'silent' },
  },
  {
    case: 'not begun',
    params: {},
    facts: { ...base, kind: 'voucher', serviceStartedAt: 'not_started' },
    expect: { kind: 'silent' },
  },
  {
    case: 'nobody recorded a start: it is for the shop to show',
    params: {},
    facts: { ...base, serviceStartedAt: 'not_recorded' },
    expect: { kind: 'silent' },
  },
  {
    case: 'goods do not begin',
    params: {},
    facts: { ...base, kind: 'goods', serviceStartedAt: '2026-11-10T09:59:59Z' },
    expect: { kind: 'silent' },
  },
]
