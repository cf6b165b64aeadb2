import type { HelperName } from '../helpers';

/** What a feature does, as ES5 source: the body of a function that is given the feature's data as `d`. */
export interface FeatureScript {
  helpers: readonly HelperName[];
  source: string;
}
