import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { State } from './model.ts'
import { upgraded } from './upgrade.ts'

const SAVE_AFTER_MS = 150
/** Writing takes the sandbox's only thread: of a large state, at most a tenth of its time. */
const SHARE_OF_TIME = 10

export interface Store {
  readonly state: State
  /** Numeric part of a new global id. */
  newId(): number
  /** To be called after every change; the snapshot is written a moment later, once for many changes. */
  changed(): void
  /** Writes what is not yet written. */
  flush(): Promise<void>
}

/** State in memory, kept as one JSON snapshot that is replaced whole (written aside, then renamed). No folder: memory only. */
export async function openStore(folder: string | null, fresh: () => State): Promise<Store> {
  const file = folder === null ? null : join(folder, 'state.json')
  const state = (file === null ? null : await readSnapshot(file)) ?? fresh()
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()
  let took = 0

  const save = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (file !== null) {
      const write = () => {
        const from = performance.now()
        const content = JSON.stringify(state)
        took = performance.now() - from
        return writeSnapshot(file, content)
      }
      writing = writing.then(write, write)
    }
    return writing
  }
  const saveInBackground = (): void => {
    save().catch((error: unknown) => process.stderr.write(`sandbox: state was not saved: ${String(error)}\n`))
  }
  return {
    state,
    newId: () => state.nextId++,
    changed: () => {
      timer ??= setTimeout(saveInBackground, Math.max(SAVE_AFTER_MS, took * SHARE_OF_TIME))
    },
    flush: save,
  }
}

async function readSnapshot(file: string): Promise<State | null> {
  try {
    return upgraded(JSON.parse(await readFile(file, 'utf8')) as State)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Error(
      `The sandbox cannot read its state in ${file}: ${String(error)}. Remove the file to start afresh.`,
    )
  }
}

async function writeSnapshot(file: string, content: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(`${file}.next`, content)
  await rename(`${file}.next`, file)
}
