import * as z from 'zod'
import { clause, holds, review, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/**
 * The shop must first have recognised the defect. By law it has to prove to a consumer that there was none, for a
 * year (2019/771 art 11): so its mere denial refuses a business, and leaves a consumer's refund to a person, as
 * `defect-refund` says. It does not defeat that clause, which knows for whom recognition counts.
 */
export const defectRecognition = clause({
  id: 'defect-recognition',
  effect: 'excludes',
  remedies: ['conformity_claim'],
  floor: 'burden-of-proof',
  params: z.strictObject({}),
  needs: () => ['kind', 'buyer', 'defect', 'defectRecognisedOn'],
  declares: () => ({
    kinds: ['goods'],
    demands: ['recognition'],
    stands: { mark: 'weaker', provision: 'sales-11' },
  }),
  decide:
    () =>
    ({ kind, buyer, defect, defectRecognisedOn }) => {
      if (kind !== 'goods' || (defect !== 'defective' && defect !== 'damaged_in_transit')) return silent
      if (defectRecognisedOn === 'denied') return buyer === 'business' ? holds('defect-denied', {}) : silent
      return defectRecognisedOn === 'not_recorded' ? review('recognition-open', {}) : silent
    },
})

const base = { kind: 'goods' as const, buyer: 'business' as const, defect: 'defective' as const }

export const examples = (): Example<typeof defectRecognition>[] => [
  {
    case: 'recognised',
    params: {},
    facts: { ...base, defectRecognisedOn: '2026-11-16' },
    expect: { kind: 'silent' },
  },
  {
    case: 'the shop has not said: a person looks at it',
    params: {},
    facts: { ...base, defectRecognisedOn: 'not_recorded' },
    expect: { kind: 'review', code: 'recognition-open' },
  },
  {
    case: 'the shop says that it is none',
    params: {},
    facts: { ...base, defectRecognisedOn: 'denied' },
    expect: { kind: 'holds', code: 'defect-denied' },
  },
  {
    case: 'the same to a consumer: by itself it refuses nothing',
    params: {},
    facts: { ...base, buyer: 'consumer', defectRecognisedOn: 'denied' },
    expect: { kind: 'silent' },
  },
  {
    case: 'nothing reported',
    params: {},
    facts: { ...base, defect: 'none_reported', defectRecognisedOn: 'not_recorded' },
    expect: { kind: 'silent' },
  },
]
