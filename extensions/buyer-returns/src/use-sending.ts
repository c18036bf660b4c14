import { useEffect } from 'preact/hooks'
import { detailsOf, type Form } from './form.ts'
import type { Asking } from './use-asking.ts'
import type { HeldForm } from './use-form.ts'

/**
 * Longer than a press lasts. A field tells what it holds when a press on a button takes its focus: were the server asked
 * at once, its answer would move the button away while the finger is on it, and the press would be lost.
 */
export const PRESS_MS = 600

/**
 * What is typed on Check is looked at when nothing was pressed for a moment. Returns what sends: first what the statement
 * means is looked at again, where something was typed since, and it goes if nothing is wrong.
 */
export function useSending({ form, now, dispatch }: HeldForm, { ask, answered }: Asking): () => void {
  useEffect(() => {
    if (!mayLook(form)) return
    const timer = setTimeout(() => mayLook(now()) && ask('preview'), PRESS_MS)
    return () => clearTimeout(timer)
  }, [mayLook(form), detailsOf(form)])

  const isSound = async (): Promise<boolean> => {
    while (!isLookedAt(now())) if (now().moment !== 'check' || !(await ask('preview'))) return false
    return true
  }
  const send = async (): Promise<void> => {
    if (now().isSending) return
    dispatch({ act: 'sending', isSending: true })
    await answered()
    if (await isSound()) await ask('statement')
    dispatch({ act: 'sending', isSending: false })
  }
  return () => void send()
}

const isLookedAt = (form: Form): boolean => form.checked === detailsOf(form)

/** Not while a finger's press is being carried out, nor twice for what was found wrong. */
const mayLook = (form: Form): boolean =>
  form.moment === 'check' &&
  form.waiting === null &&
  !form.isSending &&
  !isLookedAt(form) &&
  form.tried !== detailsOf(form) &&
  isTyped(form.details)

/** Nothing that was begun is still empty: asked earlier, the server would find fault with what is not typed yet. */
const isTyped = ({ repaidBy, holder, iban, answerBy, number }: Form['details']): boolean =>
  (repaidBy === 'ask' || (holder !== '' && iban !== '')) && (answerBy === 'email' || number !== '')
