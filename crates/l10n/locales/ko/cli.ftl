### `mailmend` 명령에서 진단 결과를 둘러싼 문구. 옵션과 `--help`는 다른 명령처럼 영어이며,
### 사서함에 관해 사람이 읽는 내용은 여기에 있습니다.

cli-why = 원인
cli-actor = 조치할 사람
cli-sureness = 확실한 정도
cli-steps = 해결 방법
cli-alternatives = 다른 가능성
cli-tell-apart = 구분하는 방법
cli-evidence = 판단 근거
cli-proven = 작동이 확인된 설정
cli-provider = 메일 서비스
cli-row = 헬프데스크 메시지
cli-text = 붙여 넣은 내용(판단 근거가 된 부분 표시)
cli-secrets-cut = 비밀번호 등 민감한 정보 { $count }개를 가렸습니다.
cli-messages = 메시지
cli-reasons = 나타나는 이유
cli-changed = 달라진 점
cli-causes = 가능한 원인
cli-notes = 참고
cli-links = 더 알아보기
cli-guide = 자세히 보기: { $command }
cli-imap = 받는 메일(IMAP)
cli-smtp = 보내는 메일(SMTP)
cli-password-prompt = { $user_name }의 비밀번호(입력해도 화면에 표시되지 않음):
cli-token-prompt = { $user_name }의 액세스 토큰(입력해도 화면에 표시되지 않음):
cli-cancelled = 취소했습니다.
cli-elapsed = { NUMBER($milliseconds, useGrouping: "false") }ms
cli-counter = 추가로 시도
cli-refused = 점검하지 않음: { $reason }
cli-private-network = 사설 네트워크의 서버를 점검하려면 네트워크를 지정하세요: { $option }
