import type { Draft, Form } from './form.ts'
import { type Photo, sentPhotos } from './photos.ts'

interface Kept {
  version: 1
  /** Milliseconds since 1970. */
  at: number
  draft: Draft
}

/** Of Shopify's storage, which is of this customer and extension alone. */
export interface Storage {
  read<T>(key: string): Promise<T | null>
  write(key: string, data: unknown): Promise<void>
  delete(key: string): Promise<void>
}

/** Long enough to sign in again. */
const KEPT_MS = 60 * 60 * 1000

export interface Drafts {
  /** The form of this order that was kept within the hour; one that is older is deleted. */
  read(): Promise<Draft | null>
  keep(draft: Draft): void
  forget(): void
}

/** Nothing hangs on it: where storage fails, the form is lost with the page as it always was. */
export function draftsOf(orderId: string, storage: Storage): Drafts {
  const key = `returns-form-${orderId}`
  const forget = (): void => void storage.delete(key).catch(() => undefined)
  return {
    read: async () => {
      const kept = await storage.read<Kept>(key).catch(() => null)
      if (!kept) return null
      const age = Date.now() - kept.at
      if (kept.version === 1 && age >= 0 && age < KEPT_MS) return kept.draft
      forget()
      return null
    },
    keep: (draft) =>
      void storage.write(key, { version: 1, at: Date.now(), draft } satisfies Kept).catch(() => undefined),
    forget,
  }
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
