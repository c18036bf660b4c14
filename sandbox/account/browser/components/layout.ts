import { attribute, Component, register } from './component.ts'
import { ground, radius, spacing } from './look.ts'

const ROLES: Record<string, string> = {
  'ordered-list': 'list',
  'unordered-list': 'list',
  'list-item': 'listitem',
  section: 'group',
  generic: '',
}

/** What boxes share: size, padding, ground, corners, role. */
class Box extends Component {
  protected override update(): void {
    const { style } = this
    style.blockSize = this.text('blockSize')
    style.inlineSize = this.text('inlineSize')
    style.padding = spacing(this.text('padding'))
    if (this.text('paddingBlockStart')) style.paddingBlockStart = spacing(this.text('paddingBlockStart'))
    if (this.text('paddingBlockEnd')) style.paddingBlockEnd = spacing(this.text('paddingBlockEnd'))
    style.background = ground(this.text('background'))
    style.borderRadius = radius(this.text('borderRadius'))
    style.border = this.text('border') ? '1px solid var(--line)' : ''
    const role = this.text('accessibilityRole')
    attribute(this, 'role', ROLES[role] ?? role)
  }
}

class Stack extends Box {
  protected override update(): void {
    super.update()
    const inline = this.text('direction') === 'inline'
    this.style.display = 'flex'
    this.style.flexDirection = inline ? 'row' : 'column'
    this.style.flexWrap = inline ? 'wrap' : 'nowrap'
    this.style.gap = spacing(this.text('gap') || 'none')
    this.style.alignItems = this.text('alignItems') || (inline ? 'center' : 'stretch')
    this.style.justifyContent = this.text('justifyContent')
  }
}

class Grid extends Box {
  protected override update(): void {
    super.update()
    this.style.display = 'grid'
    // A column of 1fr shall shrink below its longest word rather than push the page sideways.
    this.style.gridTemplateColumns = this.text('gridTemplateColumns').replace(/\b1fr\b/g, 'minmax(0, 1fr)')
    this.style.gap = spacing(this.text('gap') || 'none')
    this.style.alignItems = this.text('alignItems')
  }
}

class Divider extends Component {
  protected override draw(): void {
    this.shadow.innerHTML =
      '<style>hr { border: 0; border-block-start: 1px solid var(--line); margin: 4px 0 }</style><hr>'
  }
}

export function defineLayout(): void {
  register('s-box', class extends Box {})
  register('s-stack', Stack)
  register('s-grid', Grid)
  register('s-divider', Divider)
}
