/**
 * The same lives twice: told of every step, and told of a part of it, late, twice and in any order, and then swept. In the
 * end we hold the same of both.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { stateOfRow } from '../../app/returns/case/case-store.ts'
import { readCase } from '../../app/returns/merchant/read-case.ts'
import { storedOrder } from '../../app/returns/reconcile/reconcile-order.ts'
import { fc, settingsOf, tries } from '../harness/property.ts'
import { shopA } from '../harness/test-environment.ts'
import { control, onStage, returnsOf } from '../returns/stage.ts'
import { openDoor, settle, sweep } from './follow.ts'
import { type Life, LivedOrder, lives } from './lived-order.ts'

onStage()

let door: Awaited<ReturnType<typeof openDoor>>
beforeAll(async () => {
  door = await openDoor()
  await control().setClock('2026-11-10T09:00:00Z')
  await sweep()
}, 240_000)
afterAll(() => door.close())

const { seed = Date.now() % 1_000_000 } = settingsOf(process.env)
const FAULTS = { duplicate: 0.2, reorder: 0.1, lose: 0.4, badSignature: 0.05 }

/** Everything that we hold of an order, without what is another's by nature: ids, names, instants. */
async function held(order: number) {
  const kept = await storedOrder(shopA, String(order))
  const cases = await db.returnCase.findMany({ where: { shop: shopA, orderId: String(order) } })
  const { order: content } = kept ?? {}
  return {
    isCancelled: content?.cancelledAt !== undefined,
    lines: content?.lines.map(({ title, quantity }) => ({ title, quantity })),
    sent: content?.fulfillments.map(({ status, deliveredAt, lines }) => ({
      ...{ status, isDelivered: deliveredAt !== undefined },
      quantities: lines.map(({ quantity }) => quantity),
    })),
    returns: content?.returns.map(({ status, lines }) => ({
      status,
      pieces: lines.map((line) => line.quantity),
    })),
    cases: cases.map((row) => {
      const { lines, returns, waits, arrivals, refundsElsewhere, settlements, closed } = stateOfRow(row)
      return {
        ...{ state: row.state, needsPerson: row.needsPerson, closed },
        lines: lines.map(({ title, unit: _, ...line }) => line),
        returns: returns.map(({ state, keys, group }) => ({ state, keys, group })),
        // Which of two questions was asked first depends on who looked when.
        waits: waits.map(({ code, keys }) => `${code} ${keys}`).toSorted(),
        arrived: arrivals.map(({ key, quantity }) => ({ key, quantity })),
        paidThere: refundsElsewhere.map(({ pieces, refunded }) => ({ pieces, refunded })),
        paidByUs: settlements.map(({ state, pieces, refunded }) => ({ state, pieces, refunded })),
      }
    }),
    there: (await returnsOf(shopA, order)).map(({ status }) => status),
    isBusy: await Promise.all(cases.map(async ({ id }) => (await readCase(shopA, id))?.carryOut.isBusy)),
  }
}

/** Step by step in turn, so that they mix; after each round what came is worked off. */
async function live(all: readonly Life[], afterRound: () => Promise<unknown>): Promise<number[]> {
  await control().setClock('2026-11-12T09:00:00Z')
  const lived = all.map((life) => new LivedOrder(life))
  for (let left = lived; left.length > 0; ) {
    const isLeft: boolean[] = []
    for (const one of left) isLeft.push(await one.step())
    left = left.filter((_, index) => isLeft[index])
    await control().setClock(new Date((await control().now()).getTime() + 60_000).toISOString())
    await afterRound()
  }
  return lived.map(({ order }) => order)
}

test('lives of which we are told badly come to what those come to of which we are told all', async () => {
  const drawn = fc.sample(lives, { seed, ...tries(4) })
  const told = await live(drawn, settle)
  await control().faults({ rates: { seed, webhooks: FAULTS } })
  let round = 0
  const badlyTold = await live(drawn, async () => (++round % 3 === 0 ? settle() : undefined))
  await settle()
  await control().faults({ clear: true })
  await sweep()
  expect(drawn.length).toBeGreaterThan(3)
  for (const [index, { name }] of drawn.entries()) {
    const [whole, part] = [await held(told[index] ?? 0), await held(badlyTold[index] ?? 0)]
    expect(part, `seed ${seed}: ${name}`).toEqual(whole)
    expect(whole.sent, name).toBeDefined()
    expect(whole.isBusy, `seed ${seed}: ${name}`).toEqual(whole.cases.map(() => false))
  }
}, 600_000)
