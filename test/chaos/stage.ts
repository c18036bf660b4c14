/** Everything that a run stands on: the sandbox in this process, a database, the fleet, two shops that are set up. */
import fs from 'node:fs'
import path from 'node:path'
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import { openShop, type ShopPlan } from '../../scripts/demo/open-shop.ts'
import { planA, planB } from '../../scripts/demo/plans.ts'
import { type Control, controlOf } from '../../scripts/system/control.ts'
import { secretsOf } from '../../scripts/system/secrets.ts'
import { environmentOf } from '../../scripts/system/start-system.ts'
import { startBalancer } from './balancer.ts'
import { Database } from './database.ts'
import { Fleet } from './fleet.ts'
import { Network } from './network.ts'
import { haveItPay, PAYS_BY_ITSELF } from './paid-by-day.ts'
import { UNRECORDED } from './telling.ts'

export interface Stage {
  sandbox: Sandbox
  control: Control
  /** The app's public address. */
  appUrl: string
  database: Database
  fleet: Fleet
  encryptionKey: string
  network: Network
  close: () => Promise<void>
}

export interface StageOptions {
  /** For the processes' logs and secrets. */
  folder: string
  /** A migrated, empty database. */
  databaseUrl: string
  webs: number
  workers: number
  preloads?: readonly string[]
  /** How many mails are kept, the latest; absent: as many as the sandbox keeps by itself. */
  mailsKept?: number
  /** What the processes are told besides, once it is known where the sandbox is. */
  env?: (sandboxUrl: string) => Promise<Record<string, string>>
}

/** Answers come or are given up soon, so that trouble does not fill the time. */
const SANDBOX = { timeoutMs: 1_200, retryAfterSeconds: 1, webhookRetryMs: 100, webhookLanes: 8, jobMs: 100 }
/** Far more than one shop has: what is tried here is trouble, and the budget has tests of its own. */
const THROTTLE = { maximum: 20_000, restoreRate: 5_000 }

export async function openStage({
  folder,
  databaseUrl,
  webs,
  workers,
  preloads = [],
  mailsKept,
  env: more,
}: StageOptions): Promise<Stage> {
  const undo: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    fs.mkdirSync(folder, { recursive: true })
    const {
      SHOPIFY_API_KEY: apiKey,
      SHOPIFY_API_SECRET: apiSecret,
      ENCRYPTION_KEY: encryptionKey,
    } = secretsOf(folder)
    const sandbox = await startSandbox({
      ...{ apiKey, apiSecret, port: 0, tunnelPort: 0, smtpPort: 0, dataFolder: null },
      ...{ ...SANDBOX, throttle: THROTTLE, ...(mailsKept !== undefined && { mailsKept }) },
    })
    undo.push(() => sandbox.close())
    const database = new Database(databaseUrl)
    undo.push(database.close)
    await sweepWhenAsked(database)
    const env = { ...environmentFor(sandbox, folder, databaseUrl), ...(await more?.(sandbox.url)) }
    const fleet = new Fleet({ webs, workers, env, dataFolder: folder, preloads })
    await fleet.choosePorts()
    const network = new Network()
    const balancer = await startBalancer(fleet.webPorts, network.passes)
    undo.push(balancer.close)
    sandbox.pointAt(`http://127.0.0.1:${balancer.port}`)
    undo.push(() => fleet.stop())
    await fleet.start()
    const control = controlOf(sandbox.url)
    await openShops(sandbox.tunnelUrl, control)
    return {
      sandbox,
      control,
      appUrl: sandbox.tunnelUrl,
      database,
      fleet,
      encryptionKey,
      network,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Workers look twice a second for shops that are due, and a shop is due when the run says so (quiet.ts): a second of ours is
 * hours of theirs, and swept all the time they would do nothing else.
 */
async function sweepWhenAsked(database: Database): Promise<void> {
  await database.rows(
    `CREATE FUNCTION rest_after_sweep() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN NEW."sweepDueAt" := NEW."sweepDueAt" + interval '1 day'; RETURN NEW; END $$`,
  )
  await database.rows(
    `CREATE TRIGGER rest_after_sweep BEFORE UPDATE OF "sweepDueAt" ON "Shop"
     FOR EACH ROW WHEN (NEW."sweepDueAt" IS NOT NULL) EXECUTE FUNCTION rest_after_sweep()`,
  )
}

async function openShops(appUrl: string, control: Control): Promise<void> {
  const open = async (plan: ShopPlan) => {
    const merchant = await openShop(appUrl, control, withDoubt(plan))
    if (plan.shop === PAYS_BY_ITSELF) await haveItPay(merchant)
  }
  await Promise.all([planA, planB].map(open))
}

/** One product is sealed for hygiene, and what the law asks about it is recorded nowhere. */
const withDoubt = (plan: ShopPlan): ShopPlan => ({
  ...plan,
  categories: { ...plan.categories, [UNRECORDED]: 'hygiene_sensitive' },
})

function environmentFor(sandbox: Sandbox, folder: string, databaseUrl: string): Record<string, string> {
  const ports = {
    web: USUAL_PORT,
    sandbox: portOf(sandbox.url),
    tunnel: portOf(sandbox.tunnelUrl),
    smtp: sandbox.smtpPort,
  }
  const env = environmentOf({ dataFolder: path.resolve(folder), ports, databaseUrl })
  return { ...env, ...secretsOf(folder), LOG_LEVEL: 'info', SWEEP_EVERY_SECONDS: '1' }
}

/** Each web process is told its own. */
const USUAL_PORT = 3_000
const portOf = (url: string): number => Number(new URL(url).port)
