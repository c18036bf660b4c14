/** Files beside a message, kept as the letter that they are printed from (docs/decisions/0022). */
import { z } from 'zod'
import { translator } from '../locales/translate.ts'
import type { Letter } from './letter.ts'

export interface AttachedFile {
  filename: string
  letter: Letter
  /** Written into the file as the day that it was made: the same letter is the same file, byte by byte. */
  madeAt: string
}

/** The statement with its date and time, as its author keeps it: longer than an address is good. */
export const statementFile = (letter: Letter, reference: string, receivedAt: Date): AttachedFile => ({
  filename: filenameOf('statement', letter, reference),
  letter: { ...letter, preview: '', blocks: letter.blocks.filter(({ kind }) => kind !== 'link') },
  madeAt: receivedAt.toISOString(),
})

export const filenameOf = (
  what: 'statement' | 'slip',
  { locale }: Pick<Letter, 'locale'>,
  reference: string,
): string => translator(locale)(`messages:file.${what}`, { reference })

/** It was written by `writeFile`, by nobody else. */
const written = z.object({ filename: z.string(), letter: z.custom<Letter>(), madeAt: z.iso.datetime() })

export const writeFile = (file: AttachedFile): string => JSON.stringify(file)

export const readFile = (text: string): AttachedFile => written.parse(JSON.parse(text))
