import { nearestName } from '../app/engine/index.ts'
import { BadInput, faultLine } from './bad-input.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { commandHelp, overallHelp } from './help.ts'
import { readOptions } from './read-options.ts'
import { shown } from './shown.ts'
import type { ExitCode, Surroundings } from './surroundings.ts'

/** Runs a command as a shell would give it. Never throws: what went wrong is said on standard error. */
export const main = async (args: readonly string[], around: Surroundings): Promise<ExitCode> => {
  try {
    return await dispatch(args, around)
  } catch (error) {
    const lines = error instanceof BadInput ? error.lines : [unforeseen(error)]
    around.stderr.write(lines.map(faultLine).join(''))
    return 2
  }
}

const dispatch = async ([name, ...rest]: readonly string[], around: Surroundings): Promise<ExitCode> => {
  if (name === undefined) {
    around.stderr.write(overallHelp(COMMANDS))
    return 2
  }
  if (isHelp(name)) {
    around.stdout.write(rest[0] === undefined ? overallHelp(COMMANDS) : commandHelp(commandOf(rest[0])))
    return 0
  }
  const command = commandOf(name)
  if (rest.some(isHelp)) {
    around.stdout.write(commandHelp(command))
    return 0
  }
  return command.run(readOptions(rest, command), around)
}

const isHelp = (word: string): boolean => ['help', '--help', '-h'].includes(word)

const commandOf = (name: string): Command => {
  const found = COMMANDS.find((command) => command.name === name)
  if (found) return found
  const names = COMMANDS.map((command) => command.name)
  const near = nearestName(name, names)
  const hint = near === undefined ? `there are ${names.join(', ')}` : `did you mean "${near}"?`
  throw new BadInput(`"${shown(name)}" is no command; ${hint}`)
}

/** A fault of ours, not of the input; said without its inside. */
const unforeseen = (error: unknown): string =>
  `could not be done: ${error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)}`
