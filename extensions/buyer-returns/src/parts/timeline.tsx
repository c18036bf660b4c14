import type { TimelineStep } from '../wire.ts'
import { useWords } from '../words.ts'

/** What happened and what comes next, each with its date; the state shows in the sign's shape and is said in words. */
export function Timeline({ steps }: { steps: TimelineStep[] }) {
  return (
    <s-stack gap="small" accessibilityRole="ordered-list">
      {steps.map((step, index) => (
        <Step key={index} step={step} />
      ))}
    </s-stack>
  )
}

function Step({ step }: { step: TimelineStep }) {
  const t = useWords()
  return (
    <s-grid gridTemplateColumns="auto 1fr" gap="small" accessibilityRole="list-item">
      <s-icon type={step.done ? 'check-circle-filled' : 'circle'} tone={step.done ? 'success' : 'neutral'} />
      <s-stack>
        <s-text>
          <s-text accessibilityVisibility="exclusive">
            {t(step.done ? 'timeline.done' : 'timeline.next')}{' '}
          </s-text>
          {step.text}
        </s-text>
        {step.date ? <s-text color="subdued">{step.date}</s-text> : null}
      </s-stack>
    </s-grid>
  )
}
