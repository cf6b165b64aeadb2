export type Locale = 'ko' | 'en';
export const locales = ['ko', 'en'] as const;
