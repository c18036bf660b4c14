/** What the app's frame and the admin around it tell each other. */
export interface Action {
  label: string
  /** How the app's page finds the element again when the admin's copy of it is clicked. */
  id: number
  primary: boolean
  disabled: boolean
  critical: boolean
}
export interface NavItem {
  label: string
  href: string
}
export type FromApp =
  | { kind: 'nav'; items: NavItem[] }
  | { kind: 'title'; title: string | null; actions: Action[] }
  | { kind: 'location'; path: string; title: string }
  | { kind: 'toast'; id: string; message: string; isError: boolean; durationMs: number }
  | { kind: 'toast-hide'; id: string }
  | { kind: 'save-bar'; open: boolean; actions: Action[] }
  | { kind: 'loading'; on: boolean }
  | { kind: 'admin'; path: string }
  /** May the page be left although something on it is not saved? */
  | { kind: 'leave' }
  | {
      kind: 'pick'
      id: number
      action: 'add' | 'select'
      /** In the search field, where it can be changed; `filter` is not seen. */
      query: string
      filter: string
      /** How many can be chosen. */
      most: number
      /** Global ids of what is chosen at first. */
      selected: string[]
    }
export type FromAdmin =
  | { kind: 'go'; href: string }
  | { kind: 'click'; id: number }
  | { kind: 'left' }
  /** `null`: closed without a choice. */
  | { kind: 'picked'; id: number; chosen: PickedVariant[] | null }

/** A variant as the resource picker gives it: the members that the sandbox knows something of. */
export interface PickedVariant {
  /** Global id. */
  id: string
  title: string
  displayName: string
  sku: string
  /** Decimal text in the shop's currency. */
  price: string
  position: number
  availableForSale: boolean
  selectedOptions: { value: string }[]
  product: { id: string; title: string; handle: string }
  createdAt: string
  updatedAt: string
}

/** Messages of anything else that talks through the same window are not ours. */
export interface Envelope<T> {
  sandbox: 'app-bridge'
  message: T
}
export const wrap = <T>(message: T): Envelope<T> => ({ sandbox: 'app-bridge', message })
export function unwrap<T>(data: unknown): T | null {
  return typeof data === 'object' && data !== null && 'sandbox' in data && data.sandbox === 'app-bridge'
    ? (data as Envelope<T>).message
    : null
}
