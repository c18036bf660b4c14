import { useRef, useState } from 'preact/hooks'
import { type Act, emptyForm, type Form } from './form.ts'
import { nextForm } from './next-form.ts'

export interface HeldForm {
  /** As it was drawn last. */
  form: Form
  /** As it is: a press may come before what was typed is drawn. */
  now: () => Form
  dispatch: (act: Act) => void
}

export function useForm(): HeldForm {
  const [form, draw] = useState(() => emptyForm(crypto.randomUUID()))
  const latest = useRef(form)
  const dispatch = (act: Act): void => {
    latest.current = nextForm(latest.current, act)
    draw(latest.current)
  }
  return { form, now: () => latest.current, dispatch }
}
