/** Pixels of one page that are decoded at all. A sheet of A1 at 600 dpi has 280 million; a picture bomb declares a billion and more. */
export const MAX_PICTURE_PIXELS = 300_000_000

/** Pixels that one page is read with: a newspaper page (A2) at 300 dpi has 35 million. Larger ones are made smaller while they are decoded. */
export const MAX_WORKING_PIXELS = 40_000_000
