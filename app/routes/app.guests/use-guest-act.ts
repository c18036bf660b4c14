import { useFetcher } from '@remix-run/react'
import type { action } from './route.tsx'

export type GuestAct = 'assign' | 'copy' | 'dealt_with' | 'put_back'

export interface GuestActing {
  send: (act: GuestAct, typed?: Readonly<Record<string, string>>) => void
  /** What is being done just now. */
  doing: GuestAct | undefined
  /** What came of what was done last. */
  result: string | undefined
}

/** What a person does about one statement, one thing at a time. */
export function useGuestAct(id: string): GuestActing {
  const fetcher = useFetcher<typeof action>()
  const isIdle = fetcher.state === 'idle'
  return {
    send: (act, typed = {}) => {
      if (isIdle) fetcher.submit({ act, id, ...typed }, { method: 'post' })
    },
    doing: isIdle ? undefined : (fetcher.formData?.get('act') as GuestAct | undefined),
    result: isIdle ? fetcher.data?.result : undefined,
  }
}
