/** What became of a change to a return: what Shopify's rules refuse is a value. */
import { numericId } from './gid.ts'

export interface UserError {
  code?: string
  field?: string[]
  message: string
}

export type ReturnChange =
  | { done: true; return: { id: string; name: string; status: string } }
  | { done: false; userErrors: UserError[] }

interface Payload {
  return?: { id: string; name: string; status: string } | null | undefined
  userErrors: readonly { code?: string | null; field?: readonly string[] | null; message: string }[]
}

export function outcome(payload: Payload | null | undefined): ReturnChange {
  const changed = payload?.return
  if (changed && payload.userErrors.length === 0) {
    return { done: true, return: { ...changed, id: numericId(changed.id) } }
  }
  return { done: false, userErrors: refusals(payload?.userErrors) }
}

type GivenErrors = Payload['userErrors'] | undefined

/** Shopify's words, for whoever looks at it; programs look at the code. */
export const refusals = (errors: GivenErrors): UserError[] =>
  (errors ?? []).map(({ code, field, message }) => ({
    message,
    ...(code ? { code } : {}),
    ...(field ? { field: [...field] } : {}),
  }))

export const saidBy = (errors: readonly UserError[]): string =>
  errors.map(({ message }) => message).join('; ')
