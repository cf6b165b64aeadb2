export const en = {
  text: 'Signet does not run inside another page, where somebody could place something over it.',
  link: 'Open Signet by itself',
};
