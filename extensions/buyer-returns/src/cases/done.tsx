import type { BuyerCaseInFull } from '../wire.ts'
import { useWords } from '../words.ts'
import type { OwnCase } from './use-case.ts'

/** That it was done, said at once, and what it led to. */
export function Done({ own: { done }, told }: { own: OwnCase; told: BuyerCaseInFull | null }) {
  const t = useWords()
  const next = told?.timeline.find((step) => !step.done)
  return (
    <s-stack accessibilityRole="status">
      {done ? (
        <s-box paddingBlockEnd="base">
          <s-banner tone="success" heading={t(`done_act.${done}`)}>
            {next ? (
              <s-paragraph>
                {[t('timeline.next'), next.text, next.date].filter(Boolean).join(' ')}
              </s-paragraph>
            ) : null}
          </s-banner>
        </s-box>
      ) : null}
    </s-stack>
  )
}
