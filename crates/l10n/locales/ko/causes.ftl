### 원인을 쉬운 말로 설명하는 문구. `cause-<슬러그>`: 목록에 쓰는 짧은 이름, `.title`: 제목,
### `.explanation`: 원인 설명, `.seen`: 이번 경우의 사실을 담은 문장(변수를 모두 알 때만 나옵니다).
### `.title`과 `.explanation`에는 $helpdesk와 $menu_email만 쓸 수 있습니다. 변수 바로 뒤에는 받침에 따라
### 달라지는 조사(은/는, 이/가, 을/를, 로/으로)를 붙이지 않습니다.

## 문제없음

cause-success = 모두 정상
    .title = 모두 정상으로 작동합니다
    .explanation = 서버에 연결되었고, 인증서가 유효하며, 요청한 항목이 모두 정상이었습니다. 그래도 헬프데스크에 오류가 나온다면 헬프데스크에 저장된 설정이 여기와 다르거나, 메일 서버가 헬프데스크의 IP 주소를 막고 있는 것입니다.

## 네트워크

cause-dns-name-not-found = 서버 이름을 찾을 수 없음
    .title = 이 이름의 메일 서버가 없습니다
    .explanation = 입력한 서버 이름이 인터넷에 없습니다. 대부분 오타이거나, 메일 서버가 아닌 웹사이트 주소를 입력한 경우입니다. 메일 서버의 DNS 레코드가 빠져 있을 때도 이렇게 됩니다.
    .seen = { $host }의 주소를 찾을 수 없습니다.
cause-dns-failure = DNS 응답 오류
    .title = 도메인의 네임서버가 제대로 응답하지 않습니다
    .explanation = 서버에 연결하려면 먼저 DNS에서 서버 이름의 주소를 찾아야 하는데, 이 조회에 실패했습니다. 그래서 메일 서버의 상태는 아직 알 수 없습니다. 잠시 후 저절로 풀리는 경우가 많고, 계속되면 도메인의 DNS 서버를 확인해야 합니다.
    .seen = DNS에서 { $host }의 주소를 받지 못했습니다.
cause-connection-refused = 연결 거부
    .title = 서버가 이 포트로 오는 연결을 받지 않습니다
    .explanation = 서버는 있지만 이 포트에서는 아무 서비스도 응답하지 않습니다. 포트 번호가 잘못된 경우가 가장 많습니다. 메일 서비스가 멈춰 있거나 방화벽이 연결을 거부할 때도 이렇게 됩니다.
    .seen = { $host } 서버가 포트 { $port }의 연결을 거부했습니다.
cause-connection-timed-out = 서버 무응답
    .title = 서버가 전혀 응답하지 않습니다
    .explanation = 연결을 시도했지만 거부 응답조차 오지 않았습니다. 대개 방화벽 때문입니다. 방화벽이 정해진 주소만 허용하거나 이 포트를 막고 있습니다. 포트 번호가 잘못되어도 똑같이 보입니다.
    .seen = { $host } 서버의 포트 { $port }에서 제한 시간 안에 응답이 오지 않았습니다.
cause-connection-dropped = 연결 끊김
    .title = 통신하는 도중에 서버가 연결을 끊었습니다
    .explanation = 연결은 되었지만 상대 쪽에서 이유를 알리지 않고 끊었습니다. 방화벽, 공격 차단 기능, 서버 과부하나 재시작 때문일 수 있습니다.
    .seen = { $host } 서버가 포트 { $port }의 연결을 끊었습니다. 끊긴 단계: { $stage }
cause-network-unreachable = 네트워크 경로 없음
    .title = 서버가 있는 네트워크로 가는 길이 끊겨 있습니다
    .explanation = 서버가 있는 네트워크까지 연결되지 않습니다. 설정이 아니라 중간 네트워크의 장애입니다.
    .seen = { $host }까지 가는 경로가 없습니다.
cause-response-timed-out = 응답 시간 초과
    .title = 연결된 뒤 서버가 응답을 멈췄습니다
    .explanation = 연결은 되었지만 제한 시간 안에 답이 오지 않았습니다. 서버가 과부하 상태이거나 처음 보는 상대를 오래 검사하는 중일 수 있습니다. 포트와 보안 연결 방식이 맞지 않아도 이렇게 됩니다.
    .seen = { $host } 서버가 포트 { $port }에서 응답을 멈췄습니다. 멈춘 단계: { $stage }

