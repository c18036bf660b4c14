/** In the end one buyer of each shop asks to be forgotten, which nobody finds out but by the webhook. */
import { secretBox } from '../../app/secret-box.ts'
import { shopA, shopB } from '../../scripts/demo/plans.ts'
import type { Stage } from './stage.ts'

const FORGOTTEN: readonly [string, string][] = [
  [shopA, 'mihai@example.ro'],
  [shopB, 'nikos@example.gr'],
]

export async function forgetBuyers({ control }: Stage): Promise<void> {
  for (const [shop, customer] of FORGOTTEN)
    await control.call(`/shops/${shop}/compliance`, { topic: 'customers/redact', customer })
}

interface StatementRow {
  id: string
  orderId: string
  content: string
}

/**
 * How many statements of those who are to be forgotten still say what they said.
 * @throws where they never stated anything, so that nothing would have been looked at
 */
export async function remembered({ sandbox, database, encryptionKey }: Stage): Promise<number> {
  const { customers, orders } = sandbox.world.state
  const box = secretBox(Buffer.from(encryptionKey, 'base64'))
  const forgotten = customers.filter(({ shop, email }) =>
    FORGOTTEN.some(([at, who]) => at === shop && who === email),
  )
  const theirs = orders.filter(({ customerId }) => forgotten.some(({ id }) => id === customerId))
  const rows = await database.rows<StatementRow>(
    'SELECT id, "orderId", content FROM "Statement" WHERE "orderId" = ANY ($1)',
    [theirs.map(({ id }) => String(id))],
  )
  if (rows.length === 0) throw new Error('nobody who asks to be forgotten has ever stated anything')
  const isKept = ({ id, content }: StatementRow) =>
    (JSON.parse(box.open(content, `statement/${id}/content`)) as { redacted?: true }).redacted !== true
  return rows.filter(isKept).length
}
