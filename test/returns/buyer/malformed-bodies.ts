import { newKey } from '../stage.ts'

/** A body, the status that it is answered with, and the places that are named. */
export const malformed: [string, unknown, number, string[]][] = [
  ['no JSON', '{"items": [', 400, []],
  ['nothing', '', 400, []],
  ['a list', [], 422, ['']],
  ['no items', { items: [], submissionKey: newKey() }, 422, ['items']],
  ['no key', { items: [{ unit: 'x', quantity: 1, remedy: 'withdrawal' }] }, 422, ['submissionKey']],
  [
    'half a piece of a thing nobody offers',
    {
      items: [{ unit: 'x', quantity: 0.5, remedy: 'revenge', answers: { sealIntact: 'yes' } }],
      submissionKey: newKey(),
    },
    422,
    ['items.0.quantity', 'items.0.remedy', 'items.0.answers.sealIntact'],
  ],
  [
    'no piece at all',
    { items: [{ unit: 'x', quantity: 0, remedy: 'withdrawal' }], submissionKey: newKey() },
    422,
    ['items.0.quantity'],
  ],
  [
    'a note of 1001 characters',
    {
      items: [{ unit: 'x', quantity: 1, remedy: 'withdrawal', note: 'n'.repeat(1001) }],
      submissionKey: newKey(),
    },
    422,
    ['items.0.note'],
  ],
]