## 포트와 보안 연결

cause-tls-on-plain-port = 포트와 맞지 않는 TLS
    .title = 이 포트는 다른 보안 연결 방식을 씁니다
    .explanation = 설정은 처음부터 암호화(TLS)하도록 되어 있지만, 이 포트는 암호화 없이 시작한 뒤 STARTTLS로 전환합니다. 포트와 보안 연결 방식이 서로 맞아야 합니다. 993과 465는 TLS, 143과 587은 STARTTLS입니다.
    .seen = { $host } 서버의 포트 { $port }에서는 처음부터 TLS로 연결할 수 없습니다.
cause-plain-on-tls-port = TLS 포트에 암호화 없이 연결
    .title = 이 포트는 처음부터 TLS로 연결해야 합니다
    .explanation = 설정은 암호화 없이 시작하도록 되어 있지만, 서버는 이 포트에서 암호화된 연결(TLS)을 기다립니다. 포트와 보안 연결 방식이 서로 맞아야 합니다. 993과 465는 TLS, 143과 587은 STARTTLS입니다.
    .seen = { $host } 서버가 포트 { $port }에서 TLS 연결을 기다립니다.
cause-starttls-unavailable = STARTTLS 사용 불가
    .title = 이 포트에서는 암호화로 전환할 수 없습니다
    .explanation = 설정은 STARTTLS, 즉 암호화 없이 시작해 암호화로 전환하는 방식입니다. 그런데 서버가 이 포트에서 STARTTLS를 제공하지 않거나 거부합니다. 암호화하지 않으면 비밀번호가 중간에 노출될 수 있어 여기서 점검을 멈췄습니다.
    .seen = { $host } 서버가 포트 { $port }에서 STARTTLS를 제공하지 않습니다.
cause-wrong-protocol = 다른 서비스의 포트
    .title = 이 포트에서는 다른 서비스가 응답합니다
    .explanation = 응답은 있지만 설정에 맞는 메일 서비스가 아닙니다. 받는 메일과 보내는 메일의 포트가 서로 바뀌었거나, 서버 이름이 웹 서버를 가리키는 경우가 많습니다.
    .seen = { $host } 서버의 포트 { $port }에서 응답한 서비스: { $found_protocol }
cause-idle-unsupported = IDLE 미지원
    .title = IMAP 서버가 새 메일을 바로 알려 주지 못합니다
    .explanation = 헬프데스크에는 IMAP 서버가 새 메일을 바로 알려 주는 IDLE 기능이 필요합니다. 이 서버는 로그인한 뒤에도 IDLE을 제공하지 않습니다. IMAP 자체는 켜져 있고 정상입니다.
    .seen = { $host } 서버는 IDLE을 제공하지 않습니다.
cause-protocol-error = 알 수 없는 응답
    .title = 서버의 응답을 이해할 수 없습니다
    .explanation = 서버가 메일 프로토콜 규칙에 맞지 않는 응답을 보냈습니다. 중간의 프록시나 보안 장비가 응답을 바꾸었거나, 다른 서비스의 포트일 수 있습니다.
    .seen = { $host } 서버가 포트 { $port }에서 이해할 수 없는 응답을 보냈습니다. 해당 단계: { $stage }

## 인증서와 암호화

cause-certificate-expired = 인증서 만료
    .title = 메일 서버의 인증서가 만료되었습니다
    .explanation = 인증서는 서버가 진짜임을 증명하며 유효 기간이 있습니다. 인증서를 갱신하지 않았거나, 갱신한 인증서를 메일 서비스가 아직 불러오지 않았습니다. 그때까지 보안 연결은 거부됩니다.
    .seen = { $host } 서버의 인증서는 { $not_after }까지 유효했습니다.
cause-certificate-not-yet-valid = 인증서 유효 기간 전
    .title = 메일 서버의 인증서가 아직 유효하지 않습니다
    .explanation = 인증서의 유효 기간이 아직 시작되지 않았습니다. 대개 인증서를 발급한 컴퓨터의 시계가 잘못된 경우입니다.
    .seen = { $host } 서버의 인증서는 { $not_before }부터 유효합니다.
cause-certificate-name-mismatch = 인증서 이름 불일치
    .title = 인증서가 다른 서버 이름으로 발급되었습니다
    .explanation = 설정에 입력한 서버 이름이 서버의 인증서에 없습니다. 인증서에 있는 이름, 보통 메일 서비스가 안내하는 서버 이름을 입력하면 해결되는 경우가 많습니다.
    .seen = { $host } 서버의 인증서에 있는 이름: { $names }
