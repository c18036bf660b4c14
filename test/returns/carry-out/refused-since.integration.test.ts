/**
 * Between what we read and what we ask for, something else happens in Shopify, which then refuses. What is there is taken as it
 * is; a person is asked only about what is refused although nothing has changed.
 */
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { takeBack } from '../../../app/returns/acting/take-back.ts'
import { arrangeReturnWay } from '../../../app/returns/merchant/arrange-return-way.ts'
import { chooseReplacement } from '../../../app/returns/merchant/choose-disposition.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import { caseNow, eventsOf, merchant, type Stated, stated } from '../settling/settling.ts'
import { control, headphones, onStage, returnsOf, work } from '../stage.ts'

type Fetched = Parameters<typeof fetch>

/** `at`: the change before which something happens, once. Shopify's library takes `fetch` as it finds it when it is imported. */
const meanwhile = vi.hoisted(() => {
  const told = {
    at: '',
    happens: async (_: Fetched): Promise<Response | undefined> => undefined,
    plain: globalThis.fetch,
  }
  globalThis.fetch = async (...sent: Fetched) => {
    if (told.at === '' || !String(sent[1]?.body).includes(`mutation ${told.at}`)) return told.plain(...sent)
    told.at = ''
    return (await told.happens(sent)) ?? told.plain(...sent)
  }
  return told
})

onStage()
beforeEach(() => {
  meanwhile.at = ''
})
afterAll(() => {
  globalThis.fetch = meanwhile.plain
})

interface WithVariants {
  products: { handle: string; variants: { id: number }[] }[]
}
const PRO = { product: 'over-ear-headphones-pro', quantity: 1 }

/** In Shopify's pages, to the Return that was made last. */
async function person(act: string): Promise<void> {
  const { returns } = await control().ledger(shopA)
  const last = Math.max(...returns.map(({ id }) => id))
  await control().call(`/shops/${shopA}/returns/${last}/${act}`, {})
}

const before = (change: string, happens: (sent: Fetched) => Promise<Response | undefined>): void => {
  Object.assign(meanwhile, { at: change, happens })
}
const beforeByPerson = (change: string, act: string): void =>
  before(change, async () => {
    await person(act)
    return undefined
  })

/** What Shopify answers when it refuses a change. */
const refusing = (field: string): Response =>
  Response.json({
    data: { [field]: { userErrors: [{ code: 'INVALID_STATE', field: ['id'], message: 'Not now.' }] } },
    extensions: { cost: { requestedQueryCost: 10, actualQueryCost: 10, throttleStatus: BUCKET } },
  })
const BUCKET = { maximumAvailable: 2000, currentlyAvailable: 1900, restoreRate: 100 }

/** Shopify made it, and does not show it yet when it is looked for: so it is asked for again, and refused. */
const madeAlready = (change: string, field: string): void =>
  before(change, async (sent) => {
    await meanwhile.plain(...sent)
    return refusing(field)
  })

const asked = (change: string): number =>
  testSandbox().world.state.mutations.filter(({ operation }) => operation === change).length

async function expectNobodyAsked({ order, id }: Stated): Promise<void> {
  await work(shopA, order)
  expect(meanwhile.at).toBe('')
  expect((await caseNow(id)).waits.filter(({ code }) => code === 'shopify_refused')).toEqual([])
}
const statusesOf = async ({ order }: Stated) => (await returnsOf(shopA, order)).map(({ status }) => status)

describe('an approval', () => {
  test.each([
    ['approve', 'OPEN', 'engine shopify_return_approved'],
    ['decline', 'DECLINED', 'shopify shopify_return_declined'],
  ])('of what a person has been at (%s) is what is there', async (act, status, event) => {
    beforeByPerson('ApproveReturn', act)
    const made = await stated()
    await expectNobodyAsked(made)
    expect(await statusesOf(made)).toEqual([status])
    expect((await eventsOf(made.id)).filter((known) => /approved|declined/.test(known))).toEqual([event])
  })

  test('that is refused once is asked for again; refused twice it is a person’s, and nobody asks any more', async () => {
    const before = asked('ApproveReturn')
    await control().faults({ graphql: [{ operation: 'ApproveReturn', kind: 'userError', times: 1 }] })
    const soon = await stated()
    await expectNobodyAsked(soon)
    expect(await statusesOf(soon)).toEqual(['OPEN'])
    expect(asked('ApproveReturn') - before).toBe(2)
    await control().faults({ graphql: [{ operation: 'ApproveReturn', kind: 'userError', times: 9 }] })
    const made = await stated()
    await work(shopA, made.order)
    expect(await statusesOf(made)).toEqual(['REQUESTED'])
    expect((await caseNow(made.id)).waits).toMatchObject([{ code: 'shopify_refused', keys: [0] }])
    expect(asked('ApproveReturn') - before).toBe(4)
  })
})

test.each([
  ['close', 'closed'],
  ['cancel', 'cancelled'],
])('what a buyer keeps of a Return that a person ends (%s)', async (act, ended) => {
  const made = await stated([headphones, PRO], { wishes: [{ title: /headphones$/ }, { title: /Pro/ }] })
  expect(await takeBack(shopA, made.id, { keys: [1] }, merchant)).toEqual({ ok: true })
  beforeByPerson('RemoveFromReturn', act)
  await expectNobodyAsked(made)
  expect(await eventsOf(made.id)).toContain(`shopify shopify_return_${ended}`)
})

test.each([
  ['close', 'closed'],
  ['cancel', 'cancelled'],
])('a way for a Return that a person ends (%s)', async (act, ended) => {
  const made = await stated()
  const [returned] = (await caseNow(made.id)).returns
  const tracking = { number: 'RO-1', carrier: 'Sameday' }
  const way = { returnId: returned?.id ?? '', tracking }
  expect(await arrangeReturnWay(shopA, made.id, way, merchant)).toEqual({ ok: true })
  before('CreateReverseDelivery', async () => {
    await person(act)
    return refusing('reverseDeliveryCreateWithShipping')
  })
  await expectNobodyAsked(made)
  expect(await eventsOf(made.id)).toContain(`shopify shopify_return_${ended}`)
})

describe('a Return that we made and did not see', () => {
  test('is found, and made once', async () => {
    madeAlready('RequestReturn', 'returnRequest')
    const made = await stated()
    await expectNobodyAsked(made)
    expect(await statusesOf(made)).toEqual(['OPEN'])
  })

  test('is found with what goes out in exchange', async () => {
    const made = await stated([headphones], { wishes: [{ title: /headphones/, remedy: 'exchange' }] })
    const { products } = (await control().ledger(shopA)) as object as WithVariants
    const pro = products.find(({ handle }) => handle === PRO.product)
    const replacement = { variantId: String(pro?.variants[0]?.id), quantity: 1 }
    expect(await chooseReplacement(shopA, made.id, { key: 0, replacement }, merchant)).toEqual({ ok: true })
    madeAlready('CreateReturn', 'returnCreate')
    await expectNobodyAsked(made)
    expect(await statusesOf(made)).toEqual(['OPEN'])
  })
})
