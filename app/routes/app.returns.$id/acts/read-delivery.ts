import { isDay, keysOf, textOf } from './form-fields.ts'
import type { ReadAct, Reading } from './read-act.ts'
import { reasonError } from './reason-error.ts'

/** The day of delivery that the shop can prove, of which items, and what proves it. */
export function readDelivery(form: FormData, { today }: Reading): ReadAct {
  const [on, reason, keys] = [textOf(form, 'deliveredOn'), textOf(form, 'reason'), keysOf(form)]
  const errors = reasonError(reason)
  if (!isDay(on)) errors.deliveredOn = 'day'
  else if (on > today) errors.deliveredOn = 'dayInFuture'
  if (keys.length === 0) errors.lines = 'lines'
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, act: { intent: 'deliver', keys, on, reason } }
}
