import * as z from 'zod'
import { clause, fails, holds } from '../clause.ts'
import type { Instant } from '../day.ts'
import type { Example } from '../example.ts'

/**
 * Made for one buyer: excluded once its triggers are past. Where a document names two triggers that
 * conflict, both must be past: the later one is the reading better for the buyer.
 */
export const customMade = clause({
  id: 'custom-made',
  effect: 'excludes',
  remedies: ['withdrawal'],
  defeats: ['withdrawal-period'],
  floor: 'own-specification',
  params: z.strictObject({
    triggers: z
      .array(z.enum(['production_started', 'shipped']))
      .min(1)
      .describe('What ends the right; of several, the last of them'),
  }),
  needs: () => ['statedAt', 'shippedAt', 'productionStartedAt'],
  declares: ({ triggers }) => ({ triggers, stands: { mark: 'weaker', provision: 'crd-16-c' } }),
  decide:
    ({ triggers }) =>
    ({ statedAt, shippedAt, productionStartedAt }) => {
      const isShipped = isPast(shippedAt, statedAt)
      // What has left the shop has been made, whether or not anyone recorded when.
      const isPastTrigger = {
        shipped: isShipped,
        production_started: isShipped || isPast(productionStartedAt, statedAt),
      }
      return triggers.every((trigger) => isPastTrigger[trigger])
        ? holds('custom-made-underway', {})
        : fails('custom-made-not-yet', {})
    },
})

/** What has no instant (`not_shipped`, `not_recorded`) is never past: it is no number, and not before any. */
const isPast = (at: Instant | 'not_shipped' | 'not_recorded', statedAt: Instant): boolean =>
  Date.parse(at) <= Date.parse(statedAt)

const both = { triggers: ['production_started' as const, 'shipped' as const] }
const productionStartedAt = '2026-11-02T12:00:00Z'
const shippedAt = '2026-11-03T12:00:00Z'

export const examples = (): Example<typeof customMade>[] => [
  {
    case: 'in production but not shipped: the later trigger is still ahead',
    params: both,
    facts: { statedAt: '2026-11-03T11:59:59Z', shippedAt: 'not_shipped', productionStartedAt },
    expect: { kind: 'fails', code: 'custom-made-not-yet' },
  },
  {
    case: 'stated one second before it was shipped',
    params: both,
    facts: { statedAt: '2026-11-03T11:59:59Z', shippedAt, productionStartedAt },
    expect: { kind: 'fails', code: 'custom-made-not-yet' },
  },
  {
    case: 'stated at the instant it was shipped',
    params: both,
    facts: { statedAt: shippedAt, shippedAt, productionStartedAt },
    expect: { kind: 'holds', code: 'custom-made-underway' },
  },
  {
    case: 'shipped, and nobody recorded the start of production',
    params: both,
    facts: { statedAt: '2026-11-03T12:00:01Z', shippedAt, productionStartedAt: 'not_recorded' },
    expect: { kind: 'holds', code: 'custom-made-underway' },
  },
  {
    case: 'a shop whose only trigger is production, once that has started',
    params: { triggers: ['production_started'] },
    facts: { statedAt: '2026-11-02T12:00:00Z', shippedAt: 'not_shipped', productionStartedAt },
    expect: { kind: 'holds', code: 'custom-made-underway' },
  },
  {
    case: 'the same one second earlier',
    params: { triggers: ['production_started'] },
    facts: { statedAt: '2026-11-02T11:59:59Z', shippedAt: 'not_shipped', productionStartedAt },
    expect: { kind: 'fails', code: 'custom-made-not-yet' },
  },
  {
    case: 'the same where no start was recorded: the shop must prove it',
    params: { triggers: ['production_started'] },
    facts: {
      statedAt: '2026-11-20T12:00:00Z',
      shippedAt: 'not_shipped',
      productionStartedAt: 'not_recorded',
    },
    expect: { kind: 'fails', code: 'custom-made-not-yet' },
  },
]
