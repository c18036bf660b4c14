/** Files of a shop, and what browsers have sent to the places that were given for them. */

export interface StagedUpload {
  shop: string
  /** Its name in the bucket; `resourceUrl` ends with it. */
  key: string
  mimeType: string
  /** Bytes, in base64; null until somebody sent them. */
  content: string | null
}

export interface ShopFile {
  id: number
  shop: string
  filename: string
  alt: string
  mimeType: string
  createdAt: string
  /** UPLOADED until it was looked at once: Shopify reads a picture a moment after it has it. */
  status: 'UPLOADED' | 'READY' | 'FAILED'
  content: string
}
