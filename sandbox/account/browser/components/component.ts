import { membersOf, type Tag } from '../catalogue.ts'
import { base } from './look.ts'

/** A stand-in of one of Shopify's components: a shadow tree drawn once and brought up to date when a member changes. */
export abstract class Component extends HTMLElement {
  readonly shadow: ShadowRoot
  private readonly held: Record<string, unknown> = {}
  private drawn = false

  constructor() {
    super()
    this.shadow = this.attachShadow({ mode: 'open' })
    this.shadow.adoptedStyleSheets = [base]
  }

  connectedCallback(): void {
    if (!this.drawn) this.draw()
    this.drawn = true
    this.update()
  }

  member(name: string): unknown {
    return this.held[name]
  }
  text(name: string): string {
    const value = this.held[name]
    return value === undefined || value === null ? '' : String(value)
  }
  flag(name: string): boolean {
    return this.held[name] === true || this.held[name] === ''
  }
  hold(name: string, value: unknown): void {
    this.held[name] = value
    if (this.drawn) this.update()
  }
  /** Tells the extension what a field holds; its remote element will hold the same. */
  tell(event: string, held: Record<string, unknown>): void {
    Object.assign(this.held, held)
    this.dispatchEvent(new CustomEvent(event, { detail: held }))
  }
  protected inner<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.shadow.querySelector<T>(selector)
    if (!found) throw new Error(`<${this.localName}> draws no ${selector}`)
    return found
  }

  protected draw(): void {
    this.shadow.innerHTML = '<slot></slot>'
  }
  protected update(): void {}
}

/** Registers a stand-in with an accessor for each member that the catalogue gives it. */
export function register(tag: Tag, standIn: CustomElementConstructor & { prototype: Component }): void {
  for (const name of membersOf(tag).properties) {
    if (isOwnOf(standIn.prototype, name))
      throw new Error(`<${tag}> has a method "${name}", which is a member of Shopify's`)
    Object.defineProperty(standIn.prototype, name, {
      get(this: Component) {
        return this.member(name)
      },
      set(this: Component, value: unknown) {
        this.hold(name, value)
      },
      configurable: true,
    })
  }
  customElements.define(tag, standIn)
}

/** Members of HTMLElement (hidden, title, …) are meant to be covered; ours are not. */
const isOwnOf = (prototype: object, name: string): boolean =>
  prototype !== HTMLElement.prototype &&
  (Object.hasOwn(prototype, name) || isOwnOf(Object.getPrototypeOf(prototype), name))

export const attribute = (element: Element, name: string, value: string | null): void => {
  if (value === null || value === '') element.removeAttribute(name)
  else element.setAttribute(name, value)
}
