/** What one case costs from statement to settlement, by how many lines it has. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrate } from '../../scripts/database/migrate.ts'
import { temporaryDatabase } from '../../scripts/database/temporary-database.ts'
import { planA } from '../../scripts/demo/plans.ts'
import type { Life } from '../../test/chaos/life.ts'
import { ownPostgres } from '../../test/chaos/own-postgres.ts'
import { perform } from '../../test/chaos/perform.ts'
import { moveTo } from '../../test/chaos/play.ts'
import { quiet } from '../../test/chaos/quiet.ts'
import { openStage, type Stage } from '../../test/chaos/stage.ts'
import { HEADPHONES } from '../../test/chaos/telling.ts'
import type { Told } from '../../test/chaos/told.ts'
import { countQueries } from './count-queries.ts'
import { type Counted, startCountingRelay } from './counting-relay.ts'

export interface CaseCost extends Counted {
  lines: number
  /** Statements to PostgreSQL about orders and cases. */
  queries: number
  /** Mails that left, and notices that Shopify was told to send. */
  mails: number
  seconds: number
}

const BUYER = 'ana@example.ro'
const PATIENCE_MS = 180_000
/** Nothing but the case is to cost anything. */
const NEVER = String(86_400)

export async function measureCases(
  sizes: readonly number[],
  say: (what: string) => void,
): Promise<CaseCost[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-bench-'))
  const postgres = await ownPostgres(path.join(folder, 'postgres'))
  const undo = [() => postgres.remove()]
  try {
    const { url: databaseUrl } = await temporaryDatabase(postgres.url, 'bench')
    await migrate(databaseUrl)
    let relay: Awaited<ReturnType<typeof startCountingRelay>> | undefined
    const env = async (sandboxUrl: string) => {
      relay = await startCountingRelay(sandboxUrl)
      return { SANDBOX_URL: `http://127.0.0.1:${relay.port}`, SWEEP_EVERY_SECONDS: NEVER }
    }
    const stage = await openStage({ folder, databaseUrl, webs: 1, workers: 1, env })
    undo.push(() => stage.close())
    undo.push(async () => relay?.close())
    const queries = await countQueries(stage.database)
    const costs: CaseCost[] = []
    for (const lines of sizes) {
      say(`a case of ${lines} lines`)
      costs.push(
        await measureCase(stage, lines, { take: () => relay?.take() ?? { calls: 0, points: 0 }, queries }),
      )
    }
    return costs
  } finally {
    for (const step of undo.reverse()) await step()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

interface Meters {
  take: () => Counted
  queries: () => Promise<number>
}

async function measureCase(stage: Stage, lines: number, { take, queries }: Meters): Promise<CaseCost> {
  const told: Told = { life: lifeOf(lines), statements: [], done: 0 }
  moveTo(stage, 0)
  for (const act of told.life.acts.slice(0, 3)) await insist(stage, told, act.act)
  moveTo(stage, 4)
  await quiet(stage, PATIENCE_MS)
  take()
  await queries()
  const before = stage.sandbox.world.state.mail.length
  const began = performance.now()
  for (const { act } of told.life.acts.slice(3)) {
    await insist(stage, told, act)
    await quiet(stage, PATIENCE_MS)
  }
  const [kept] = await stage.database.rows<{ state: string }>(
    `SELECT state FROM "ReturnCase" WHERE shop = $1 AND "orderId" = $2`,
    [told.life.shop, String(told.orderId)],
  )
  if (kept?.state !== 'closed')
    throw new Error(`a case of ${lines} lines came to be ${kept?.state}, not closed`)
  const seconds = Math.round(performance.now() - began) / 1_000
  return {
    lines,
    ...take(),
    queries: await queries(),
    mails: stage.sandbox.world.state.mail.length - before,
    seconds,
  }
}

/** Each line a piece of its own; what is stated, comes back and is paid back is all of them. */
function lifeOf(lines: number): Life {
  const ordered = Array.from({ length: lines }, () => ({ product: HEADPHONES, quantity: 1 }))
  return {
    ...{ id: lines, shop: planA.shop, customer: BUYER, story: `${lines} lines` },
    acts: [
      { day: 0, act: { kind: 'place', lines: ordered, shipping: 'standard' } },
      { day: 0, act: { kind: 'fulfil' } },
      { day: 0, act: { kind: 'deliver' } },
      { day: 4, act: { kind: 'state', wishes: ordered.map((line, place) => ({ ...line, place })) } },
      { day: 4, act: { kind: 'arrive' } },
      { day: 4, act: { kind: 'settle' } },
    ],
  }
}

async function insist(stage: Stage, told: Told, act: Life['acts'][number]['act']): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    if (await perform(stage, told, act)) return
    await quiet(stage, PATIENCE_MS)
  }
  throw new Error(`${act.kind} was never possible`)
}
