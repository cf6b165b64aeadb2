import { isId } from '../storage';
import { isDeployment } from './deployment-shapes';
import { either, exactly, isFlag, listOf, maybe, oneOf, orNull, type Check } from './shapes';

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isTime: Check = (value) => Number.isFinite(value);
const isBytes: Check = (value) => value instanceof Uint8Array;
const isPassphrase: Check = (value) => typeof value === 'string' && value.length <= 10_000;

const isWitnessed = exactly({ vaultId: isId, revision: isCount, count: isCount, lastExportAtMs: orNull(isTime) });
const isWitness = orNull(isWitnessed);

/** As deep as a screen's state ever is. */
const DEPTH = 32;

/** Data that comes back as it was given. */
const isKept =
  (depth: number): Check =>
  (value) => {
    if (value === null || typeof value === 'boolean' || typeof value === 'string' || isBytes(value)) return true;
    if (typeof value === 'number') return Number.isFinite(value);
    if (typeof value !== 'object' || depth === 0) return false;
    const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    return plain && Object.values(value).every((member) => member === undefined || isKept(depth - 1)(member));
  };

const isChoices: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([id, choice]) => isId(id) && oneOf('skip', 'replace', 'copy')(choice));

/** What each call may be given. */
export const storeShapes = {
  state: exactly({ witness: isWitness }),
  create: exactly({ passphrase: isPassphrase, witness: isWitness, overMissing: maybe(isFlag) }),
  unlock: exactly({ passphrase: isPassphrase, witness: isWitness }),
  unlockWithRecovery: exactly({ recoveryKey: isPassphrase, witness: isWitness }),
  lockAfter: exactly({ minutes: isTime }),
  id: exactly({ id: isId }),
  save: exactly({ deployment: isDeployment, expectedRevision: isCount, draft: maybe(isId) }),
  remove: exactly({ id: isId, expectedRevision: isCount }),
  saveDraft: exactly({ id: isId, deployment: maybe(orNull(isDeployment)), content: isKept(DEPTH) }),
  changePassphrase: exactly({ passphrase: isPassphrase, next: isPassphrase }),
  resetPassphrase: exactly({ recoveryKey: isPassphrase, next: isPassphrase }),
  passphrase: exactly({ passphrase: isPassphrase }),
  exportVault: exactly({ ids: either(oneOf(null), listOf(isId)), passphrase: isPassphrase }),
  exportOpen: exactly({ deployment: isDeployment, passphrase: isPassphrase }),
  exportPlain: exactly({ deployments: listOf(isDeployment) }),
  readFile: exactly({ bytes: isBytes, passphrase: isPassphrase }),
  importFile: exactly({ bytes: isBytes, passphrase: isPassphrase, choices: isChoices }),
} as const;
