import fc from 'fast-check';

/** How often a property is tried: `npm run test:long` tries harder. */
fc.configureGlobal({ numRuns: process.env.SIGNET_LONG ? 5000 : 100 });