cause-certificate-self-signed = 자체 서명 인증서
    .title = 서버가 스스로 만든 인증서를 쓰고 있습니다
    .explanation = 자체 서명 인증서는 공인 인증 기관이 확인해 주지 않으므로, 외부에서는 서버가 진짜인지 알 수 없습니다. 사내 기기에서는 되더라도 클라우드 헬프데스크는 받아들이지 않습니다.
    .seen = { $host } 서버가 스스로 발급한 인증서를 보냈습니다. 발급자: { $issuer }
cause-certificate-untrusted = 알 수 없는 발급 기관
    .title = 공인되지 않은 기관이 발급한 인증서입니다
    .explanation = 회사의 자체 인증 기관처럼 비공개이거나 알려지지 않은 기관이 발급한 인증서입니다. 사내 컴퓨터는 신뢰하더라도 클라우드 헬프데스크는 신뢰하지 않습니다.
    .seen = { $host } 서버 인증서의 발급자: { $issuer }
cause-certificate-chain-incomplete = 중간 인증서 누락
    .title = 서버가 중간 인증서를 보내지 않습니다
    .explanation = 서버는 자기 인증서와 함께 신뢰할 수 있는 기관까지 이어지는 중간 인증서도 보내야 하는데, 이것이 빠져 있습니다. 웹 브라우저는 빠진 인증서를 스스로 받아 오기도 하지만 메일 연결은 그렇지 않습니다.
    .seen = { $host } 서버가 발급자의 중간 인증서를 보내지 않았습니다. 발급자: { $issuer }
cause-certificate-revoked = 인증서 폐기
    .title = 메일 서버의 인증서가 폐기되었습니다
    .explanation = 인증서 키가 유출되는 등의 이유로 인증 기관이 유효 기간 전에 인증서를 폐기했습니다. 새 인증서로 바꿔야 합니다.
    .seen = { $host } 서버의 인증서가 폐기되었습니다. 발급자: { $issuer }
cause-certificate-weak = 약한 인증서
    .title = 메일 서버의 인증서가 너무 약해 받아들일 수 없습니다
    .explanation = 인증서의 키나 서명이 현재의 최소 기준에 미치지 못합니다. 2048비트보다 짧은 RSA 키나 SHA-1 서명이 그렇습니다. 더 강한 키로 다시 발급받아야 합니다.
    .seen = { $host } 서버가 사용하는 키와 서명: { $key }
cause-certificate-intercepted = 중간에서 바뀐 인증서
    .title = 메일 서버가 아닌 다른 장비의 인증서가 왔습니다
    .explanation = 받은 인증서가 메일 서버의 것이 아닙니다. 백신 프로그램이나 암호화된 통신을 검사하는 방화벽, 또는 공용 서버의 기본 인증서가 대신 응답했습니다.
    .seen = { $host } 서버의 인증서 대신 다른 인증서가 왔습니다. 발급자: { $issuer }
cause-client-certificate-required = 클라이언트 인증서 필요
    .title = 서버가 접속하는 쪽의 인증서를 요구합니다
    .explanation = 이 서버는 자기 인증서를 제시하는 클라이언트만 받습니다. 헬프데스크는 비밀번호나 토큰으로 로그인하므로 이런 인증서가 없습니다.
    .seen = { $host } 서버가 클라이언트 인증서를 요구합니다.
cause-tls-version-unsupported = 오래된 TLS 버전
    .title = 서버의 암호화 방식이 너무 오래되었습니다
    .explanation = 서버가 TLS 1.1 이하만 지원합니다. 더 이상 안전하지 않아 지금은 거부되는 버전입니다. TLS 1.2 이상이 필요합니다.
    .seen = { $host } 서버가 지원하는 가장 높은 버전: { $tls_version }
cause-tls-handshake-failed = 암호화 연결 실패
    .title = 서버와 암호화된 연결을 맺지 못했습니다
    .explanation = 양쪽이 함께 쓸 수 있는 암호화 방식을 찾지 못했거나 서버가 중단했습니다. 허용하는 암호화 방식이 너무 오래되었거나 너무 제한되어 있는 등, 서버의 TLS 설정이 원인입니다.
    .seen = { $host } 서버가 TLS 연결을 중단했습니다. 알림: { $alert }

