import type { Deployment } from '../contract';
import { serverVersions } from '../contract';
import { isPolicy, isProfile, isState } from './otp-shapes';
import { either, exactly, isFlag, isText, listOf, maybe, oneOf, orNull, type Check } from './shapes';

const isNumber: Check = (value) => Number.isFinite(value);
const isBytes: Check = (value) => value instanceof Uint8Array;
const isRecordOf =
  (item: Check): Check =>
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(item);

const isFile = exactly({
  name: isText,
  text: isText,
  encoding: oneOf('utf-8', 'utf-16le', 'utf-16be', 'cp949', 'latin1'),
  bom: isFlag,
});
const isImage = exactly({
  name: isText,
  type: oneOf('image/png', 'image/jpeg', 'image/gif', 'image/svg+xml'),
  bytes: isBytes,
});

const isFarm = exactly({
  serviceName: isText,
  serverVersion: orNull(oneOf(...serverVersions)),
  paginated: orNull(isFlag),
  nodes: listOf(isText),
  drive: isText,
  themeName: isText,
  methods: listOf(isText),
  relyingParties: listOf(exactly({ name: isText, policy: maybe(isText), theme: maybe(isText) })),
});

const isProvider = exactly({
  name: isText,
  typeName: isText,
  adapterVersion: orNull(isText),
  authenticationMethods: listOf(isText),
});

const isNode = exactly({
  node: isText,
  ini: orNull(isFile),
  onload: orNull(isFile),
  assemblies: orNull(isText),
  provider: orNull(isText),
});

const isVendorFile = exactly({
  name: isText,
  sizeBytes: isNumber,
  sha256: isText,
  assembly: maybe(
    exactly({ name: isText, version: isText, culture: isText, publicKeyToken: isText, typeNames: listOf(isText) }),
  ),
});

const isKeyUser = exactly({
  loginId: isText,
  phone: maybe(isText),
  cycle: maybe(isNumber),
  revision: maybe(isNumber),
  secret: maybe(isBytes),
  name: maybe(isText),
  others: maybe(isRecordOf(isText)),
  state: maybe(isState),
  samples: maybe(listOf(exactly({ atMs: isNumber, step: isNumber, cycle: isNumber }))),
});

const isKeyProfile = exactly({
  id: isText,
  name: isText,
  issuer: isText,
  profile: isProfile,
  policy: isPolicy,
  users: listOf(isKeyUser),
});

const isEvidence = exactly({
  id: isText,
  readAtMs: isNumber,
  name: isText,
  codes: listOf(exactly({ code: isText, count: isNumber })),
});

const hasShape = exactly({
  id: isText,
  name: isText,
  environment: oneOf('production', 'staging', 'development'),
  revision: isNumber,
  createdAtMs: isNumber,
  updatedAtMs: isNumber,
  farm: isFarm,
  provider: isProvider,
  files: exactly({
    ini: orNull(isFile),
    onload: orNull(isFile),
    styleSheet: orNull(isFile),
    logo: orNull(isImage),
    illustration: orNull(isImage),
  }),
  nodes: listOf(isNode),
  vendor: listOf(isVendorFile),
  keys: listOf(isKeyProfile),
  evidence: listOf(isEvidence),
  lastBundle: either(
    oneOf(null),
    exactly({
      builtAtMs: isNumber,
      entries: isRecordOf(isText),
      asked: maybe(exactly({ parts: listOf(isText), locale: oneOf('ko', 'en'), secrets: isFlag, insist: isFlag })),
    }),
  ),
});

/** Whether a stranger's argument is a Deployment as the contract wants it; what its values say is the domain's matter. */
export const isDeployment = (value: unknown): value is Deployment => hasShape(value);
