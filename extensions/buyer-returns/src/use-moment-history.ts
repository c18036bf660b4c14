import type { Navigation } from '@shopify/ui-extensions/customer-account'
import { useEffect, useRef } from 'preact/hooks'
import type { Form } from './form.ts'

declare const navigation: Navigation

/**
 * Each moment is an entry in the account's history: the browser's Back leads from Check to Choose and not off the
 * page, and the host does on a change of moment what it does on any navigation: announce it, focus on its heading.
 * The receipt takes Check's place, so that Back from it opens a fresh form and never sends the old one again.
 */
export function useMomentHistory(moment: Form['moment'], onBack: () => void): void {
  const shown = useRef(moment)
  const back = useRef(onBack)
  back.current = onBack

  useEffect(() => {
    const before = shown.current
    shown.current = moment
    const { url } = navigation.currentEntry
    if (before === moment || url === null) return
    navigation.navigate(url, { state: { moment }, history: moment === 'check' ? 'push' : 'replace' })
  }, [moment])

  useEffect(() => {
    const follow = ({ navigationType }: { navigationType?: string }) => {
      if (navigationType === 'traverse') back.current()
    }
    navigation.addEventListener('currententrychange', follow)
    return () => navigation.removeEventListener('currententrychange', follow)
  }, [])
}
