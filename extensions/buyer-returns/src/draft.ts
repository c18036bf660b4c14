import type { Draft, Form } from './form.ts'
import { type Photo, sentPhotos } from './photos.ts'

/** The forms of all orders lie in one entry: whichever page opens next finds those that are over their hour. */
const KEY = 'returns-forms'

interface Kept {
  version: 1
  forms: Forms
}
/** By the order's number; `at` in milliseconds since 1970. */
type Forms = Record<string, { at: number; draft: Draft }>

/** Of Shopify's storage, which is of this customer and extension alone. */
export interface Storage {
  read<T>(key: string): Promise<T | null>
  write(key: string, data: unknown): Promise<void>
  delete(key: string): Promise<void>
}

/** Long enough to sign in again. */
const KEPT_MS = 60 * 60 * 1000

export interface Drafts {
  /** The form of this order that was kept within the hour; any order's that is older is deleted. */
  read(): Promise<Draft | null>
  keep(draft: Draft): void
  forget(): void
}

export function draftsOf(orderId: string, storage: Storage): Drafts {
  const change = changing(storage)
  return {
    read: async () => (await change((forms) => forms))[orderId]?.draft ?? null,
    keep: (draft) => void change((forms) => ({ ...forms, [orderId]: { at: Date.now(), draft } })),
    forget: () => void change(({ [orderId]: _, ...others }) => others),
  }
}

/** What somebody wrote does not outlive its hour because they never open that order again. */
export const clearOldDrafts = (storage: Storage): Promise<unknown> => changing(storage)((forms) => forms)

/** One change after the other. Nothing hangs on it: where storage fails, the form is lost with the page as it always was. */
function changing(storage: Storage): (make: (forms: Forms) => Forms) => Promise<Forms> {
  let before: Promise<unknown> = Promise.resolve()
  return (make) => {
    const changed = before.then(() => rewrite(storage, make)).catch(() => ({}))
    before = changed
    return changed
  }
}

async function rewrite(storage: Storage, make: (forms: Forms) => Forms): Promise<Forms> {
  const kept = await storage.read<Kept>(KEY)
  const forms = make(withinTheHour(kept))
  if (Object.keys(forms).length > 0) await storage.write(KEY, { version: 1, forms } satisfies Kept)
  else if (kept) await storage.delete(KEY)
  return forms
}

function withinTheHour(kept: Kept | null): Forms {
  if (kept?.version !== 1) return {}
  const age = ({ at }: Forms[string]): number => Date.now() - at
  const isGood = (form: Forms[string]): boolean => age(form) >= 0 && age(form) < KEPT_MS
  return Object.fromEntries(Object.entries(kept.forms).filter(([, form]) => isGood(form)))
}

export const draftOf = ({ submissionKey, answered, arrivedOn, picks, photos }: Form): Draft => ({
  ...{ submissionKey, answered, arrivedOn, picks },
  photos: Object.fromEntries(Object.entries(photos).map(([unit, all]) => [unit, all.flatMap(there)])),
})

/** A photo that the shop has; the file itself cannot be kept. */
const there = (photo: Photo): Photo[] =>
  sentPhotos([photo]).map((id) => ({ key: photo.key, name: photo.name, state: 'done', id }))

/** Whether there is anything that it would be a pity to lose. */
export const isWorthKeeping = ({ picks, answered }: Draft): boolean =>
  Object.keys({ ...picks, ...answered }).length > 0
