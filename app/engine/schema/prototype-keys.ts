import { DOCUMENT_LIMITS } from '../document-size.ts'
import type { Problem } from '../policy.ts'

const KEY = '__proto__'
/** Places that are named of one document. */
const MOST_PLACES = 10

interface Place {
  value: unknown
  path: readonly string[]
}

/**
 * Where a document holds the one key that code reads as something else than what was written: a schema passes over it,
 * so that nobody would say that it was ignored. Looks no deeper than a document may be; what is deeper is refused for that.
 */
export const prototypeKeysIn = (document: unknown): Problem[] => {
  const found: Problem[] = []
  const todo: Place[] = [{ value: document, path: [] }]
  for (let place = todo.pop(); place && found.length < MOST_PLACES; place = todo.pop()) {
    const { value, path } = place
    if (typeof value !== 'object' || value === null || path.length > DOCUMENT_LIMITS.depth) continue
    if (Object.hasOwn(value, KEY))
      found.push({ path: [...path, KEY].join('.'), message: 'No name of ours; nothing can be called that' })
    const inner = Object.entries(value).filter(([key]) => key !== KEY)
    // The first comes off first.
    for (const [key, held] of inner.reverse()) todo.push({ value: held, path: [...path, key.slice(0, 80)] })
  }
  return found
}

/** These, and what was found besides at other places. */
export const withPrototypeKeys = (problems: readonly Problem[], document: unknown): Problem[] => [
  ...problems,
  ...prototypeKeysIn(document).filter((one) => !problems.some(({ path }) => path === one.path)),
]
