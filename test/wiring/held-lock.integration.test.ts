import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { Unavailable } from '../../app/errors.ts'
import { assertStillHeld, holdingLock } from '../../app/held-lock.server.ts'

afterAll(() => db.$disconnect())

const LONG_MS = 60_000

/** Ends every connection that is inside a transaction, as PostgreSQL does with one that has been silent too long. */
async function endTransactions(): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  )
  await client.end()
  return rowCount ?? 0
}

test('nobody else holds what is held, and what was let go can be held again', async () => {
  await holdingLock('a', LONG_MS, async () => {
    await expect(holdingLock('a', LONG_MS, async () => 'both')).rejects.toThrow(Unavailable)
    expect(await holdingLock('b', LONG_MS, async () => 'another')).toBe('another')
    await assertStillHeld()
  })
  expect(await holdingLock('a', LONG_MS, async () => 'again')).toBe('again')
})

test('whoever finds it held is told when to ask again, which is no failure', async () => {
  await holdingLock('a', LONG_MS, async () => {
    const refused = await holdingLock('a', LONG_MS, async () => 'both').catch((error: unknown) => error)
    expect(refused).toMatchObject({ retryable: true, retryAfterMs: 2_000 })
  })
})

test('a lock whose connection PostgreSQL ended is free, and its holder can send nothing more', async () => {
  let sent = false
  const lost = holdingLock('a', LONG_MS, async () => {
    await assertStillHeld()
    expect(await endTransactions()).toBe(1)
    expect(await holdingLock('a', LONG_MS, async () => 'theirs')).toBe('theirs')
    await assertStillHeld()
    sent = true
  })
  await expect(lost).rejects.toThrow('the lock was lost')
  expect(sent).toBe(false)
})

test('as many cut transactions as there are connections leave the process able to ask', async () => {
  for (let cut = 0; cut < 12; cut++) {
    await expect(
      db.$transaction(async (tx) => {
        await tx.shop.count({ where: { shop: 'a' } })
        expect(await endTransactions()).toBe(1)
        await tx.shop.count({ where: { shop: 'a' } })
      }),
    ).rejects.toThrow()
  }
  expect(await db.shop.count({ where: { shop: 'a' } })).toBe(0)
})

test('PostgreSQL itself ends a holder that is silent for twelve seconds', async () => {
  await holdingLock('a', LONG_MS, async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    const { rows } = await client.query<{ locks: number }>(
      `SELECT count(*)::int AS locks FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND state = 'idle in transaction' AND datname = current_database()`,
    )
    await client.end()
    expect(rows).toEqual([{ locks: 1 }])
  })
  const inside = await db.$transaction(async (tx) => {
    const { withRawSql } = await import('../../app/tenancy.server.ts')
    return withRawSql(
      'held lock',
      async () =>
        tx.$queryRaw<
          { idle: string }[]
        >`SELECT current_setting('idle_in_transaction_session_timeout') AS idle`,
    )
  })
  expect(inside).toEqual([{ idle: '20s' }])
})

test('work that began under no lock passes', async () => {
  await expect(assertStillHeld()).resolves.toBeUndefined()
})
