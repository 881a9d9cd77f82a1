### 요소 주변의 문구: 도움이 되었는지 묻는 설문과 예제 페이지.

## Feedback

feedback-question = 이 내용이 도움이 되었나요?
feedback-yes = 예
feedback-no = 아니요
feedback-why = 어떤 점이 아쉬웠나요?
feedback-reason-not-solved = 안내대로 해도 해결되지 않았습니다
feedback-reason-other-problem = 내가 겪는 오류나 문제가 없습니다
feedback-reason-unclear = 이해하기 어렵습니다
feedback-reason-outdated = 내용이 오래되었습니다
feedback-comment = 더 알려 주실 내용이 있나요?(선택 사항)
feedback-comment-hint = 비밀번호나 고객 정보는 적지 마세요.
feedback-send = 보내기
feedback-thanks = 의견을 보내 주셔서 감사합니다. 더 나은 안내를 만드는 데 사용하겠습니다.
feedback-failed = 의견을 보내지 못했습니다. 작성한 내용은 그대로 있으니 다시 시도하세요.

## Example of a helpdesk's settings page

settings-title = 사서함 설정
settings-lead = 고객이 메일을 보내는 사서함을 연결하세요.
settings-mailbox = 사서함
settings-address = 지원 이메일 주소
settings-sign-in = 로그인 방식
settings-sign-in-password = 사용자 이름과 비밀번호
settings-sign-in-oauth = Google 또는 Microsoft 계정
settings-incoming = 받는 메일 서버
settings-outgoing = 보내는 메일 서버
settings-host = 서버
settings-port = 포트
settings-encryption = 암호화
settings-encryption-ssl = SSL/TLS
settings-encryption-tls = STARTTLS
settings-encryption-off = 없음
settings-user = 사용자 이름
settings-password = 비밀번호
settings-check-title = 제대로 연결되나요?
settings-check-lead = 저장하기 전이나 후에 언제든지 점검할 수 있습니다. 점검하지 않아도 저장할 수 있습니다.
settings-save = 저장
settings-saved = 저장했습니다.
settings-reauthorize = 계정 다시 연결
settings-reauthorizing = 실제 페이지에서는 여기에서 계정을 다시 연결합니다: { $provider }
settings-allowlist = 방화벽에 등록할 헬프데스크 주소
settings-without-script = 점검하려면 JavaScript가 필요합니다. 이 페이지의 나머지 기능은 JavaScript 없이도 사용할 수 있습니다.

## Example of a knowledge-base article

article-title = 사서함을 연결할 수 없을 때
article-lead = 사서함을 확인하지 못했다는 메시지가 헬프데스크에 표시될 때, 그 뜻과 진짜 원인을 찾는 방법을 안내합니다.
article-paste = 화면에 표시된 메시지를 붙여 넣거나 아래에서 찾아보세요.
article-frame-title = 사서함 오류 설명
article-frame-lead = 다른 사이트의 페이지에서는 한 줄만 넣으면 됩니다. 프레임 높이는 내용에 맞게 조절됩니다.
article-interactive = 사서함 점검 또는 메시지 설명
article-static-title = 사서함 오류의 뜻과 해결 방법
article-contents = 목차
