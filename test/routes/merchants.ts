/** A merchant in front of the admin's routes: real session tokens, loaders and actions as Remix calls them. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { testSandbox } from '../harness/sandbox.ts'

interface Asked {
  /** Makes it a POST. */
  form?: Record<string, string | string[]>
  params?: Record<string, string>
}

/** What a loader or action is called with, from a merchant of that shop. */
export async function asking(
  shop: string,
  path: string,
  { form, params = {} }: Asked = {},
): Promise<LoaderFunctionArgs & ActionFunctionArgs> {
  const answer = await fetch(`${testSandbox().url}/__sandbox/token/admin?shop=${shop}`)
  const { token } = (await answer.json()) as { token: string }
  return { request: requestOf(path, token, form), params, context: {} }
}

/** The same with a token that is none. */
export const askingForged = (path: string): LoaderFunctionArgs => askingWith('forged', path)

/** The same with a token given as it is. */
export const askingWith = (token: string, path: string): LoaderFunctionArgs => ({
  request: requestOf(path, token, undefined),
  params: {},
  context: {},
})

function requestOf(path: string, token: string, form: Asked['form']): Request {
  const url = new URL(path, process.env.SHOPIFY_APP_URL)
  const headers = { authorization: `Bearer ${token}` }
  return new Request(url, form === undefined ? { headers } : { headers, method: 'POST', body: encoded(form) })
}

function encoded(fields: Record<string, string | string[]>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value)
  }
  return form
}

/** The status that an answer, or a thrown response, carries; what else was thrown is thrown on. */
export async function statusOf(run: () => unknown): Promise<number> {
  try {
    return statusIn(await run()) ?? 200
  } catch (thrown) {
    const status = statusIn(thrown)
    if (status === undefined) throw thrown
    return status
  }
}

function statusIn(answer: unknown): number | undefined {
  if (answer instanceof Response) return answer.status
  return (answer as { init?: { status?: number } } | null)?.init?.status
}
