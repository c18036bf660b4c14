/** Logs say nothing of who anybody is: each line that processes wrote is looked at, also what is no JSON. */
import { expect } from 'vitest'
import type { OwnProcess } from './own-process.ts'

/** What must not be found: who the buyer is, where they live, what they wrote. As words, in whatever case. */
export function expectNobodyNamed(personal: readonly string[], ...processes: OwnProcess[]): void {
  const lines = processes.flatMap(({ said }) => said().split('\n')).filter((line) => line !== '')
  expect(lines.length).toBeGreaterThan(10)
  expect(personal.length).toBeGreaterThan(0)
  for (const word of personal) {
    const planted = JSON.stringify({ msg: `sent to ${word.toUpperCase()}, and done` })
    expect(naming(word, [...lines, planted]), word).toEqual([planted])
  }
}

function naming(word: string, lines: readonly string[]): string[] {
  const pattern = new RegExp(`(?<!\\w)${word.replaceAll(/[^\w ]/g, '\\$&')}(?!\\w)`, 'i')
  return lines.filter((line) => pattern.test(line))
}
