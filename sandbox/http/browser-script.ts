import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const built = new Map<string, Promise<string>>()

/** A TypeScript entry of ours as one script for browsers; built once per process. */
export function browserScript(entry: URL): Promise<string> {
  const known = built.get(entry.href)
  if (known) return known
  const making = build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: 'iife',
    target: 'es2023',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  built.set(entry.href, making)
  return making
}
