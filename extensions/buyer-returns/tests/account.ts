import { orderUnder } from '../../../test/extension/fake-answers.ts'
import { type AccountAnswer, answering, ORDER_ID, open } from './page.ts'

export const HEADPHONES = {
  id: 'gid://shopify/LineItem/11',
  title: 'Over-ear headphones',
  variantTitle: 'Black' as string | null,
  quantity: 2,
  refundableQuantity: 2,
  price: { amount: '899.0', currencyCode: 'RON' },
  discountAllocations: [] as object[],
  image: { altText: 'Folded, in their case', url: 'https://cdn.example/black.jpg' } as object | null,
}
export const line = (id: number, change: Partial<typeof HEADPHONES> = {}) => ({
  ...HEADPHONES,
  id: `gid://shopify/LineItem/${id}`,
  title: `Item ${id}`,
  ...change,
})
export const page = (nodes: object[], endCursor: string | null = null, id = ORDER_ID) => ({
  status: 200,
  body: {
    data: { order: { id, lineItems: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } } } },
  },
})
export const withHeadphones: AccountAnswer = () => page([HEADPHONES])

/** An answer that comes when it is let go. */
export function held<T>(value: T) {
  let release: () => void = () => undefined
  const answer = new Promise<T>((resolve) => {
    release = () => resolve(value)
  })
  return { answer, release: () => release() }
}
/** The page as it stands while the server decides. */
export async function waiting(account: AccountAnswer) {
  const asking = answering(account)
  const server = held({ status: 200, body: orderUnder({}) })
  asking.next('/77', server.answer)
  await open()
  return { ...asking, server }
}

export const cards = () => [...document.body.querySelectorAll('s-section')]
export const titles = () =>
  [...document.body.querySelectorAll('s-heading')].map(({ textContent }) => textContent)
export const pictures = () =>
  [...document.body.querySelectorAll('s-product-thumbnail')].map((one) => one.getAttribute('src'))
export const skeletons = () => document.body.querySelectorAll('s-skeleton-paragraph').length
