import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { main } from '../../cli/main.ts'

export interface Ran {
  code: number
  out: string
  err: string
}

const collecting = (): { stream: Writable; text: () => string } => {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}

/** The project's folder, where examples are run. */
export const HERE = path.resolve(import.meta.dirname, '../..')

/** Runs the command in this process, as a shell would. */
export const recourse = async (
  args: readonly string[],
  input: string | Uint8Array | Readable = '',
): Promise<Ran> => {
  const [stdout, stderr] = [collecting(), collecting()]
  const stdin = input instanceof Readable ? input : Readable.from([Buffer.from(input)])
  const code = await main(args, { cwd: HERE, stdin, stdout: stdout.stream, stderr: stderr.stream })
  return { code, out: stdout.text(), err: stderr.text() }
}

const folder = mkdtempSync(path.join(tmpdir(), 'recourse-cli-'))
let files = 0

/** A file that holds this; its path. */
export const fileOf = (content: unknown): string => {
  const file = path.join(folder, `${++files}.json`)
  writeFileSync(
    file,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  )
  return file
}

/** As no message may ever look. */
export const STACK_TRACE = /\n\s+at |node:internal|TypeError|RangeError|Maximum call stack/
