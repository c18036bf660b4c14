import { nothingTakenOff, nothingTakenOffCases } from '../nothing-taken-off.ts'

/** CRD 13(1): all payments are reimbursed; what the shop claims from other dealings is not taken off them. */
export const noSetOff = nothingTakenOff('no-set-off', ['set_off'], 'no-set-off')

export const examples = () => nothingTakenOffCases(['set_off'])
