import { iniCodes } from './ini-codes';

const vendor = 'Hand it to the vendor’s developers soon, with the log of that moment.';
const never = 'The adapter’s own fault. The guide says that it can and may never happen.';
const rights =
  'Check whether the file is there, then its attributes and whether the AD FS service account may read it.';
const iniPath = 'The guide names C:\\ADFSadapter\\ADFSadapter.ini; from 1.2.0.6 on any drive from C to Z will do.';
const adState = 'Check the state of Active Directory and of the server that LDAP_SERVER names.';
const html =
  'Check each Html_*.txt in the ADFSadapter folder: whether it is there, whether the service account may read it, whether another program holds it.';

/** A setting the file does not have; what it is for is said in `ini-codes`. */
const missing = (code: keyof typeof iniCodes, what: string) => ({
  what,
  cause: iniCodes[code].meaning,
  action:
    'Check the file as a whole: whether more is missing, and whether it is of an older version. Open it in Configuration, which adds what is missing.',
});

/** Words for the adapter's codes. `what` renders the guide's own Korean; `notes` are about where the guide errs. */
export const diagnosisCodes = {
  entries: {
    'adapter-0000': {
      what: 'Success',
      cause: 'No error, only a log entry nobody needs.',
      action: 'Nothing. The guide asks to tell the developers to take the entry out.',
    },
    'adapter-0001': {
      what: 'Invalid Arguments',
      cause:
        'A function inside the adapter was called with an argument missing. The sign-in may go on without a sign of it, and yet fail later.',
      action: vendor,
    },
    'adapter-1000': {
      what: 'The account cannot be taken from identityClaim.',
      cause:
        'AD FS hands the adapter the user at the start, and there was no account in it. This is inside AD FS, not LDAP; the adapter cannot work like this.',
      action:
        'Check Active Directory and AD FS: whether the user has a UPN, and whether the claim rules of Active Directory issue it.',
    },
    'adapter-1001': {
      what: 'The INI file cannot be loaded.',
      cause: 'The adapter found no settings it could use. A code 5000 to 5017 before it says which.',
      action: `${rights} ${iniPath}`,
    },
    'adapter-1002': {
      what: 'The HTML files cannot be loaded.',
      cause: 'One missing Html_*.txt is enough. The log before it says which file.',
      action: html,
    },
    'adapter-1003': {
      what: 'The user’s data cannot be fetched from LDAP.',
      cause:
        'The query itself failed: an empty mobile or mail is no error. Only USE_LDAP_SEARCH=2 stops the sign-in for it; with 1 it goes on with empty data.',
      action: `${adState} 6000 or 6001 before it has the reason. The guide asks for USE_LDAP_SEARCH=1 where possible.`,
    },
    'adapter-1004': {
      what: 'The request of BeginAuthentication has no URL.',
      cause: 'Without it, the answer that the MFA server sends by GET cannot be read.',
      action:
        'Check whether the MFA server sends its answer, and whether a proxy in between drops the query string of /adfs/ls.',
    },
    'adapter-1005': {
      what: 'The JWT cannot be made.',
      cause:
        'GenerateRequestToken failed. The log beside it has the reason; likely ones are a damaged key and a missing assembly.',
      action:
        'Check SECRET_KEY and CONSUMER_KEY, and whether gacutil /l lists the 7.2.0.0 assemblies on this node. Else hand the log to the developers.',
    },
    'adapter-1006': {
      what: 'The folder ADFSadapter or the INI file cannot be found. One of the drives C to Z must have [drive]:/ADFSadapter/ADFSadapter.ini.',
      cause: 'From 1.2.0.6 on the adapter looks through the drives and takes the first it finds; here it found none.',
      action:
        'Check the spelling of folder and file (the guide itself has ADFSadatper.ini), and whether the service account may open the drive.',
    },
    'adapter-2000': {
      what: 'TryEndAuthentication() has no account.',
      cause: `The user came back, but it is not known who he is. ${never}`,
      action: vendor,
    },
    'adapter-2001': { what: 'There is no step information.', cause: never, action: vendor },
    'adapter-2002': { what: 'The step information is wrong.', cause: never, action: vendor },
    'adapter-3000': {
      what: 'Fetches the HTML text.',
      cause: 'No error: it shows what was read from an Html_*.txt.',
      action: 'Nothing. It helps to see whether a changed file was read.',
    },
    'adapter-3001': {
      what: 'The HTML cannot be fetched.',
      cause: 'An Html_*.txt on the server was not read.',
      action: html,
    },
    'adapter-4000': { what: 'The Html file does not exist.', cause: 'An Html_*.txt is missing.', action: html },
    'adapter-4001': {
      what: 'The Html file exists but is empty.',
      cause: 'The file could not be read, or really is empty.',
      action: html,
    },
    'adapter-4002': {
      what: 'A step that is not in the HtmlPrefix list.',
      cause: `A keyword of a step that the adapter does not know. ${never}`,
      action: vendor,
    },
    'adapter-4003': {
      what: 'The prefix in the HtmlPrefix list is empty.',
      cause: `The adapter’s list of keywords is empty. ${never}`,
      action: vendor,
    },
    'adapter-5000': { what: 'The INI file cannot be read.', cause: iniPath, action: rights },
    'adapter-5001': missing(5001, 'The system name (API_SYSTEMNAME) is not in the INI.'),
    'adapter-5002': missing(5002, 'claim1 (MAIN_CLAIM1) is not in the INI.'),
    'adapter-5003': missing(5003, 'claim2 (MAIN_CLAIM2) is not in the INI.'),
    'adapter-5004': {
      what: 'The INI file does not exist.',
      cause: iniPath,
      action: 'Check that folder and file are spelt exactly like this on every node.',
    },
    'adapter-5005': { what: 'AddToList() to the INI list failed.', cause: never, action: vendor },
    'adapter-5006': {
      what: 'No key or value was read from the INI file.',
      cause: iniCodes[5006].meaning,
      action: 'Open the file in Configuration and save it as UTF-8.',
    },
    'adapter-5007': missing(5007, 'The LDAP server is not in the INI. (LDAP_SERVER)'),
    'adapter-5008': missing(5008, 'The MFA API URL is not in the INI. (MFA_API_URL)'),
    'adapter-5009': missing(5009, 'The consumer key is not in the INI. (CONSUMER_KEY)'),
    'adapter-5010': missing(5010, 'The secret key is not in the INI. (SECRET_KEY)'),
    'adapter-5011': missing(5011, 'The cache attribute is not in the INI. (CACHE_ATTRIBUTE)'),
    'adapter-5012': missing(5012, 'The cache delimiter is not in the INI. (CACHE_DELIMETER)'),
    'adapter-5013': missing(5013, 'Skew seconds are not in the INI. (SKEW_SECONDS)'),
    'adapter-5014': missing(5014, 'The token expiration time is not in the INI. (TOKEN_EXP_TIME)'),
    'adapter-5015': missing(5015, 'The cache life time is not in the INI. (CACHE_LIFE_TIME)'),
    'adapter-5016': {
      what: 'The list of user information claims is not in the INI. (USERINFO_##)',
      cause: 'Reserved for later. The adapter is said not to use it yet.',
      action: 'If it is met nevertheless, check USERINFO_01 and tell the vendor.',
    },
    'adapter-5017': missing(
      5017,
      'LDAP is to be used with id and password (LDAP_USE_IDPW=1), but one of them is not in the INI. (LDAP_ID, LDAP_PW)',
    ),
    'adapter-6000': {
      what: 'An exception occurred while the user was looked up in AD (LDAP).',
      cause:
        'The LDAP query broke off: address, name resolution, TLS, account or rights. The exception beside it says which.',
      action: `Check the address in LDAP_SERVER. ${adState} Hand the exception to the developers if it is not clear.`,
    },
    'adapter-6001': {
      what: 'The user cannot be found in AD (LDAP).',
      cause: 'The query was made and gave no user. Empty attributes of a user who exists are no error.',
      action: `${adState} Check whether the account that asks may read the user, and whether LDAP_SERVER is of the user’s domain.`,
    },
  },
  notes: {
    d7: 'The guide names 0001 twice: Err.InvalidArguments in the list for the log, Err.IdentityClaimHasNoAccount in the list of users’ screens. The second name belongs to 1000. By its number 0001 is Invalid Arguments.',
    d8: 'In its list of users’ screens the guide gives 1006 the sentence of 1005 (the JWT cannot be made). The rest of the text there, and the list for the log, say that the folder or the INI was not found. That is what 1006 means.',
  },
};
