### 요소와 사이트의 화면 문구. 값은 격리 문자로 감싸여 별도의 요소로 표시됩니다.

## Form

ui-imap = 받는 메일(IMAP)
ui-smtp = 보내는 메일(SMTP)
ui-imap-enabled = 받는 메일 점검
ui-smtp-enabled = 보내는 메일 점검
ui-address-hint = 고객이 메일을 보내는 주소입니다. 예: { "\u2068" }support@yourcompany.com{ "\u2069" }
ui-offer = { $provider }의 서버 설정을 채워 드릴 수 있습니다.
ui-offer-accept = 설정 채우기
ui-server-kind-custom = 직접 운영하는 메일 서버 또는 메일 서비스의 서버
ui-server-kind-own = 헬프데스크의 메일 서버
field-server-kind = 메일 서버
ui-security-tls = TLS(처음부터 암호화)
ui-security-starttls = STARTTLS
ui-security-none = 암호화 안 함
ui-same-sign-in = 받는 메일과 같은 사용자 이름과 비밀번호 사용
ui-allow-plain = 이번 점검에서만 비밀번호를 암호화하지 않고 보냅니다. 전송 중에 누구나 볼 수 있습니다.
ui-more = 추가 옵션
ui-without-password = 비밀번호 없이 점검(로그인 직전까지)
ui-folder-hint = 비워 두면 받은 편지함을 점검합니다.
ui-sender-hint = 비워 두면 지원 이메일 주소를 사용합니다.
ui-check = 점검하기
ui-cancel = 취소
ui-mend-first = 표시된 항목을 먼저 수정하세요.
ui-privacy = 비밀번호는 이번 점검을 위해 중계 서버로 전송됩니다. 저장하지 않으며, 인증서가 확인된 연결로만 메일 서버에 보냅니다.
ui-use-suggestion = { $value } 사용
ui-no-relay = 이 페이지에는 중계 서버가 설정되어 있지 않아 사서함을 점검할 수 없습니다. 오류 메시지 설명은 그대로 이용할 수 있습니다.

## Progress

ui-progress-title = 점검 진행 상황
ui-checking = 점검하는 중…
ui-elapsed = { $seconds }초째 점검하고 있습니다. 일부러 늦게 응답하는 서버도 있습니다.
ui-working = 진행 중…
ui-connecting = 중계 서버에 연결하는 중…
ui-reconnecting = 중계 서버가 아직 응답하지 않습니다. 다시 시도하는 중…
ui-trying-others = 다른 포트와 보안 연결 방식을 시도하는 중…
ui-milliseconds = { $ms }ms
ui-seconds = { $seconds }초
ui-outcome-passed = 통과
ui-outcome-failed = 실패
ui-outcome-skipped = 필요 없음
ui-outcome-not-tested = 점검하지 않음
ui-certificate-title = 인증서
ui-certificate-subject = 발급 대상
ui-certificate-names = 포함된 이름
ui-certificate-issuer = 발급자
ui-certificate-valid = 유효 기간
ui-certificate-key = 키
ui-certificate-version = 연결

## Verdict

ui-steps-title = 해결 방법
ui-show-guide = 자세한 방법 보기
ui-proven-title = 작동이 확인된 설정
ui-apply = 이 설정 사용
ui-alternatives-title = 다른 가능성
ui-possible-title = 가능한 원인(가능성이 높은 순)
ui-evidence-title = 판단 근거
ui-copy-report = 보고서 복사
ui-copied = 복사했습니다. 비밀번호는 들어 있지 않고, 이메일 주소의 이름 부분은 가렸습니다.
ui-report = 전달용 보고서
ui-save-markdown = Markdown으로 저장
ui-save-json = JSON으로 저장
ui-copy-by-hand = 이 페이지에서는 클립보드를 사용할 수 없습니다. 아래 내용을 선택해 복사하세요.
ui-reauthorize = 다시 로그인
ui-reauthorize-provider = { $provider } 계정으로 다시 로그인
ui-copy-addresses = 허용할 주소 복사
ui-addresses-copied = 복사했습니다.