## 로그인

cause-credentials-rejected = 사용자 이름 또는 비밀번호 거부
    .title = 서버가 이 사용자 이름과 비밀번호를 받지 않습니다
    .explanation = 둘 중 하나가 틀렸거나, 이 사서함이 비밀번호 로그인을 허용하지 않습니다. 어느 쪽인지는 서버가 알려 주지 않습니다. 웹사이트 비밀번호 대신 앱 비밀번호를 요구하는 메일 서비스도 많습니다.
    .seen = { $host } 서버가 { $user_name } 계정의 로그인을 거부했습니다.
cause-app-password-required = 앱 비밀번호 필요
    .title = 앱 비밀번호로 로그인해야 합니다
    .explanation = 평소 비밀번호는 메일 서비스의 웹사이트에서만 쓸 수 있습니다. 헬프데스크 같은 다른 프로그램에는 계정의 보안 설정에서 따로 만든 비밀번호를 입력해야 합니다.
    .seen = { $provider }에서는 { $user_name } 계정의 평소 비밀번호로 로그인할 수 없습니다.
cause-basic-auth-disabled = 비밀번호 로그인 차단
    .title = 비밀번호로는 더 이상 로그인할 수 없습니다
    .explanation = 메일 서비스나 회사에서 사용자 이름과 비밀번호로 로그인하는 방식(기본 인증)을 껐습니다. 메일 서비스의 로그인 페이지에서 로그인하는 방식(OAuth)으로 사서함을 연결해야 합니다.
    .seen = { $provider }에서는 더 이상 { $user_name } 계정에 비밀번호 로그인을 허용하지 않습니다.
cause-smtp-auth-disabled = SMTP 인증 꺼짐
    .title = 이 사서함은 SMTP로 메일을 보낼 수 없게 되어 있습니다
    .explanation = 사서함이나 조직 전체에서 프로그램이 로그인해 메일을 보내는 기능(SMTP AUTH)이 꺼져 있습니다. 메일을 받는 데는 문제가 없을 수 있습니다. 관리자가 이 사서함에 대해 켤 수 있습니다.
    .seen = { $user_name } 사서함의 SMTP 인증이 꺼져 있습니다.
cause-imap-disabled = IMAP 꺼짐
    .title = 이 사서함의 IMAP이 꺼져 있습니다
    .explanation = 사용자 이름과 비밀번호가 맞더라도 사서함이 IMAP 접속을 허용하지 않습니다. 사서함 설정에서 직접 켜거나 관리자가 켜야 합니다.
    .seen = { $user_name } 사서함의 IMAP이 꺼져 있습니다.
cause-access-token-rejected = 접근 권한 만료
    .title = 허용했던 접근 권한이 더 이상 통하지 않습니다
    .explanation = 헬프데스크는 비밀번호 대신, Google이나 Microsoft 등에 로그인해 허용한 액세스 토큰을 씁니다. 메일 서버가 이 토큰을 받지 않습니다. 다시 로그인하면 새 토큰이 만들어집니다.
    .seen = { $user_name } 계정의 액세스 토큰이 거부되었습니다.
cause-refresh-token-rejected = 접근 권한 종료
    .title = 헬프데스크의 사서함 접근 권한이 끝났습니다
    .explanation = 예전에 허용한 권한을 더 이상 갱신할 수 없습니다. 비밀번호를 바꾸었거나, 오래 사용하지 않았거나, 누군가 권한을 취소했을 때 생깁니다. 사람이 다시 로그인해야 합니다.
cause-oauth-scope-missing = 메일 권한 없음
    .title = 메일을 읽고 보내는 권한이 허용되지 않았습니다
    .explanation = 로그인은 되었지만 메일 권한이 빠졌습니다. 동의 화면에서 해당 항목을 선택하지 않았거나, 조직에서 관리자 승인을 받아야만 허용하는 경우입니다.
cause-oauth-client-rejected = 앱 등록 오류
    .title = 메일 서비스에 등록된 헬프데스크 앱이 작동하지 않습니다
    .explanation = Google이나 Microsoft로 로그인하려면 헬프데스크가 그곳에 앱으로 등록되어 있어야 합니다. 이 등록이 잘못되었거나 키가 만료되었습니다. 사서함에서는 해결할 수 없고 헬프데스크 운영사가 조치해야 합니다.
