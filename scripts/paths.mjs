/** Written last by the build: its time says when dist was whole. Not packed (see `files` in package.json). */
export const BUILD_STAMP = 'dist/.built'
