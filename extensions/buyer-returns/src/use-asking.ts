import { useRef } from 'preact/hooks'
import type { Answer, BuyerApi } from './buyer-api.ts'
import { type Act, detailsOf, type Form, type Request } from './form.ts'
import { answersOf, statementOf } from './statement.ts'
import type { HeldForm } from './use-form.ts'

/** Asks the server, and says whether it answered that all is well. */
export type Ask = (what: Request) => Promise<boolean>

export interface Asking {
  ask: Ask
  /** What is being asked has its answer; at once where nothing is. */
  answered: () => Promise<unknown>
}

/**
 * One request at a time, so that pressing a button twice asks once. Only the order is asked for again while it is
 * awaited, when another answer was given meanwhile; then the last answers count.
 */
export function useAsking(api: BuyerApi, { now, dispatch }: HeldForm): Asking {
  const asking = useRef<{ what: Request; answer: Promise<boolean> } | null>(null)

  const ask: Ask = (what) => {
    const before = asking.current
    if (before && (what !== 'order' || before.what !== 'order')) return before.answer
    const form = now()
    dispatch({ act: 'asked', of: what })
    const answer = requests[what](api, form).then((act) => {
      if (asking.current?.answer !== answer) return false
      asking.current = null
      dispatch(act)
      return act.act !== 'refused'
    })
    asking.current = { what, answer }
    return answer
  }
  return { ask, answered: async () => asking.current?.answer }
}

const requests: Record<Request, (api: BuyerApi, form: Form) => Promise<Act>> = {
  order: async (api, form) =>
    outcome('order', await api.order({ answers: answersOf(form), arrivedOn: form.arrivedOn }), (order) => ({
      act: 'ordered',
      order,
    })),
  preview: async (api, form) =>
    outcome('preview', await api.preview(statementOf(form)), (preview) => ({
      ...{ act: 'previewed', preview, checked: detailsOf(form) },
    })),
  statement: async (api, form) => {
    const sent = statementOf(form)
    return outcome('statement', await api.state(sent), (receipt) => ({ act: 'received', receipt, sent }))
  },
}

const outcome = <T>(of: Request, answer: Answer<T>, heard: (value: T) => Act): Act =>
  answer.ok ? heard(answer.value) : { act: 'refused', of, refusal: answer.refusal }
