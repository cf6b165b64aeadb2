/** The farm that shows what Signet does. Apart from the sample, so that knowing its name does not load it. */
export const SAMPLE_ID = 'sample';
