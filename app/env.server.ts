import { readEnvironment } from './environment.ts'

/** Read once, when the process starts: a process with a wrong environment does not start. */
export const env = readEnvironment(process.env)
