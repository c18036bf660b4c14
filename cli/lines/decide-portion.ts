import type { Decision, Facts, Instant, PolicyDocument } from '../../app/engine/index.ts'
import { parseFacts } from '../../app/engine/index.ts'
import { BadInput } from '../bad-input.ts'
import { findJsonFault } from '../find-json-fault.ts'
import { DEEPEST } from '../read-document.ts'
import { statedThen } from '../read-facts.ts'
import { compileNamed } from '../record.ts'
import { decisionWriter } from './decision-writer.ts'

export interface Job {
  policy: PolicyDocument
  explain: boolean
  statedAt?: Instant
}

export interface Answer {
  /** A line for each line that is not blank, in the same order. */
  bytes: Uint8Array<ArrayBuffer>
  faults: readonly { line: number; message: string }[]
}

/** Decides portions of lines, one after the other; a line that cannot be decided is answered by its fault. */
export const portionDecider = ({ policy, explain, statedAt }: Job) => {
  const decide = compileNamed(policy, explain)
  const textOf = decisionWriter()
  return (bytes: Uint8Array, firstLine: number): Answer => {
    const faults: { line: number; message: string }[] = []
    let out = ''
    let line = firstLine
    for (const text of linesOf(bytes)) {
      const answer =
        text === undefined ? 'not UTF-8' : isBlank(text) ? undefined : answerTo(text, statedAt, decide)
      if (typeof answer === 'string') {
        faults.push({ line, message: answer })
        out += `${JSON.stringify({ error: answer, line })}\n`
      } else if (answer) out += `${textOf(answer)}\n`
      line++
    }
    return { bytes: bytesOf(out), faults }
  }
}

/** A decision, or what is wrong with the line. */
const answerTo = (
  text: string,
  statedAt: Instant | undefined,
  decide: (facts: Facts) => Decision,
): Decision | string => {
  try {
    const parsed = parseFacts(statedThen(parsedJson(text), statedAt))
    if (parsed.ok) return decide(parsed.facts)
    return parsed.problems
      .slice(0, 5)
      .map(({ path, message }) => `${path || '(the whole document)'}: ${message}`)
      .join('; ')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * What is written back as it was read has no fault and no key twice. Only where it was written in another
 * manner, or is no JSON, the slower way round looks, and says at which column of the line.
 */
const parsedJson = (text: string): unknown => {
  const value = parsedOrNone(text)
  if (value !== undefined && JSON.stringify(value) === text) return value
  const fault = findJsonFault(text, DEEPEST)
  if (fault) throw new BadInput(`not JSON that can be used: column ${fault.column}: ${fault.message}`)
  return value
}

const parsedOrNone = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** In a buffer of its own, which can be given away; `TextEncoder` takes many times as long for a text in pieces. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}

const isBlank = (text: string): boolean => !/\S/.test(text)

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const NEWLINE = 10

/** The lines as text; undefined for one that is not UTF-8. */
const linesOf = (bytes: Uint8Array): readonly (string | undefined)[] => {
  const end = bytes.at(-1) === NEWLINE ? bytes.length - 1 : bytes.length
  const whole = decoded(bytes.subarray(0, end))
  if (whole !== undefined) return whole.split('\n')
  const lines: (string | undefined)[] = []
  for (let at = 0; at <= end; ) {
    const next = bytes.indexOf(NEWLINE, at)
    const stop = next < 0 || next > end ? end : next
    lines.push(decoded(bytes.subarray(at, stop)))
    at = stop + 1
  }
  return lines
}

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
