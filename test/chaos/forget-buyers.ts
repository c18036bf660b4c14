/** Buyers who ask to be forgotten, which nobody finds out but by the webhook. */
import { secretBox } from '../../app/secret-box.ts'
import { shopA, shopB } from '../../scripts/demo/plans.ts'
import type { Stage } from './stage.ts'
import type { Told } from './told.ts'

/** One of each shop, in the end: of all that happened to them in the run. */
const FORGOTTEN: readonly [string, string][] = [
  [shopA, 'mihai@example.ro'],
  [shopB, 'nikos@example.gr'],
]

export async function forgetBuyers({ control }: Stage): Promise<void> {
  for (const [shop, customer] of FORGOTTEN) await forgetBuyer({ control }, shop, customer)
}

export const forgetBuyer = (
  { control }: Pick<Stage, 'control'>,
  shop: string,
  customer: string,
): Promise<unknown> => control.call(`/shops/${shop}/compliance`, { topic: 'customers/redact', customer })

/** Whether the buyer of a life has asked to be forgotten, in the middle of everything. */
export const isForgotten = ({ life, done }: Told): boolean =>
  life.acts.slice(0, done).some(({ act }) => act.kind === 'ask-to-be-forgotten')

interface StatementRow {
  id: string
  orderId: string
  content: string
}

/**
 * How many statements of those who are to be forgotten still say what they said.
 * @throws where they never stated anything, so that nothing would have been looked at
 */
export async function remembered(
  { sandbox, database, encryptionKey }: Stage,
  all: readonly Told[],
): Promise<number> {
  const { customers, orders } = sandbox.world.state
  const box = secretBox(Buffer.from(encryptionKey, 'base64'))
  const asked = all.filter(isForgotten).map(({ orderId }) => orderId)
  const forgotten = customers.filter(({ shop, email }) =>
    FORGOTTEN.some(([at, who]) => at === shop && who === email),
  )
  const theirs = orders.filter(
    ({ id, customerId }) => asked.includes(id) || forgotten.some((one) => one.id === customerId),
  )
  const rows = await database.rows<StatementRow>(
    'SELECT id, "orderId", content FROM "Statement" WHERE "orderId" = ANY ($1)',
    [theirs.map(({ id }) => String(id))],
  )
  if (rows.length === 0) throw new Error('nobody who asks to be forgotten has ever stated anything')
  const isKept = ({ id, content }: StatementRow) =>
    (JSON.parse(box.open(content, `statement/${id}/content`)) as { redacted?: true }).redacted !== true
  return rows.filter(isKept).length
}
