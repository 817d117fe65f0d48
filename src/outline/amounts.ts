/** A digit that begins or continues an amount: not a year, a date, a document number or a label. */
const AMOUNT = /[0-9][^0-9年月日号.．、）]/

/** Whether a text says how much is promised: for choosing lists and lines; what a quantity is to the letter is decided in `extract`. */
export const saysHowMuch = (text: string): boolean => AMOUNT.test(text)
