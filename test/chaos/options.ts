import { parseArgs } from 'node:util'
import { BREAKAGES, type BreakageName } from './breakages.ts'

export interface Options {
  seed: number
  /** How many webhooks Shopify is to send, at least. */
  webhooks: number
  breakage?: BreakageName
  json: boolean
}

const USAGE = 'npm run chaos -- --seed N [--webhooks 20000] [--break dedupe|idempotency|inbox|sweep] [--json]'
const MOST_WEBHOOKS = 1_000_000

/** In words for whoever typed it. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood'
}

/** @throws NotUnderstood */
export function readOptions(words: string[]): Options {
  try {
    return checked(words)
  } catch (error) {
    throw new NotUnderstood(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function checked(words: string[]): Options {
  const { values } = parseArgs({
    args: words,
    options: {
      seed: { type: 'string', default: '1' },
      webhooks: { type: 'string', default: '20000' },
      break: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const name = values.break
  if (name !== undefined && !isBreakage(name))
    throw new Error(`--break: ${name} is none of ${Object.keys(BREAKAGES).join(', ')}`)
  return {
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1),
    webhooks: wholeNumber('--webhooks', values.webhooks, 1, MOST_WEBHOOKS),
    json: values.json,
    ...(name === undefined ? {} : { breakage: name }),
  }
}

const isBreakage = (name: string): name is BreakageName => Object.hasOwn(BREAKAGES, name)

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`${name}: ${text} is no whole number from ${least} to ${most}`)
}
