/** Width and height in points. */
export interface PageSize {
  width: number
  height: number
}

const POINTS_PER_INCH = 72

/** Sheets that notices are printed and scanned on, in points: A4 and A3 (ISO 216). */
export const A4: PageSize = { width: 595.28, height: 841.89 }
const A3: PageSize = { width: 841.89, height: 1190.55 }

/** Nobody scans at more dots per inch: a picture that would have more as A4 is a larger sheet. */
const FINEST_SCAN = 400

/**
 * How large a page is of which there is a picture: by its resolution where the file says it, otherwise as wide as a sheet of A4, or of A3 where A4
 * would make it too fine, upright or lying.
 * @param resolution dots per inch; null where it is not known
 */
export function pageSizeOf(width: number, height: number, resolution: number | null): PageSize {
  const dotsPerInch = resolution ?? guessedResolution(width, height)
  return { width: (width / dotsPerInch) * POINTS_PER_INCH, height: (height / dotsPerInch) * POINTS_PER_INCH }
}

function guessedResolution(width: number, height: number): number {
  const asSheet = (sheet: PageSize): number => (width / (width > height ? sheet.height : sheet.width)) * POINTS_PER_INCH
  return asSheet(A4) <= FINEST_SCAN ? asSheet(A4) : asSheet(A3)
}