## States

ui-cancelled = 점검을 취소했습니다. 입력한 내용은 그대로 남아 있습니다.
ui-unreachable = 중계 서버에 연결할 수 없습니다
    .explanation = 이 페이지를 대신해 메일 서버와 통신하는 서비스가 응답하지 않습니다. 입력한 설정은 그대로 있으니 잠시 후 다시 시도하세요.
ui-offline = 인터넷에 연결되어 있지 않습니다
    .explanation = 입력한 설정은 그대로 있습니다. 인터넷 연결이 돌아오면 다시 시도하세요.
ui-lost = 중계 서버와의 연결이 끊어졌습니다
    .explanation = 지금까지 점검한 내용은 위에 남아 있습니다. 입력한 설정은 그대로 있으니 다시 시도하세요.
ui-try-again = 다시 시도
ui-come-back = { $seconds }초 후에 다시 시도하세요.
ui-come-back-minutes = { $minutes }분 후({ $time })에 다시 시도하세요.
ui-online-again = 인터넷에 다시 연결되었습니다
    .explanation = 입력한 설정은 그대로 있습니다. 원할 때 다시 점검하세요.
ui-no-credential = 이 페이지에서 로그인 정보를 가져오지 못했습니다
    .explanation = 이 사서함의 로그인 정보는 페이지에서 제공하는데, 가져오는 데 실패했습니다. 입력한 설정은 그대로 있으니 다시 시도하거나 페이지를 새로 고치세요.
ui-no-form = 이 페이지의 입력 양식을 찾지 못했습니다
    .explanation = 페이지 운영자가 점검 기능을 입력 양식에 연결해야 합니다. 설정에 문제가 있는 것은 아닙니다.
ui-own-server = 헬프데스크의 메일 서버는 점검할 설정이 없습니다
    .explanation = 이 주소는 그대로 사용할 수 있으며 서버 이름, 포트, 비밀번호가 필요하지 않습니다. 헬프데스크에서 테스트 메일을 보내 잘 도착하는지 확인하세요.
ui-no-part = 점검 기능의 일부를 불러오지 못했습니다
    .explanation = 인터넷 연결을 확인한 뒤 다시 시도하세요. 그래도 안 되면 페이지를 새로 고치세요. 입력한 설정은 그대로 있습니다.
ui-no-module = WebAssembly가 꺼져 있거나 불러올 수 없어 이 브라우저에서는 점검 기능을 사용할 수 없습니다. 위의 안내는 그대로 이용할 수 있습니다.

refusal-private-address = 공개된 메일 서버가 아닙니다
    .explanation = 이 이름은 사설 네트워크 안의 주소를 가리킵니다. 중계 서버는 공개된 메일 서버에만 연결합니다. 외부에서 접속할 수 있는 서버 이름을 입력하세요.
refusal-port = 점검할 수 없는 포트입니다
    .explanation = 중계 서버는 메일 포트에만 연결합니다. IMAP은 143과 993, SMTP는 465, 587, 2525입니다.
refusal-name = 공개된 메일 서버의 이름이 아닙니다
    .explanation = 메일 서비스에서 안내하는 서버 이름을 전체로 입력하세요. 예: { "\u2068" }imap.yourprovider.com{ "\u2069" }
refusal-rate = 짧은 시간에 너무 많이 점검했습니다
    .explanation = 비밀번호 추측을 막기 위한 제한입니다. 설정에 문제가 있는 것은 아닙니다.
refusal-busy = 이미 점검이 진행 중입니다
    .explanation = 끝날 때까지 기다리거나 먼저 취소하세요.
refusal-token = 이 페이지의 사용 권한이 만료되었습니다
    .explanation = 페이지를 새로 고친 뒤 다시 점검하세요.
