export * from './deployment';
export * from './ini';
export * from './ini-rules';
export * from './limits';
export * from './outcome';
export * from './worker-api';
