import { apiKey, apiSecret, type Started } from './start-for-test.ts'

export interface TokenAnswer {
  access_token: string
  scope: string
  expires_in?: number
  refresh_token?: string
  refresh_token_expires_in?: number
  associated_user?: { id: number; email: string }
}

export interface GraphqlAnswer<T> {
  data?: T
  errors?: { message: string; path?: string[]; extensions?: Record<string, unknown> }[]
  extensions: {
    cost: {
      requestedQueryCost: number
      actualQueryCost: number | null
      throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number }
    }
  }
}

/** A request as the redirect makes it of one to https://<shop>. */
export function ask(
  { sandbox }: Started,
  shop: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
) {
  return fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sandbox-host': shop, ...headers },
    body: JSON.stringify(body),
  })
}

const TYPE = 'urn:shopify:params:oauth:token-type'

export async function exchange(started: Started, shop: string, given: object = {}): Promise<Response> {
  return ask(started, shop, '/admin/oauth/access_token', {
    client_id: apiKey,
    client_secret: apiSecret,
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: await started.control.adminToken(shop),
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: `${TYPE}:offline-access-token`,
    expiring: '1',
    ...given,
  })
}

export const onlineType = `${TYPE}:online-access-token`

export const refresh = (started: Started, shop: string, refreshToken: string) =>
  ask(started, shop, '/admin/oauth/access_token', {
    client_id: apiKey,
    client_secret: apiSecret,
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  })

export async function tokenFor(started: Started, shop: string): Promise<string> {
  const answer = await exchange(started, shop)
  return ((await answer.json()) as TokenAnswer).access_token
}

export const askGraphql = (
  started: Started,
  shop: string,
  token: string,
  query: string,
  variables: object = {},
) =>
  ask(
    started,
    shop,
    '/admin/api/2026-10/graphql.json',
    { query, variables },
    { 'x-shopify-access-token': token },
  )

/** A client of the Admin API for one shop, its token exchanged on first use. */
export function adminOf(started: Started, shop: string) {
  let token: Promise<string> | null = null
  return async <T = Record<string, unknown>>(
    query: string,
    variables: object = {},
  ): Promise<GraphqlAnswer<T>> => {
    token ??= tokenFor(started, shop)
    const answer = await askGraphql(started, shop, await token, query, variables)
    return (await answer.json()) as GraphqlAnswer<T>
  }
}
