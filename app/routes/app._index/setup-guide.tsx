import {
  Badge,
  BlockStack,
  Box,
  Button,
  Card,
  Divider,
  InlineStack,
  ProgressBar,
  Text,
} from '@shopify/polaris'
import { CheckCircleIcon } from '@shopify/polaris-icons'
import { Fragment } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { Setup } from '../../policies/read-setup.ts'
import type { SetupStep } from '../../policies/setup-steps.ts'
import { SETUP_STEPS } from '../../policies/setup-steps.ts'

const PAGE_OF: Record<SetupStep, string> = {
  settings: '/app/settings',
  products: '/app/products?category=unset',
  policy: '/app/policy',
}

export const isSetUp = (setup: Setup): boolean => SETUP_STEPS.every((step) => setup[step])

interface SetupGuideProps {
  setup: Setup
  /** False where a return waits, which is more important. */
  isPrimary: boolean
}

/** What to do once before decisions are the shop's own; gone when it is done. */
export const SetupGuide = ({ setup, isPrimary }: SetupGuideProps) => {
  const done = SETUP_STEPS.filter((step) => setup[step]).length
  const total = SETUP_STEPS.length
  if (isSetUp(setup)) return null
  const next = SETUP_STEPS.find((step) => !setup[step])
  const progress = words('home.setup.progress', { done, total })
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd" id="setup-title">
            {words('home.setup.title')}
          </Text>
          <Text as="p" tone="subdued">
            {progress}
          </Text>
          <ProgressBar
            progress={(done / total) * 100}
            size="small"
            tone="success"
            ariaLabelledBy="setup-title"
          />
        </BlockStack>
      </Box>
      {SETUP_STEPS.map((step) => (
        <Fragment key={step}>
          <Divider />
          <Step step={step} done={setup[step]} isNext={isPrimary && step === next} />
        </Fragment>
      ))}
    </Card>
  )
}

const Step = ({ step, done, isNext }: { step: SetupStep; done: boolean; isNext: boolean }) => (
  <Box padding="400">
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="h3" variant="headingSm">
          {words(`home.setup.${step}.title`)}
        </Text>
        {done ? (
          <Badge tone="success" icon={CheckCircleIcon}>
            {words('home.setup.done')}
          </Badge>
        ) : (
          <Badge>{words('home.setup.open')}</Badge>
        )}
      </InlineStack>
      {!done && (
        <>
          <Text as="p">{words(`home.setup.${step}.text`)}</Text>
          <InlineStack>
            <Button url={PAGE_OF[step]} {...(isNext ? { variant: 'primary' as const } : {})}>
              {words(`home.setup.${step}.action`)}
            </Button>
          </InlineStack>
        </>
      )}
    </BlockStack>
  </Box>
)
