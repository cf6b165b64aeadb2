import type { diagnosisFailureCodes } from '../../contract';

export const diagnosisFailures = {
  'diagnosis-too-large': {
    what: 'The size of this is {sizeBytes}; at most {limitBytes} are read.',
    cure: 'Export a shorter time, or filter the log by its source and level before saving.',
  },
  'diagnosis-doctype': {
    what: 'This XML declares a document type or entities, which no export of Windows does. It was not read.',
    cure: 'Export the log again from Event Viewer or with wevtutil.',
  },
  'diagnosis-archive-damaged': {
    what: 'This zip is damaged or empty.',
    cure: 'Pack the files again, without a password, and try once more.',
  },
  'diagnosis-archive-too-large': {
    what: 'What this zip holds is more than {limitBytes}.',
    cure: 'Pack only the logs of the time in question.',
  },
  'diagnosis-archive-entries': {
    what: 'This zip holds more than {limit} files.',
    cure: 'Pack only the logs and outputs that are to be read.',
  },
  'diagnosis-archive-nested': {
    what: 'This is a zip inside of a zip. It was not opened.',
    cure: 'Unpack the outer zip, and open the inner one by itself.',
  },
} satisfies Record<(typeof diagnosisFailureCodes)[number], { what: string; cure: string }>;
