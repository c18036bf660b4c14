import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Form } from '@shopify/polaris'
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { words } from '../locales/admin-words.ts'
import { afterSaving, follow, isChanged, over, toPost } from './draft.ts'
import { UnsavedChanges } from './unsaved-changes.tsx'
import { useFocusOnFault } from './use-focus-on-fault.ts'

/**
 * What a route's action answers to a form like this; `message` is Shopify's own, where it was not taken there, `kept` what
 * somebody else saved meanwhile.
 */
type Answer<Input, Errors> =
  | { ok: true; input: Input }
  | { ok: false; errors: Errors; kept?: Input }
  | { ok: false; message: string }

export interface SavedFormState<Input, Errors> {
  typed: Input
  /** What the server found fault with, until it is saved or discarded. */
  errors: Partial<Errors>
  refusal: string | undefined
  isUnsaved: boolean
  busy: boolean
  set: (change: Partial<Input>) => void
  save: () => void
  discard: () => void
}

/**
 * A form of which what was changed is posted, and what it was changed from. What is typed stays until it is saved or
 * discarded, also when the server finds fault with it, and while a save is under way.
 * @param done what is said once it was saved
 */
export function useSavedForm<Input extends { [Field in keyof Input]: string }, Errors extends object>(
  saved: Input,
  done: string,
): SavedFormState<Input, Errors> {
  const [draft, setDraft] = useState({ base: saved, typed: saved })
  const [sent, kept] = [useRef(saved), useRef(saved)]
  const [fault, setFault] = useState<Exclude<Answer<Input, Errors>, { ok: true }>>()
  const fetcher = useFetcher()
  const bridge = useAppBridge()
  // Serialized by Remix, whose type for it says less than the action's own.
  const answer = fetcher.data as Answer<Input, Errors> | undefined

  useEffect(() => {
    kept.current = saved
    setDraft((before) => follow(before, saved))
  }, [saved])
  useEffect(() => {
    if (!answer) return
    setFault(answer.ok ? undefined : answer)
    const now = answer.ok ? answer.input : 'kept' in answer ? answer.kept : undefined
    if (now === undefined) return
    kept.current = now
    setDraft((before) => (answer.ok ? afterSaving(before, sent.current, now) : over(before, now)))
    if (answer.ok) bridge.toast.show(done)
  }, [answer, bridge, done])

  return {
    typed: draft.typed,
    errors: fault && 'errors' in fault ? fault.errors : {},
    refusal: fault && 'message' in fault ? fault.message : undefined,
    isUnsaved: isChanged(draft),
    busy: fetcher.state !== 'idle',
    set: (change) => setDraft(({ base, typed }) => ({ base, typed: { ...typed, ...change } })),
    save: () => {
      sent.current = draft.typed
      fetcher.submit(toPost(draft), { method: 'post' })
    },
    discard: () => {
      setDraft({ base: kept.current, typed: kept.current })
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
  const { errors, isUnsaved, busy, save, discard } = form
  const count = Object.keys(errors).length
  const fields = useFocusOnFault(errors)
  return (
    <Form onSubmit={save}>
      <UnsavedChanges {...{ id, isUnsaved, busy }} onSave={save} onDiscard={discard} />
      <BlockStack gap="400">
        {count > 0 && (
          <div style={STAYS_IN_SIGHT}>
            <Banner tone="critical" title={words('form.toLookAt', { count })} />
          </div>
        )}
        <div ref={fields}>{children}</div>
      </BlockStack>
    </Form>
  )
}

/** Above the fields, wherever one is among them. */
const STAYS_IN_SIGHT: CSSProperties = { position: 'sticky', top: 0, zIndex: 'var(--p-z-index-2)' as never }
