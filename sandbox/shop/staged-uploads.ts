import { createHmac, randomUUID } from 'node:crypto'
import type { Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'

/** What `resourceUrl` begins with: Shopify's bucket, which the app keeps as an address and never asks. */
export const BUCKET = 'https://shopify-staged-uploads.storage.googleapis.com/'
/** What Shopify takes of a picture. */
const MOST_BYTES = 20 * 1024 * 1024
const KEPT_UPLOADS = 200

interface Wanted {
  filename: string
  mimeType: string
  resource: string
  fileSize?: string | number | null
}

export interface Target {
  url: string
  resourceUrl: string
  parameters: { name: string; value: string }[]
}

/** A signed form for one object, as a bucket takes it: what was not signed for is refused there. */
export function stageUpload(world: World, shop: Shop, wanted: Wanted, index: number): Target {
  const at = (field: string) => ['input', String(index), field]
  if (wanted.filename.trim() === '') throw new Refusal(at('filename'), "Filename can't be blank")
  if (!/^image\//.test(wanted.mimeType)) throw new Refusal(at('mimeType'), 'Mime type is not supported')
  if (Number(wanted.fileSize ?? 0) > MOST_BYTES) throw new Refusal(at('fileSize'), 'File size is too large')
  const key = `tmp/${shop.id}/files/${randomUUID()}/${encodeURIComponent(wanted.filename)}`
  const uploads = world.state.stagedUploads
  uploads.push({ shop: shop.domain, key, mimeType: wanted.mimeType, content: null })
  if (uploads.length > KEPT_UPLOADS) uploads.splice(0, uploads.length - KEPT_UPLOADS)
  world.store.changed()
  const policy = Buffer.from(JSON.stringify({ key, type: wanted.mimeType })).toString('base64')
  const named = {
    ...{ 'Content-Type': wanted.mimeType, success_action_status: '201', acl: 'private', key, policy },
    'x-goog-signature': signatureOf(world, policy),
  }
  const parameters = Object.entries(named).map(([name, value]) => ({ name, value }))
  return { url: `${world.origins.sandbox}/staged-uploads/`, resourceUrl: BUCKET + key, parameters }
}

const signatureOf = ({ options }: World, policy: string): string =>
  createHmac('sha256', options.apiSecret).update(policy).digest('hex')

/** Why the bucket does not take a form; null when it has it. `size`: bytes of the file. */
export async function receiveUpload(world: World, form: FormData): Promise<string | null> {
  const text = (name: string): string => String(form.get(name) ?? '')
  const names = [...form.keys()]
  const file = form.get('file')
  if (!(file instanceof File) || names.at(-1) !== 'file') return 'InvalidArgument: the file must come last'
  if (text('x-goog-signature') !== signatureOf(world, text('policy'))) return 'SignatureDoesNotMatch'
  const signed = JSON.parse(Buffer.from(text('policy'), 'base64').toString()) as { key: string; type: string }
  if (text('key') !== signed.key || text('Content-Type') !== signed.type) return 'InvalidPolicyDocument'
  if (file.size === 0 || file.size > MOST_BYTES) return 'EntityTooLarge'
  const upload = world.state.stagedUploads.find(({ key }) => key === signed.key)
  if (upload === undefined) return 'ExpiredToken'
  upload.content = Buffer.from(await file.arrayBuffer()).toString('base64')
  world.store.changed()
  return null
}
