/** Connections to the database that are cut while they are used: the work fails, and the process and its pool go on. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { ReleasingPg } from '../../app/releasing-pg.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'

/** The app's pool has as many connections. */
const CONNECTIONS = 10

const somebody = new pg.Client({ connectionString: process.env.DATABASE_URL })
beforeAll(() => somebody.connect())
afterAll(() => somebody.end())

const cut = (pid: number) => somebody.query('SELECT pg_terminate_backend($1)', [pid])

const ask = <T>(run: () => Promise<T>) => withRawSql('held lock', run)
const pidOf = async (tx: { $queryRaw: typeof db.$queryRaw }): Promise<number> => {
  const [row] = await ask(async () => tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`)
  if (row === undefined) throw new Error('no connection')
  return row.pid
}

/** Its connection is cut, and then its time is over, before anybody asks anything of it: Prisma gives it up by itself. */
const givenUp = () =>
  db.$transaction(
    async (tx) => {
      await cut(await pidOf(tx))
      const isOver = () =>
        ask(async () => tx.$queryRaw`SELECT 1`).then(
          () => false,
          (error: Error) => /already closed|expired/.test(error.message),
        )
      await eventually('the end of its time', isOver)
      throw new Error('over')
    },
    { timeout: 150 },
  )

test('a transaction that is given up on a connection that was cut ends no process, and takes no connection from the pool', async () => {
  const before: unknown[] = []
  const hear = (reason: unknown) => before.push(reason)
  process.on('unhandledRejection', hear)
  for (let time = 0; time < CONNECTIONS + 1; time++) await expect(givenUp()).rejects.toThrow()
  process.off('unhandledRejection', hear)
  expect(before).toEqual([])
  expect(await db.$transaction(pidOf)).toBeGreaterThan(0)
})

test('a connection that is cut while nobody listens to it ends no process, and is not handed out again', async () => {
  const adapter = await new ReleasingPg({ connectionString: process.env.DATABASE_URL, max: 1 }).connect()
  const pool = adapter.underlyingDriver()
  const handedOut = await pool.connect()
  const { rows } = await handedOut.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const first = rows[0]?.pid ?? 0
  const ended = new Promise<void>((resolve) => void handedOut.once('end', resolve))
  await cut(first)
  await ended
  await expect(handedOut.query('SELECT 1')).rejects.toThrow()
  handedOut.release()
  const next = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  expect(next.rows[0]?.pid).not.toBe(first)
  await adapter.dispose()
})
