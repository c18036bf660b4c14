import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { withColon } from '../locales/format.ts'
import type { Locale } from '../locales/translate.ts'

export interface AcknowledgementWords {
  locale: Locale
  shopName: string
  subject: string
  title: string
  received: string
  /** Which instant counts, where the buyer did not send it here themselves. */
  counts?: string
  whereAnswered: string
  contentTitle: string
  facts: { label: string; value: string }[]
  items: { name: string; wish: string; details: string[]; noteLabel?: string; note?: string }[]
  /** What they wrote or said, word for word. */
  own?: { label: string; text: string }
  correct?: string
  keep: string
  questions: string
}

const page = { backgroundColor: '#f6f6f4', fontFamily: 'Helvetica, Arial, sans-serif', color: '#1f2328' }
const sheet = { backgroundColor: '#ffffff', maxWidth: '560px', padding: '24px', margin: '24px auto' }
const shop = { fontSize: '14px', color: '#57606a', margin: '0' }
const heading = { fontSize: '22px', lineHeight: '28px', margin: '8px 0 16px' }
const subheading = { fontSize: '16px', lineHeight: '24px', margin: '0 0 8px' }
const body = { fontSize: '16px', lineHeight: '24px', margin: '0 0 12px' }
const small = { fontSize: '14px', lineHeight: '20px', margin: '0 0 8px', color: '#57606a' }
const item = { borderLeft: '3px solid #8b949e', padding: '0 0 0 12px', margin: '16px 0' }
const words = { ...body, margin: '0', whiteSpace: 'pre-wrap' as const, overflowWrap: 'anywhere' as const }

/** Everything in it is text: React escapes whatever a buyer or a shop wrote. */
export function AcknowledgementEmail(props: AcknowledgementWords) {
  return (
    <Html lang={props.locale}>
      <Head>
        <title>{props.subject}</title>
      </Head>
      <Preview>{props.received}</Preview>
      <Body style={page}>
        <Container style={sheet}>
          <Text style={shop}>{props.shopName}</Text>
          <Heading style={heading}>{props.title}</Heading>
          <Text style={body}>
            <strong>{props.received}</strong>
          </Text>
          {props.counts && <Text style={body}>{props.counts}</Text>}
          <Text style={body}>{props.whereAnswered}</Text>
          <Hr />
          <Heading as="h2" style={subheading}>
            {props.contentTitle}
          </Heading>
          {props.facts.map(({ label, value }) => (
            <Text key={label} style={words}>
              {withColon(label, props.locale)} <strong>{value}</strong>
            </Text>
          ))}
          {props.items.map((it, index) => (
            <Section key={index} style={item}>
              <Text style={words}>
                <strong>{it.name}</strong>
              </Text>
              <Text style={words}>{it.wish}</Text>
              {it.details.map((detail) => (
                <Text key={detail} style={words}>
                  {detail}
                </Text>
              ))}
              {it.note === undefined ? null : (
                <Text style={words}>
                  {withColon(it.noteLabel ?? '', props.locale)} {it.note}
                </Text>
              )}
            </Section>
          ))}
          {props.own && (
            <Section style={item}>
              <Text style={words}>
                <strong>{props.own.label}</strong>
              </Text>
              <Text style={words}>{props.own.text}</Text>
            </Section>
          )}
          <Hr />
          {props.correct && <Text style={small}>{props.correct}</Text>}
          <Text style={small}>{props.keep}</Text>
          <Text style={small}>{props.questions}</Text>
        </Container>
      </Body>
    </Html>
  )
}
