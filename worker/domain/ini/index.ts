export { compareIni } from './compare';
export { createIni, type IniComments } from './create';
export { editIni } from './edit';
export { inspectIni } from './inspect';
export { maskIni } from './mask';
export { recogniseIni } from './recognise';
export { rehearseDomain } from './rehearse-domain';
export { rehearseLdap } from './rehearse-ldap';
export { iniSchema } from './schema';
