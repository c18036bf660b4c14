import { spawn } from 'node:child_process'
import process from 'node:process'

/** `said`: what the program wrote to both streams. */
export type Ended = { code: number | null; said: string }

/**
 * Runs a program of ours with this Node.
 * @param isLive what it says is passed on as it comes; else only handed back
 * @param env beyond the environment of this process
 */
export function run(words: string[], isLive: boolean, env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colours, ...env },
    })
    const heard: string[] = []
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => heard.push(text))
      if (isLive) child[name].pipe(process[name], { end: false })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said: heard.join('') }))
  })
}
