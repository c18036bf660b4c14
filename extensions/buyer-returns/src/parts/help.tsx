import type { BuyerOrder } from '../wire.ts'

/** A person at the shop: the server's sentence, with the address in it as a link to a letter that names the order. */
export function Help({ order: { help, orderName } }: { order: Pick<BuyerOrder, 'help' | 'orderName'> }) {
  const { text, email } = help
  const [before, after] = email ? text.split(email, 2) : [text]
  return (
    <s-paragraph color="subdued">
      {before}
      {email ? (
        <s-link href={`mailto:${email}?subject=${encodeURIComponent(orderName)}`}>{email}</s-link>
      ) : null}
      {after}
    </s-paragraph>
  )
}
