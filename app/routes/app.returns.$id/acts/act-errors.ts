/** What of a form cannot be understood, beside which field. */

/** `arrived.<key>` is of one line. */
export type ActField =
  | 'lines'
  | 'amount'
  | 'reason'
  | 'answerBy'
  | 'sentOn'
  | 'deliveredOn'
  | 'number'
  | 'pieces'
  | 'variant'
  | 'quantity'
  | 'location'
  | 'question'
  | 'text'
  | `arrived.${number}`
export type ActError =
  | 'amount'
  | 'reason_required'
  | 'reason_too_long'
  | 'day'
  | 'dayPassed'
  | 'dayInFuture'
  | 'number_required'
  | 'tooLong'
  | 'pieces'
  | 'nothingArrived'
  | 'lines'
  | 'variant_required'
  | 'quantity'
  | 'location_required'
  | 'question_required'
  | 'question_too_long'
  | 'text_required'
  | 'text_too_long'
export type ActErrors = Partial<Record<ActField, ActError>>
