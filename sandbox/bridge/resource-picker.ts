/**
 * `shopify.resourcePicker`: the admin shows the window, outside of the app's frame, and the app gets what was chosen, or
 * undefined when it was closed. Source: https://shopify.dev/docs/api/app-home/apis/user-interface-and-interactions/resource-picker-api
 */
import { onAdminMessage } from './messages.ts'
import type { FromApp, PickedVariant } from './protocol.ts'

interface Options {
  type: string
  action?: 'add' | 'select'
  /** A number: at most so many. */
  multiple?: boolean | number
  query?: string
  filter?: { query?: string }
  selectionIds?: { id: string }[]
}

type Answer = PickedVariant[] & { selection: PickedVariant[] }

export function pickerFor(tell: (message: FromApp) => void, origin: string) {
  const waiting = new Map<number, (chosen: Answer | undefined) => void>()
  let asked = 0
  onAdminMessage(origin, (message) => {
    if (message.kind !== 'picked') return
    const { id, chosen } = message
    waiting.get(id)?.(chosen === null ? undefined : Object.assign([...chosen], { selection: chosen }))
    waiting.delete(id)
  })
  return (options: Options): Promise<Answer | undefined> => {
    if (options.type !== 'variant')
      return Promise.reject(new Error(`The sandbox has no picker for "${options.type}"`))
    const id = ++asked
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      tell({
        ...{ kind: 'pick', id, action: options.action ?? 'add', query: options.query ?? '' },
        most: options.multiple === true ? Number.MAX_SAFE_INTEGER : Number(options.multiple || 1),
        filter: options.filter?.query ?? '',
        selected: (options.selectionIds ?? []).map((one) => one.id),
      })
    })
  }
}
