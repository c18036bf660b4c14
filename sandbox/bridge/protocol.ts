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
export type FromAdmin = { kind: 'go'; href: string } | { kind: 'click'; id: number }

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
