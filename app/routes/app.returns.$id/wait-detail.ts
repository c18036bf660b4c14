/** What is known of a wait besides why it waits, as a sentence of its own; undefined where there is nothing to add. */
import { coded, words } from '../../locales/admin-words.ts'
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
      return detail && whyNotDone(detail)
  }
}

/** A code of ours (why-not.ts), or a sentence: Shopify's own, or one of ours that an old case holds. Empty once it is forgotten. */
export const whyNotDone = (detail: string): string => detail && coded('whyNot', detail)
