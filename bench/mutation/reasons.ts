import type { Survivor } from './survivors.ts'

interface Reason {
  /** Part of the file's path; absent: any. */
  file?: string
  mutator?: RegExp
  /** Of the line of the source that holds the mutant. */
  source: RegExp
  replacement?: RegExp
  why: string
}

/** Why a mutant may live. The first that fits counts; one that fits none is a test that is missing. */
const REASONS: readonly Reason[] = [
  {
    mutator: /StringLiteral/,
    source: /new (RangeError|TypeError|Error)\(/,
    why: 'The words of an error that no buyer sees; that it is thrown is tested.',
  },
]

export const reasonFor = ({ file, mutator, source, replacement }: Survivor): string | undefined =>
  REASONS.find(
    (reason) =>
      file.includes(reason.file ?? '') &&
      (reason.mutator?.test(mutator) ?? true) &&
      reason.source.test(source) &&
      (reason.replacement?.test(replacement) ?? true),
  )?.why
