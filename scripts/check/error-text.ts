import { firstLines, parting } from './excerpt.ts'

/** As vitest hands on what was thrown. */
type Thrown = {
  message: string
  name?: string
  cause?: unknown
  diff?: string
  stacks?: readonly { file: string; line: number }[]
}

const MESSAGE_LINES = 14

/** What was thrown, what caused it, where values part, and the line of ours that noticed. */
export function errorText(error: Thrown): string {
  const { cause, diff, stacks = [] } = error
  const noticed = stacks.find(({ file }) => !file.includes('node_modules'))
  return firstLines(
    [
      named(error),
      isThrown(cause) ? `because of ${named(cause)}` : '',
      diff ? parting(diff) : '',
      noticed ? `at ${noticed.file}:${noticed.line}` : '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  )
}

const named = ({ name = 'Error', message }: Thrown): string =>
  `${name}: ${firstLines(message, MESSAGE_LINES)}`

const isThrown = (value: unknown): value is Thrown =>
  typeof value === 'object' && value !== null && typeof (value as Thrown).message === 'string'
