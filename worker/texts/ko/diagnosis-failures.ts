import type { diagnosisFailureCodes } from '../../contract';

export const diagnosisFailures = {
  'diagnosis-too-large': {
    what: '크기가 {sizeBytes}입니다. 최대 {limitBytes}까지 읽습니다.',
    cure: '기간을 줄이거나, 원본과 수준으로 로그를 필터링한 뒤 저장하세요.',
  },
  'diagnosis-doctype': {
    what: '이 XML에는 문서 형식 또는 엔터티 선언이 있습니다. Windows가 내보낸 파일에는 없는 선언이므로 읽지 않았습니다.',
    cure: '이벤트 뷰어 또는 wevtutil로 로그를 다시 내보내세요.',
  },
  'diagnosis-archive-damaged': {
    what: 'zip 파일이 손상되었거나 비어 있습니다.',
    cure: '암호를 걸지 않고 파일을 다시 압축한 뒤 시도하세요.',
  },
  'diagnosis-archive-too-large': {
    what: 'zip 파일의 압축을 풀면 {limitBytes}를 넘습니다.',
    cure: '해당 시간대의 로그만 압축하세요.',
  },
  'diagnosis-archive-entries': {
    what: 'zip 파일에 파일이 {limit}개보다 많이 들어 있습니다.',
    cure: '확인할 로그와 명령 출력만 압축하세요.',
  },
  'diagnosis-archive-nested': {
    what: 'zip 안에 들어 있는 zip 파일이므로 열지 않았습니다.',
    cure: '바깥쪽 zip의 압축을 풀고, 안쪽 파일을 따로 여세요.',
  },
} satisfies Record<(typeof diagnosisFailureCodes)[number], { what: string; cure: string }>;
