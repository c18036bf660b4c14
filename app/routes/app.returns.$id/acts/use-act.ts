import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect, useRef, useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { action } from '../route.tsx'
import type { ActField } from './act-errors.ts'
import type { ActRefusal } from './do-act.ts'
import { isAgain, type Press } from './press.ts'
import type { Act } from './read-act.ts'

type Intent = Act['intent']

export interface Acting {
  /**
   * Posts what was pressed. While another answer is awaited it waits for that, and is given up where that says no: the page may
   * show what came of an act, with its new buttons, before the answer is there.
   */
  send: (intent: Intent, fields?: Press['fields']) => void
  /** What is being sent just now, or waits to be. */
  pending: Intent | undefined
  /** Why nothing was done: somebody or something changed the case meanwhile, or it cannot be. */
  refused: ActRefusal | 'changed_meanwhile' | undefined
  /** How many acts were done from this page. */
  done: number
  /** Polaris wants the property left out, not undefined. */
  errorOf: (field: ActField) => { error?: string }
}

/** One case, one act at a time. `seen` is the number of the last event that the page shows. */
export function useAct(seen: number): Acting {
  const fetcher = useFetcher<typeof action>()
  const bridge = useAppBridge()
  const isIdle = fetcher.state === 'idle'
  const answer = isIdle ? fetcher.data : undefined

  const [done, setDone] = useState(0)
  useEffect(() => {
    if (!answer?.ok) return
    setDone((before) => before + 1)
    if ('intent' in answer) bridge.toast.show(words(`case.acted.${answer.intent}`))
  }, [answer, bridge])

  const sent = useRef<Press>(undefined)
  const [waiting, setWaiting] = useState<Press>()
  const post = (press: Press) => {
    sent.current = press
    const { intent, fields } = press
    fetcher.submit({ ...fields, intent, seen: String(press.seen) }, { method: 'post' })
  }
  useEffect(() => {
    if (!isIdle || waiting === undefined) return
    setWaiting(undefined)
    if (fetcher.data?.ok) post(waiting)
  })

  const errors = answer && !answer.ok && 'errors' in answer ? answer.errors : {}
  return {
    send: (intent, fields = {}) => {
      const press = { intent, fields, seen }
      if (isIdle) post(press)
      else if (!isAgain(press, sent.current)) setWaiting(press)
    },
    pending: waiting?.intent ?? (isIdle ? undefined : sent.current?.intent),
    refused: answer && !answer.ok && 'refused' in answer ? answer.refused : undefined,
    done,
    errorOf: (field) => {
      const error = errors[field]
      return error === undefined ? {} : { error: words(`case.error.${error}`) }
    },
  }
}
