import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The page's own few words, from locales/; every word about a decision comes from the server. */
export type Words = (key: string, values?: Record<string, string | number>) => string
export const WordsContext = createContext<Words>((key) => key)
export const useWords = (): Words => useContext(WordsContext)
