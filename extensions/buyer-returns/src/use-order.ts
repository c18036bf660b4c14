import { useEffect, useRef } from 'preact/hooks'
import type { Form } from './form.ts'
import { answersOf } from './statement.ts'
import type { Asking } from './use-asking.ts'
import type { HeldForm } from './use-form.ts'
import { PRESS_MS } from './use-sending.ts'

/**
 * Has the order weighed again when answers change or a fresh form begins; a day that was typed a moment later, so that a
 * press which ended the typing is not lost. `goOn` leads to Check: with what was said last weighed, and only
 * where that closed nothing of what was picked.
 */
export function useOrder({ form, now }: HeldForm, { ask }: Asking) {
  const weighed = useRef('')
  const weigh = (): Promise<boolean> => {
    weighed.current = saidOf(now())
    return ask('order')
  }
  const isWeighed = (): boolean => weighed.current === saidOf(now())

  useEffect(() => {
    if (!isWeighed()) weigh()
  }, [JSON.stringify(answersOf(form)), form.submissionKey])
  useEffect(() => {
    if (isWeighed()) return
    const timer = setTimeout(() => isWeighed() || now().moment !== 'choose' || weigh(), PRESS_MS)
    return () => clearTimeout(timer)
  }, [JSON.stringify(form.arrivedOn)])

  const goOn = async (): Promise<void> => {
    const picks = JSON.stringify(now().picks)
    if (!isWeighed() && !((await weigh()) && JSON.stringify(now().picks) === picks)) return
    await ask('preview')
  }
  return { weigh: () => void weigh(), goOn: () => void goOn() }
}

/** What the server weighs an order under. */
const saidOf = (form: Form): string => JSON.stringify([answersOf(form), form.arrivedOn, form.submissionKey])
