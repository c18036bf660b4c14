// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { leaveConfirmationFor } from '../../sandbox/bridge/leave-confirmation.ts'
import type { FromAdmin, FromApp, PickedVariant } from '../../sandbox/bridge/protocol.ts'
import { wrap } from '../../sandbox/bridge/protocol.ts'
import { pickerFor } from '../../sandbox/bridge/resource-picker.ts'
import { authenticateFetch, idTokenFor } from '../../sandbox/bridge/session.ts'

function recording(answers: Response[]) {
  const asked: Request[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    asked.push(new Request(input, init))
    return answers.shift() ?? new Response('ok')
  }
  return { asked, fetch: fetch as typeof window.fetch }
}
const tokens =
  (...values: string[]) =>
  async () =>
    values.shift() ?? 'none left'
const own = (path: string) => `${location.origin}${path}`
const sent = (asked: Request[]) => asked.map(({ headers }) => headers.get('authorization'))

describe('fetch in the app’s frame', () => {
  it('carries a session token to the app', async () => {
    const { asked, fetch } = recording([])
    await authenticateFetch(fetch, tokens('one'))(own('/app?_data=x'))
    expect(sent(asked)).toEqual(['Bearer one'])
  })

  it('carries none elsewhere, and leaves one that is there', async () => {
    const { asked, fetch } = recording([])
    const authenticated = authenticateFetch(fetch, tokens('one'))
    await authenticated('https://elsewhere.example/')
    await authenticated(own('/app'), { headers: { authorization: 'Bearer mine' } })
    expect(sent(asked)).toEqual([null, 'Bearer mine'])
  })

  it('tries once more with a fresh token when the app says that the first was no good', async () => {
    const late = () =>
      new Response('', { status: 401, headers: { 'X-Shopify-Retry-Invalid-Session-Request': '1' } })
    const { asked, fetch } = recording([late(), late()])
    const answer = await authenticateFetch(fetch, tokens('late', 'fresh'))(own('/app'), {
      method: 'POST',
      body: 'a=1',
    })
    expect(sent(asked)).toEqual(['Bearer late', 'Bearer fresh'])
    expect(await asked[1]?.text()).toBe('a=1')
    expect(answer.status).toBe(401)
  })

  it('gets its token from the sandbox, for the shop of the page', async () => {
    const { asked, fetch } = recording([Response.json({ token: 'jwt' })])
    expect(await idTokenFor(fetch, 'http://localhost:4010', 'a.myshopify.com')()).toBe('jwt')
    expect(asked[0]?.url).toBe('http://localhost:4010/__sandbox/token/admin?shop=a.myshopify.com')
  })
})

const admin = 'http://localhost:4010'
const answer = (message: FromAdmin) =>
  window.dispatchEvent(
    new MessageEvent('message', { data: wrap(message), origin: admin, source: window.parent }),
  )

describe('leaving a page', () => {
  function opened() {
    const told: FromApp[] = []
    const left: string[] = []
    const leave = leaveConfirmationFor((message) => told.push(message), admin)
    return { told, left, go: (where: string) => leave().then(() => left.push(where)) }
  }
  afterEach(() => document.body.replaceChildren())

  it('is not asked about where no save bar is seen', async () => {
    document.body.append(document.createElement('ui-save-bar'))
    const { told, left, go } = opened()
    await go('home')
    expect([told, left]).toEqual([[], ['home']])
  })

  it('is asked by the admin while a save bar is seen, and resolves once somebody leaves', async () => {
    document.body.append(document.createElement('ui-save-bar'))
    document.querySelector('ui-save-bar')?.setAttribute('open', '')
    const { told, left, go } = opened()
    const going = go('home')
    answer({ kind: 'click', id: 1 })
    await Promise.resolve()
    expect([told, left]).toEqual([[{ kind: 'leave' }], []])
    answer({ kind: 'left' })
    await going
    expect(left).toEqual(['home'])
  })
})

describe('the resource picker', () => {
  const variant = { id: 'gid://shopify/ProductVariant/1', displayName: 'A - B' } as PickedVariant

  function opened() {
    const told: FromApp[] = []
    const pick = pickerFor((message) => told.push(message), admin)
    return { told, pick }
  }

  it('is shown by the admin, and gives what was chosen there', async () => {
    const { told, pick } = opened()
    const picking = pick({ type: 'variant', action: 'select', selectionIds: [{ id: variant.id }] })
    expect(told).toEqual([
      {
        ...{ kind: 'pick', id: 1, action: 'select', most: 1 },
        ...{ query: '', filter: '', selected: [variant.id] },
      },
    ])
    answer({ kind: 'picked', id: 1, chosen: [variant] })
    expect(await picking).toEqual(Object.assign([variant], { selection: [variant] }))
  })

  it('gives nothing when it is closed, and each its own answer', async () => {
    const { pick } = opened()
    const [first, second] = [pick({ type: 'variant' }), pick({ type: 'variant', multiple: true })]
    answer({ kind: 'picked', id: 2, chosen: [variant] })
    answer({ kind: 'picked', id: 1, chosen: null })
    expect(await first).toBeUndefined()
    expect(await second).toHaveLength(1)
  })

  it('says which things it cannot pick', async () => {
    await expect(opened().pick({ type: 'collection' })).rejects.toThrow('collection')
  })
})
