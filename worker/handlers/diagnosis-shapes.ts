import { diagnosisGaps, diagnosisStories } from '../contract';
import { either, exactly, isText, listOf, oneOf, orNull, type Check } from './shapes';

const isNumber: Check = (value) => Number.isFinite(value);
const isPlace: Check = (value) => Number.isInteger(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isCertainty = oneOf('stated', 'observed', 'inferred');
const isTime = orNull(isNumber);
const isTally = listOf(exactly({ id: isText, count: isNumber }));
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A finding is only handed on or shortened; of it the rule is read. */
const hasRule: Check = (value) => isObject(value) && isText((value as Record<string, unknown>)['rule']);

const isSetting = exactly({
  key: isText,
  node: orNull(isText),
  how: oneOf('raises', 'finding', 'decides'),
  certainty: isCertainty,
  at: orNull(exactly({ from: isNumber, to: isNumber })),
  finding: orNull(hasRule),
});
const isChange = either(
  exactly({ kind: oneOf('edited', 'bundle'), atMs: isNumber, beforeMs: isNumber }),
  exactly({ kind: oneOf('evidence'), atMs: isNumber, beforeMs: isNumber, name: isText, seen: isFlag }),
);
const isCause = exactly({
  id: isText,
  certainty: isCertainty,
  details: isTally,
  frame: orNull(isText),
  attempts: listOf(isPlace),
  users: listOf(isText),
  followers: isTally,
  startedMs: isTime,
  lastMs: isTime,
  machines: listOf(isText),
  settings: listOf(isSetting),
  ini: oneOf('none', 'explains', 'silent', 'not-asked'),
  changes: listOf(isChange),
});
const isAttempt = exactly({
  user: orNull(isText),
  userCertainty: orNull(isCertainty),
  activityId: orNull(isText),
  relyingParty: orNull(isText),
  fromMs: isTime,
  toMs: isTime,
  records: listOf(isPlace),
  noise: isNumber,
  end: oneOf('success', 'fault', 'open'),
  cause: orNull(isPlace),
  also: listOf(isPlace),
  followers: listOf(isText),
});

/** A diagnosis as `diagnosis.read` gave it. */
export const isDiagnosis = exactly({
  records: isNumber,
  noise: isNumber,
  undated: isNumber,
  fromMs: isTime,
  toMs: isTime,
  startedMs: isTime,
  causes: listOf(isCause),
  attempts: listOf(isAttempt),
  users: listOf(
    exactly({ user: isText, names: listOf(isText), attempts: isNumber, failed: isNumber, causes: listOf(isText) }),
  ),
  usersMore: isNumber,
  counts: listOf(exactly({ id: isText, count: isNumber, users: isNumber })),
  hours: listOf(exactly({ atMs: isNumber, id: isText, count: isNumber })),
  timeline: orNull(
    exactly({
      stepMs: isNumber,
      startMs: isNumber,
      buckets: listOf(exactly({ faults: isNumber, successes: isNumber, others: isNumber })),
    }),
  ),
  stories: listOf(exactly({ id: oneOf(...diagnosisStories), certainty: isCertainty, attempts: listOf(isPlace) })),
  gaps: listOf(
    exactly({ id: oneOf(...diagnosisGaps.map(([id]) => id)), reason: oneOf('records', 'ini'), attempts: isNumber }),
  ),
});
