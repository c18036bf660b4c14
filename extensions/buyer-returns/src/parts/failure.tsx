import type { Refusal } from '../buyer-api.ts'
import { faultsOf } from '../statement.ts'
import type { Returns } from '../use-returns.ts'
import { useWords } from '../words.ts'

/**
 * What went wrong, announced at once, with a way to try the same again. The region stands ready when nothing is wrong,
 * because assistive technology announces only what enters a region it knows.
 */
export function Failure({ returns }: { returns: Returns }) {
  const { form } = returns
  return <s-stack accessibilityRole="alert">{form.failure ? <FailureBanner returns={returns} /> : null}</s-stack>
}

function FailureBanner({ returns }: { returns: Returns }) {
  const t = useWords()
  const { form, ask } = returns
  if (!form.failure) return null
  const { of, refusal } = form.failure
  const answer = 'answer' in refusal ? refusal.answer : null
  return (
    <s-banner tone="critical" heading={t(`failure.${refusal.kind}`)}>
      <s-stack gap="base">
        {answer?.receipt ? <s-paragraph>{answer.receipt.received}</s-paragraph> : null}
        <s-paragraph>{answer?.message ?? t(`failure.${refusal.kind}_detail`)}</s-paragraph>
        {faultsOf(form, answer).others.map((message) => (
          <s-paragraph key={message}>{message}</s-paragraph>
        ))}
        {mayPassLater(refusal) ? (
          <s-stack direction="inline">
            <s-button onClick={() => ask(of)}>{t('failure.retry')}</s-button>
          </s-stack>
        ) : null}
      </s-stack>
    </s-banner>
  )
}

/** A request that is wrong stays wrong; no connection, a session that ran out, a server that is down do not. */
const mayPassLater = ({ kind }: Refusal): boolean => kind === 'network' || kind === 'session' || kind === 'unavailable'
