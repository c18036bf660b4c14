import type { Readable, Writable } from 'node:stream'

/** What a command may reach besides files: so that a test can be a shell. */
export interface Surroundings {
  /** Names of files are relative to it. */
  cwd: string
  stdin: Readable
  stdout: Writable
  stderr: Writable
}

/** 0: fine. 1: there are findings, or a difference. 2: what was given cannot be used. */
export type ExitCode = 0 | 1 | 2
