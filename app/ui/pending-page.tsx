import { useLocation, useNavigation } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { shapeOf } from './page-shape.ts'
import { PageSkeleton } from './page-skeleton.tsx'

/** Shows the outline of the page that is being opened, until it is there. */
export const PendingPage = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation()
  const navigation = useNavigation()
  const bridge = useAppBridge()
  const isBusy = navigation.state !== 'idle'
  useEffect(() => {
    bridge.loading(isBusy)
  }, [bridge, isBusy])
  const opening = navigation.state === 'loading' ? navigation.location.pathname : pathname
  return opening === pathname ? children : <PageSkeleton shape={shapeOf(opening)} />
}
