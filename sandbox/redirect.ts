/**
 * Preloaded into app and worker (`node --import ./sandbox/redirect.ts`): every request to Shopify goes to the
 * sandbox instead, which is told the host that was meant. Nothing in `app/` knows of it.
 */
import { Agent, type Dispatcher, setGlobalDispatcher } from 'undici'

const SHOPIFY = /(^|\.)(myshopify|shopify)\.com$/
const sandbox = process.env.SANDBOX_URL ?? `http://127.0.0.1:${process.env.SANDBOX_PORT ?? '4010'}`

const toSandbox: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  const { host, hostname } = new URL(String(options.origin))
  if (!SHOPIFY.test(hostname)) return dispatch(options, handler)
  return dispatch({ ...options, origin: sandbox, headers: withHost(options.headers, host) }, handler)
}

type GivenHeaders = Dispatcher.DispatchOptions['headers']
function withHost(headers: GivenHeaders, host: string): NonNullable<GivenHeaders> {
  if (Array.isArray(headers)) return [...headers, 'x-sandbox-host', host]
  return { ...(headers as Record<string, string> | null | undefined), 'x-sandbox-host': host }
}

setGlobalDispatcher(new Agent().compose(toSandbox))
