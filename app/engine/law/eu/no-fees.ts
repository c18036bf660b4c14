import { nothingTakenOff, nothingTakenOffCases } from '../nothing-taken-off.ts'

/** CRD 13(1): the buyer incurs no fees for being repaid; the bank's are the shop's. */
export const noFees = nothingTakenOff('no-fees', ['bank_costs'], 'no-fees')

export const examples = () => nothingTakenOffCases(['bank_costs'])
