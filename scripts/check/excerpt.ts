import { stripVTControlCharacters } from 'node:util'

const MOST_LINES = 25
const LONGEST_LINE = 400

const linesOf = (text: string): string[] =>
  stripVTControlCharacters(text)
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line))

/** The first lines of a text, without colours; says how many more there were. */
export function firstLines(text: string, most = MOST_LINES): string {
  const lines = linesOf(text.trim())
  const left = lines.length - most
  return left > 0 ? [...lines.slice(0, most), `… ${left} more lines`].join('\n') : lines.join('\n')
}

/** The last lines of a text, without colours: where a program says what stopped it. */
export function lastLines(text: string, most = MOST_LINES): string {
  return linesOf(text.trim()).slice(-most).join('\n')
}

/** From the first line in which two values part, with some lines before it; as vitest writes a difference. */
export function parting(diff: string): string {
  const lines = stripVTControlCharacters(diff).split('\n')
  const first = lines.findIndex((line) => /^\s*[+-] (?!Expected|Received)/.test(line))
  return lines.slice(Math.max(0, first - 3)).join('\n')
}
