import type { ExitCode, Surroundings } from './surroundings.ts'

export interface Option {
  name: string
  /** What stands after it, e.g. `file`; absent: it is a switch. */
  value?: string
  help: string
}

/** The options as given, and the words that belong to none. */
export interface Given {
  words: readonly string[]
  has: (name: string) => boolean
  get: (name: string) => string | undefined
}

export interface Example {
  says: string
  /** Runs as it stands, in a shell in the project's folder. */
  shell: string
  /** With which exit code; absent: 0. */
  ends?: ExitCode
}

export interface Command {
  name: string
  summary: string
  /** What follows the name, e.g. `--policy <preset|file> [facts.json|-]`. */
  usage: string
  options: readonly Option[]
  /** What else there is to know: paragraphs. */
  notes: readonly string[]
  examples: readonly Example[]
  /** The most words besides options. */
  words: number
  run: (given: Given, around: Surroundings) => Promise<ExitCode>
}
