import type { BuyerOrder } from '../wire.ts'

/** A person at the shop: the server's sentence, with the address in it as a link to a letter that names the order, or the shop's website. */
export function Help({ order: { help, orderName } }: { order: Pick<BuyerOrder, 'help' | 'orderName'> }) {
  const { text, email, link } = help
  const [before, after] = email ? text.split(email, 2) : [text]
  return (
    <s-paragraph color="subdued">
      {before}
      {email ? (
        <s-link href={`mailto:${email}?subject=${encodeURIComponent(orderName)}`}>{email}</s-link>
      ) : null}
      {after}
      {link ? (
        <>
          {' '}
          <s-link href={link.url} target="_blank">
            {link.label}
          </s-link>
        </>
      ) : null}
    </s-paragraph>
  )
}
