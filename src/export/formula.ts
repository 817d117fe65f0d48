/**
 * Beginnings that a spreadsheet takes for a formula (OWASP, CSV injection); in East Asian versions of Excel the wide forms as well.
 */
const BEGINNING = /^[=+\-@\t\r\n＝＋－＠]/

/** Whether a spreadsheet that is given this text could run it. */
export const beginsAFormula = (text: string): boolean => BEGINNING.test(text)