cause-account-locked = 계정 잠김
    .title = 메일 계정이 잠겼습니다
    .explanation = 메일 서비스나 관리자가 계정을 잠그거나 정지하거나 비활성화했습니다. 의심스러운 로그인, 스팸 발송, 요금 미납 뒤에 생깁니다. 잠금을 풀기 전에는 어떤 비밀번호로도 로그인할 수 없습니다.
    .seen = { $user_name } 계정이 잠겨 있습니다.
cause-password-expired = 비밀번호 만료
    .title = 사서함 비밀번호가 만료되었습니다
    .explanation = 비밀번호를 바꿔야 할 때가 되어 서버가 더 이상 받지 않습니다. 바꾼 뒤에는 헬프데스크에도 새 비밀번호를 입력해야 합니다.
    .seen = { $user_name } 계정의 비밀번호가 만료되었습니다.
cause-web-sign-in-required = 웹에서 로그인 확인 필요
    .title = 먼저 웹 브라우저에서 로그인을 확인해야 합니다
    .explanation = 메일 서비스가 평소와 다른 로그인으로 판단했거나, 프로그램이 처리할 수 없는 추가 인증을 요구합니다. 메일 서비스의 웹사이트에서 한 번 로그인하세요. 회사 계정이라면 관리자가 정한 규칙 때문일 수 있습니다.
    .seen = { $provider }에서 { $user_name } 계정의 로그인을 웹 브라우저에서 확인하도록 요구합니다.
cause-sign-in-throttled = 로그인 시도 과다
    .title = 로그인 시도가 너무 많았습니다
    .explanation = 로그인을 여러 번 시도하면 서버가 한동안 비밀번호가 맞아도 거부합니다. 다시 시도할수록 대기 시간이 길어질 수 있습니다.
    .seen = { $user_name } 계정의 로그인이 잠시 차단되었습니다.
cause-auth-mechanism-unsupported = 공통 로그인 방식 없음
    .title = 서버에 쓸 수 있는 로그인 방식이 없습니다
    .explanation = 서버와 프로그램이 같은 로그인 방식을 써야 하는데, 서버가 아무 방식도 제공하지 않거나 헬프데스크에서 쓰지 않는 방식만 제공합니다. 다른 포트를 쓰거나 암호화한 뒤에야 나타나는 경우도 많습니다.
    .seen = { $host } 서버가 제공하는 로그인 방식: { $mechanisms }. 이 점검에서 쓸 수 있는 방식: { $our_mechanisms }
cause-encryption-required = 암호화 필요
    .title = 로그인하기 전에 연결을 암호화해야 합니다
    .explanation = 설정은 암호화 없이 연결하도록 되어 있고, 서버는 안전을 위해 그런 연결에서 비밀번호를 받지 않습니다. TLS나 STARTTLS를 선택하세요.
    .seen = { $host } 서버의 포트 { $port }에서는 암호화 없이 로그인할 수 없습니다.
cause-auth-required = 로그인 필요
    .title = 메일을 보내려면 먼저 로그인해야 합니다
    .explanation = 사용자 이름과 비밀번호 없이 메일을 보내려고 했습니다. 보내는 메일의 로그인 설정이 빠졌거나 로그인이 실행되지 않았습니다.
    .seen = { $host } 서버는 로그인하지 않으면 메일을 받지 않습니다.
cause-mailbox-not-accessible = 사서함을 열 수 없음
    .title = 로그인은 되었지만 이 사서함을 열 수 없습니다
    .explanation = 계정에 사서함이나 라이선스가 없거나, 공유 사서함을 열 권한이 없습니다. 비밀번호 문제는 아닙니다.
    .seen = { $user_name } 계정으로 로그인했지만 사서함에 접근할 수 없습니다.
cause-imap-id-required = 프로그램 식별 필요
    .title = 메일 서비스가 이름을 밝히는 프로그램만 허용합니다
    .explanation = 일부 메일 서비스는 IMAP의 ID 명령으로 자신을 밝히지 않는 프로그램을 거부합니다. 이 명령은 헬프데스크가 보내야 합니다. 사서함에서는 외부 프로그램 접근이 허용되어 있는지만 확인할 수 있습니다.
    .seen = { $provider }에서는 IMAP ID를 보내지 않는 프로그램을 거부합니다.

## 접속 주소와 제한

