/** A guest sends a form of a case that their code opened. 200 done; 422 something is missing; 409 not possible any more. */
import { actBody } from '../../returns/buyer/act-body.ts'
import type { GuestActed } from '../../returns/guest/act-as-guest.ts'
import { actAsGuest } from '../../returns/guest/act-as-guest.ts'
import { idOfTyped } from '../../returns/guest/guest-code.ts'
import { guestStatus } from '../../returns/guest/guest-status.ts'
import type { ActingToken, Draft } from '../../returns/guest/status-token.ts'
import { type ActProblems, bodyOf, problemsOfAct, type TypedAct } from '../../returns/guest/typed-act.ts'
import { inTheme } from '../proxy.withdraw/in-theme.ts'
import type { Visit } from '../proxy.withdraw/visit.ts'
import { askPage, codePage, failed } from './pages.tsx'
import { StatusPage, type StatusPageProps } from './status-page.tsx'

interface Acting {
  visit: Visit
  token: ActingToken
  code: string
  typed: TypedAct
}

export async function act(acting: Acting): Promise<Response> {
  const { visit, token, code, typed } = acting
  const draft = draftOf(acting)
  const { asked, email } = token
  try {
    const done = await carryOut(acting)
    if (done === 'wrong') {
      const again = { order: token.reference, email }
      return askPage(visit, { asked: again, notice: 'over', draft }, 422)
    }
    if (done === 'too_many') return codePage(visit, { asked, email, draft, code, problem: 'tooMany' }, 429)
    return 'problems' in done
      ? page(acting, { status: done.status, problems: done.problems, draft }, 422)
      : answered(acting, done)
  } catch (error) {
    return failed(visit, error, () => codePage(visit, { asked, email, draft, code, problem: 'failed' }, 503))
  }

  function draftOf({ token: { caseId, key } }: Acting): Draft {
    return { caseId, key, typed }
  }
}

/** Whoever presses once more sends the same act; whoever has changed something sends another. */
async function carryOut({ visit, token, code, typed }: Acting) {
  const { shop, speech, place } = visit
  const trying = { shop: shop.domain, id: token.asked, code, language: speech.language, place }
  const submissionKey = idOfTyped(token.key, typed)
  const body = bodyOf(typed, { locale: speech.locale, submissionKey, seen: token.seen })
  const problems = problemsOfAct(body)
  const read = actBody.safeParse(body)
  if (read.success) return actAsGuest(trying, token.caseId, read.data, body)
  const status = await guestStatus(trying)
  return typeof status === 'string' ? status : { status, problems }
}

function answered(acting: Acting, { result, status }: GuestActed): Response {
  const { token, typed, visit } = acting
  const { t } = visit.speech
  const statement = t('guest:status.statement', { reference: token.reference })
  if (result.kind === 'done') {
    const title = t(`guest:act.done.${typed.kind}`)
    return page(acting, { status, notice: { title, texts: [statement], role: 'status' } })
  }
  const draft = { caseId: token.caseId, key: token.key, typed }
  const problems: ActProblems = { parcel: 'missing' }
  if (result.why === 'nothing_given') return page(acting, { status, problems, draft }, 422)
  const notice = { title: t('guest:act.refused'), texts: [t(`buyer:can.refused.${result.why}`), statement] }
  return page(acting, { status, notice, draft }, 409)
}

const page = (
  { visit: { shop, speech }, token: { asked, email }, code }: Acting,
  shown: Pick<StatusPageProps, 'status' | 'problems' | 'notice' | 'draft'>,
  status = 200,
): Response =>
  inTheme(
    <StatusPage {...shown} speech={speech} shop={shop} unlocked={{ asked, email }} code={code} />,
    status,
  )
