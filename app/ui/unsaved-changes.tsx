import { useBlocker } from '@remix-run/react'
import { SaveBar, useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'
import { words } from '../locales/admin-words.ts'

interface UnsavedChangesProps {
  id: string
  isUnsaved: boolean
  busy: boolean
  onSave: () => void
  onDiscard: () => void
}

/** Shopify's contextual save bar, there exactly while something typed is not saved; who leaves then is asked. */
export const UnsavedChanges = ({ id, isUnsaved, busy, onSave, onDiscard }: UnsavedChangesProps) => {
  useLeaveConfirmation(isUnsaved)
  return (
    <SaveBar id={id} open={isUnsaved}>
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
}

/**
 * Shopify asks, in its own words and its own window. It answers only who leaves: who stays leaves the question open, until
 * they go somewhere again, save or discard.
 * Source: https://shopify.dev/docs/api/app-home/apis/user-interface-and-interactions/save-bar-api
 */
function useLeaveConfirmation(isUnsaved: boolean): void {
  const bridge = useAppBridge()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (!isUnsaved) return blocker.reset()
    let isMeant = true
    const leave = () => isMeant && blocker.proceed()
    void bridge.saveBar.leaveConfirmation().then(leave, () => isMeant && blocker.reset())
    return () => {
      isMeant = false
    }
  }, [blocker, bridge, isUnsaved])
}
