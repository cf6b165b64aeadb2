export { editIni } from './edit';
export { inspectIni } from './inspect';
export { recogniseIni } from './recognise';
export { iniSchema } from './schema';
