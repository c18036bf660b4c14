import type { Problem } from './policy.ts'

/** A policy is prose with numbers; what is larger is a mistake or an attack. */
export const DOCUMENT_LIMITS = {
  depth: 40,
  values: 50_000,
  textLength: 20_000,
  textInAll: 2_000_000,
} as const

/**
 * The first place where a document is too deep, too long or too large to be looked at further; nothing
 * else may walk it before. Takes no more steps than the limit allows, and never calls itself.
 */
export const sizeProblem = (document: unknown): Problem | undefined => {
  const todo: Place[] = [{ value: document, path: [] }]
  let [values, length] = [0, 0]
  for (let place = todo.pop(); place; place = todo.pop()) {
    const { value, path } = place
    values += 1
    if (values > DOCUMENT_LIMITS.values)
      return at(path, `The document holds more than ${DOCUMENT_LIMITS.values} values`)
    if (typeof value === 'string') {
      length += value.length
      const fault = textProblem(value.length, length)
      if (fault) return at(path, fault)
    }
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= DOCUMENT_LIMITS.depth)
      return at(path, `The document is nested deeper than ${DOCUMENT_LIMITS.depth} levels`)
    for (const [key, inner] of Object.entries(value).slice(0, DOCUMENT_LIMITS.values + 1))
      todo.push({ value: inner, path: [...path, shortened(key)] })
  }
  return undefined
}

interface Place {
  value: unknown
  path: readonly string[]
}

const textProblem = (length: number, inAll: number): string | undefined => {
  if (length > DOCUMENT_LIMITS.textLength)
    return `A text is longer than ${DOCUMENT_LIMITS.textLength} letters`
  return inAll > DOCUMENT_LIMITS.textInAll
    ? `The texts are together longer than ${DOCUMENT_LIMITS.textInAll} letters`
    : undefined
}

/** A key can be as long as a text; a path that names it need not be. */
const shortened = (key: string): string => (key.length > 60 ? `${key.slice(0, 60)}…` : key)

const at = (path: readonly string[], message: string): Problem => ({ path: path.join('.'), message })