cause-ip-not-allowed = 허용되지 않은 주소
    .title = 메일 서버가 이 IP 주소의 접속을 막고 있습니다
    .explanation = 서버나 방화벽이 정해진 IP 주소나 국가의 접속만 허용하는데, 접속한 주소가 여기에 없습니다. 헬프데스크의 IP 주소를 허용해야 합니다.
    .seen = { $host } 서버가 다음 주소의 접속을 거부합니다: { $seen_from }
cause-ip-blocklisted = 차단 목록에 오른 주소
    .title = 접속한 IP 주소가 차단 목록에 올라 있습니다
    .explanation = 메일 서버는 스팸을 보내는 주소의 공개 목록을 참고하는데, 접속한 주소가 여기에 올라 있거나 평판이 좋지 않습니다. 목록에서 삭제하거나 메일 서버에서 예외로 허용해야 합니다.
    .seen = 해당 주소는 다음 중 하나입니다: { $seen_from }
cause-too-many-connections = 동시 접속 초과
    .title = 이 사서함에 동시에 접속한 프로그램이 너무 많습니다
    .explanation = 서버는 사서함이나 IP 주소마다 동시에 접속할 수 있는 수를 제한합니다. 휴대전화, 메일 프로그램, 다른 서비스의 접속도 포함됩니다.
    .seen = { $user_name } 계정이 동시 접속 한도에 이르렀습니다.
cause-bandwidth-limit-exceeded = 다운로드 한도 초과
    .title = 사서함이 하루에 쓸 수 있는 데이터를 모두 썼습니다
    .explanation = 메일 서비스는 하루에 IMAP으로 내려받을 수 있는 양을 제한합니다. 보통 늦어도 24시간 뒤에는 저절로 풀립니다.
    .seen = { $user_name } 계정이 데이터 한도를 모두 사용했습니다.
cause-helo-rejected = 보내는 서버 이름 거부
    .title = 메일 서버가 보내는 쪽 컴퓨터의 이름을 받아들이지 않습니다
    .explanation = 접속할 때 보내는 쪽 컴퓨터가 이름을 밝히면 서버는 이를 DNS와 비교합니다. 이 둘이 맞지 않습니다. 헬프데스크 운영사가 바로잡아야 합니다.
    .seen = { $host } 서버가 접속한 컴퓨터의 이름을 거부했습니다.

## 메일 보내기

cause-sending-limit-exceeded = 발송 한도 초과
    .title = 사서함에서 보낼 수 있는 메일을 모두 보냈습니다
    .explanation = 메일 서비스는 시간당, 하루당 보낼 수 있는 메일이나 수신자 수를 제한합니다. 자동 회신과 참조·숨은 참조의 수신자도 모두 셉니다. 보통 늦어도 24시간 뒤에는 저절로 풀립니다.
    .seen = 한도를 정한 메일 서비스: { $provider }
cause-send-rate-throttled = 발송 속도 제한
    .title = 서버가 메일을 더 천천히 보내라고 합니다
    .explanation = 짧은 시간에 메일을 너무 많이 보냈습니다. 차단된 것은 아니며, 잠시 쉬면 다시 보낼 수 있습니다.
    .seen = 속도를 제한한 메일 서비스: { $provider }
cause-sender-not-permitted = 허용되지 않은 보내는 주소
    .title = 이 계정은 이 주소로 메일을 보낼 수 없습니다
    .explanation = 로그인은 되었지만 ‘보낸 사람’ 주소로 메일을 보낼 권한이 없습니다. 별칭과 공유 사서함은 따로 권한을 받아야 합니다.
    .seen = { $user_name } 계정은 { $sender } 주소로 보낼 수 없습니다.
cause-relay-denied = 메일 전달 거부
    .title = 서버가 이 메일을 전달하지 않습니다
    .explanation = 서버는 자기 사서함으로 오는 메일만 받거나, 로그인한 사용자의 메일만 밖으로 전달합니다. 로그인이 빠졌거나 보내는 메일 서버를 잘못 입력했습니다.
    .seen = { $host } 서버가 메일 전달을 거부했습니다.
cause-recipient-rejected = 수신자 거부
    .title = 받는 주소가 없거나 메일을 받지 않습니다
    .explanation = 받는 쪽 서버에 그런 주소가 없거나 서버가 수신을 거부합니다. 내 사서함과 설정에는 문제가 없습니다.
cause-sender-unauthenticated = 보내는 도메인 미인증
    .title = 보내는 도메인이 진짜인지 확인되지 않습니다
    .explanation = 메일 서버는 DNS에 등록된 SPF, DKIM, DMARC로 메일이 정말 그 도메인에서 왔는지 확인합니다. 이 세 가지가 등록되어 있지 않거나 헬프데스크의 발송을 허용하지 않습니다.
