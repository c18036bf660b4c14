import { Refusal } from '../../shop/refusal.ts'
import type { View } from '../context.ts'

export interface UserError {
  field: string[] | null
  message: string
  /** Null where the schema has no code for it. */
  code: string | null
}

/** A mutation's payload: what was done, or why not, with the place in the arguments that it is about. */
export function answered(
  act: () => View,
  refused: (error: UserError) => View,
  argument: string[] = [],
): View {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const field = [...argument, ...error.field]
    return refused({
      field: field.length === 0 ? null : field,
      message: error.message,
      code: error.code === '' ? null : error.code,
    })
  }
}
