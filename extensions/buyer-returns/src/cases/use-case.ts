import { useEffect, useRef, useState } from 'preact/hooks'
import type { Refusal } from '../ask-server.ts'
import type { BuyerActBody, BuyerCaseInFull } from '../wire.ts'
import type { OwnCasesApi } from './own-cases-api.ts'

type Without<T> = T extends unknown ? Omit<T, 'submissionKey' | 'locale'> : never
/** Something done on the case; its key is made here. */
export type Wanted = Without<BuyerActBody>

export interface OwnCase {
  told: BuyerCaseInFull | null
  /** What is being asked of the server; while it is, nothing else is. */
  waiting: Wanted['kind'] | 'read' | null
  failure: { of: Wanted['kind'] | 'read'; refusal: Refusal } | null
  /** What was done last, and is shown as done. */
  done: Wanted['kind'] | null
  read: () => void
  act: (wanted: Wanted) => void
}

export function useCase(api: OwnCasesApi, caseId: string): OwnCase {
  const [told, setTold] = useState<BuyerCaseInFull | null>(null)
  const [waiting, setWaiting] = useState<OwnCase['waiting']>(null)
  const [failure, setFailure] = useState<OwnCase['failure']>(null)
  const [done, setDone] = useState<OwnCase['done']>(null)
  const asking = useRef(false)
  const keys = useRef(new Map<string, string>())

  const ask = async (of: Wanted['kind'] | 'read', request: () => ReturnType<OwnCasesApi['read']>) => {
    if (asking.current) return false
    asking.current = true
    setWaiting(of)
    setFailure(null)
    setDone(null)
    const answer = await request()
    asking.current = false
    setWaiting(null)
    if (answer.ok) setTold(answer.value)
    else {
      const { refusal } = answer
      const now = 'answer' in refusal ? refusal.answer?.told : undefined
      if (now) setTold(now)
      setFailure({ of, refusal })
    }
    return answer.ok
  }
  const read = (): void => void ask('read', () => api.read(caseId))
  /** Whoever presses once more sends the same act; whoever has changed something sends another. */
  const act = async (wanted: Wanted): Promise<void> => {
    const content = JSON.stringify(wanted)
    const submissionKey = keys.current.get(content) ?? crypto.randomUUID()
    keys.current.set(content, submissionKey)
    const isDone = await ask(wanted.kind, () => api.act(caseId, { ...wanted, submissionKey }))
    if (!isDone) return
    keys.current.delete(content)
    setDone(wanted.kind)
  }
  useEffect(read, [])
  return { told, waiting, failure, done, read, act: (wanted) => void act(wanted) }
}
