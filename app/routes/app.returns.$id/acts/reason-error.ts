import type { ActErrors } from './act-errors.ts'
import { LONGEST_REASON } from './form-fields.ts'

export const reasonError = (reason: string): ActErrors =>
  reason === ''
    ? { reason: 'reason_required' }
    : reason.length > LONGEST_REASON
      ? { reason: 'reason_too_long' }
      : {}
