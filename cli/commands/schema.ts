import { jsonSchemaOf, nearestName } from '../../app/engine/index.ts'
import { BadInput } from '../bad-input.ts'
import type { Command } from '../command.ts'

const DOCUMENTS = ['facts', 'policy', 'decision'] as const

export const schema: Command = {
  name: 'schema',
  summary: 'the JSON Schema of the documents that go in and come out',
  usage: DOCUMENTS.join('|'),
  options: [],
  notes: [
    'JSON Schema 2020-12. Every field of the facts says what it means, in which unit, who must prove it and what its absence means. What the schema cannot say is checked as well: amounts are in the currency of the order, units have names of their own, nothing arrives before it was sent.',
  ],
  examples: [
    { says: 'What a facts document may hold', shell: 'npx recourse schema facts' },
    { says: 'What comes back', shell: 'npx recourse schema decision' },
  ],
  words: 1,
  run: async ({ words: [word] }, { stdout }) => {
    const found = DOCUMENTS.find((name) => name === word)
    if (!found) {
      const near = word === undefined ? undefined : nearestName(word, DOCUMENTS)
      const hint = near === undefined ? `one of ${DOCUMENTS.join(', ')}` : `did you mean "${near}"?`
      throw new BadInput(`schema: of what? ${hint}`)
    }
    stdout.write(`${JSON.stringify(jsonSchemaOf(found), null, 2)}\n`)
    return 0
  },
}
