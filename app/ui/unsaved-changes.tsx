import { SaveBar } from '@shopify/app-bridge-react'
import { words } from '../locales/admin-words.ts'

interface UnsavedChangesProps<T> {
  id: string
  saved: T
  typed: T
  busy: boolean
  onSave: () => void
  onDiscard: () => void
}

/** Shopify's contextual save bar, there exactly while something typed is not saved. */
export const UnsavedChanges = <T,>({ id, saved, typed, busy, onSave, onDiscard }: UnsavedChangesProps<T>) => (
  <SaveBar id={id} open={JSON.stringify(saved) !== JSON.stringify(typed)}>
    <button
      type="button"
      variant="primary"
      onClick={onSave}
      disabled={busy}
      {...(busy ? { loading: '' } : {})}
    >
      {words('action.save')}
    </button>
    <button type="button" onClick={onDiscard} disabled={busy}>
      {words('action.discard')}
    </button>
  </SaveBar>
)
