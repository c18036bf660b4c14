import fs from 'node:fs'
import path from 'node:path'

// Which processes use the server on a data folder: a file named by each one's process id. The last to leave stops
// the server. A process that crashed leaves its file behind; it does not count, as it no longer lives.

/** Says that this process uses the server. */
export function register(home: string): void {
  const folder = path.join(home, 'tenants')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, String(process.pid)), '')
}

/** Says that this process is done with the server; returns how many other living processes use it. */
export function leave(home: string): number {
  const folder = path.join(home, 'tenants')
  if (!fs.existsSync(folder)) return 0
  fs.rmSync(path.join(folder, String(process.pid)), { force: true })
  const others = fs.readdirSync(folder).map(Number)
  for (const gone of others.filter((pid) => !isAlive(pid)))
    fs.rmSync(path.join(folder, String(gone)), { force: true })
  return others.filter(isAlive).length
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
