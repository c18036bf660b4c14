/** What is known of a wait besides why it waits, as a sentence of its own; undefined where there is nothing to add. */
import { words } from '../../locales/admin-words.ts'
import type { WaitCode } from '../../returns/case/case-event.ts'

export function waitDetail(code: WaitCode, detail: string | undefined): string | undefined {
  switch (code) {
    // Of a deadline it says which, as a code.
    case 'deadline':
      return undefined
    case 'price_difference': {
      const [how, ...amount] = detail?.split(' ') ?? []
      return (
        detail && words(`case.next.costs.${how === 'less' ? 'less' : 'more'}`, { amount: amount.join(' ') })
      )
    }
    case 'paid_beside':
      return detail && words('case.next.paidBeside', { detail })
    case 'paid_twice':
      return detail && words('case.next.paidTwice', { detail })
    default:
      return detail
  }
}
