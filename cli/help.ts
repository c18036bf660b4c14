import type { Command } from './command.ts'

const LEAD = 'recourse: what a buyer is owed when they want to send something back, and why.'

/** Examples are run by the tests exactly as they stand here. */
export const overallHelp = (commands: readonly Command[]): string =>
  [
    LEAD,
    '',
    'Usage',
    '  npx recourse <command> [options]',
    '  npm run -s recourse -- <command> [options]',
    '',
    'Commands',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Examples',
    ...commands.flatMap(({ examples: [first] }) => (first ? [`  # ${first.says}`, `  ${first.shell}`] : [])),
    '',
    'Exit codes',
    ...table([
      ['0', 'fine'],
      ['1', 'findings, or a difference'],
      ['2', 'bad input; the place in the document is named on standard error'],
    ]),
    '',
    '`recourse <command> --help` says more of each.',
    '',
  ].join('\n')

export const commandHelp = ({ name, summary, usage, options, notes, examples }: Command): string =>
  [
    `recourse ${name}: ${summary}`,
    '',
    'Usage',
    `  npx recourse ${name} ${usage}`,
    ...(options.length > 0
      ? [
          '',
          'Options',
          ...table(options.map((one) => [`--${one.name}${one.value ? ` <${one.value}>` : ''}`, one.help])),
        ]
      : []),
    ...notes.flatMap((note) => ['', ...wrapped(note)]),
    '',
    'Examples',
    ...examples.flatMap(({ says, shell }) => [`  # ${says}`, `  ${shell}`]),
    '',
  ].join('\n')

const table = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}

/** A paragraph in lines of whole words, of at most 100 characters. */
const wrapped = (paragraph: string): string[] => paragraph.match(/\S.{0,99}(?= |$)/g) ?? []
