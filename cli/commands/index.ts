import type { Command } from '../command.ts'
import { decide } from './decide.ts'
import { lint } from './lint.ts'
import { period } from './period.ts'
import { replay } from './replay.ts'
import { schema } from './schema.ts'

/** A new command is its file and its line here. */
export const COMMANDS: readonly Command[] = [decide, lint, period, replay, schema]
