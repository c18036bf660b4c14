import type { ReactNode } from 'react'
import type { Translate } from '../../locales/translate.ts'
import type {
  BuyerCaseInFull,
  BuyerCaseItem,
  BuyerQuestion,
  Sentence,
  TimelineStep,
  WireTotal,
} from '../../returns/buyer/buyer-wire.ts'

interface ToldCaseProps {
  told: BuyerCaseInFull
  t: Translate
  /** What waits for them, said before all else. */
  asked: ReactNode
  /** What else they can do. */
  acts: ReactNode
}

/** As the account shows it: what was decided of each item and why, what happened and what comes next. */
export const ToldCase = ({ told, t, asked, acts }: ToldCaseProps) => (
  <section
    aria-labelledby={told.reference}
    style={{ borderTop: '1px solid', padding: '1em 0 0', margin: '1.5em 0 0' }}
  >
    <h2 id={told.reference} style={{ margin: 0 }}>
      {t('guest:status.statement', { reference: told.reference })}
    </h2>
    <p style={{ margin: '0.25em 0 1em' }}>
      {!isSaidByItems(told) && (
        <>
          <strong>{told.state}</strong>
          <br />
        </>
      )}
      <small>{t('guest:status.receivedOn', { date: told.receivedOn })}</small>
    </p>
    {told.questions.map((asked, index) => (
      <Asked key={index} asked={asked} />
    ))}
    {asked}
    {told.closing !== undefined && <p>{told.closing}</p>}
    <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {told.items.map((item, index) => (
        <Item key={index} item={item} t={t} />
      ))}
    </ul>
    {told.total !== undefined && <Total total={told.total} />}
    {told.instructions?.map((words, index) => (
      <p key={index}>
        <Said words={words} />
      </p>
    ))}
    {told.slipUrl !== undefined && (
      <p>
        <a href={told.slipUrl} target="_blank" rel="noreferrer">
          {t('guest:act.slip')}
        </a>
      </p>
    )}
    <Steps title={t('guest:status.soFar')} steps={told.timeline.filter(({ done }) => done)} />
    <Steps title={t('guest:status.ahead')} steps={told.timeline.filter(({ done }) => !done)} />
    {acts}
  </section>
)

/** What a person at the shop asked, in their words. */
const Asked = ({ asked: { says, question, how } }: { asked: BuyerQuestion }) => (
  <>
    <p style={{ margin: '0.25em 0' }}>
      <Said words={says} />
    </p>
    <blockquote style={{ margin: '0.25em 0 0.25em 1em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {question}
    </blockquote>
    <p style={{ margin: '0.25em 0 1em' }}>
      <Said words={how} />
    </p>
  </>
)

/** What each item says need not be said above them. */
const isSaidByItems = ({ items, state }: BuyerCaseInFull): boolean =>
  items.length > 0 && items.every(({ outcome }) => outcome === state)

/** What it is made of, what it comes to and by when, and in which way. */
const Total = ({ total: { rows = [], label, amount, by, means = [] } }: { total: WireTotal }) => (
  <>
    {rows.length > 0 && (
      <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {rows.map((row, index) => (
          <li key={index}>
            {row.label}: {row.amount}
          </li>
        ))}
      </ul>
    )}
    <p style={{ margin: '0.25em 0 1em' }}>
      {label}: <strong>{amount}</strong> {[by, ...means].filter(Boolean).join(' ')}
    </p>
  </>
)

interface ItemProps {
  item: BuyerCaseItem
  t: Translate
}

const Item = ({ item: { title, quantity, outcome, text, why }, t }: ItemProps) => (
  <li style={{ margin: '0 0 1em' }}>
    <h3 style={{ margin: 0, overflowWrap: 'anywhere' }}>
      {quantity} × {title}
    </h3>
    <p style={{ margin: '0.25em 0' }}>
      <strong>{outcome}</strong>
    </p>
    {explained(text ?? [], why, t).map((words, index) => (
      <p key={index} style={{ margin: '0.25em 0' }}>
        <Said words={words} />
      </p>
    ))}
  </li>
)

/** After why and on what basis: the clause itself, and what would change it; then what stays open. */
function explained(text: readonly Sentence[], why: BuyerCaseItem['why'], t: Translate): Sentence[] {
  if (why === undefined) return [...text]
  const { clauseText, wouldChange } = why
  const clause = clauseText && t('messages:decision.clause', { clause: clauseText })
  const more = [clause, wouldChange].flatMap((said): Sentence[] => (said ? [[{ text: said }]] : []))
  return [...text.slice(0, 2), ...more, ...text.slice(2)]
}

const Steps = ({ title, steps }: { title: string; steps: TimelineStep[] }): ReactNode =>
  steps.length > 0 && (
    <>
      <h3 style={{ margin: '1em 0 0.25em' }}>{title}</h3>
      <ul style={{ margin: 0 }}>
        {steps.map(({ text, date }, index) => (
          <li key={index}>
            {text}
            {date !== undefined && (
              <>
                {' '}
                <strong>{date}</strong>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )

export const Said = ({ words }: { words: Sentence }) =>
  words.map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))
