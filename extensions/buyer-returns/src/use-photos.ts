import { type Dispatch, useEffect, useRef } from 'preact/hooks'
import type { BuyerApi } from './buyer-api.ts'
import type { Act, Form } from './form.ts'
import { allPhotos, type Photo } from './photos.ts'

/**
 * Sends photos one after the other while the buyer goes on. A worker's fetch tells no bytes: of each is known whether it
 * waits, is being sent, has arrived or failed.
 */
export function usePhotos(api: BuyerApi, form: Form, dispatch: Dispatch<Act>): void {
  const sending = useRef(false)
  const next = allPhotos(form.photos).find(({ state }) => state === 'waiting')
  useEffect(() => {
    if (next === undefined || sending.current) return
    sending.current = true
    dispatch({ act: 'photo_changed', key: next.key, change: { state: 'sending' } })
    send(api, next).then((change) => {
      sending.current = false
      dispatch({ act: 'photo_changed', key: next.key, change })
    })
  })
}

async function send(api: BuyerApi, { name, file, id }: Photo): Promise<Partial<Photo>> {
  if (id !== undefined || file === undefined) return { state: 'done' }
  const place = await api.photoPlace({ name, type: file.type, size: file.size })
  if (!place.ok) {
    const { refusal } = place
    const said = refusal.kind === 'invalid' ? refusal.answer?.fields?.[0]?.message : undefined
    return { state: 'failed', ...(said && { refused: said }) }
  }
  return (await api.sendPhoto(place.value, file))
    ? { state: 'done', id: place.value.photo }
    : { state: 'failed' }
}
