// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
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
