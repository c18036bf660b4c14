/** A photo on its way to the shop. `id`: its place's, by which the statement names it. */
export interface Photo {
  /** Made by the page. */
  key: string
  name: string
  /** Absent of one that was sent before the page was opened anew. */
  file?: File
  state: 'waiting' | 'sending' | 'done' | 'failed'
  id?: string
  /** The server's words, where it does not take it: then trying again does not help. */
  refused?: string
}

export type Photos = Readonly<Record<string, readonly Photo[]>>

export type PhotoAct =
  | { act: 'photos_added'; unit: string; photos: Photo[] }
  | { act: 'photo_changed'; key: string; change: Partial<Photo> }
  | { act: 'photo_removed'; key: string }

export function nextPhotos(photos: Photos, act: PhotoAct): Photos {
  if (act.act === 'photos_added')
    return { ...photos, [act.unit]: [...(photos[act.unit] ?? []), ...act.photos] }
  const changed = (one: Photo): Photo[] => {
    if (one.key !== act.key) return [one]
    return act.act === 'photo_removed' ? [] : [{ ...one, ...act.change }]
  }
  return Object.fromEntries(Object.entries(photos).map(([unit, all]) => [unit, all.flatMap(changed)]))
}

export const isUnderWay = ({ state }: Photo): boolean => state === 'waiting' || state === 'sending'

export const allPhotos = (photos: Photos): Photo[] => Object.values(photos).flat()

/** As a statement names them: those that have arrived. */
export const sentPhotos = (photos: readonly Photo[] = []): string[] =>
  photos.flatMap(({ state, id }) => (state === 'done' && id !== undefined ? [id] : []))
