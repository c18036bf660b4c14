import type { WireTotal } from '../wire.ts'

/** All the money that comes back: what it is made of, until when it comes, and how. */
export function Total({ total }: { total: WireTotal }) {
  return (
    <s-stack gap="small-300">
      {total.rows?.map((row, index) => (
        <Row key={index} {...row} />
      ))}
      <s-grid gridTemplateColumns="1fr auto" gap="base" alignItems="center">
        <s-heading>{total.label}</s-heading>
        <s-heading accessibilityRole="none">{total.amount}</s-heading>
      </s-grid>
      {total.by ? <s-text color="subdued">{total.by}</s-text> : null}
      {total.means?.map((way) => (
        <s-text key={way} color="subdued">
          {way}
        </s-text>
      ))}
    </s-stack>
  )
}

export function Row({ label, amount }: { label: string; amount: string }) {
  return (
    <s-grid gridTemplateColumns="1fr auto" gap="base">
      <s-text>{label}</s-text>
      <s-text>{amount}</s-text>
    </s-grid>
  )
}
