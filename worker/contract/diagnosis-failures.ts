/** Why a text is not read. Words: `worker/texts/<lang>/diagnosis-failures.ts`. */
export const diagnosisFailureCodes = [
  'diagnosis-too-large',
  'diagnosis-doctype',
  'diagnosis-archive-damaged',
  'diagnosis-archive-too-large',
  'diagnosis-archive-entries',
  'diagnosis-archive-nested',
] as const;