refusal-origin = 이 페이지에서는 중계 서버를 사용할 수 없습니다
    .explanation = 중계 서버 운영자가 이 사이트를 허용 목록에 추가해야 합니다.
refusal-policy = 중계 서버 운영자가 이 점검을 허용하지 않습니다
    .explanation = 비밀번호 없이 점검하거나 운영자에게 문의하세요.
refusal-overload = 중계 서버가 혼잡합니다
    .explanation = 지금 많은 점검이 진행되고 있습니다. 설정에 문제가 있는 것은 아닙니다.
refusal-bad-request = 중계 서버가 요청을 읽지 못했습니다
    .explanation = 보낼 수 없는 문자가 들어 있거나 너무 긴 항목이 있습니다. 붙여 넣은 내용을 확인하세요.
refusal-other = 중계 서버가 이 점검을 실행하지 않았습니다
    .explanation = 이 페이지에서 아직 알지 못하는 이유로 거절했습니다. 설정에 문제가 있는 것은 아니니 나중에 다시 시도하세요.

## Explaining a message

ui-explain-label = 오류 메시지를 붙여 넣으세요
ui-explain-hint = 문장 하나, 로그, 반송 메일 모두 좋습니다. 텍스트 파일을 끌어다 놓아도 됩니다. 붙여 넣은 내용은 이 페이지 밖으로 나가지 않습니다.
ui-clear = 지우기
ui-your-text = 붙여 넣은 내용과 판단의 단서가 된 부분
ui-secrets-cut = 민감한 정보 { $count }개를 가렸습니다.
ui-show-row = 이 메시지에 관한 도움말 보기
ui-rows-title = 헬프데스크 오류 메시지
ui-guides-title = 설정 방법
ui-row-why = 나타나는 이유
ui-row-how = 해결 방법
ui-row-changed = 달라진 점
ui-guide-notes = 알아 두세요

## Site

ui-site-title = 사서함이 왜 연결되지 않을까요?
ui-site-lead = 설정을 점검하거나 오류 메시지를 붙여 넣으세요. 진짜 원인 하나와 해결 방법을 알려 드립니다.
ui-site-privacy = 붙여 넣은 내용은 이 페이지에만 남습니다. 비밀번호는 이번 점검을 위해 중계 서버로만 전송됩니다.
ui-tab-check = 사서함 점검
ui-tab-explain = 메시지 설명
ui-demo-title = 점검할 사서함이 없다면 데모를 사용해 보세요
ui-demo-lead = 이 컴퓨터에서 실행되는 시험용 메일 서버입니다. 결과별로 하나씩 있으니, 하나를 고른 뒤 점검하기를 누르세요.
demo-healthy = 정상
demo-healthy-starttls = 정상(STARTTLS)
demo-wrong-password = 잘못된 비밀번호
demo-closed-port = 닫힌 포트
demo-expired-certificate = 만료된 인증서
demo-wrong-name-certificate = 이름이 다른 인증서
demo-self-signed-certificate = 자체 서명 인증서
demo-unknown-issuer = 알 수 없는 발급 기관
demo-no-idle = IDLE 미지원
demo-encryption-required = 암호화 필요
demo-starttls-missing = STARTTLS 미지원
demo-tls-on-plain-port = 평문 포트에 TLS 연결
demo-plain-on-tls-port = TLS 포트에 평문 연결
demo-app-password = 앱 비밀번호 필요
demo-basic-auth-disabled = 비밀번호 로그인 차단
demo-smtp-auth-disabled = SMTP 인증 꺼짐
demo-imap-disabled = IMAP 꺼짐
demo-silent = 응답 없는 서버
demo-dropped = 연결 끊김
demo-smtp-on-imap-port = IMAP 포트의 SMTP 서버
demo-server-unavailable = 서버 일시 장애
demo-sender-not-permitted = 허용되지 않은 보내는 주소
demo-wrong-host = 잘못 입력한 서버 이름
