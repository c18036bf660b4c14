import { once } from 'node:events'
import { connect } from 'node:net'
import os from 'node:os'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { metricOf, type OwnProcess, startProcess } from './own-process.ts'

const control = () => testSandbox().control
const place = async () =>
  String(
    (await control().placeOrder(shopA, 'ana@example.ro', [{ product: 'in-ear-earpiece', quantity: 1 }])).id,
  )
const isRead = async (orderId: string) =>
  (await db.orderRecord.count({ where: { shop: shopA, orderId } })) === 1

/** Jobs of a worker that was killed are under way as well, as far as the queue knows: this order's own. */
const isBeingRead = async (orderId: string) => {
  const [{ jobs = 0 } = {}] = await withRawSql(
    'job queue',
    async () => db.$queryRaw<{ jobs: number }[]>`
      SELECT count(*)::int AS jobs FROM pgboss.job
      WHERE name = 'reconcile-order' AND state = 'active' AND data->>'orderId' = ${orderId}`,
  )
  return jobs > 0
}

/** The shop is opened by its merchant, through this web process. */
async function installThrough(web: OwnProcess): Promise<void> {
  testSandbox().pointAt(web.url)
  const { app } = await control().install(shopA)
  expect(app.status).toBe(200)
}

// Processes are started, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 400_000 })
afterAll(() => db.$disconnect())

describe('two web and two worker processes on one database', () => {
  test('go on when one of each is killed in the middle', async () => {
    const [web, doomedWeb, worker, doomedWorker] = await Promise.all([
      startProcess('server'),
      startProcess('server'),
      startProcess('worker'),
      startProcess('worker'),
    ])
    const told = expect.objectContaining({ msg: expect.stringContaining('DOMAIN_CLOCK_URL') })
    for (const own of [web, worker]) expect(own.lines()).toContainEqual(told)
    // On a machine that has not enough for both, the door goes first.
    expect(os.getPriority(worker.child.pid)).toBeGreaterThan(os.getPriority(web.child.pid))
    await installThrough(doomedWeb)
    const orders: string[] = []
    for (let index = 0; index < 10; index++) orders.push(await place())
    doomedWorker.child.kill('SIGKILL')
    doomedWeb.child.kill('SIGKILL')
    expect(await Promise.all([doomedWeb.ended, doomedWorker.ended])).toEqual(['SIGKILL', 'SIGKILL'])
    testSandbox().pointAt(web.url)
    for (let index = 0; index < 10; index++) orders.push(await place())
    await eventually('all orders', async () => (await Promise.all(orders.map(isRead))).every(Boolean), 60_000)
    expect(orders).toHaveLength(20)
    expect(
      await metricOf(worker, 'recourse_jobs_total{job="reconcile-order",result="done"}'),
    ).toBeGreaterThan(0)
    expect(await metricOf(web, 'recourse_inbox_webhooks{status="dead"}')).toBe(0)
  })
})

describe('asked to stop', () => {
  test('a web process answers what is under way, takes nothing new, and ends', async () => {
    const web = await startProcess('server')
    // Longer than balancers keep lines that rest, which are theirs to close.
    expect((await fetch(`${web.url}/healthz`)).headers.get('keep-alive')).toBe('timeout=75')
    const { port } = new URL(web.url)
    const socket = connect(Number(port), '127.0.0.1')
    let answered = ''
    socket.on('data', (chunk) => (answered += chunk))
    socket.write('POST /webhooks HTTP/1.1\r\nHost: app\r\nContent-Length: 2\r\n\r\n{')
    await eventually('the request', () => socket.bytesWritten > 50)
    // Those who ask for nothing, or never finish asking, keep nobody: they are cut in the end.
    const [silent, slow] = [connect(Number(port), '127.0.0.1'), connect(Number(port), '127.0.0.1')]
    const cut = Promise.all([once(silent, 'close'), once(slow, 'close')])
    for (const line of [silent, slow]) line.on('error', () => undefined)
    slow.write('GET /healthz HTTP/1.1\r\nHos')
    await eventually('their lines', () => slow.bytesWritten > 0 && !silent.connecting)
    web.child.kill('SIGTERM')
    await eventually('not ready', async () => (await web.ops('/readyz')).status === 503)
    expect(await (await web.ops('/readyz')).json()).toEqual({ ok: false, missing: ['stopping'] })
    await expect(fetch(`${web.url}/healthz`)).rejects.toThrow()
    web.child.kill('SIGTERM')
    expect((await web.ops('/healthz')).status).toBe(200)
    socket.write('}')
    await eventually('the answer', () => answered.includes('401'))
    expect(answered).toMatch(/\r\nconnection: close\r\n/i)
    expect(await web.ended).toBe(0)
    await cut
  })

  test('a worker ends its job first', async () => {
    const [web, worker] = await Promise.all([startProcess('server'), startProcess('worker')])
    await installThrough(web)
    await control().faults({ graphql: [{ kind: 'throttled', operation: 'OrderHead', times: 2 }] })
    const order = await place()
    await eventually('the job', async () => (await isBeingRead(order)) || isRead(order))
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
    expect(await isRead(order)).toBe(true)
    await control().faults({ clear: true })
  })
})

describe('under a supervisor', () => {
  test('a worker that hangs is killed and replaced within 30 s, one that dies too, and both end when asked', async () => {
    const own = await startProcess('supervise worker')
    const pids = () => own.lines().flatMap(({ msg, pid }) => (msg === 'process started' ? [Number(pid)] : []))
    const [first = 0] = pids()
    process.kill(first, 'SIGSTOP')
    const stoppedAt = performance.now()
    await eventually('another worker', () => pids().length === 2, 60_000)
    expect(performance.now() - stoppedAt).toBeLessThan(30_000)
    expect(own.said()).toContain('process is silent; killing it')
    await eventually('it works', async () => (await own.ops('/readyz')).ok, 120_000)
    expect(await metricOf(own, 'recourse_restarts')).toBe(1)
    process.kill(pids()[1] ?? 0, 'SIGKILL')
    await eventually('a third', () => pids().length === 3, 60_000)
    await eventually('it works', async () => (await own.ops('/readyz')).ok, 120_000)
    own.child.kill('SIGTERM')
    own.child.kill('SIGTERM')
    expect(await own.ended).toBe(0)
  })

  test('a worker whose environment is wrong is not started again and again', async () => {
    const wrong = startProcess('supervise worker', { DATABASE_URL: 'mysql://nowhere' })
    await expect(wrong).rejects.toThrow('DATABASE_URL')
  })
})
