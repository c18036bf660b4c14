import { randomBytes } from 'node:crypto'

/** Crockford's alphabet: no letter that is taken for another, none that makes words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6

/** What people call a case, e.g. "RC-7F3K2M": short enough to say on the phone. */
export const newReference = (): string =>
  `RC-${[...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`

/** The case's reference in the tag that marks its Returns ("RC-7F3K2M-1 · …"); undefined: not one of ours. */
export const referenceInNote = (note: string): string | undefined => /^(RC-[0-9A-Z]{6})-\d+\b/.exec(note)?.[1]

/** The reference in what people type: letters that were taken for others are put right, and the dash may be missing. */
export function referenceIn(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
  const found = /^RC([0-9A-Z]{6})$/.exec(plain)?.[1]
  return found && `RC-${found.replaceAll('O', '0').replaceAll(/[IL]/g, '1')}`
}
