import { BlockStack, Box, Button, Collapsible, InlineStack, List, Text } from '@shopify/polaris'
import { ChevronDownIcon, ChevronUpIcon } from '@shopify/polaris-icons'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import type { AdminKey } from '../../locales/admin-words.ts'
import { words } from '../../locales/admin-words.ts'
import type { CaseLineView, FactView, RemedyView } from '../../returns/merchant/case-view.ts'
import { OutcomeBadge } from '../../ui/outcome-badge.tsx'
import { FactList } from './fact-list.tsx'
import { Reasons } from './reasons.tsx'

interface WhyProps {
  line: CaseLineView
  facts: readonly FactView[]
  /** ISO 4217. */
  currency: string
}

/** Unfolds everything a decision stands on: what determined it, what the law set aside, the facts. */
export const Why = ({ line, facts, currency }: WhyProps) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  const [asked, ...others] = line.remedies
  if (!asked) return null
  const known = facts.filter(({ unit }) => unit === undefined || unit === line.unit)
  return (
    <BlockStack gap="200">
      <InlineStack>
        <Button
          variant="plain"
          icon={open ? ChevronUpIcon : ChevronDownIcon}
          ariaExpanded={open}
          ariaControls={id}
          accessibilityLabel={words('case.whyOf', { item: line.title })}
          onClick={() => setOpen(!open)}
        >
          {words('case.why')}
        </Button>
      </InlineStack>
      <Collapsible id={id} open={open} transition={false}>
        <Box background="bg-surface-secondary" borderRadius="200" padding="400">
          <BlockStack gap="400">
            <Grounds remedy={asked} />
            <Others remedies={others} />
            <Part title="case.facts">
              <FactList facts={known} currency={currency} />
            </Part>
          </BlockStack>
        </Box>
      </Collapsible>
    </BlockStack>
  )
}

const Grounds = ({ remedy }: { remedy: RemedyView }) => (
  <>
    <Part title={remedy.isByAnswer ? 'case.reasonsByAnswer' : 'case.reasons'}>
      <Reasons reasons={remedy.reasons} />
    </Part>
    <Sentences title="case.citations" sentences={remedy.citations} />
    <Sentences
      title="case.disregarded"
      sentences={remedy.disregarded.map((displaced) => words('case.displaced', { ...displaced }))}
    />
    <Sentences title="case.derivation" sentences={remedy.deadline?.derivation ?? []} ordered />
    <Sentences
      title="case.duties"
      sentences={remedy.duties.map((duty) => words('case.cited', { ...duty }))}
    />
    <Sentences
      title="case.money"
      sentences={remedy.money.map(({ what, amount, citation }) =>
        words('case.moneyLine', { what, amount, citation }),
      )}
    />
  </>
)

const Others = ({ remedies }: { remedies: readonly RemedyView[] }) =>
  remedies.length > 0 && (
    <Part title="case.others">
      <BlockStack gap="200">
        {remedies.map(({ remedy, label, outcome, reason }) => (
          <BlockStack key={remedy} gap="050">
            <InlineStack gap="200" blockAlign="center">
              <Text as="span" fontWeight="medium">
                {label}
              </Text>
              <OutcomeBadge outcome={outcome} />
            </InlineStack>
            <Text as="p">{reason}</Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Part>
  )

interface SentencesProps {
  title: AdminKey
  sentences: readonly string[]
  ordered?: boolean
}

/** Contract and law often give the same reason: it is said once. */
const Sentences = ({ title, sentences, ordered = false }: SentencesProps) => {
  const distinct = [...new Set(sentences)]
  if (distinct.length === 0) return null
  return (
    <Part title={title}>
      <List type={ordered ? 'number' : 'bullet'} gap="extraTight">
        {distinct.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Part>
  )
}

const Part = ({ title, children }: { title: AdminKey; children: ReactNode }) => (
  <BlockStack gap="100">
    <Text as="h4" variant="headingXs">
      {words(title)}
    </Text>
    {children}
  </BlockStack>
)
