import { type FromAdmin, type FromApp, unwrap, wrap } from './protocol.ts'

/** Outside a frame there is no admin to tell: nothing is sent. */
export const tellAdmin =
  (origin: string) =>
  (message: FromApp): void => {
    if (window.parent !== window) window.parent.postMessage(wrap(message), origin)
  }

export function onAdminMessage(origin: string, act: (message: FromAdmin) => void): void {
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== origin) return
    const message = unwrap<FromAdmin>(event.data)
    if (message !== null) act(message)
  })
}
