/** What DNS answers in the guide's worked example (seed lines 612-615). */
export const guideAnswer = [
  'fe80::644b:3c9f:c5ac:ce1c%10',
  'fe80::f03d:b045:8dc3:f5ed%3',
  '10.10.10.10',
  '10.10.10.20',
];
