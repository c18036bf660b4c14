import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import { DEFECT_FIELDS, type TypedDefect } from '../../returns/staff/defect-choices.ts'
import type { StatableItem, StatableOrder } from '../../returns/staff/statable-order.ts'
import type { StatementErrors, StatementField } from '../../returns/staff/statement-form.ts'

const NOTHING_TYPED = { channel: '', sentOn: '', sentTime: '', words: '', locale: '', answersTo: '' }
type Typed = typeof NOTHING_TYPED

export interface TypedItem extends TypedDefect {
  quantity: string
  wish: string
  answer: string
}

export interface Entry {
  typed: Typed
  set: (field: keyof Typed) => (value: string) => void
  /** What was typed of an item; undefined: the statement is not about it. */
  itemOf: (unit: string) => TypedItem | undefined
  setItem: (unit: string, typed: TypedItem | undefined) => void
  errors: StatementErrors
  /** Polaris wants the property left out, not undefined. */
  errorOf: (field: StatementField, params?: Readonly<Record<string, unknown>>) => { error?: string }
  /** Shopify did not answer, and nothing was recorded. */
  isSilent: boolean
  busy: boolean
  send: () => void
}

type Answer = { ok: false; errors: StatementErrors } | { ok: false; why: string }

const NO_ERRORS: StatementErrors = {}

/** @param submissionKey of the page as it was opened: pressed twice, it is one statement */
export function useEntry(order: StatableOrder | undefined, submissionKey: string): Entry {
  const [key] = useState(submissionKey)
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [items, setItems] = useState<Record<string, TypedItem | undefined>>({})
  const fetcher = useFetcher()
  // Serialized by Remix, whose type for it says less than the action's own.
  const answer = fetcher.data as Answer | undefined
  const errors = answer && 'errors' in answer ? answer.errors : NO_ERRORS
  const locale = typed.locale || (order?.locale ?? '')
  return {
    typed: { ...typed, locale },
    set: (field) => (value) => setTyped((before) => ({ ...before, [field]: value })),
    itemOf: (unit) => items[unit],
    setItem: (unit, said) => setItems((before) => ({ ...before, [unit]: said })),
    errors,
    errorOf: (field, params) => {
      const error = errors[field]
      return error === undefined ? {} : { error: words(`entry.error.${error}`, params) }
    },
    isSilent: answer !== undefined && 'why' in answer && answer.why === 'shopify_silent',
    busy: fetcher.state !== 'idle',
    send: () => {
      if (order === undefined || fetcher.state !== 'idle') return
      const fields = { ...typed, locale, orderId: order.id, submissionKey: key }
      fetcher.submit(toPost(fields, order.items, items), { method: 'post' })
    },
  }
}

function toPost(
  fields: Readonly<Record<string, string>>,
  items: readonly StatableItem[],
  typed: Readonly<Record<string, TypedItem | undefined>>,
): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { unit, question } of items) {
    const said = typed[unit]
    if (said === undefined) continue
    form.append('item', unit)
    form.append(`quantity.${unit}`, said.quantity)
    form.append(`wish.${unit}`, said.wish)
    form.append(`fact.${unit}`, question?.fact ?? '')
    form.append(`answer.${unit}`, said.answer)
    for (const field of DEFECT_FIELDS) form.append(`${field}.${unit}`, said[field])
  }
  return form
}
