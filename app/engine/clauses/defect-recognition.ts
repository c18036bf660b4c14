import * as z from 'zod'
import { clause, holds, review, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/** The shop must first have recognised the defect. By law it has to prove that there was none, for a year (2019/771 art 11). */
export const defectRecognition = clause({
  id: 'defect-recognition',
  effect: 'excludes',
  remedies: ['conformity_claim'],
  defeats: ['defect-refund'],
  params: z.strictObject({}),
  needs: () => ['kind', 'defect', 'defectRecognisedOn'],
  declares: () => ({
    kinds: ['goods'],
    demands: ['recognition'],
    stands: { mark: 'weaker', provision: 'sales-11' },
  }),
  decide:
    () =>
    ({ kind, defect, defectRecognisedOn }) => {
      if (kind !== 'goods' || (defect !== 'defective' && defect !== 'damaged_in_transit')) return silent
      if (defectRecognisedOn === 'denied') return holds('defect-denied', {})
      return defectRecognisedOn === 'not_recorded' ? review('recognition-open', {}) : silent
    },
})

const base = { kind: 'goods' as const, defect: 'defective' as const }

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
    case: 'nothing reported',
    params: {},
    facts: { ...base, defect: 'none_reported', defectRecognisedOn: 'not_recorded' },
    expect: { kind: 'silent' },
  },
]
