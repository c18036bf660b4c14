import type { WireTotal } from '../wire.ts'

/** All the money that comes back, and until when. */
export function Total({ total }: { total: WireTotal }) {
  return (
    <s-stack gap="small-300">
      <s-grid gridTemplateColumns="1fr auto" gap="base" alignItems="center">
        <s-heading>{total.label}</s-heading>
        <s-heading accessibilityRole="none">{total.amount}</s-heading>
      </s-grid>
      {total.by ? <s-text color="subdued">{total.by}</s-text> : null}
    </s-stack>
  )
}
