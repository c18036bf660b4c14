import { nearestName } from '../app/engine/index.ts'
import { BadInput } from './bad-input.ts'
import type { Command, Given, Option } from './command.ts'
import { shown } from './shown.ts'

/** @throws BadInput for an unknown option (with the nearest name), a missing or second value, a word too many. */
export const readOptions = (args: readonly string[], { name, options, words: most }: Command): Given => {
  const given = new Map<string, string>()
  const words: string[] = []
  const rest = [...args]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') words.push(...rest.splice(0))
    else if (word === '') throw new BadInput(`${name}: an empty word is no name of a file`)
    else if (!word.startsWith('-') || word === '-') words.push(word)
    else {
      const [key = '', ...parts] = word.replace(/^--?/, '').split('=')
      const option = known(key, word, options, name)
      if (given.has(key)) throw new BadInput(`--${key}: given twice`)
      const attached = word.includes('=') ? parts.join('=') : undefined
      given.set(
        key,
        option.value === undefined ? none(key, attached) : textOf(option, attached ?? rest.shift()),
      )
    }
  }
  if (words.length > most) throw new BadInput(`${name}: "${shown(words[most] ?? '')}" is one word too many`)
  return { words, has: (key) => given.has(key), get: (key) => given.get(key) }
}

const known = (key: string, word: string, options: readonly Option[], command: string): Option => {
  const option = options.find(({ name }) => name === key)
  if (option) return option
  const near = nearestName(key, [...options.map(({ name }) => name), 'help'])
  const hint = near === undefined ? `see recourse ${command} --help` : `did you mean "--${near}"?`
  throw new BadInput(`${shown(word)}: ${command} has no such option; ${hint}`)
}

const none = (key: string, attached: string | undefined): string => {
  if (attached !== undefined) throw new BadInput(`--${key}: takes no value`)
  return ''
}

const textOf = ({ name, value }: Option, text: string | undefined): string => {
  if (text === undefined || text === '') throw new BadInput(`--${name}: needs a value, <${value}>`)
  return text
}
