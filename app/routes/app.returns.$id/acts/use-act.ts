import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect, useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { action } from '../route.tsx'
import type { ActRefusal } from './do-act.ts'
import type { Act, ActField } from './read-act.ts'

type Intent = Act['intent']

export interface Acting {
  /** Posts what was pressed; while an answer is awaited nothing more is sent. */
  send: (intent: Intent, fields?: Record<string, string>) => void
  /** What is being sent just now. */
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

  const errors = answer && !answer.ok && 'errors' in answer ? answer.errors : {}
  return {
    send: (intent, fields = {}) => {
      if (isIdle) fetcher.submit({ ...fields, intent, seen: String(seen) }, { method: 'post' })
    },
    pending: isIdle ? undefined : (String(fetcher.formData?.get('intent')) as Intent),
    refused: answer && !answer.ok && 'refused' in answer ? answer.refused : undefined,
    done,
    errorOf: (field) => {
      const error = errors[field]
      return error === undefined ? {} : { error: words(`case.error.${error}`) }
    },
  }
}
