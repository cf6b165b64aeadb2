export * from './assemblies';
export * from './format-list';
export * from './providers';
