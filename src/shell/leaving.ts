/** Whether a person has already agreed to leave the page with what is not saved; then the browser need not ask again. */
export const leaving = { agreed: false };
