import { afterAll, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { eventually } from '../harness/eventually.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { type OwnProcess, startProcess } from './own-process.ts'

// Processes are started, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 400_000 })
afterAll(() => db.$disconnect())

const control = () => testSandbox().control
const jobsDone = (worker: OwnProcess) =>
  worker.lines().filter(({ msg, job }) => msg === 'job done' && job === 'reconcile-order').length

test('the job of a worker that hangs, and that nobody kills, is taken over within 30 s', async () => {
  const [web, hung] = await Promise.all([startProcess('server'), startProcess('worker')])
  testSandbox().pointAt(web.url)
  await control().install(shopA)
  // Shopify does not answer: the worker is in the middle of its job.
  await control().faults({ graphql: [{ kind: 'timeout', operation: 'OrderHead' }], timeoutMs: 60_000 })
  const line = { product: 'in-ear-earpiece', quantity: 1 }
  const orderId = String((await control().placeOrder(shopA, 'ana@example.ro', [line])).id)
  await eventually('the job', async () => (await activeJobs()) > 0, 60_000)
  await eventually('its question to Shopify', async () => (await faultsToCome()).length === 0, 60_000)
  hung.child.kill('SIGSTOP')
  const stoppedAt = performance.now()
  expect(jobsDone(hung)).toBe(0)
  await startProcess('worker')
  const readyAt = performance.now()
  await eventually(
    'the order, read by another',
    async () => (await db.orderRecord.count({ where: { shop: shopA, orderId } })) === 1,
    30_000,
  )
  // Not at once: until ten seconds have passed, the silent one may only be slow.
  expect(performance.now() - stoppedAt).toBeGreaterThan(5_000)
  expect(performance.now() - Math.max(stoppedAt, readyAt)).toBeLessThan(30_000)
  hung.child.kill('SIGCONT')
})

/** Left for whoever asks: with none, somebody has. */
const faultsToCome = async () => ((await control().faults({})) as { graphql: object[] }).graphql

interface Row {
  count: number
}
const activeJobs = async () => {
  const { withRawSql } = await import('../../app/tenancy.server.ts')
  const rows = await withRawSql(
    'held lock',
    async () => db.$queryRaw<Row[]>`
      SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'reconcile-order' AND state = 'active'`,
  )
  return rows[0]?.count ?? 0
}
