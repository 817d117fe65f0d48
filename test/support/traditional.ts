import { Converter } from 'opencc-js'

/** How Traditional Chinese is written: in the standard of opencc, in Taiwan, in Hong Kong. */
export const TRADITIONAL = ['t', 'tw', 'hk'] as const

/** A Simplified text in Traditional Chinese, character for character. */
export const inTraditional = (text: string, standard: (typeof TRADITIONAL)[number]): string => Converter({ from: 'cn', to: standard })(text)
