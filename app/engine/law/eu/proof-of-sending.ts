import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { reason } from '../../reason.ts'
import { dayOfProof, PROVEN_BY } from '../../sending.ts'
import { isGoodsClaim } from '../cure.ts'

const COUNTS = settles({}, reason('proof-of-sending-counts', {}))

/**
 * Directive (EU) 2019/771 art 16(3): the price is repaid on receipt of the goods or of a proof that they were sent,
 * whichever is first. It names no day of its own; a document that counts from the arrival alone counts from the proof.
 */
export const proofOfSending = clause({
  id: 'proof-of-sending',
  effect: 'settles',
  remedies: ['conformity_claim'],
  params: z.strictObject({}),
  needs: () => ['kind', 'defect', 'goodsReceivedOn', ...PROVEN_BY],
  decide: () => (facts) => {
    if (!isGoodsClaim(facts)) return silent
    const proven = dayOfProof(facts)
    // `not_received` comes after every day.
    return proven !== undefined && proven < facts.goodsReceivedOn ? COUNTS : silent
  },
})

type Row = Example<typeof proofOfSending>

const row = (name: string, change: Partial<Row['facts']>, isEnough: boolean): Row => ({
  case: name,
  params: {},
  facts: {
    kind: 'goods',
    defect: 'defective',
    statedOn: '2026-11-12',
    sentBackOn: '2026-11-14',
    sendingProven: true,
    goodsReceivedOn: 'not_received',
    ...change,
  },
  expect: { kind: isEnough ? 'settles' : 'silent' },
})

export const examples = (): Row[] => [
  row('sent and proven, not arrived', {}, true),
  row('proven the day before it arrived', { goodsReceivedOn: '2026-11-15' }, true),
  row('arrived the day it was sent', { goodsReceivedOn: '2026-11-14' }, false),
  row('arrived before any proof', { goodsReceivedOn: '2026-11-13' }, false),
  row('sent, but not proven', { sendingProven: false }, false),
  row('proven, the day not recorded', { sentBackOn: 'not_sent' }, true),
  row('too many: no defect', { defect: 'too_many' }, false),
  row('a service', { kind: 'service' }, false),
]
