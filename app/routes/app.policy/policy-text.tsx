import { Badge, BlockStack, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { Fragment } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { PolicyDocument } from '../../policies/describe-clause.ts'
import { ruleOf, scopeOf } from '../../policies/describe-clause.ts'

/** The policy as a document: each clause with its label, the shop's own words, and the rule that is applied. */
export const PolicyText = ({ document }: { document: PolicyDocument }) => (
  <Card>
    <BlockStack gap="500">
      {document.sections.length === 0 && <Text as="p">{words('policy.lawOnly')}</Text>}
      {document.sections.map((section) => (
        <BlockStack key={section.title} gap="400">
          <Text as="h2" variant="headingMd">
            {section.title}
          </Text>
          {section.clauses.map((clause, index) => (
            <Fragment key={clause.ref}>
              {index > 0 && <Divider />}
              <BlockStack gap="200">
                <InlineStack gap="200" blockAlign="center">
                  <Badge>{clause.ref}</Badge>
                  <Text as="h3" variant="headingSm">
                    {ruleOf(clause)}
                  </Text>
                </InlineStack>
                <Text as="p" tone="subdued">
                  {scopeOf(clause.scope)}
                </Text>
                {clause.words !== '' && <Quote locale={document.locale}>{clause.words}</Quote>}
              </BlockStack>
            </Fragment>
          ))}
        </BlockStack>
      ))}
      {document.sections.length > 0 && (
        <Text as="p" tone="subdued">
          {words('policy.lawAbove')}
        </Text>
      )}
    </BlockStack>
  </Card>
)

/** The shop's own words, in its own language. */
const Quote = ({ locale, children }: { locale: string; children: string }) => (
  <blockquote
    lang={locale}
    style={{
      margin: 0,
      paddingInlineStart: 'var(--p-space-300)',
      borderInlineStart: '2px solid var(--p-color-border)',
    }}
  >
    <Text as="p">{children}</Text>
  </blockquote>
)
