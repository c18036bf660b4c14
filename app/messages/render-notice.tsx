import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { render } from '@react-email/render'
import { Text } from '@react-email/text'
import { withColon } from '../locales/format.ts'
import type { Locale } from '../locales/translate.ts'

/** A short message: what it is, what to do, what it is about. All of it is text: React escapes it. */
export interface NoticeWords {
  locale: Locale
  shopName: string
  subject: string
  text: string
  facts: readonly { label: string; value: string }[]
  items: readonly string[]
  questions: string
}

const page = { backgroundColor: '#f6f6f4', fontFamily: 'Helvetica, Arial, sans-serif', color: '#1f2328' }
const sheet = { backgroundColor: '#ffffff', maxWidth: '560px', padding: '24px', margin: '24px auto' }
const shop = { fontSize: '14px', color: '#57606a', margin: '0' }
const heading = { fontSize: '22px', lineHeight: '28px', margin: '8px 0 16px' }
const body = { fontSize: '16px', lineHeight: '24px', margin: '0 0 12px' }
const item = { ...body, margin: '0', overflowWrap: 'anywhere' as const }
const small = { fontSize: '14px', lineHeight: '20px', margin: '0 0 8px', color: '#57606a' }

/** The plain part says all that the other says. */
export const renderNotice = async (words: NoticeWords): Promise<{ text: string; html: string }> => ({
  text: plainText(words),
  html: await render(<Notice {...words} />),
})

const Notice = ({ locale, shopName, subject, text, facts, items, questions }: NoticeWords) => (
  <Html lang={locale}>
    <Head>
      <title>{subject}</title>
    </Head>
    <Preview>{text}</Preview>
    <Body style={page}>
      <Container style={sheet}>
        <Text style={shop}>{shopName}</Text>
        <Heading style={heading}>{subject}</Heading>
        <Text style={body}>{text}</Text>
        {facts.map(({ label, value }) => (
          <Text key={label} style={item}>
            {withColon(label, locale)} <strong>{value}</strong>
          </Text>
        ))}
        {items.map((it, index) => (
          <Text key={index} style={item}>
            {it}
          </Text>
        ))}
        <Hr />
        <Text style={small}>{questions}</Text>
      </Container>
    </Body>
  </Html>
)

const plainText = ({ locale, shopName, subject, text, facts, items, questions }: NoticeWords): string =>
  [
    subject,
    text,
    [
      ...facts.map(({ label, value }) => `${withColon(label, locale)} ${value}`),
      ...items.map((it) => `- ${it}`),
    ].join('\n'),
    questions,
    shopName,
  ].join('\n\n')
