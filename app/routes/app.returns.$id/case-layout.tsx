import { BlockStack } from '@shopify/polaris'
import type { ReactNode } from 'react'
import styles from './case-layout.module.css'

interface CaseLayoutProps {
  /** What to do now. */
  next: ReactNode
  /** What it is about, and what happened. */
  details: ReactNode
  rest: ReactNode
}

export const CaseLayout = ({ next, details, rest }: CaseLayoutProps) => (
  <div className={styles.layout}>
    <div className={styles.next}>{next}</div>
    <div className={styles.details}>
      <BlockStack gap="400">{details}</BlockStack>
    </div>
    <div className={styles.rest}>
      <BlockStack gap="400">{rest}</BlockStack>
    </div>
  </div>
)
