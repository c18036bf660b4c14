import type * as z from 'zod'
import type { Problem } from '../policy.ts'
import { MOST_KEYS } from './unknown-keys.ts'

type Issue = z.core.$ZodIssue

/** What a schema found, as faults with their places: unknown keys one by one, and one fault for one place. */
export const problemsOf = (issues: readonly Issue[], within: readonly PropertyKey[] = []): Problem[] =>
  onePerPlace(issues.flatMap((issue) => foundIn(issue, within)))

interface Found {
  path: readonly PropertyKey[]
  message: string
  /** Of a whole, such as "say one of the two": means nothing while one of its parts is wrong. */
  ofWhole: boolean
}

const foundIn = (issue: Issue, within: readonly PropertyKey[]): Found[] => {
  const path = [...within, ...issue.path]
  const ofWhole = issue.code === 'custom'
  if (issue.code === 'unrecognized_keys') return ofKeys(issue.keys, issue.message, path)
  if (issue.code === 'invalid_union') return ofChoice(issue.errors, issue.message, path)
  // The name of an entry, where names are free.
  if (issue.code === 'invalid_key')
    return [{ path, message: `Its name: ${issue.issues[0]?.message ?? issue.message}`, ofWhole }]
  return [{ path, message: issue.message, ofWhole }]
}

const ofKeys = (keys: readonly string[], words: string, path: readonly PropertyKey[]): Found[] => {
  const said = words.split('\n')
  const named = keys.slice(0, MOST_KEYS)
  const more = keys.length - named.length
  return [
    ...named.map((key, index) => ({ path: [...path, key], message: said[index] ?? words, ofWhole: false })),
    ...(more > 0 ? [{ path, message: `Not known here: ${more} more of its keys`, ofWhole: false }] : []),
  ]
}

/**
 * Of a choice between shapes: the faults of the one that was meant, which is the only one whose every fault lies
 * deeper. Where none is, a key that no shape knows is the fault, else the whole.
 */
const ofChoice = (
  choices: readonly (readonly Issue[])[],
  words: string,
  path: readonly PropertyKey[],
): Found[] => {
  const meant = choices.filter((issues) => issues.length > 0 && issues.every((one) => one.path.length > 0))
  if (meant.length === 1) return (meant[0] ?? []).flatMap((issue) => foundIn(issue, path))
  const [first = [], ...others] = choices.map(unknownIn)
  const unknown = others.map((keys) => new Set(keys))
  const keys = first.filter((key) => unknown.every((those) => those.has(key)))
  return keys.length > 0 ? ofKeys(keys, words, path) : [{ path, message: words, ofWhole: false }]
}

const unknownIn = (issues: readonly Issue[]): readonly string[] =>
  issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []))

/** Of two bounds that a value is beyond, the schema names the closer one last. */
const onePerPlace = (found: readonly Found[]): Problem[] => {
  const byPlace = new Map<string, Found>()
  for (const one of found) byPlace.set(placeOf(one.path), one)
  const places = [...byPlace.keys()]
  return [...byPlace].flatMap(([path, { message, ofWhole }]) =>
    ofWhole && places.some((place) => place.startsWith(path === '' ? path : `${path}.`) && place !== path)
      ? []
      : [{ path, message }],
  )
}

/** A key can be as long as a text; a path that names it need not be. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .map((part) => (part.length > 80 ? `${part.slice(0, 80)}…` : part))
    .join('.')
