import type { CaseEvent } from './case-event.ts'

/** What a Return's status in Shopify says happened to it; undefined while it is only asked for. */
export function eventOfStatus(
  returnId: string,
  { status, decline }: { status: string; decline?: { note?: string } },
): CaseEvent | undefined {
  switch (status) {
    case 'OPEN':
      return { type: 'shopify_return_approved', returnId }
    case 'CLOSED':
      return { type: 'shopify_return_closed', returnId }
    case 'DECLINED':
      return { type: 'shopify_return_declined', returnId, note: decline?.note ?? null }
    case 'CANCELED':
      return { type: 'shopify_return_cancelled', returnId }
    default:
      return undefined
  }
}
