import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Account } from './account.ts'

/**
 * Runs one of PostgreSQL's programs to its end, as `account`, in a folder which that account may enter.
 * Its error output goes through a file descriptor that a detached server would hold open, so only `initdb`'s is read.
 * @throws with the program's words when it fails
 */
export function run(program: string, args: string[], account: Account): Promise<void> {
  const name = path.basename(program)
  const heard = name.startsWith('initdb')
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', heard ? 'pipe' : 'ignore'],
      ...(account ? { uid: account.uid, gid: account.gid, cwd: '/' } : {}),
    })
    let words = ''
    child.stderr?.on('data', (chunk) => {
      words += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${name} ended with ${code}${words ? `: ${words.trim()}` : ''}`))
    })
  })
}
