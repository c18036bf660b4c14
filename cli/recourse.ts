// The `recourse` command: `npx recourse …` or `npm run -s recourse -- …` start it, with the Node that the project pins.
import process from 'node:process'
import { main } from './main.ts'

// Whoever reads us may have read enough (`| head`): that is no fault, and there is no one left to tell.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

const { stdin, stdout, stderr } = process
process.exitCode = await main(process.argv.slice(2), { cwd: process.cwd(), stdin, stdout, stderr })
