import { keepPhotosOfCase } from '../../returns/photos/keep-photos.ts'
import { defineHandler } from '../define-handler.ts'
import { keepPhotos } from '../definitions/keep-photos.ts'

export const keepPhotosHandler = defineHandler(keepPhotos, ({ shop, caseId }) =>
  keepPhotosOfCase(shop, caseId),
)
