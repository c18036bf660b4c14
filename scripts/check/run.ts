import { spawn } from 'node:child_process'
import process from 'node:process'

/** `said`: the last of what the program wrote to either stream, at most some thousands of characters. */
export type Ended = { code: number | null; said: string }

const KEPT = 20_000

/**
 * Runs a program of ours with this Node, and passes on what it says.
 * @param env beyond the environment of this process
 */
export function run(words: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colours, ...env },
    })
    let said = ''
    const listen = (text: string): void => {
      said = (said + text).slice(-KEPT)
    }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', listen)
      child[name].pipe(process[name], { end: false })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}
