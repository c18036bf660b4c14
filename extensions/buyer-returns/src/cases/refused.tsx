import type { Refusal } from '../ask-server.ts'
import { useWords } from '../words.ts'

/** What went wrong, announced at once; the region stands ready when nothing is wrong. */
export function Refused({ refusal, onRetry }: { refusal: Refusal | null; onRetry?: () => void }) {
  const t = useWords()
  return (
    <s-stack accessibilityRole="alert">
      {refusal ? (
        <s-box paddingBlockEnd="base">
          <s-banner tone={tellsMore(refusal) ? 'warning' : 'critical'} heading={t(`failure.${refusal.kind}`)}>
            <s-stack gap="base">
              <s-paragraph>{wordsOf(refusal) ?? t(`failure.${refusal.kind}_detail`)}</s-paragraph>
              {onRetry && !tellsMore(refusal) && refusal.kind !== 'notFound' ? (
                <s-stack direction="inline">
                  <s-button onClick={onRetry}>{t('failure.retry')}</s-button>
                </s-stack>
              ) : null}
            </s-stack>
          </s-banner>
        </s-box>
      ) : null}
    </s-stack>
  )
}

const wordsOf = (refusal: Refusal): string | undefined => {
  const answer = 'answer' in refusal ? refusal.answer : null
  return answer?.fields?.[0]?.message ?? answer?.message
}

/** It came with how the case stands now: there is nothing to try again. */
const tellsMore = (refusal: Refusal): boolean => 'answer' in refusal && refusal.answer?.told !== undefined
