import { expect, test } from 'vitest'
import { MissingForm } from '../../app/routes/app.returns.$id/acts/missing-form.tsx'
import type { Acting } from '../../app/routes/app.returns.$id/acts/use-act.ts'
import { wordsOf } from '../ui/rendered.tsx'

const act: Acting = {
  ...{ send: () => undefined, pending: undefined, refused: undefined, done: 0, errorOf: () => ({}) },
}
const line = { key: 0, title: 'Cups', left: 3, isUnsent: false, isPaid: true, isProven: true }

test.each([1, 2])('says how many of an item are reported as missing: %i', (perhapsMissing) => {
  const said = wordsOf(<MissingForm lines={[{ ...line, perhapsMissing }]} act={act} />)
  expect(said).toContain(`Report as missing: ${perhapsMissing} × Cups`)
})
