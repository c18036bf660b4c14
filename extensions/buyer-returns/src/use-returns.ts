import { useEffect, useReducer, useRef } from 'preact/hooks'
import type { Answer, BuyerApi } from './buyer-api.ts'
import { type Act, emptyForm, type Form, nextForm, type Request } from './form.ts'
import { answersOf, statementOf } from './statement.ts'

export interface Returns {
  form: Form
  dispatch: (act: Act) => void
  /** Asks the server what the page needs next: the order again, the preview, or the receipt. */
  ask: (what: Request) => void
  restart: () => void
}

/**
 * The form and what it asks of the server: one request at a time, so that pressing a button twice asks once. Only the
 * order is asked for again while it is awaited, when another answer was given meanwhile; then the last answers count.
 */
export function useReturns(api: BuyerApi): Returns {
  const [form, dispatch] = useReducer(nextForm, undefined, () => emptyForm(crypto.randomUUID()))
  const asking = useRef<{ what: Request } | null>(null)

  const ask = (what: Request): void => {
    if (asking.current && (what !== 'order' || asking.current.what !== 'order')) return
    const mine = { what }
    asking.current = mine
    dispatch({ act: 'asked', of: what })
    requests[what](api, form).then((act) => {
      if (asking.current !== mine) return
      asking.current = null
      dispatch(act)
    })
  }
  const restart = (): void => dispatch({ act: 'restarted', submissionKey: crypto.randomUUID() })

  const answers = JSON.stringify(answersOf(form))
  // Read again when the answers change or a fresh form begins, and for nothing else.
  useEffect(() => ask('order'), [answers, form.submissionKey])
  return { form, dispatch, ask, restart }
}

const requests: Record<Request, (api: BuyerApi, form: Form) => Promise<Act>> = {
  order: async (api, form) =>
    outcome('order', await api.order(answersOf(form)), (order) => ({ act: 'ordered', order })),
  preview: async (api, form) =>
    outcome('preview', await api.preview(statementOf(form)), (preview) => ({ act: 'previewed', preview })),
  statement: async (api, form) =>
    outcome('statement', await api.state(statementOf(form)), (receipt) => ({ act: 'received', receipt })),
}

const outcome = <T>(of: Request, answer: Answer<T>, heard: (value: T) => Act): Act =>
  answer.ok ? heard(answer.value) : { act: 'refused', of, refusal: answer.refusal }
