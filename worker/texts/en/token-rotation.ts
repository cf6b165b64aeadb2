import type { RotationPlace, RotationStepId } from '../../contract';

/** Words for the rotation of SECRET_KEY: what is done, and how to see that it worked. */
export const tokenRotation = {
  title: 'Changing SECRET_KEY',
  certainty:
    'No guide has this procedure. It follows from where the key lies and what is signed with it; agree on it with SingleID operations first.',
  places: {
    desk: 'At the desk',
    singleid: 'SingleID operations',
    'each-node': 'Each AD FS node',
    'load-balancer': 'Load balancer',
    consumers: 'Other systems',
  } satisfies Record<RotationPlace, string>,
  steps: {
    inventory: {
      what: 'List every place that has the old key: ADFSadapter.ini of each node (SECRET_KEY, or the DOMAIN_SECRET_KEY_## that are in use), other systems with the same consumer key, backups, and what is kept in Signet.',
      check:
        'On each node, the drive that is searched first has only one ADFSadapter folder, and the effective key comes from the line you think.',
    },
    'ask-new': {
      what: 'Ask SingleID operations for a new key for the same consumer key: they issue it. Take it over a protected channel, not by mail.',
      check: 'It is Base64 of 44 characters, which are 32 bytes.',
    },
    overlap: {
      what: 'Ask whether old and new key are both accepted for a while, for requests and for the signing of responses. No source says so; without overlap, plan an interruption.',
      check: 'You have the answer in writing, with the moment of the switch.',
    },
    'check-new': {
      what: 'Make a copy of ADFSadapter.ini with the new key and inspect it here; make a request token with it.',
      check: 'No new finding, and the token verifies with the new key read as Base64.',
    },
    'keep-old': {
      what: 'On each node, copy ADFSadapter.ini to a folder that only administrators can read. It holds the old key.',
      check: 'The copy is the same byte for byte.',
    },
    announce: {
      what: 'Choose a quiet hour and tell the help desk: sign-ins that are under way at the switch have to start again.',
      check: 'Someone can sign in to the nodes without this MFA, should it fail.',
    },
    drain: {
      what: 'With overlap: take one node out of the load balancer, and go on node by node. Without: do all nodes together.',
      check: 'No new sign-ins appear in the MFA_Adapter log of the node.',
    },
    'switch-singleid': {
      what: 'SingleID operations put the new key in force: beside the old one with overlap, else instead of it.',
      check: 'They confirm the moment. Without overlap, requests with the old key are answered with 400 from now on.',
    },
    'switch-node': {
      what: 'Put the new key into ADFSadapter.ini, in the line that is in use, in the encoding the file has. Restart the AD FS service, since no source says that the adapter reads the file again.',
      check: 'AD FS runs, and the log MFA_Adapter shows neither 5010 nor 1005.',
    },
    'switch-consumers': {
      what: 'Change the key in the other systems that share it, in the same window.',
      check: 'Each of them completes one sign-in.',
    },
    'check-sign-in': {
      what: 'Lead a test client to this node (hosts file), and sign in with MFA.',
      check: 'The MFA page appears without 400, and the sign-in completes after it.',
    },
    'check-token': {
      what: 'Paste the jwtTokenRequest and jwtTokenResponse of that sign-in here.',
      check:
        'Both verify with the new key and not with the old one; contacts can be decrypted where they are encrypted.',
    },
    return: {
      what: 'Put the node back into the load balancer, and take the next one.',
      check:
        'Sign-ins by way of the load balancer complete. The key is the same in all nodes: compare their files here.',
    },
    'refuse-old': {
      what: 'When all is changed, have the old key put out of force.',
      check: 'A request token made here with the old key is answered with 400.',
    },
    clean: {
      what: 'Delete the copies with the old key, in backups and in Signet too, and write down when the key was changed.',
      check: 'A search for the old key finds nothing.',
    },
    'way-back': {
      what: 'The way back, until the old key is out of force: put the kept ADFSadapter.ini back on every node that was changed, restart AD FS, and have SingleID operations put the old key in force. After that, only forward: with a further new key.',
      check: 'A sign-in completes, and its tokens verify with the old key.',
    },
  } satisfies Record<RotationStepId, { what: string; check: string }>,
  inFlight: {
    title: 'Tokens on their way during the switch',
    request:
      'A request signed with the old key is refused with 400 as soon as SingleID no longer takes that key, however long TOKEN_EXP_TIME is.',
    response:
      'A response is signed with one key. If the node has the other, the signature fails and so does the sign-in; the adapter has no error code for it.',
    contacts: 'With USERINFO_ENCRYPT=1, contacts are encrypted with the same key, so they change at the same moment.',
    user: 'The user starts the sign-in again. Sessions that AD FS gave out already are not affected.',
  },
} as const;
