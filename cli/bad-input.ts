import type { Problem } from '../app/engine/index.ts'
import { onOneLine } from './shown.ts'

/** What was given cannot be used: said line by line, each with its place. Ends the command with 2. */
export class BadInput extends Error {
  readonly lines: readonly string[]

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'BadInput'
    this.lines = lines
  }
}

/** As it stands on standard error. */
export const faultLine = (message: string): string => `recourse: ${onOneLine(message)}\n`

/** More faults than anyone reads at once. */
const MOST_SAID = 20

export const problemLines = (problems: readonly Problem[], source?: string): string[] => {
  const prefix = source === undefined ? '' : `${source}: `
  const said = problems
    .slice(0, MOST_SAID)
    .map(({ path, message }) => `${prefix}${path === '' ? '(the whole document)' : path}: ${message}`)
  const more = problems.length - said.length
  return more > 0 ? [...said, `${prefix}… and ${more} more`] : said
}
