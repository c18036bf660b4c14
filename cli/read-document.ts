import { createReadStream, fstatSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { isatty } from 'node:tty'
import { BadInput } from './bad-input.ts'
import { findJsonFault } from './find-json-fault.ts'
import { shown } from './shown.ts'
import type { Surroundings } from './surroundings.ts'

/** The largest document that is read whole, in bytes; a line of `--lines` may be as long. */
export const LARGEST_DOCUMENT = 16 * 1024 * 1024
/** Objects and lists inside one another. */
export const DEEPEST = 64

/** What messages call the place that a document came from. */
export const sourceName = (file: string | undefined): string =>
  file === undefined || file === '-' ? 'standard input' : shown(file)

/** @throws BadInput when there is no such file. */
export const openInput = async (
  file: string | undefined,
  { cwd, stdin }: Surroundings,
): Promise<AsyncIterable<Uint8Array | string>> => {
  if (file === undefined || file === '-') return readable(stdin)
  const stream = createReadStream(path.resolve(cwd, file))
  await new Promise<void>((resolve, reject) => {
    stream.once('readable', resolve)
    stream.once('error', (error: NodeJS.ErrnoException) =>
      reject(new BadInput(`${sourceName(file)}: ${fileFault(error)}`)),
    )
  })
  return stream
}

/** Standard input may be a folder (`< docs`) or closed (`<&-`): Node tells the one only on reading, the other never. */
async function* readable(stdin: Readable): AsyncGenerator<Uint8Array | string> {
  const name = sourceName(undefined)
  if ('fd' in stdin && stdin.fd === 0) checkInput(name)
  try {
    yield* stdin
  } catch (error) {
    throw new BadInput(`${name}: ${fileFault(error as NodeJS.ErrnoException)}`)
  }
}

/**
 * Where it is closed, Node has opened the null device in its place.
 * @throws BadInput
 */
const checkInput = (name: string): void => {
  const found = fstatSync(0)
  if (found.isDirectory()) throw new BadInput(`${name}: is a folder, not a file`)
  if (found.isCharacterDevice() && !isatty(0))
    throw new BadInput(`${name}: empty; it is closed or the null device`)
}

/** Node's own messages hold the whole path once more. */
const fileFault = ({ code = 'unknown' }: NodeJS.ErrnoException): string =>
  FAULTS[code] ?? `cannot be read (${code})`

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file: a part of its path is no folder',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ENAMETOOLONG: 'longer than the name of a file can be',
  ELOOP: 'a link that leads back to itself',
}

/**
 * The JSON of a file, or of standard input.
 * @throws BadInput when it is missing, empty, too large, not UTF-8, not JSON (with line and column) or nested too deep
 */
export const readDocument = async (file: string | undefined, around: Surroundings): Promise<unknown> =>
  jsonOf(await readText(file, around), sourceName(file))

export const readText = async (file: string | undefined, around: Surroundings): Promise<string> => {
  const name = sourceName(file)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of await openInput(file, around)) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > LARGEST_DOCUMENT)
      throw new BadInput(`${name}: larger than ${LARGEST_DOCUMENT / 1024 / 1024} MiB`)
    chunks.push(bytes)
  }
  return decoded(Buffer.concat(chunks), name)
}

/** A byte order mark is passed over. */
const decoded = (bytes: Buffer, name: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput(`${name}: not UTF-8`)
  }
}

export const jsonOf = (text: string, name: string): unknown => {
  if (text.trim() === '') throw new BadInput(`${name}: empty; a JSON document is expected`)
  const fault = findJsonFault(text, DEEPEST)
  if (fault) throw new BadInput(`${name}: line ${fault.line}, column ${fault.column}: ${fault.message}`)
  return JSON.parse(text)
}
