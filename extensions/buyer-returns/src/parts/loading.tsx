import { useWords } from '../words.ts'
import { Page } from './page.tsx'
import { SkeletonCards } from './skeletons.tsx'

/** While it is not known yet which order is meant. */
export function Loading() {
  return (
    <Page orderId={undefined}>
      <SkeletonCards />
      <Announced />
    </Page>
  )
}

/** That something is on its way, for whoever sees no skeleton. */
export function Announced() {
  const t = useWords()
  return (
    <s-stack accessibilityRole="status">
      <s-text accessibilityVisibility="exclusive">{t('loading')}</s-text>
    </s-stack>
  )
}
