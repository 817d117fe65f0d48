import type { PageLayout } from '../../layout/index.ts'
import type { Skew } from './skew.ts'

/** A page for people to look at: what the layout saw on it, and what it looks like. */
export interface PageView {
  layout: PageLayout
  /** How the page lies against its layout. */
  skew: Skew
  /** PNG; null where nothing here can draw the page. */
  picture: Uint8Array | null
}

/** Type of 9 points is easily read on a screen. */
export const VIEW_DOTS_PER_INCH = 144
