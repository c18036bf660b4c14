/**
 * The statutory withdrawal function for whoever has no account, as Shopify passes it on from the storefront: GET shows the form,
 * POST records what was typed. 200 recorded; 422 something is missing (recorded all the same, unless nothing was said).
 * No page of Remix's: those refuse posts of another origin, and would bring scripts.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { countFailure } from '../../count-failure.server.ts'
import { writtenMoment } from '../../locales/written-moment.ts'
import { log } from '../../log.server.ts'
import { newFormToken, readFormToken } from '../../returns/guest/form-token.ts'
import { type GivenByGuest, givenIn, problemsOf, saysSomething } from '../../returns/guest/given-by-guest.ts'
import type { GuestReceipt } from '../../returns/guest/keep-guest.ts'
import { recordGuestStatement } from '../../returns/guest/record-guest-statement.ts'
import { DonePage } from './done-page.tsx'
import { inTheme } from './in-theme.ts'
import type { Speech } from './spoken.ts'
import { type Visit, visitOf } from './visit.ts'
import { WithdrawPage, type WithdrawPageProps } from './withdraw-page.tsx'

export const loader = async ({ request }: LoaderFunctionArgs): Promise<Response> => {
  const visit = await visitOf(request)
  return visit instanceof Response ? visit : formPage(visit)
}

export const action = async ({ request }: ActionFunctionArgs): Promise<Response> => {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'GET, POST' } })
  const visit = await visitOf(request)
  if (visit instanceof Response) return visit
  const form = await request.formData().catch(() => new FormData())
  return answer(visit, givenIn(form), form.get('form'))
}

async function answer(visit: Visit, given: GivenByGuest, sealed: unknown): Promise<Response> {
  const { shop, speech, place } = visit
  const token = readFormToken(shop.domain, sealed)
  const problems = problemsOf(given)
  if (!saysSomething(given)) return formPage(visit, { given, problems, notice: notice(speech, 'ask') }, 422)
  if (token === null) return formPage(visit, { given, notice: notice(speech, 'again') }, 422)
  try {
    const receipt = await recordGuestStatement({ shop, token, language: speech.language, given, place })
    if (Object.keys(problems).length === 0)
      return inTheme(<DonePage speech={speech} shop={shop} receipt={receipt} given={given} />)
    const again = newFormToken(shop.domain, receipt.id)
    return formPage(visit, { given, problems, token: again, notice: kept(visit, receipt) }, 422)
  } catch (error) {
    countFailure('buyer', error)
    log.error({ shop: shop.domain, err: error }, 'a statement of a guest could not be recorded')
    return formPage(visit, { given, token: String(sealed), notice: notice(speech, 'failed') }, 503)
  }
}

const notice = ({ t }: Speech, what: 'ask' | 'again' | 'failed') => ({
  title: t(`guest:${what}.title`),
  texts: [t(`guest:${what}.text`)],
})

function kept({ shop, speech: { t, locale } }: Visit, { sentAt, reference }: GuestReceipt) {
  const at = writtenMoment(sentAt, shop.timezone, locale)
  return {
    title: t('guest:kept.title'),
    texts: [t('guest:kept.received', { at, reference }), t('guest:kept.ask')],
  }
}

const formPage = (
  { shop, speech }: Visit,
  { token = newFormToken(shop.domain), ...more }: Partial<WithdrawPageProps> = {},
  status = 200,
): Response => inTheme(<WithdrawPage {...more} speech={speech} shop={shop} token={token} />, status)
