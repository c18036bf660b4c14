/** As much of the browser's own storage as is needed. */
export type Backing = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface AccountStorage {
  read(key: string): Promise<unknown>
  write(key: string, data: unknown): Promise<void>
  delete(key: string): Promise<void>
}

/** The `storage` that an extension has: of one customer and one extension, kept as JSON. */
export function accountStorage(backing: Backing, scope: string): AccountStorage {
  const at = (key: string) => `extension-storage ${scope} ${key}`
  return {
    read: async (key) => JSON.parse(backing.getItem(at(key)) ?? 'null'),
    write: async (key, data) => backing.setItem(at(key), JSON.stringify(data)),
    delete: async (key) => backing.removeItem(at(key)),
  }
}
