/**
 * For every change that the app asks of Shopify: the process dies when Shopify has done it and before we have written it
 * down. Whoever comes after finds it done: in the end there is what there would have been, once.
 */
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readCase } from '../../app/returns/merchant/read-case.ts'
import { reconcileOrder } from '../../app/returns/reconcile/reconcile-order.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { ana, onStage, work as workOnce } from '../returns/stage.ts'
import { Database } from './database.ts'
import { differences } from './differences.ts'
import { KILLED_CASES, type Work } from './killed-cases.ts'
import { outcomeOf } from './outcome.ts'
import { brokenPromises } from './promises.ts'
import { type Remains, readRemains } from './remains.ts'

/** `after`: the change whose answer the process does not outlive. Shopify's library takes `fetch` as it finds it when it is imported. */
const death = vi.hoisted(() => {
  const told = { after: '', isDead: false, died: 0, plain: globalThis.fetch }
  globalThis.fetch = async (input, init) => {
    if (told.isDead) throw new Error('killed')
    const answer = await told.plain(input, init)
    if (told.after !== '' && String(init?.body).includes(`mutation ${told.after}`)) {
      told.after = ''
      told.died += 1
      told.isDead = true
    }
    return answer
  }
  return told
})

vi.mock('../../app/returns/case/case-store.ts', async (original) => {
  const store = await original<typeof import('../../app/returns/case/case-store.ts')>()
  const changeCase: typeof store.changeCase = (...given) => {
    if (death.isDead) throw new Error('killed')
    return store.changeCase(...given)
  }
  return { ...store, changeCase }
})

// Each lives a whole case, the first of a kind two.
vi.setConfig({ testTimeout: 180_000 })

onStage()
const database = new Database(process.env.DATABASE_URL ?? '')
afterAll(async () => {
  globalThis.fetch = death.plain
  await database.close()
})
beforeEach(() => {
  Object.assign(death, { after: '', isDead: false, died: 0 })
})

/** Changes that come to the same however often they are made: they are simply sent again. */
const REPEATABLE = ['SetProductMetafield', 'SetPolicyShown', 'StageImage', 'DeleteFiles']
/** Done once though no answer came: test/returns/photos. */
const TRIED_ELSEWHERE = ['KeepImage']
const MOST_TRIES = 20

const CHANGES = Object.entries(KILLED_CASES).flatMap(([name, { changes }]) =>
  changes.map((change) => [name, change] as const),
)

/** Works until nothing new happens; who dies, or is told to come again, is followed by another. */
const work: Work = async (order) => {
  let rested = 0
  for (let tries = 0; rested < 2; tries++) {
    if (tries === MOST_TRIES) throw new Error('never came to rest')
    try {
      await workOnce(shopA, order)
      rested += 1
    } catch (error) {
      const again = death.isDead || (error as { retryable?: boolean }).retryable === true
      if (!again) throw error
      death.isDead = false
      rested = 0
    }
  }
}

/** What a life comes to, and the changes that Shopify made for it. */
async function outcome(name: string) {
  const { mutations } = testSandbox().world.state
  const before = mutations.length
  const order = await KILLED_CASES[name]?.live(work)
  // Webhooks lead nowhere here: the last one of the order is played.
  if (order !== undefined) await reconcileOrder(shopA, String(order))
  const life = { id: 0, shop: shopA, customer: ana, story: name, acts: [] }
  const told = { life, statements: [], done: 0, ...(order === undefined ? {} : { orderId: order }) }
  const remains = await readRemains({ sandbox: testSandbox(), database })
  expect(brokenPromises(remains, [told]).broken).toEqual([])
  expect(new Set(await busyOf(remains, String(order)))).toEqual(new Set([false]))
  const done = mutations.slice(before).filter((made) => made.outcome === 'done')
  return { plain: outcomeOf(remains, told), changes: done.map(({ operation }) => operation) }
}

/** Whether the merchant's page says of each case of an order that something is under way. */
const busyOf = ({ cases }: Remains, order: string): Promise<(boolean | undefined)[]> =>
  Promise.all(
    cases
      .filter(({ orderId }) => orderId === order)
      .map(async ({ id }) => (await readCase(shopA, id))?.carryOut.isBusy),
  )

/** Each change once, in the last case that comes by it; npm run test:all tries each in every case. */
function triedIn(name: string): string[] {
  const { changes = [] } = KILLED_CASES[name] ?? {}
  if (process.env.TEST_ALL === '1') return changes
  return changes.filter((change) => CHANGES.findLast((one) => one[1] === change)?.[0] === name)
}

const calm = new Map<string, ReturnType<typeof outcome>>()
const calmOutcome = (name: string) => {
  const known = calm.get(name) ?? outcome(name)
  calm.set(name, known)
  return known
}

describe.each(Object.keys(KILLED_CASES))('%s', (name) => {
  test('comes by the changes that are tried here', async () => {
    const { changes } = await calmOutcome(name)
    expect(new Set(changes)).toEqual(new Set(KILLED_CASES[name]?.changes))
  })

  test.each(triedIn(name))('killed after %s was done: it is done once', async (change) => {
    const wanted = await calmOutcome(name)
    death.after = change
    const found = await outcome(name)
    expect(death.died).toBe(1)
    expect(differences(wanted.plain, found.plain)).toEqual([])
  })
})

test('every change that the app can ask for is tried', () => {
  const folder = path.resolve('app/shopify')
  const sources = fs.readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const all = sources.flatMap((file) =>
    [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/\bmutation (\w+)/g)].map(
      ([, name]) => name,
    ),
  )
  expect(all.length).toBeGreaterThan(10)
  expect(new Set([...CHANGES.map(([, change]) => change), ...REPEATABLE, ...TRIED_ELSEWHERE])).toEqual(
    new Set(all),
  )
})
