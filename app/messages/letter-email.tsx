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
import type { Sentence } from '../locales/sentence.ts'
import type { Locale } from '../locales/translate.ts'
import { DARK, style } from './email-style.ts'
import type { Block, Letter } from './letter.ts'

/** Everything in it is text: React escapes whatever a buyer or a shop wrote. */
export const LetterEmail = ({ locale, shopName, subject, title, preview, blocks, closing }: Letter) => (
  <Html lang={locale}>
    <Head>
      <title>{subject}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <style>{DARK}</style>
    </Head>
    <Preview>{preview}</Preview>
    <Body className="page" style={style.page}>
      <Container className="sheet" style={style.sheet}>
        <Text className="quiet" style={style.shop}>
          {shopName}
        </Text>
        <Heading as="h1" style={style.title}>
          {title}
        </Heading>
        {blocks.map((block, index) => (
          <Part key={index} block={block} locale={locale} />
        ))}
        <Hr className="rule" style={style.rule} />
        {closing.map((text) => (
          <Text key={text} className="quiet" style={style.small}>
            {text}
          </Text>
        ))}
      </Container>
    </Body>
  </Html>
)

const Part = ({ block, locale }: { block: Block; locale: Locale }) => {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading as="h2" style={style.heading}>
          {block.text}
        </Heading>
      )
    case 'text':
      return (
        <Text style={style.text}>
          <Words words={block.words} />
        </Text>
      )
    case 'facts':
      return (
        <Section style={style.group}>
          {block.facts.map(({ label, value }) => (
            <Text key={label} style={style.line}>
              {withColon(label, locale)} <strong>{value}</strong>
            </Text>
          ))}
        </Section>
      )
    case 'item':
      return (
        <Section className="item" style={style.item}>
          <Text style={style.line}>
            <strong>{block.name}</strong>
          </Text>
          {block.lines.map((line, index) => (
            <Text key={index} style={style.line}>
              <Words words={line} />
            </Text>
          ))}
        </Section>
      )
    case 'list':
      return (
        <ul style={style.list}>
          {block.items.map((item, index) => (
            <li key={index} style={style.point}>
              <Words words={item} />
            </li>
          ))}
        </ul>
      )
    case 'quote':
      return (
        <Section className="item" style={style.item}>
          <Text style={style.line}>
            <strong>{withColon(block.label, locale)}</strong>
          </Text>
          <Text style={style.line}>{block.text}</Text>
        </Section>
      )
    case 'link':
      return (
        <Section style={style.group}>
          <Text style={style.line}>
            <a className="link" href={block.url} style={style.link} target="_blank" rel="noreferrer">
              {block.label}
            </a>
          </Text>
          <Text style={style.line}>{block.means}</Text>
        </Section>
      )
    case 'rule':
      return <Hr className="rule" style={style.rule} />
    case 'barcode':
      return <Text style={style.line}>{block.code}</Text>
  }
}

const Words = ({ words }: { words: Sentence }) =>
  words.map(({ text, strong }, index) =>
    strong ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  )
