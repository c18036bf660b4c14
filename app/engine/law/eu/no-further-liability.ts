import { nothingTakenOff, nothingTakenOffCases } from '../nothing-taken-off.ts'

const TAKEN = ['restocking_fee', 'compensation'] as const

/** CRD 14(5): beyond articles 13(2) and 14 the withdrawal costs nothing: no flat fee (ARN 2018-03330), no damages. */
export const noFurtherLiability = nothingTakenOff('no-further-liability', TAKEN, 'no-further-liability')

export const examples = () => nothingTakenOffCases(TAKEN)
