import type { Html } from './html.ts'

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })
}

export function page(html: Html, status = 200): Response {
  return new Response(html.toString(), { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

export function text(body: string, type = 'text/plain', status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': `${type}; charset=utf-8` } })
}

/** After a form post: the browser goes on with GET. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location } })
