/**
 * Loaded before the app (`node --import`) for `--break idempotency`: what the app put down in order to find its own work
 * again is not there. Notes of what it made come back empty, and each attempt at a refund has a key of its own.
 */
import { randomUUID } from 'node:crypto'

const ADMIN_API = /\/admin\/api\/[^/]+\/graphql\.json$/
const NOTES = new Set(['customerNote', 'note', 'handle', 'externalId'])

const plain = globalThis.fetch
globalThis.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input)
  if (!ADMIN_API.test(new URL(url).pathname)) return plain(input, init)
  const answer = await plain(
    input,
    typeof init?.body === 'string' ? { ...init, body: withFreshKey(init.body) } : init,
  )
  if (!answer.ok) return answer
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  headers.delete('content-encoding')
  const text = JSON.stringify(await answer.json(), (name, value) => (NOTES.has(name) ? null : value))
  return new Response(text, { status: answer.status, headers })
}

/** The key of `@idempotent`, in whichever variable it is given. */
function withFreshKey(body: string): string {
  const asked = JSON.parse(body) as { query: string; variables?: Record<string, unknown> }
  const variable = /@idempotent\(\s*key:\s*\$(\w+)/.exec(asked.query)?.[1]
  if (variable === undefined) return body
  return JSON.stringify({ ...asked, variables: { ...asked.variables, [variable]: randomUUID() } })
}
