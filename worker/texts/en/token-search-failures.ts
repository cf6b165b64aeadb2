/** Words for what stands against trying secrets on a token. */
export const tokenSearchFailures = {
  'token-search-form': {
    what: 'This is no compact token signed by HS256, HS384 or HS512.',
    cure: 'Give one such token alone. A public-key signature is checked with its key, not with a list.',
  },
  'token-search-many': {
    what: 'The list has {count} lines; at most {most} are tried at once.',
    cure: 'Split the list.',
  },
};
