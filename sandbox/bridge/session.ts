type Fetch = typeof window.fetch

/** A fresh token each time, as App Bridge gives: it lives for a minute. */
export function idTokenFor(fetch: Fetch, origin: string, shop: string): () => Promise<string> {
  return async () => {
    const answer = await fetch(`${origin}/__sandbox/token/admin?shop=${encodeURIComponent(shop)}`)
    return ((await answer.json()) as { token: string }).token
  }
}

/** Requests to the app carry the token; a token that came too late is replaced once. */
export function authenticateFetch(fetch: Fetch, idToken: () => Promise<string>): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    if (new URL(request.url).origin !== location.origin || request.headers.has('authorization'))
      return fetch(request)
    const attempt = async () => {
      const headers = new Headers(request.headers)
      headers.set('Authorization', `Bearer ${await idToken()}`)
      headers.set('X-Requested-With', 'XMLHttpRequest')
      return fetch(new Request(request.clone(), { headers }))
    }
    const answer = await attempt()
    const again = answer.headers.get('X-Shopify-Retry-Invalid-Session-Request') === '1'
    return again ? attempt() : answer
  }
}

/** The library's bounce page asks for the page it came from, with a token. */
export function reloadWithToken(query: URLSearchParams, idToken: () => Promise<string>): void {
  const target = query.get('shopify-reload')
  if (target === null) return
  void idToken().then((token) => {
    const url = new URL(target)
    url.searchParams.set('id_token', token)
    location.replace(url)
  })
}