cause-content-rejected = 내용 거부
    .title = 내용 때문에 메일이 거부되었습니다
    .explanation = 받는 쪽 서버의 스팸 필터, 바이러스 검사, 정책 중 하나가 본문, 링크 또는 첨부 파일을 문제 삼았습니다. 연결은 정상입니다.
cause-message-too-large = 메일 크기 초과
    .title = 메일이 서버가 받는 크기보다 큽니다
    .explanation = 첨부 파일은 메일로 보낼 때 3분의 1쯤 커집니다. 보내는 쪽이나 받는 쪽 서버가 크기를 제한하고 있습니다.
cause-mailbox-full = 사서함 가득 참
    .title = 사서함이 가득 찼습니다
    .explanation = 사서함의 저장 공간을 모두 써서, 공간을 비우기 전에는 메일을 받을 수 없습니다.

## 서버 자체의 문제

cause-server-unavailable = 서버 일시 장애
    .title = 메일 서버에 일시적인 문제가 있습니다
    .explanation = 점검, 과부하, 장애 때문에 지금은 처리할 수 없다고 서버가 스스로 알렸습니다. 설정은 맞을 가능성이 큽니다.
    .seen = { $host } 서버가 일시적인 문제를 알렸습니다.
cause-server-error = 서버 내부 오류
    .title = 메일 서버에 내부 오류가 있습니다
    .explanation = 서버 자체에 문제가 생겼습니다. 서버 운영자가 시도한 시각의 로그를 보면 원인을 찾을 수 있습니다.
    .seen = { $host } 서버가 내부 오류를 알렸습니다.

## 폴더

cause-folder-not-found = 폴더 없음
    .title = 사서함에 이 이름의 폴더가 없습니다
    .explanation = 로그인은 정상입니다. 폴더 이름이 바뀌었거나 삭제되었거나, 서버에서 쓰는 전체 이름이 다릅니다. 하위 폴더를 구분하는 기호는 서버에 따라 마침표나 슬래시입니다.
    .seen = { $folder } 폴더가 없습니다. 이 서버의 폴더 구분 기호: { $separator }

## 헬프데스크의 규칙

cause-public-domain-address = 공개 도메인 주소
    .title = 공개 메일 서비스의 주소는 헬프데스크 자체 메일 서버로 보낼 수 없습니다
    .explanation = gmail.com이나 outlook.com 같은 도메인의 메일은 그 메일 서비스만 서명할 수 있습니다. 다른 곳에서 보내면 버려지거나 스팸함으로 갑니다. 사서함을 직접 연결하세요.
    .seen = 해당 주소: { $address }
cause-address-already-configured = 이미 등록된 주소
    .title = 이미 헬프데스크에 등록된 주소입니다
    .explanation = 주소는 한 번만 등록할 수 있습니다. 같은 계정의 다른 사서함에서 이미 쓰고 있습니다.
    .seen = 이미 사용 중인 주소: { $address }

## 결론 없음

cause-unknown = 원인 불명
    .title = 이 메시지만으로는 원인을 알 수 없습니다
    .explanation = 알려진 원인과 맞는 표현이 없습니다. 메시지 전체를 붙여 넣거나 설정을 점검하면 더 알 수 있습니다.

## 확실한 정도, 조치할 사람, 다시 시도

sureness-possible = 가능성 있음
sureness-likely = 가능성 높음
sureness-proven = 확인됨

actor-user = 직접 해결할 수 있습니다
actor-mail-admin = 메일 서버 관리자가 조치해야 합니다
actor-provider = 메일 서비스에서 조치해야 합니다
actor-helpdesk = 헬프데스크 운영사가 조치해야 합니다
actor-operator = 네트워크 운영자가 조치해야 합니다
actor-nobody = 따로 조치할 사람은 없습니다

retry-later = 저절로 해결될 수 있습니다. 잠시 후 다시 시도하세요.

## 점검 단계, 결과, 입력란, 보안 연결

stage-resolve = 서버 이름 조회
stage-connect = 연결
stage-tls = 암호화와 인증서
stage-greeting = 첫 응답
stage-capabilities = 지원 기능 확인
stage-starttls = 암호화 전환(STARTTLS)
stage-sign-in = 로그인
stage-idle = IDLE
stage-folder = 폴더
stage-sender = 보내는 주소
stage-sign-out = 로그아웃

