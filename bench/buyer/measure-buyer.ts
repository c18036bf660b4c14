import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../../scripts/until.ts'
import { drained } from '../drained.ts'
import { withDatabase } from '../ingest/inbox-accounts.ts'
import { quantile, rounded } from '../quantile.ts'
import { type RunningSystem, startSystem } from '../running-system.ts'
import { deliveredOrders } from './delivered-orders.ts'
import { firstAnswers } from './first-answers.ts'
import { openPage, preview, submit, type Visited, type Visitor, visit } from './visit.ts'

export interface BuyerSize {
  /** At the same time. */
  buyers: number
  /** Orders that each of them sends something of back, one after the other. */
  each: number
  /** How long they read before they go on: between half of it and one and a half, drawn. */
  thinkMs: number
  /** How often the page is opened in Chromium. */
  openings: number
}

/** Visits before anything is timed: more of them would leave minutes of work behind. */
const WARMING_UP = 8

/** After it an acknowledgement counts as missing. */
const PATIENCE_MS = 60_000

/** Buyers at the door, beside two workers that carry out all the while what was stated before. */
export async function measureBuyer(size: BuyerSize, say: (text: string) => void) {
  say('starting the system: web, two workers, PostgreSQL, the stand-in for Shopify')
  const system = await startSystem()
  try {
    say(`${size.buyers} buyers have parcels`)
    const orders = await deliveredOrders(system, { buyers: size.buyers, each: size.each + 2 })
    await drained(system)
    say('opening the page in Chromium')
    const opened = await firstAnswers(system, size.openings)
    say('warming up')
    await together(
      orders.slice(0, WARMING_UP).map(([first]) => first),
      () => 100,
    )
    await drained(system)
    say(`${size.buyers} buyers, ${size.each} orders each`)
    const visited = await visitAll(
      orders.map((own) => own.slice(2)),
      size.thinkMs,
    )
    say(`${size.buyers} buyers, all at the same instant`)
    const atOnce = await pressAtOnce(orders.flatMap(([, second]) => second ?? []))
    const wanted = size.buyers * (size.each + 1) + Math.min(WARMING_UP, size.buyers)
    return {
      ...reportOf(visited),
      atOnce,
      firstAnswerMs: opened,
      wanted,
      ...(await acknowledged(system, wanted)),
    }
  } finally {
    await system.stop()
  }
}

const together = (visitors: readonly (Visitor | undefined)[], think: () => number): Promise<Visited[]> =>
  Promise.all(visitors.flatMap((visitor) => (visitor === undefined ? [] : [visit(visitor, think)])))

async function visitAll(all: readonly (readonly Visitor[])[], thinkMs: number): Promise<Visited[]> {
  const think = () => thinkMs * (0.5 + Math.random())
  const visitsOf = async (own: readonly Visitor[]) => {
    const visits: Visited[] = []
    // They come as people come, not at the stroke of a clock: all of them in one instant is measured by itself.
    await pause(2 * thinkMs * Math.random())
    for (const visitor of own) visits.push(await visit(visitor, think))
    return visits
  }
  return (await Promise.all(all.map(visitsOf))).flat()
}

/** Nobody reads: each moment is asked for by all of them together. */
async function pressAtOnce(visitors: readonly Visitor[]) {
  const opened = await Promise.all(visitors.map(openPage))
  const previews = await Promise.all(opened.map(preview))
  const submits = await Promise.all(opened.map(submit))
  return {
    openP95Ms: p95(opened.map(({ ms }) => ms)),
    previewP95Ms: p95(previews),
    submitP95Ms: p95(submits),
  }
}

function reportOf(visited: readonly Visited[]) {
  const of = (moment: keyof Visited) => visited.map((one) => one[moment])
  return {
    openP95Ms: p95(of('open')),
    previewP95Ms: p95(of('preview')),
    submitP95Ms: p95(of('submit')),
    openP50Ms: p50(of('open')),
    previewP50Ms: p50(of('preview')),
    submitP50Ms: p50(of('submit')),
    visits: visited.length,
  }
}

const p95 = (ms: readonly number[]) => rounded(quantile(Float64Array.from(ms).sort(), 0.95))
const p50 = (ms: readonly number[]) => rounded(quantile(Float64Array.from(ms).sort(), 0.5))

/** `acknowledgedAfterMs`: from when the last of those sent at once was answered until the last of all had its acknowledgement. */
async function acknowledged(system: RunningSystem, wanted: number) {
  const began = performance.now()
  await until(async () => (await keptBy(system)) >= wanted, { patience: PATIENCE_MS })
  return { kept: await keptBy(system), acknowledgedAfterMs: rounded(performance.now() - began) }
}

/** Statements, each with its acknowledgement. */
async function keptBy({ databaseUrl }: RunningSystem): Promise<number> {
  const { rows } = await withDatabase(databaseUrl, (client) =>
    client.query<{ kept: number }>(`
      SELECT count(DISTINCT c."statementId")::int AS kept FROM "ReturnCase" c
      JOIN "Message" m ON m.shop = c.shop AND m."caseId" = c.id AND m.kind = 'acknowledgement'`),
  )
  return rows[0]?.kept ?? 0
}
