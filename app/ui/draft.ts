/**
 * What is typed over what is kept, field by field: a form is not alone. Somebody else may save meanwhile, in another
 * window or by their own hand, and a person types on while a save is under way. Nothing of either is lost unseen.
 */
type Fields<Input> = { [Field in keyof Input]: string }

export interface Draft<Input> {
  /** As it was kept when the typing over it began. */
  base: Input
  typed: Input
}

const fieldsOf = <Input extends object>(input: Input) => Object.keys(input) as (keyof Input)[]

export const isChanged = <Input extends Fields<Input>>({ base, typed }: Draft<Input>): boolean =>
  fieldsOf(base).some((field) => base[field] !== typed[field])

/** What is kept changed: fields nobody touched follow it, what is typed stays, with what it was typed over. */
export function follow<Input extends Fields<Input>>(draft: Draft<Input>, kept: Input): Draft<Input> {
  const next = { base: { ...draft.base }, typed: { ...draft.typed } }
  for (const field of fieldsOf(kept)) {
    if (draft.typed[field] !== draft.base[field] && draft.typed[field] !== kept[field]) continue
    next.base[field] = kept[field]
    next.typed[field] = kept[field]
  }
  return next
}

/** It was saved: what is typed stays only where it is no longer what was sent. */
export function afterSaving<Input extends Fields<Input>>(
  { typed }: Draft<Input>,
  sent: Input,
  kept: Input,
): Draft<Input> {
  const next = { base: kept, typed: { ...typed } }
  for (const field of fieldsOf(kept)) if (typed[field] === sent[field]) next.typed[field] = kept[field]
  return next
}

/** Somebody else changed the same: what is typed now stands over theirs, so that saving once more is meant. */
export const over = <Input extends Fields<Input>>(draft: Draft<Input>, kept: Input): Draft<Input> => ({
  base: kept,
  typed: follow(draft, kept).typed,
})

const BASE = 'base.'

/** What is posted: each field, and what it was typed over. */
export const toPost = <Input extends Fields<Input>>({
  base,
  typed,
}: Draft<Input>): Record<string, string> => ({
  ...typed,
  ...Object.fromEntries(fieldsOf(base).map((field) => [BASE + String(field), base[field]])),
})

/** `base` is absent where the form says nothing of it, as a page from before an update: then all of it is meant. */
export interface Posted<Input> {
  base?: Input
  typed: Input
}

/** @param read what a form holds, its fields under their own names */
export function readPosted<Input>(form: FormData, read: (form: FormData) => Input): Posted<Input> {
  const base = new FormData()
  for (const [name, value] of form) if (name.startsWith(BASE)) base.append(name.slice(BASE.length), value)
  return { typed: read(form), ...([...base.keys()].length === 0 ? {} : { base: read(base) }) }
}

/** Not saved: these fields were changed here and, meanwhile, to something else by somebody else. */
export interface Clash<Input> {
  ok: false
  errors: Partial<Record<keyof Input, 'changed'>>
  /** How it is kept now. */
  kept: Input
}

/** Only what was changed here is changed, everything else stays as it is kept now; then it is `parse` that answers. */
export function parseOver<Input extends Fields<Input>, Parsed>(
  { typed, base: posted }: Posted<Input>,
  kept: Input,
  parse: (input: Input) => Parsed,
): Parsed | Clash<Input> {
  const base = posted ?? kept
  const input = { ...kept }
  const errors: Clash<Input>['errors'] = {}
  for (const field of fieldsOf(kept)) {
    if (typed[field] === base[field]) continue
    if (kept[field] !== base[field] && kept[field] !== typed[field]) errors[field] = 'changed'
    input[field] = typed[field]
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors, kept } : parse(input)
}

export const statusOf = (refusal: { ok: false } | Clash<never>): number => ('kept' in refusal ? 409 : 422)