outcome-passed = 통과
outcome-failed = 실패
outcome-skipped = 필요 없음
outcome-not-tested = 점검하지 않음

field-address = 이메일 주소
field-imap-host = IMAP 서버
field-imap-port = IMAP 포트
field-imap-security = IMAP 보안 연결
field-imap-user-name = IMAP 사용자 이름
field-imap-password = IMAP 비밀번호
field-folder = 폴더
field-smtp-host = SMTP 서버
field-smtp-port = SMTP 포트
field-smtp-security = SMTP 보안 연결
field-smtp-user-name = SMTP 사용자 이름
field-smtp-password = SMTP 비밀번호
field-sender = 보내는 주소

security-tls = TLS
security-starttls = STARTTLS
security-none = 암호화 없음

endpoint-tls = { $port }, TLS
endpoint-starttls = { $port }, STARTTLS
endpoint-plain = { $port }, 암호화 없음
settings-proven = 연결 확인됨: { $host }, 포트 { $endpoint }

## 근거와 다른 가능성

evidence-text = 메시지에서 원인을 알려 주는 부분
evidence-reply = 서버의 응답({ $protocol }, { $stage })
evidence-silent = 점검에서 확인한 내용({ $protocol }, { $stage })

reason-text = 메시지에 “{ $excerpt }” 표현도 있습니다.
reason-observed = 다음 단계에서 확인한 내용과도 맞습니다: { $stage }
reason-same = 같은 표현이 이 원인을 뜻할 수도 있습니다.

tell-apart = 이 표현에 맞는 원인이 여럿입니다. 설정을 점검하면 가려낼 수 있습니다.
tell-apart-network = 이 표현에 맞는 원인이 여럿입니다. 설정을 점검하면 이름 조회, 연결, 서버 응답을 차례로 확인해 처음 실패한 단계를 알려 드립니다.
tell-apart-protocol = 이 표현에 맞는 원인이 여럿입니다. 설정을 점검하면 흔히 쓰는 포트와 보안 연결 조합을 시도해 응답하는 조합을 알려 드립니다.
tell-apart-tls = 이 표현에 맞는 원인이 여럿입니다. 설정을 점검하면 서버의 인증서를 읽어 어디가 잘못되었는지 알려 드립니다.
tell-apart-authentication = 이 표현에 맞는 원인이 여럿입니다. 설정을 점검하면 비밀번호, 로그인 방식, 사서함 권한 중 무엇이 거부되었는지 서버의 응답으로 알 수 있습니다.
tell-apart-access = 이 표현에 맞는 원인이 여럿입니다. 점검에서는 연결되는데 헬프데스크에서만 안 된다면 헬프데스크의 IP 주소가 허용되지 않은 것입니다.
tell-apart-sending = 이 표현에 맞는 원인이 여럿입니다. 반송 메일 전체를 붙여 넣으면 5.7.26 같은 코드로 가려낼 수 있습니다. 설정을 점검하면 로그인과 보내는 주소가 허용되는지 알 수 있습니다.

## 운영자 문서에 값이 없을 때

operator-default-helpdesk = 헬프데스크
operator-default-menu-email = 헬프데스크의 이메일 설정

## 링크, 날짜, 목록

row-link = 이 메시지를 설명한 글
help-page = { $provider } 도움말({ $site })

# strftime과 같은 표기. %B는 date-months의 월 이름, %m과 %d에는 앞의 0이 없습니다.
date-pattern = %Y년 %m월 %d일
date-time-pattern = %Y년 %m월 %d일 %H:%M(UTC)
date-months = 1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월
# %1은 앞에 온 값, %2는 다음 값입니다.
list-comma = %1, %2
list-last = %1, %2

## 전달용 보고서

report-title = 사서함 점검 보고서
report-when = 점검 시각: { $when }
report-seen-from = 점검이 접속한 주소: { $seen_from }
report-user-name = 사용자 이름: { $user_name }
report-pasted = 메시지
report-verdict = 진단 결과
report-do = 해결 방법
report-ask = 관리자에게 요청할 사항
report-also = 다른 가능성: { $title }.
report-no-verdict = 아직 진단 결과가 없습니다.
report-no-secrets = 이 보고서에는 비밀번호와 토큰이 없으며, 이메일 주소의 이름 부분은 가렸습니다.
