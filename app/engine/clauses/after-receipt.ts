import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/** The steps of an exchange: the goods come back, the shop looks at them and answers where the buyer wrote. */
export const afterReceipt = clause({
  id: 'after-receipt',
  effect: 'settles',
  remedies: ['exchange'],
  params: z.strictObject({}),
  needs: () => ['goodsReceivedOn', 'kind'],
  declares: () => ({ stands: { mark: 'gap', provision: 'crd-13' } }),
  decide:
    () =>
    ({ goodsReceivedOn, kind }) => {
      if (kind !== 'goods') return silent
      const inspect = { who: 'shop', what: 'inspect' } as const
      return settles({
        duties:
          goodsReceivedOn === 'not_received' ? [{ who: 'buyer', what: 'send_back' }, inspect] : [inspect],
      })
    },
})

export const examples = (): Example<typeof afterReceipt>[] => [
  {
    case: 'not back yet: the buyer sends it, the shop looks at it',
    params: {},
    facts: { goodsReceivedOn: 'not_received', kind: 'goods' },
    expect: { kind: 'settles', duties: ['buyer send_back', 'shop inspect'] },
  },
  {
    case: 'back: the shop looks at it',
    params: {},
    facts: { goodsReceivedOn: '2026-11-20', kind: 'goods' },
    expect: { kind: 'settles', duties: ['shop inspect'] },
  },
  {
    case: 'a service is not sent anywhere',
    params: {},
    facts: { goodsReceivedOn: 'not_received', kind: 'service' },
    expect: { kind: 'silent' },
  },
]
