import { adminOf, type GraphqlAnswer } from './as-app.ts'
import { saleOf } from './money-story.ts'
import { deliveredOrder, type Story } from './order-story.ts'
import { type Started, shopA } from './start-for-test.ts'

interface Payload {
  refundCreate: { refund: { id: string } | null; userErrors: { field: string[] | null; message: string }[] }
}
type Answer = GraphqlAnswer<Payload>

/** Refunds of an order of two headphones, 899.00 each, and 19.99 for delivery: 1817.99. */
export function refundStory(started: Started) {
  const admin = adminOf(started, shopA)
  return {
    admin,
    order: () => deliveredOrder(started.control, [{ product: 'over-ear-headphones', quantity: 2 }]),
    /** Null asks without a key. */
    refund: (input: object, key: string | null = crypto.randomUUID()): Promise<Answer> => {
      const idempotent = key === null ? '' : '@idempotent(key: $key)'
      const declared = key === null ? '($input: RefundInput!)' : '($input: RefundInput!, $key: String!)'
      return admin<Payload>(
        `mutation R${declared} { refundCreate(input: $input) ${idempotent} { refund { id } userErrors { field message } } }`,
        { input, ...(key === null ? {} : { key }) },
      )
    },
    /** An input that pays so much back to the first sale. */
    paidBack: async ({ gid }: Story, amount: string, more: object = {}) => {
      const { id, gateway } = await saleOf(admin, gid)
      const transaction = { orderId: gid, parentId: id, kind: 'REFUND', gateway, amount }
      return { orderId: gid, transactions: [transaction], ...more }
    },
    whyNot: ({ data, errors }: Answer): string | undefined =>
      data?.refundCreate.userErrors[0]?.message ?? errors?.[0]?.message,
  }
}
