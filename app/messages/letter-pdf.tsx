/**
 * A letter on paper. The same letter is the same file, byte by byte: it carries the day that it was made and not the one on which
 * it is printed once more (docs/decisions/0022).
 */
import { Document, Font, Page, renderToBuffer, type Styles, Text, View } from '@react-pdf/renderer'
import { withColon } from '../locales/format.ts'
import type { Sentence } from '../locales/sentence.ts'
import type { Locale } from '../locales/translate.ts'
import type { AttachedFile } from './attached-file.ts'
import { Barcode } from './barcode.tsx'
import type { Block, Letter } from './letter.ts'
import { fontsAreRead } from './pdf-fonts.ts'
import { sheet } from './pdf-style.ts'

type Style = Styles[string]

const LONGEST_PART = /.{1,48}/gsu

// No language's words are cut as English would be; what no line can hold is broken anywhere.
Font.registerHyphenationCallback((word) => word.match(LONGEST_PART) ?? [word])

export async function printPdf({ letter, madeAt }: AttachedFile): Promise<Buffer> {
  await fontsAreRead()
  return renderToBuffer(<LetterPdf letter={letter} madeAt={new Date(madeAt)} />)
}

const LetterPdf = ({ letter, madeAt }: { letter: Letter; madeAt: Date }) => (
  <Document
    title={letter.title}
    author={letter.shopName}
    language={letter.locale}
    creationDate={madeAt}
    modificationDate={madeAt}
  >
    <Page size="A4" style={sheet.page}>
      <Text style={sheet.shop}>{letter.shopName}</Text>
      <Text style={sheet.title}>{letter.title}</Text>
      {letter.blocks.map((block, index) => (
        <Part key={index} block={block} locale={letter.locale} />
      ))}
      <View style={sheet.rule} />
      {letter.closing.map((text) => (
        <Text key={text} style={sheet.small}>
          {text}
        </Text>
      ))}
    </Page>
  </Document>
)

const Part = ({ block, locale }: { block: Block; locale: Locale }) => {
  switch (block.kind) {
    case 'heading':
      return (
        <Text style={sheet.heading} minPresenceAhead={40}>
          {block.text}
        </Text>
      )
    case 'text':
      return <Words words={block.words} style={sheet.text} />
    case 'facts':
      return (
        <View style={sheet.group}>
          {block.facts.map(({ label, value }) => (
            <Text key={label}>
              {withColon(label, locale)} <Text style={sheet.strong}>{value}</Text>
            </Text>
          ))}
        </View>
      )
    case 'item':
      return (
        <View style={sheet.item}>
          <Text style={sheet.strong}>{block.name}</Text>
          {block.lines.map((line, index) => (
            <Words key={index} words={line} />
          ))}
        </View>
      )
    case 'list':
      return block.items.map((item, index) => (
        <View key={index} style={sheet.point}>
          <Text style={sheet.bullet}>•</Text>
          <Words words={item} style={sheet.pointWords} />
        </View>
      ))
    case 'quote':
      return (
        <View style={sheet.item}>
          <Text style={sheet.strong}>{withColon(block.label, locale)}</Text>
          <Text>{block.text}</Text>
        </View>
      )
    case 'link':
      return (
        <View style={sheet.group}>
          <Text>{block.label}</Text>
          <Text>{block.url}</Text>
          <Text>{block.means}</Text>
        </View>
      )
    case 'rule':
      return <View style={sheet.rule} />
    case 'barcode':
      return <Barcode code={block.code} />
  }
}

const Words = ({ words, style = {} }: { words: Sentence; style?: Style }) => (
  <Text style={style}>
    {words.map(({ text, strong }, index) => (
      <Text key={index} style={strong ? sheet.strong : {}}>
        {text}
      </Text>
    ))}
  </Text>
)
