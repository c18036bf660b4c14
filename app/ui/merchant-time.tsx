import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { AdminTime } from '../locales/admin-time.ts'
import { adminTime } from '../locales/admin-time.ts'

const Zone = createContext('UTC')

/** Every date below is shown in this zone (IANA name): the shop's own, wherever the merchant sits. */
export const MerchantTime = ({ zone, children }: { zone: string; children: ReactNode }) => (
  <Zone.Provider value={zone}>{children}</Zone.Provider>
)

export const useMerchantTime = (): AdminTime => adminTime(useContext(Zone))
