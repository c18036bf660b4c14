import * as z from 'zod'
import { clause, holds, silent } from '../clause.ts'
import type { Example } from '../example.ts'

const ACCEPTED = ['small_traces', 'excessive_wear', 'missing_accessories'] as const

/**
 * A passage that takes goods with traces or without accessories in exchange after all, at a lower value.
 * It contradicts one that asks for goods as new; between the two the reading better for the buyer counts.
 */
export const lowerValueAccepted = clause({
  id: 'lower-value-accepted',
  effect: 'spares',
  remedies: ['exchange'],
  defeats: ['exchange-condition'],
  params: z.strictObject({
    accepts: z.array(z.enum(ACCEPTED)).min(1).describe('What the goods may lack and are still accepted'),
  }),
  needs: () => ['wear', 'missingAccessories', 'damaged'],
  declares: ({ accepts }) => ({
    accepts: [
      ...(accepts.includes('missing_accessories') ? (['complete'] as const) : []),
      ...(accepts.some((one) => one !== 'missing_accessories') ? (['unused'] as const) : []),
    ],
    stands: { mark: 'voluntary' },
  }),
  decide:
    ({ accepts }) =>
    ({ wear, missingAccessories, damaged }) => {
      const lacks = {
        small_traces: wear === 'small_traces',
        excessive_wear: wear === 'excessive',
        missing_accessories: (missingAccessories?.length ?? 0) > 0,
      }
      const found = ACCEPTED.filter((one) => lacks[one])
      return damaged !== true && found.length > 0 && found.every((one) => isAccepted(one, accepts))
        ? holds('kept-at-lower-value', {})
        : silent
    },
})

type Accepted = (typeof ACCEPTED)[number]

/** Who accepts heavy wear accepts less of it, too. */
const isAccepted = (one: Accepted, accepts: readonly Accepted[]): boolean =>
  accepts.includes(one) || (one === 'small_traces' && accepts.includes('excessive_wear'))

const any = { accepts: [...ACCEPTED] }
const little = { accepts: ['small_traces' as const] }

type Row = Example<typeof lowerValueAccepted>

const row = (name: string, params: Row['params'], change: Partial<Row['facts']>, accepted: boolean): Row => ({
  case: name,
  params,
  facts: { wear: 'none', missingAccessories: [], damaged: undefined, ...change },
  expect: accepted ? { kind: 'holds', code: 'kept-at-lower-value' } : { kind: 'silent' },
})

export const examples = (): Row[] => [
  row('small traces', any, { wear: 'small_traces' }, true),
  row('no traces, nothing missing: nothing to accept', any, {}, false),
  row('an accessory is missing', any, { missingAccessories: ['charger'] }, true),
  row('excessive wear', any, { wear: 'excessive' }, true),
  row('not inspected', any, { wear: undefined, missingAccessories: undefined }, false),
  row('small traces, where only these are accepted', little, { wear: 'small_traces' }, true),
  row(
    'small traces, where heavy wear is accepted',
    { accepts: ['excessive_wear'] },
    { wear: 'small_traces' },
    true,
  ),
  row('excessive wear, where only small traces are', little, { wear: 'excessive' }, false),
  row(
    'small traces and an accessory missing, where only traces are accepted',
    little,
    { wear: 'small_traces', missingAccessories: ['charger'] },
    false,
  ),
  row('damaged besides: of that it says nothing', any, { wear: 'small_traces', damaged: true }, false),
]
