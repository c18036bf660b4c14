import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Form } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { UnsavedChanges } from './unsaved-changes.tsx'

/** What a route's action answers to a form like this; `message` is Shopify's own, where it was not taken there. */
type Answer<Input, Errors> =
  | { ok: true; input: Input }
  | { ok: false; errors: Errors }
  | { ok: false; message: string }

export interface SavedFormState<Input, Errors> {
  saved: Input
  typed: Input
  /** What the server found fault with, until it is saved or discarded. */
  errors: Partial<Errors>
  refusal: string | undefined
  busy: boolean
  set: (change: Partial<Input>) => void
  save: () => void
  discard: () => void
}

/**
 * A form that is posted whole. What is typed stays until it is saved or discarded, also when the server finds fault with it.
 * @param done what is said once it was saved
 */
export function useSavedForm<Input extends { [Field in keyof Input]: string }, Errors extends object>(
  saved: Input,
  done: string,
): SavedFormState<Input, Errors> {
  const [typed, setTyped] = useState(saved)
  const [fault, setFault] = useState<Exclude<Answer<Input, Errors>, { ok: true }>>()
  const fetcher = useFetcher()
  const bridge = useAppBridge()
  // Serialized by Remix, whose type for it says less than the action's own.
  const answer = fetcher.data as Answer<Input, Errors> | undefined

  useEffect(() => {
    if (!answer) return
    setFault(answer.ok ? undefined : answer)
    if (!answer.ok) return
    setTyped(answer.input)
    bridge.toast.show(done)
  }, [answer, bridge, done])

  return {
    saved,
    typed,
    errors: fault && 'errors' in fault ? fault.errors : {},
    refusal: fault && 'message' in fault ? fault.message : undefined,
    busy: fetcher.state !== 'idle',
    set: (change) => setTyped((before) => ({ ...before, ...change })),
    save: () => fetcher.submit({ ...typed } as Record<string, string>, { method: 'post' }),
    discard: () => {
      setTyped(saved)
      setFault(undefined)
    },
  }
}

interface SavedFormProps<Input, Errors> {
  id: string
  form: SavedFormState<Input, Errors>
  children: ReactNode
}

export const SavedForm = <Input, Errors>({ id, form, children }: SavedFormProps<Input, Errors>) => {
  const { saved, typed, busy, save, discard } = form
  return (
    <Form onSubmit={save}>
      <UnsavedChanges {...{ id, saved, typed, busy }} onSave={save} onDiscard={discard} />
      {children}
    </Form>
  )
}
