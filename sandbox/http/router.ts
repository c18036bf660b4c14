/** What a door is made of: web-standard requests and answers, so that a handler can be called in a test without a socket. */
export type Params = Readonly<Record<string, string>>
export type Handler = (request: Request, params: Params) => Promise<Response> | Response
export interface Route {
  method: 'GET' | 'POST'
  /** Path with `:name` segments; a final `*` takes the rest, which may be empty. */
  path: string
  handle: Handler
}

export const get = (path: string, handle: Handler): Route => ({ method: 'GET', path, handle })
export const post = (path: string, handle: Handler): Route => ({ method: 'POST', path, handle })

/** The first route that takes the method and path, or null when none does: the caller says what "none" means. */
export function router(routes: readonly Route[]): (request: Request) => Promise<Response | null> {
  const compiled = routes.map((route) => ({ ...route, pattern: compile(route.path) }))
  return async (request) => {
    const { pathname } = new URL(request.url)
    for (const { method, pattern, handle } of compiled) {
      if (method !== (request.method === 'HEAD' ? 'GET' : request.method)) continue
      const match = pattern.exec(pathname)
      if (match) return handle(request, decoded(match.groups ?? {}))
    }
    return null
  }
}

function compile(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    .replace(/\/\*$/, '(?:/(?<rest>.*))?')
  return new RegExp(`^${source}$`)
}

function decoded(groups: Record<string, string | undefined>): Params {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
  )
}
