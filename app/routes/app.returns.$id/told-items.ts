import type { AdminTime } from '../../locales/admin-time.ts'
import type { CaseView } from '../../returns/merchant/case-view.ts'

/** What a sentence about an event needs besides the event. */
export interface Told {
  lines: readonly {
    key: number
    title: string
    quantity: number
    remedy?: CaseView['lines'][number]['remedy']
  }[]
  /** Everything that happened: an answer names the offer by its id alone. */
  timeline: CaseView['timeline']
  time: AdminTime
}

/** "Button camera, In-ear earpiece" */
export const titlesOf = (keys: readonly number[], lines: readonly { key: number; title: string }[]): string =>
  lines
    .filter(({ key }) => keys.includes(key))
    .map(({ title }) => title)
    .join(', ')
