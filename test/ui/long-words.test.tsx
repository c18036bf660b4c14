import { expect, test } from 'vitest'
import { InOneLine, LongWords } from '../../app/ui/long-words.tsx'
import { rendered } from './rendered.tsx'

test('a long word is broken, and an amount within it is not', () => {
  const page = (
    <LongWords>
      {'Word'.repeat(40)} <InOneLine>€40.00</InOneLine>
    </LongWords>
  )
  expect(rendered(page)).toMatch(
    /^<div style="overflow-wrap:anywhere">Word.*<span style="white-space:nowrap">€40\.00<\/span><\/div>/,
  )
})
