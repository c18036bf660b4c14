import { randomUUID } from 'node:crypto'
import { writtenMoment } from '../../locales/written-moment.ts'
import type { BuyerCaseInFull } from '../../returns/buyer/buyer-wire.ts'
import type { GuestStatus } from '../../returns/guest/guest-status.ts'
import type { GuestsShop } from '../../returns/guest/guests-shop.ts'
import { type Draft, newStatusToken } from '../../returns/guest/status-token.ts'
import type { ActProblems } from '../../returns/guest/typed-act.ts'
import { Notice, Sheet } from '../proxy.withdraw/sheet.tsx'
import type { Speech } from '../proxy.withdraw/spoken.ts'
import type { CaseForms } from './act-form.tsx'
import { CaseFormList } from './case-forms.tsx'
import { OfferForms } from './offer-forms.tsx'
import { ToldCase } from './told-case.tsx'

export interface StatusPageProps {
  speech: Speech
  shop: GuestsShop
  /** Of the asking that the code was mailed for, and to which address. */
  unlocked: { asked: string; email: string }
  code: string
  status: GuestStatus
  /** What was typed and is not done. */
  draft?: Draft | undefined
  problems?: ActProblems
  /** What came of what they did. */
  notice?: Parameters<typeof Notice>[0]
}

export function StatusPage({ notice, ...page }: StatusPageProps) {
  const { speech, shop, unlocked, code, status } = page
  const { t, locale } = speech
  return (
    <Sheet locale={locale}>
      <h1>{t('guest:status.title')}</h1>
      {notice !== undefined && <Notice {...notice} />}
      {status.kind === 'statement' ? (
        <Unknown status={status} shop={shop} speech={speech} />
      ) : (
        <>
          <p>{t('guest:status.order', { order: status.orderName })}</p>
          {status.cases.map((told) => (
            <Case key={told.reference} told={told} page={page} />
          ))}
        </>
      )}
      <form method="post" acceptCharset="utf-8" style={{ margin: '2em 0 1em' }}>
        <input type="hidden" name="form" value={newStatusToken(shop.domain, unlocked)} />
        <input type="hidden" name="code" value={code} />
        <button type="submit" className="button button--secondary">
          {t('guest:status.refresh')}
        </button>
      </form>
      {shop.contact !== undefined && <p>{t('guest:done.questions', { contact: shop.contact })}</p>}
    </Sheet>
  )
}

function Case({ told, page }: { told: BuyerCaseInFull; page: StatusPageProps }) {
  const forms = formsOf(told, page)
  return (
    <ToldCase
      told={told}
      t={forms.t}
      asked={<OfferForms forms={forms} />}
      acts={<CaseFormList forms={forms} />}
    />
  )
}

/** What was typed keeps its form's key: sent once more as it is, it is the same act. */
function formsOf(told: BuyerCaseInFull, page: StatusPageProps): CaseForms {
  const { speech, shop, unlocked, code, problems = {} } = page
  const draft = page.draft?.caseId === told.id ? page.draft : undefined
  const { id: caseId, reference, seen } = told
  const key = draft?.key ?? randomUUID()
  const token = newStatusToken(shop.domain, { ...unlocked, caseId, reference, key, seen })
  return { told, token, code, t: speech.t, problems, ...(draft && { typed: draft.typed }) }
}

interface UnknownProps {
  status: Extract<GuestStatus, { kind: 'statement' }>
  shop: GuestsShop
  speech: Speech
}

const Unknown = ({ status: { reference, sentAt, is }, shop, speech: { t, locale } }: UnknownProps) => (
  <>
    <h2>{t('guest:status.statement', { reference })}</h2>
    <p>{t(`guest:status.${is}`, { at: writtenMoment(sentAt, shop.timezone, locale) })}</p>
  </>
)
