/**
 * `shopify.saveBar.leaveConfirmation`: resolves at once where no save bar is seen, else when the merchant says in the admin's
 * window that they leave; whoever stays is not told of. Outside the admin nobody asks.
 * Source: https://shopify.dev/docs/api/app-home/apis/user-interface-and-interactions/save-bar-api
 */
import { onAdminMessage } from './messages.ts'
import type { FromApp } from './protocol.ts'

export function leaveConfirmationFor(tell: (message: FromApp) => void, origin: string): () => Promise<void> {
  let asked: (() => void)[] = []
  onAdminMessage(origin, ({ kind }) => {
    if (kind !== 'left') return
    for (const leave of asked) leave()
    asked = []
  })
  return () =>
    new Promise((leave) => {
      if (document.querySelector('ui-save-bar[open], form[data-save-bar][data-dirty]') === null)
        return leave()
      asked.push(leave)
      tell({ kind: 'leave' })
    })
}
