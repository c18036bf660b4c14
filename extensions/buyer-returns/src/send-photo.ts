import type { PhotoTarget } from './wire.ts'

/** Ten megabytes on a slow line. */
const PATIENCE_MS = 120_000

/** To Shopify's own storage, which takes a form with the file last. */
export async function sendPhoto({ url, fields }: PhotoTarget, file: File): Promise<boolean> {
  const form = new FormData()
  for (const { name, value } of fields) form.append(name, value)
  form.append('file', file)
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const sent = await fetch(url, { method: 'POST', body: form, signal }).catch(() => null)
  return sent?.ok ?? false
}
