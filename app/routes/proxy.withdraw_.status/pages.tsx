/** The pages on the way to what came of a statement. */
import { countFailure } from '../../count-failure.server.ts'
import { log } from '../../log.server.ts'
import { type Draft, newAskingToken, newStatusToken } from '../../returns/guest/status-token.ts'
import { inTheme } from '../proxy.withdraw/in-theme.ts'
import type { Visit } from '../proxy.withdraw/visit.ts'
import { AskPage, type AskPageProps } from './ask-page.tsx'
import { CodePage, type CodePageProps } from './code-page.tsx'

type Asking = Pick<AskPageProps, 'asked' | 'problems' | 'notice'> & { draft?: Draft | undefined }

export function askPage({ shop, speech }: Visit, { draft, ...more }: Asking = {}, status = 200): Response {
  const token = newAskingToken(shop.domain, draft)
  return inTheme(<AskPage {...more} speech={speech} shop={shop} token={token} />, status)
}

type Coded = Pick<CodePageProps, 'code' | 'problem'> & {
  asked: string
  email: string
  draft?: Draft | undefined
}

export function codePage({ shop, speech }: Visit, coded: Coded, status = 200): Response {
  const { asked, email, draft, ...more } = coded
  const token = newStatusToken(shop.domain, { asked, email, ...(draft && { draft }) })
  return inTheme(<CodePage {...more} speech={speech} shop={shop} token={token} email={email} />, status)
}

/** What is put off is counted, and what they see says that it may be tried again. */
export function failed({ shop }: Visit, error: unknown, page: () => Response): Response {
  countFailure('buyer', error)
  log.error({ shop: shop.domain, err: error }, 'a guest could not be shown what came of a statement')
  return page()
}
