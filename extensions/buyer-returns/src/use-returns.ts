import { useEffect } from 'preact/hooks'
import type { BuyerApi } from './buyer-api.ts'
import type { Drafts } from './draft.ts'
import type { Act, Form, Request } from './form.ts'
import { allPhotos } from './photos.ts'
import { withPhotos } from './statement.ts'
import { useAsking } from './use-asking.ts'
import { useDraft } from './use-draft.ts'
import { useForm } from './use-form.ts'
import { useOrder } from './use-order.ts'
import { usePhotos } from './use-photos.ts'
import { useSending } from './use-sending.ts'

export interface Returns {
  form: Form
  dispatch: (act: Act) => void
  /** From Choose to Check. */
  goOn: () => void
  /** Sends the statement; first what it means is looked at again, where something was typed since. */
  send: () => void
  /** What went wrong, once more. */
  retry: (what: Request) => void
  restart: () => void
}

/** The form, and what it asks of the server. */
export function useReturns(api: BuyerApi, drafts: Drafts): Returns {
  const held = useForm()
  const { form, dispatch } = held
  const asking = useAsking(api, held)
  const { weigh, goOn } = useOrder(held, asking)
  useDraft(held, drafts, weigh)
  const send = useSending(held, asking)
  const retry = (what: Request): void => (what === 'statement' ? send() : void asking.ask(what))
  const restart = (): void => dispatch({ act: 'restarted', submissionKey: crypto.randomUUID() })
  usePhotos(api, form, dispatch)
  useLatePhotos(api, form, dispatch)
  return { form, dispatch, goOn, send, retry, restart }
}

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
