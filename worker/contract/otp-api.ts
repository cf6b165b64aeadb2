import type {
  OtpDrift,
  OtpDriftRequest,
  OtpGenerated,
  OtpGeneratedMany,
  OtpGenerateManyRequest,
  OtpGenerateRequest,
  OtpNewSecret,
  OtpNewSecretRequest,
  OtpPhoneCleaned,
  OtpReadSecretRequest,
  OtpSecretRead,
  OtpStrength,
  OtpStrengthRequest,
  OtpVerified,
  OtpVerifiedMany,
  OtpVerifyManyRequest,
  OtpVerifyRequest,
} from './otp';
import type {
  OtpEnrolment,
  OtpEnrolmentsRead,
  OtpEnrolRequest,
  OtpReadEnrolmentRequest,
  OtpWriteMigrationRequest,
} from './otp-enrol';
import type {
  OtpAudit,
  OtpAuditRequest,
  OtpCsv,
  OtpReadUsersRequest,
  OtpUsersRead,
  OtpWriteCsvRequest,
} from './otp-lists';
import type { Call, Outcome } from './outcome';

/** One-time keys after RFC 4226 and RFC 6238. Not those of the BaroPAM product, whose algorithm is not public. */
export interface OtpApi {
  generate(call: Call, request: OtpGenerateRequest): Promise<Outcome<OtpGenerated>>;
  verify(call: Call, request: OtpVerifyRequest): Promise<Outcome<OtpVerified>>;
  generateMany(call: Call, request: OtpGenerateManyRequest): Promise<Outcome<OtpGeneratedMany>>;
  verifyMany(call: Call, request: OtpVerifyManyRequest): Promise<Outcome<OtpVerifiedMany>>;
  drift(call: Call, request: OtpDriftRequest): Promise<Outcome<OtpDrift>>;
  strength(call: Call, request: OtpStrengthRequest): Promise<Outcome<OtpStrength>>;
  enrol(call: Call, request: OtpEnrolRequest): Promise<Outcome<OtpEnrolment>>;
  readEnrolment(call: Call, request: OtpReadEnrolmentRequest): Promise<Outcome<OtpEnrolmentsRead>>;
  /** One `otpauth-migration://` URI for each picture. */
  writeMigration(call: Call, request: OtpWriteMigrationRequest): Promise<Outcome<string[]>>;
  readUsers(call: Call, request: OtpReadUsersRequest): Promise<Outcome<OtpUsersRead>>;
  writeCsv(call: Call, request: OtpWriteCsvRequest): Promise<Outcome<OtpCsv>>;
  audit(call: Call, request: OtpAuditRequest): Promise<Outcome<OtpAudit>>;
  readSecret(call: Call, request: OtpReadSecretRequest): Promise<Outcome<OtpSecretRead>>;
  newSecret(call: Call, request: OtpNewSecretRequest): Promise<Outcome<OtpNewSecret>>;
  cleanPhone(call: Call, request: { phone: string }): Promise<Outcome<OtpPhoneCleaned>>;
}
