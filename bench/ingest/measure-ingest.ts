import { freePort } from '../../scripts/ports.ts'
import { drained } from '../drained.ts'
import { quantile, rounded } from '../quantile.ts'
import { type RunningSystem, startSystem } from '../running-system.ts'
import { type Load, loadFor } from './http-load.ts'
import { lostOf, withDatabase } from './inbox-accounts.ts'
import { type Resource, signedWebhooks } from './signed-webhooks.ts'

export interface IngestSize {
  /** How long webhooks come. */
  seconds: number
  /** How long the plain receiver is measured, before and after. */
  plainSeconds: number
  /** Requests under way at once. */
  lines: number
  /** Orders that the webhooks are about, over all shops. */
  orders: number
}

const SHOPS = ['pinhole-audio.myshopify.com', 'thalassa-goods.myshopify.com']

/** Both are asked in the same way by the same asker, one after the other, on the same PostgreSQL. */
export async function measureIngest(size: IngestSize, say: (text: string) => void) {
  say('starting the system: web, two workers, PostgreSQL, the stand-in for Shopify')
  const system = await startSystem()
  try {
    const about = await ordersOf(system, size.orders)
    const next = signedWebhooks(system.secret, about)
    const plainPort = await startPlainReceiver(system)
    const plain = () => loadFor(size.plainSeconds, { port: plainPort, lines: size.lines, next })
    say('warming both up')
    await loadFor(2, { port: plainPort, lines: size.lines, next })
    const warm = await loadFor(3, { port: system.webPort, lines: size.lines, next })
    await drained(system)
    say(`the plain receiver, ${size.plainSeconds} s`)
    const before = await plain()
    say(`Recourse, ${size.seconds} s, two workers working`)
    const load = await loadFor(size.seconds, { port: system.webPort, lines: size.lines, next })
    say('working off what waits')
    const drain = await drained(system)
    say(`the plain receiver again, ${size.plainSeconds} s`)
    const after = await plain()
    const acked = [...warm.acked, ...load.acked]
    const lost = await withDatabase(system.databaseUrl, (client) => lostOf(client, acked))
    return { ...reportOf(load, [before, after]), lost, drainedSeconds: drain }
  } finally {
    await system.stop()
  }
}

function reportOf(load: Load, plain: readonly Load[]) {
  const plainRates = plain.map(rateOf)
  const plainPerSecond = plainRates.reduce((sum, rate) => sum + rate, 0) / plain.length
  const sorted = Float64Array.from(load.ackMs).sort()
  const plainMs = Float64Array.from(plain.flatMap(({ ackMs }) => ackMs)).sort()
  return {
    perSecond: rounded(rateOf(load)),
    ackP50Ms: rounded(quantile(sorted, 0.5)),
    ackP99Ms: rounded(quantile(sorted, 0.99)),
    vsPlainReceiver: rounded(rateOf(load) / plainPerSecond, 100),
    plainReceiver: {
      perSecond: plainRates.map((rate) => rounded(rate)),
      ackP50Ms: rounded(quantile(plainMs, 0.5)),
      ackP99Ms: rounded(quantile(plainMs, 0.99)),
    },
    seconds: rounded(load.seconds),
    acked: load.acked.length,
    refused: load.refused,
  }
}

const rateOf = ({ acked, seconds }: Load): number => acked.length / seconds

/** Orders in the shops of the stand-in, where the app is installed and was opened once. */
async function ordersOf({ control, databaseUrl }: RunningSystem, count: number): Promise<Resource[]> {
  const found: Resource[] = []
  for (const shop of SHOPS) {
    await control.install(shop)
    const { orders, customers, products } = await control.ledger(shop)
    const ids = orders.map(({ id }) => id)
    const [customer, product] = [customers[0]?.email ?? '', products[0]?.handle ?? '']
    while (ids.length < count / SHOPS.length) {
      ids.push((await control.placeOrder(shop, customer, [{ product, quantity: 1 }])).id)
    }
    found.push(...ids.slice(0, Math.ceil(count / SHOPS.length)).map((orderId) => ({ shop, orderId })))
  }
  const installed = await withDatabase(databaseUrl, (client) => client.query('SELECT 1 FROM "Shop"'))
  if (installed.rowCount !== SHOPS.length) throw new Error('the shops were not set up')
  return found
}

async function startPlainReceiver(system: RunningSystem): Promise<number> {
  await withDatabase(system.databaseUrl, (client) =>
    client.query(`
      CREATE TABLE plain_inbox (
        shop text NOT NULL, webhook_id text NOT NULL, topic text NOT NULL, payload bytea NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (shop, webhook_id))`),
  )
  const port = await freePort()
  await system.run('plain-receiver', 'bench/ingest/plain-receiver.ts', { PORT: String(port) }, port)
  return port
}
