import { useEffect, useReducer, useRef } from 'preact/hooks'
import type { Answer, BuyerApi } from './buyer-api.ts'
import { type Act, detailsOf, emptyForm, type Form, nextForm, type Request } from './form.ts'
import { allPhotos } from './photos.ts'
import { answersOf, statementOf, withPhotos } from './statement.ts'
import { usePhotos } from './use-photos.ts'

export interface Returns {
  form: Form
  dispatch: (act: Act) => void
  /** Asks the server what the page needs next: the order again, the preview, or the receipt. */
  ask: (what: Request) => void
  /** Sends the statement; first what it means is looked at again, where something was typed since. */
  send: () => void
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

  const answers = JSON.stringify([answersOf(form), form.arrivedOn])
  // Read again when the answers change or a fresh form begins, and for nothing else.
  useEffect(() => ask('order'), [answers, form.submissionKey])
  const send = useSending(form, ask)
  usePhotos(api, form, dispatch)
  useLatePhotos(api, form, dispatch)
  return { form, dispatch, ask, send, restart }
}

/** The preview follows what is typed on Check. A statement waits for it, and goes if nothing is wrong. */
function useSending(form: Form, ask: (what: Request) => void): () => void {
  const isWanted = useRef(false)
  const isChecked = form.checked === detailsOf(form)
  useEffect(() => {
    if (form.moment !== 'check' || form.waiting !== null) return
    const isSent = isWanted.current && form.failure === null
    isWanted.current = isSent && !isChecked
    if (isSent) ask(isChecked ? 'statement' : 'preview')
    else if (!isChecked && form.tried !== detailsOf(form) && isTyped(form.details)) ask('preview')
  }, [form.waiting, detailsOf(form)])
  return () => {
    isWanted.current = !isChecked || form.waiting === 'preview'
    if (form.waiting === null) ask(isChecked ? 'statement' : 'preview')
  }
}

/** Nothing that was begun is still empty: asked earlier, the server would find fault with what is not typed yet. */
const isTyped = ({ repaidBy, holder, iban, answerBy, number }: Form['details']): boolean =>
  (repaidBy === 'ask' || (holder !== '' && iban !== '')) && (answerBy === 'email' || number !== '')

/** Photos that arrive when the statement is in follow it: the same statement again, with them. */
function useLatePhotos(api: BuyerApi, form: Form, dispatch: (act: Act) => void): void {
  const { sent } = form
  const following = sent && withPhotos(sent, form)
  useEffect(() => {
    if (!sent || !following || JSON.stringify(following) === JSON.stringify(sent)) return
    api.state(following).then((answer) => {
      if (answer.ok) return dispatch({ act: 'received', receipt: answer.value, sent: following })
      const known = sent.items.flatMap(({ photos = [] }) => photos)
      for (const { key, id } of allPhotos(form.photos))
        if (id && !known.includes(id)) dispatch({ act: 'photo_changed', key, change: { state: 'failed' } })
    })
  }, [JSON.stringify(following)])
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
