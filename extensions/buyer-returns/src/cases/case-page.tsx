import { Help } from '../parts/help.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { Total } from '../parts/total.tsx'
import type { BuyerCaseInFull } from '../wire.ts'
import { useWords } from '../words.ts'
import { AccountForm } from './account-form.tsx'
import { LIST_URL } from './addresses.ts'
import { CaseItem } from './case-item.tsx'
import { Done } from './done.tsx'
import { Offers } from './offers.tsx'
import type { OwnCasesApi } from './own-cases-api.ts'
import { Questions } from './questions.tsx'
import { Refused } from './refused.tsx'
import { SendForm } from './send-form.tsx'
import { Skeleton } from './skeleton.tsx'
import { TakeBack } from './take-back.tsx'
import { type OwnCase, useCase } from './use-case.ts'
import { WriteForm } from './write-form.tsx'

/** One return: what waits for the buyer first, then how it stands, what happened, and what else they can do. */
export function CasePage({ caseId, api }: { caseId: string; api: OwnCasesApi }) {
  const t = useWords()
  const own = useCase(api, caseId)
  const { told, failure } = own
  const heading = told ? t('case.heading', { reference: told.reference }) : t('my_returns.heading')
  return (
    <s-page heading={heading} subheading={told ? t('case.of_order', { order: told.orderName }) : ''}>
      <s-button slot="breadcrumb-actions" href={LIST_URL} accessibilityLabel={t('case.back')} />
      <s-stack>
        <Done own={own} told={told} />
        <Refused
          refusal={failure?.of === 'read' || isOvertaken(own) ? (failure?.refusal ?? null) : null}
          onRetry={own.read}
        />
        <s-stack gap="large">
          {told ? <Told own={own} told={told} /> : null}
          {told === null && failure === null ? <Skeleton /> : null}
        </s-stack>
      </s-stack>
    </s-page>
  )
}

/** The form that it was about may be gone with what has changed: said above everything. */
const isOvertaken = ({ failure }: OwnCase): boolean =>
  failure !== null && 'answer' in failure.refusal && failure.refusal.answer?.told !== undefined

function Told({ own, told }: { own: OwnCase; told: BuyerCaseInFull }) {
  const t = useWords()
  return (
    <>
      <Offers own={own} told={told} />
      <Questions own={own} told={told} />
      <s-section accessibilityLabel={told.reference}>
        <s-stack gap="base">
          <s-grid gridTemplateColumns="1fr auto" gap="small" alignItems="center">
            <s-text color="subdued">{t('case.received', { date: told.receivedOn })}</s-text>
            <s-badge>{told.state}</s-badge>
          </s-grid>
          {told.items.map((item, index) => (
            <CaseItem key={index} item={item} />
          ))}
          {told.closing ? <s-paragraph>{told.closing}</s-paragraph> : null}
          {told.total ? <Total total={told.total} /> : null}
          {told.instructions?.map((instruction, index) => (
            <Sentence key={index} parts={instruction} />
          ))}
          {told.slipUrl ? (
            <s-stack direction="inline">
              <s-button href={told.slipUrl} target="_blank">
                {t('case.slip')}
              </s-button>
            </s-stack>
          ) : null}
        </s-stack>
      </s-section>
      <s-section heading={t('cases.timeline')}>
        <Timeline steps={told.timeline} />
      </s-section>
      <SendForm own={own} told={told} />
      <AccountForm own={own} told={told} />
      <WriteForm own={own} told={told} />
      <TakeBack own={own} told={told} />
      <Help order={told} />
    </>
  )
}
