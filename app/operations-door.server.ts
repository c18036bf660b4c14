/**
 * What whoever runs a process asks it, on a port of its own that the public never reaches: does it live, does it take
 * work, what has it counted. Every process has one, web and worker alike.
 */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { env } from './env.server.ts'
import { log } from './log.server.ts'
import { measureState } from './measure-state.server.ts'
import { loopLag, ready, registry, restarts } from './metrics.server.ts'
import { whyNotReady } from './readiness.server.ts'

/** Each who asks has one of their own: asking /healthz, which anybody can, must not wipe out what is scraped. */
const sinceHealth = monitorEventLoopDelay({ resolution: 20 })
const sinceScrape = monitorEventLoopDelay({ resolution: 20 })

/** In milliseconds, the longest hold-up; counting begins anew. */
function takeLag(turns: typeof sinceHealth): number {
  const lagMs = Number.isFinite(turns.max) ? Math.round(turns.max / 1e6) : 0
  turns.reset()
  return lagMs
}

export interface Answer {
  status: 200 | 404 | 500 | 503
  type: string
  body: string
}

const json = (status: Answer['status'], body: object): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
})

/** That it answers is the answer; beside it, how long the event loop was kept from turning since it was last asked. */
export function health(): Answer {
  return json(200, { ok: true, lagMs: takeLag(sinceHealth) })
}

export async function readiness(): Promise<Answer> {
  const missing = await whyNotReady()
  return missing.length === 0 ? json(200, { ok: true }) : json(503, { ok: false, missing })
}

/** What lies in the database is left out while it does not answer; what the process counted itself is always there. */
export async function metrics(): Promise<Answer> {
  // At the same time: a database that says nothing is waited for once.
  const [{ status }] = await Promise.all([readiness(), measureState()])
  ready.set(status === 200 ? 1 : 0)
  loopLag.set(takeLag(sinceScrape) / 1_000)
  return { status: 200, type: registry.contentType, body: await registry.metrics() }
}

const doors: Readonly<Record<string, () => Answer | Promise<Answer>>> = {
  '/healthz': health,
  '/readyz': readiness,
  '/metrics': metrics,
}

async function answer(path: string): Promise<Answer> {
  try {
    return (await doors[path]?.()) ?? json(404, { ok: false })
  } catch (error) {
    log.error({ err: error, path }, 'an operator was not answered')
    return json(500, { ok: false })
  }
}

const send = (response: ServerResponse, { status, type, body }: Answer) =>
  response.writeHead(status, { 'content-type': type }).end(body)

/** @returns how to close it; the process is not kept alive by it */
export async function openOperationsDoor(): Promise<() => void> {
  sinceHealth.enable()
  sinceScrape.enable()
  restarts.set(Number(process.env.RECOURSE_RESTARTS ?? 0))
  const server = createServer((request, response) => {
    void answer((request.url ?? '').replace(/\?.*$/, '')).then((said) => send(response, said))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.OPS_PORT, env.OPS_HOST, resolve)
  })
  log.info({ host: env.OPS_HOST, port: (server.address() as AddressInfo).port }, 'operations door open')
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
