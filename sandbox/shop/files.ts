import type { ShopFile } from '../state/file-model.ts'
import type { Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'
import { BUCKET } from './staged-uploads.ts'

export interface WantedFile {
  originalSource: string
  filename?: string | null
  alt?: string | null
  contentType?: string | null
  duplicateResolutionMode?: string | null
}

export const filesOf = (world: World, shop: Shop): ShopFile[] =>
  world.state.files.filter((file) => file.shop === shop.domain)

export function createFile(world: World, shop: Shop, wanted: WantedFile, index: number): ShopFile {
  const at = (field: string) => ['files', String(index), field]
  const upload = world.state.stagedUploads.find(
    ({ key, shop: owner }) => BUCKET + key === wanted.originalSource && owner === shop.domain,
  )
  if (upload === undefined)
    throw new Refusal(at('originalSource'), 'Image source URL is invalid', 'INVALID_IMAGE_SOURCE_URL')
  const filename = wanted.filename ?? decodeURIComponent(upload.key.split('/').at(-1) ?? '')
  const isTaken = filesOf(world, shop).some((file) => file.filename === filename)
  if (isTaken && wanted.duplicateResolutionMode === 'RAISE_ERROR')
    throw new Refusal(at('filename'), 'Filename already exists', 'FILENAME_ALREADY_EXISTS')
  const file: ShopFile = {
    ...{ id: world.store.newId(), shop: shop.domain, filename, alt: wanted.alt ?? '' },
    ...{ mimeType: upload.mimeType, createdAt: world.clock.iso(), status: 'UPLOADED' },
    content: upload.content ?? '',
  }
  world.state.files.push(file)
  world.store.changed()
  return file
}

/** How pictures begin that Shopify reads. */
const PICTURES = [/^\xff\xd8\xff/, /^\x89PNG\r\n/, /^RIFF.{4}WEBP/s, /^.{4}ftyp(hei|mif)/s]

/** Who looks at it first finds it being read; whoever comes next, as a picture or as none. */
export function lookAtFile(world: World, file: ShopFile): ShopFile['status'] | 'PROCESSING' {
  if (file.status !== 'UPLOADED') return file.status
  const start = Buffer.from(file.content.slice(0, 64), 'base64').toString('latin1')
  file.status = PICTURES.some((begins) => begins.test(start)) ? 'READY' : 'FAILED'
  world.store.changed()
  return 'PROCESSING'
}

export function deleteFiles(world: World, shop: Shop, ids: readonly number[]): void {
  const missing = ids.filter((id) => !filesOf(world, shop).some((file) => file.id === id))
  if (missing.length > 0)
    throw new Refusal(['fileIds'], `File ids [${missing.join(', ')}] do not exist.`, 'FILE_DOES_NOT_EXIST')
  world.state.files = world.state.files.filter((file) => file.shop !== shop.domain || !ids.includes(file.id))
  world.store.changed()
}
