/** 비밀 키 대입을 할 수 없는 이유의 문구. */
export const tokenSearchFailures = {
  'token-search-form': {
    what: 'HS256, HS384, HS512로 서명된 compact 형식 토큰이 아닙니다.',
    cure: '해당 토큰 하나만 넣으세요. 공개 키 서명은 목록이 아니라 공개 키로 확인합니다.',
  },
  'token-search-many': {
    what: '목록이 {count}줄입니다. 한 번에 최대 {most}줄까지 대입합니다.',
    cure: '목록을 나누세요.',
  },
};
