import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { health, metrics, openOperationsDoor } from '../../app/operations-door.server.ts'

afterAll(() => db.$disconnect())

const HELD_UP_MS = 300

/** Until the loop turns again, and its histogram has seen that it did. */
async function holdUp(): Promise<void> {
  await sleep(50)
  const end = performance.now() + HELD_UP_MS
  while (performance.now() < end);
  await sleep(50)
}

const scraped = async () =>
  Number(/^recourse_event_loop_lag_seconds (\S+)$/m.exec((await metrics()).body)?.[1] ?? Number.NaN)

test('a hold-up of the event loop is scraped, whoever has asked for the health of the process before', async () => {
  const close = await openOperationsDoor()
  await scraped()
  await holdUp()
  expect(JSON.parse(health().body).lagMs).toBeGreaterThanOrEqual(HELD_UP_MS * 0.8)
  health()
  expect(await scraped()).toBeGreaterThanOrEqual((HELD_UP_MS * 0.8) / 1000)
  close()
})
