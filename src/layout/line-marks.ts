/** Marks that begin no line and marks that end none (行首、行尾禁则, GB/T 15834); a straight quote may be either. */
const NO_START = /^["'，。、；：！？）》〉」』】〕”’…,.;:!?)\]}%％℃·]/
export const NO_END = /^["'（《〈「『【〔“‘([{]/

export const beginsNoLine = (text: string): boolean => NO_START.test(text)
