export { apiRequest } from './api-request';
export { compose } from './compose';
export { newSecret } from './new-secret';
export { template } from './template';
