// The `recourse` command: `npx recourse …` or `npm run -s recourse -- …` start it, with the Node that the project pins.
import { writeSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

// Half the time of a short answer goes into compiling the rest. Where it cannot be kept, it is compiled each time.
enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)))
const { main } = await import('./main.ts')

const { stdin, stdout, stderr } = process

// Whoever reads us may have read enough (`| head`): that is no fault. A full disk is one.
stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(process.exitCode ?? 0)
  try {
    writeSync(
      stderr.fd,
      `recourse: standard output: ${code === 'ENOSPC' ? 'there is no space left' : message}\n`,
    )
  } catch {}
  process.exit(2)
})
// Nobody listens to what goes wrong; what is decided, and how it ends, stays.
stderr.on('error', () => {})

/** Where the folder that one stood in is gone, names of files can only be whole. */
const currentFolder = (): string => {
  try {
    return process.cwd()
  } catch {
    return '/'
  }
}

process.exitCode = await main(process.argv.slice(2), { cwd: currentFolder(), stdin, stdout, stderr })
