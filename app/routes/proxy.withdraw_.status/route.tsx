/**
 * What came of a statement, for whoever has no account: GET asks for number and address, POST mails a code, with it POST shows, and
 * from then on does what can be done. 200; 409 not possible any more; 422 something is missing or wrong; 429 too often.
 * Nothing here says whether there is such an order.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { askForCode } from '../../returns/guest/ask-for-code.ts'
import { askedIn, problemsOfAsking } from '../../returns/guest/guest-code.ts'
import { guestStatus } from '../../returns/guest/guest-status.ts'
import { type AskedToken, type Draft, readStatusToken } from '../../returns/guest/status-token.ts'
import { typedIn } from '../../returns/guest/typed-act.ts'
import { inTheme } from '../proxy.withdraw/in-theme.ts'
import { type Visit, visitOf } from '../proxy.withdraw/visit.ts'
import { act } from './act.tsx'
import { askPage, codePage, failed } from './pages.tsx'
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
  const code = String(form.get('code') ?? '')
  if (token === null || !('asked' in token)) return ask(visit, token ?? {}, form)
  const typed = 'caseId' in token ? typedIn(form) : null
  return 'caseId' in token && typed !== null ? act({ visit, token, code, typed }) : show(visit, token, code)
}

async function ask(
  visit: Visit,
  token: { key?: string; draft?: Draft | undefined },
  form: FormData,
): Promise<Response> {
  const { shop, speech, place } = visit
  const { key, draft } = token
  const asked = askedIn(form)
  const problems = problemsOfAsking(asked)
  if (Object.keys(problems).length > 0) return askPage(visit, { asked, problems, draft }, 422)
  if (key === undefined) return askPage(visit, { asked, notice: 'again' }, 422)
  try {
    const id = await askForCode({ shop: shop.domain, key, language: speech.language, asked, place })
    if (id === null) return askPage(visit, { asked, notice: 'tooMany', draft }, 429)
    return codePage(visit, { asked: id, email: asked.email.trim(), draft })
  } catch (error) {
    return failed(visit, error, () => askPage(visit, { asked, notice: 'failed', draft }, 503))
  }
}

async function show(
  visit: Visit,
  { asked, email, draft }: Pick<AskedToken, 'asked' | 'email' | 'draft'>,
  code: string,
): Promise<Response> {
  const { shop, speech, place } = visit
  const coded = { asked, email, draft }
  try {
    const status = await guestStatus({ shop: shop.domain, id: asked, code, language: speech.language, place })
    if (status === 'wrong') return codePage(visit, { ...coded, problem: 'wrong' }, 422)
    if (status === 'too_many') return codePage(visit, { ...coded, problem: 'tooMany' }, 429)
    const page = { speech, shop, unlocked: { asked, email }, code, status, draft }
    return inTheme(<StatusPage {...page} />)
  } catch (error) {
    return failed(visit, error, () => codePage(visit, { ...coded, problem: 'failed', code }, 503))
  }
}
