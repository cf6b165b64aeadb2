export { verifierCode, type CodeComments } from './code';
export { readIntegration } from './inspect';
