/**
 * A merchant in front of the admin's routes: the sandbox as Shopify in this process, real session tokens,
 * and the loaders and actions as Remix calls them. Import what belongs to the app only after `openMerchants`.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Sandbox } from '../../sandbox/start-sandbox.ts'
import { startSandbox } from '../../sandbox/start-sandbox.ts'

export interface Merchants {
  sandbox: Sandbox
  /** What a loader or action is called with, from a merchant of that shop; a form makes it a POST. */
  asking(shop: string, path: string, asked?: Asked): Promise<LoaderFunctionArgs & ActionFunctionArgs>
  close(): Promise<void>
}

interface Asked {
  form?: Record<string, string | string[]>
  params?: Record<string, string>
}

export async function openMerchants(): Promise<Merchants> {
  const { SHOPIFY_API_KEY: apiKey = '', SHOPIFY_API_SECRET: apiSecret = '' } = process.env
  const ports = { port: 0, tunnelPort: 0, smtpPort: 0 }
  const sandbox = await startSandbox({ ...ports, dataFolder: null, apiKey, apiSecret })
  process.env.SANDBOX_URL = sandbox.url
  process.env.DOMAIN_CLOCK_URL = `${sandbox.url}/__sandbox/clock`
  await import('../../sandbox/redirect.ts')
  const { closeQueue } = await import('../../app/jobs/queue.server.ts')
  return {
    sandbox,
    asking: async (shop, path, { form, params = {} } = {}) => ({
      request: await requestOf(sandbox, shop, path, form),
      params,
      context: {},
    }),
    close: async () => {
      await closeQueue()
      await sandbox.close()
    },
  }
}

async function requestOf(
  sandbox: Sandbox,
  shop: string,
  path: string,
  form: Asked['form'],
): Promise<Request> {
  const answer = await fetch(`${sandbox.url}/__sandbox/token/admin?shop=${shop}`)
  const { token } = (await answer.json()) as { token: string }
  const url = new URL(path, process.env.SHOPIFY_APP_URL)
  const headers = { authorization: `Bearer ${token}` }
  return new Request(url, form === undefined ? { headers } : { headers, method: 'POST', body: formOf(form) })
}

function formOf(fields: Record<string, string | string[]>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value)
  }
  return form
}

/** The status that a thrown response or `data()` carries; what else was thrown is thrown on. */
export async function statusOf(run: () => unknown): Promise<number> {
  try {
    const answer = await run()
    return statusIn(answer) ?? 200
  } catch (thrown) {
    const status = statusIn(thrown)
    if (status === undefined) throw thrown
    return status
  }
}

function statusIn(answer: unknown): number | undefined {
  if (answer instanceof Response) return answer.status
  const init = (answer as { type?: string; init?: { status?: number } } | null)?.init
  return init?.status
}
