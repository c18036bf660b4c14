import { useEffect, useRef } from 'preact/hooks'
import { type Drafts, draftOf, isWorthKeeping } from './draft.ts'
import type { HeldForm } from './use-form.ts'

/**
 * Whoever is signed out may leave the page to sign in: from then on the form is kept until it is sent, and it is there
 * again when the page opens.
 */
export function useDraft({ form, now, dispatch }: HeldForm, drafts: Drafts, weigh: () => void): void {
  const isKept = useRef(false)
  useEffect(() => {
    drafts.read().then((draft) => {
      if (!draft || isWorthKeeping(now())) return
      isKept.current = true
      dispatch({ act: 'restored', draft })
      weigh()
    })
  }, [])

  const isSignedOut = form.failure?.refusal.kind === 'session'
  const draft = draftOf(form)
  useEffect(() => {
    if (isSignedOut && isWorthKeeping(form)) isKept.current = true
    if (!isKept.current) return
    if (form.moment !== 'done') return drafts.keep(draft)
    isKept.current = false
    drafts.forget()
  }, [isSignedOut, form.moment, JSON.stringify(draft)])
}
