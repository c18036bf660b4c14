import type { Sentence as Parts } from '../wire.ts'
import { useWords } from '../words.ts'
import { Sentence } from './sentence.tsx'

/** How the money comes and where to send what; nothing where there is nothing to know. */
export function Instructions({ instructions }: { instructions: Parts[] }) {
  const t = useWords()
  if (instructions.length === 0) return null
  return (
    <s-section heading={t('check.instructions')}>
      <s-stack gap="small">
        {instructions.map((instruction, index) => (
          <Sentence key={index} parts={instruction} />
        ))}
      </s-stack>
    </s-section>
  )
}
