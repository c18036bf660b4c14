/**
 * What came of a statement, for whoever has no account: GET asks for number and address, POST mails a code, and with it POST
 * shows. 200; 422 something is missing or wrong; 429 too often. Nothing here says whether there is such an order.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { countFailure } from '../../count-failure.server.ts'
import { log } from '../../log.server.ts'
import { askForCode } from '../../returns/guest/ask-for-code.ts'
import { newStatusToken, readStatusToken } from '../../returns/guest/form-token.ts'
import { type AskedByGuest, askedIn, problemsOfAsking } from '../../returns/guest/guest-code.ts'
import { guestStatus } from '../../returns/guest/guest-status.ts'
import { inTheme } from '../proxy.withdraw/in-theme.ts'
import { type Visit, visitOf } from '../proxy.withdraw/visit.ts'
import { AskPage, type AskPageProps } from './ask-page.tsx'
import { CodePage } from './code-page.tsx'
import { StatusPage } from './status-page.tsx'

export const loader = async ({ request }: LoaderFunctionArgs): Promise<Response> => {
  const visit = await visitOf(request)
  return visit instanceof Response ? visit : askPage(visit)
}

export const action = async ({ request }: ActionFunctionArgs): Promise<Response> => {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'GET, POST' } })
  const visit = await visitOf(request)
  if (visit instanceof Response) return visit
  const form = await request.formData().catch(() => new FormData())
  const token = readStatusToken(visit.shop.domain, form.get('form'))
  if (token !== null && 'asked' in token) return show(visit, token, String(form.get('code') ?? ''))
  return ask(visit, token?.key, askedIn(form))
}

async function ask(visit: Visit, key: string | undefined, asked: AskedByGuest): Promise<Response> {
  const { shop, speech, place } = visit
  const problems = problemsOfAsking(asked)
  if (Object.keys(problems).length > 0) return askPage(visit, { asked, problems }, 422)
  if (key === undefined) return askPage(visit, { asked, notice: 'again' }, 422)
  try {
    const id = await askForCode({ shop: shop.domain, key, language: speech.language, asked, place })
    if (id === null) return askPage(visit, { asked, notice: 'tooMany' }, 429)
    const email = asked.email.trim()
    const token = newStatusToken(shop.domain, { asked: id, email })
    return inTheme(<CodePage speech={speech} shop={shop} token={token} email={email} />)
  } catch (error) {
    return failed(visit, error, () => askPage(visit, { asked, notice: 'failed' }, 503))
  }
}

async function show(
  visit: Visit,
  { asked: id, email }: { asked: string; email: string },
  code: string,
): Promise<Response> {
  const { shop, speech, place } = visit
  const token = newStatusToken(shop.domain, { asked: id, email })
  const page = { speech, shop, token, email }
  try {
    const status = await guestStatus({ shop: shop.domain, id, code, language: speech.language, place })
    if (status === 'wrong') return inTheme(<CodePage {...page} problem="wrong" />, 422)
    if (status === 'too_many') return inTheme(<CodePage {...page} problem="tooMany" />, 429)
    return inTheme(<StatusPage {...page} code={code} status={status} />)
  } catch (error) {
    return failed(visit, error, () => inTheme(<CodePage {...page} problem="failed" code={code} />, 503))
  }
}

function failed({ shop }: Visit, error: unknown, page: () => Response): Response {
  countFailure('buyer', error)
  log.error({ shop: shop.domain, err: error }, 'a guest could not be shown what came of a statement')
  return page()
}

const askPage = ({ shop, speech }: Visit, more: Partial<AskPageProps> = {}, status = 200): Response =>
  inTheme(<AskPage {...more} speech={speech} shop={shop} token={newStatusToken(shop.domain)} />, status)
