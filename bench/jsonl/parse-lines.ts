// Reads a file of JSON lines and does nothing but JSON.parse with each. Prints how long, and how long in JSON.parse alone.
import { createReadStream } from 'node:fs'
import process from 'node:process'

const began = performance.now()
let parsing = 0
let lines = 0
let rest = ''

const parseAll = (texts: readonly string[]): void => {
  const from = performance.now()
  for (const text of texts) if (JSON.parse(text)) lines += 1
  parsing += performance.now() - from
}

for await (const chunk of createReadStream(process.argv[2] ?? '', {
  encoding: 'utf8',
  highWaterMark: 1 << 20,
})) {
  const texts = (rest + chunk).split('\n')
  rest = texts.pop() ?? ''
  parseAll(texts)
}
if (rest) parseAll([rest])

const seconds = (ms: number): number => Number((ms / 1000).toFixed(3))
process.stdout.write(
  JSON.stringify({ lines, seconds: seconds(performance.now() - began), parseSeconds: seconds(parsing) }),
)
