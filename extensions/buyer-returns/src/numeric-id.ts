/** `gid://shopify/Order/77` → `77` */
export const numericId = (gid: string): string => gid.slice(gid.lastIndexOf('/') + 1)
