### 헬프데스크에 표시되는 메시지별 원인과 해결 방법.
###
### 운영자 변수: $helpdesk(헬프데스크 이름)와 $menu_email(이메일 설정 경로)은 항상 값이 있습니다.
### $contact나 $addresses를 쓰는 단계는 운영자가 값을 주지 않으면 나오지 않습니다.
###
### `.audience`: 해당 단계의 대상(없으면 모두), `.guide`: 자세한 안내의 슬러그,
### `.link`: 운영자 문서에 있는 페이지의 키. `-changed`: 예전 안내와 달라진 점과 그 날짜.

## imap-verify-failed

row-imap-verify-failed-message-1 = 사서함 IMAP 세부 정보를 확인하는 동안 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해 주세요.
row-imap-verify-failed-reason-1 = 포트 번호, 사용자 이름, 비밀번호 등 설정이 잘못되었습니다.
row-imap-verify-failed-reason-2 = 메일 서버의 TLS 인증서가 유효하지 않습니다.
row-imap-verify-failed-reason-3 = 사서함이 정해진 IP 주소의 연결만 허용합니다.
row-imap-verify-failed-step-1 = 이 사서함에 IMAP이 허용되어 있는지 확인하세요.
    .audience = Gmail, Microsoft 365
    .guide = enable_imap_smtp
row-imap-verify-failed-step-2 = 서버 이름, 포트, 사용자 이름, 비밀번호가 메일 서비스에서 안내하는 값과 같은지 확인하고, { $menu_email } 화면에 올바른 값을 입력하세요.
    .audience = 그 밖의 메일 서버
row-imap-verify-failed-step-3 = 메일 서버의 TLS 인증서를 확인하세요. 유효 기간이 지나지 않았고, 입력한 서버 이름이 들어 있으며, 중간 인증서까지 함께 설치되어 있어야 합니다.
    .guide = renew_certificate
row-imap-verify-failed-step-4 = 오류가 계속되면 헬프데스크가 연결할 수 있도록 네트워크와 메일 서버의 허용 목록에 헬프데스크의 IP 주소를 추가하세요.
    .guide = allow_addresses
row-imap-verify-failed-changed = Gmail 개인 계정에서는 2025년 1월부터 IMAP 설정 항목이 사라졌습니다. IMAP은 항상 켜져 있고, Google Workspace 관리자만 차단할 수 있습니다. Gmail은 계정 비밀번호로 로그인할 수 없으니(개인 계정은 2022년 5월 30일, Google Workspace는 2025년 5월부터) ‘Google로 로그인’이나 앱 비밀번호를 사용하세요. Microsoft 365는 2022년부터, Outlook.com은 2024년 9월부터 IMAP 비밀번호 로그인을 거부하므로 ‘Microsoft로 로그인’을 사용하세요.
row-imap-verify-failed-tell-apart = IMAP 설정을 점검하면 원인이 가려집니다. 연결, 인증서, 로그인을 차례로 확인해 처음 실패한 곳을 알려 드립니다. 모두 통과했는데도 헬프데스크에 오류가 나온다면 헬프데스크의 IP 주소가 아직 허용되지 않은 것입니다.

## access-token-refresh-failed

row-access-token-refresh-failed-message-1 = 액세스 토큰 새로 고침 오류.
row-access-token-refresh-failed-reason-1 = Google이나 Microsoft 로그인(OAuth)으로 허용한 접근 권한이 만료되었거나 취소되었습니다. 비밀번호를 바꾼 뒤에 자주 생깁니다.
row-access-token-refresh-failed-step-1 = { $menu_email } 화면을 여세요.
    .audience = Gmail, Microsoft 365
    .guide = reauthorize
row-access-token-refresh-failed-step-2 = 주소 옆의 ‘재인증’을 누르세요(이전 화면에서는 ‘로그인’). Google 또는 Microsoft 로그인 페이지로 이동합니다.
    .audience = Gmail, Microsoft 365
row-access-token-refresh-failed-step-3 = 사서함 계정으로 로그인하고 요청하는 권한을 허용하세요. 새 액세스 토큰이 자동으로 만들어집니다.
    .audience = Gmail, Microsoft 365
    .link = reauthorize
row-access-token-refresh-failed-changed = 메뉴 위치가 예전 안내와 달라졌습니다. 2026년 11월 현재 { $menu_email } 화면에 있으며, ‘로그인’ 버튼 대신 주소마다 ‘재인증’ 링크가 있습니다.
row-access-token-refresh-failed-tell-apart = 메일 서비스가 보낸 응답이 있다면 붙여 넣어 보세요. ‘invalid_grant’나 AADSTS700082 같은 코드를 보면 권한이 만료되었는지, 취소되었는지, 관리자 동의가 필요한지 알 수 있습니다.

## imap-server-unsupported

row-imap-server-unsupported-message-1 = 지정된 IMAP 메일 서버는 지원되지 않습니다. 다른 서버를 사용하세요.
row-imap-server-unsupported-reason-1 = IMAP 서버가 새 메일을 바로 알려 주는 IDLE 기능을 제공하지 않습니다. 헬프데스크에는 이 기능이 필요합니다.
row-imap-server-unsupported-step-1 = IMAP 서버가 IDLE 기능을 제공하는지 확인하세요.
row-imap-server-unsupported-step-2 = Microsoft 365는 IDLE을 기본으로 제공합니다. 서버 이름이 outlook.office365.com, 포트가 993(TLS)인지, 중간에 프록시나 게이트웨이가 없는지 확인하세요.
    .audience = Microsoft 365
    .link = idle_microsoft365
row-imap-server-unsupported-step-3 = 메일 서비스에 이 사서함에서 IDLE을 쓸 수 있는지 문의하세요. 직접 운영하는 서버라면 IDLE을 막는 설정을 해제하세요.
    .audience = 그 밖의 메일 서버
row-imap-server-unsupported-changed = 예전 안내에는 ‘IMAP이 꺼져 있음’이 원인으로 나오지만, 이 메시지는 IMAP은 응답했으나 IDLE이 없다는 뜻입니다(2026년 11월 기준). 로그인한 뒤에야 IDLE을 알리는 서버도 있습니다.
row-imap-server-unsupported-tell-apart = IMAP 설정을 점검하면 로그인 전후의 기능 목록을 모두 확인하고 IDLE을 실제로 실행해 보므로, 서버가 지원하는지 알 수 있습니다.

## imap-connect-failed

row-imap-connect-failed-message-1 = IMAP 서버에 연결할 수 없습니다. 서버 이름, 포트 및 자격 증명을 확인하세요.
row-imap-connect-failed-reason-1 = 서버 이름이나 포트 번호 등 설정이 잘못되었습니다.
row-imap-connect-failed-reason-2 = 사서함이 정해진 IP 주소의 연결만 허용합니다.
row-imap-connect-failed-step-1 = 이 사서함에 IMAP이 허용되어 있는지 확인하세요.
    .audience = Gmail, Microsoft 365
    .guide = enable_imap_smtp
row-imap-connect-failed-step-2 = 서버 이름, 포트, 사용자 이름, 비밀번호가 메일 서비스에서 안내하는 값과 같은지 확인하고, { $menu_email } 화면에 올바른 값을 입력하세요. IMAP은 포트 993(TLS) 또는 143(STARTTLS)을 사용합니다.
    .audience = 그 밖의 메일 서버
row-imap-connect-failed-step-3 = 오류가 계속되면 헬프데스크가 연결할 수 있도록 네트워크와 메일 서버의 허용 목록에 헬프데스크의 IP 주소를 추가하세요.
    .guide = allow_addresses
row-imap-connect-failed-changed = Gmail 개인 계정에서는 2025년 1월부터 IMAP 설정 항목이 사라졌고 IMAP이 항상 켜져 있습니다. 설정 항목이 보이지 않는 것은 원인이 아닙니다.
row-imap-connect-failed-tell-apart = IMAP 설정을 점검하면 원인이 가려집니다. 없는 이름인지, 포트가 연결을 거부하는지, 방화벽이 응답하지 않는지가 서로 다르게 나타납니다. 점검에서는 연결되는데 헬프데스크에서만 안 된다면 헬프데스크의 IP 주소가 아직 허용되지 않은 것입니다.

## smtp-auth-failed

row-smtp-auth-failed-message-1 = SMTP 서버 인증 중 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해 주세요.
row-smtp-auth-failed-message-2 = SMTP 서버를 인증하는 동안 오류가 발생했습니다. 서버를 확인해 주십시오.
row-smtp-auth-failed-reason-1 = 포트 번호, 사용자 이름, 비밀번호 등 설정이 잘못되었습니다.
row-smtp-auth-failed-reason-2 = 메일 서버의 TLS 인증서가 유효하지 않습니다.
row-smtp-auth-failed-reason-3 = 사서함이 정해진 IP 주소의 연결만 허용합니다.
row-smtp-auth-failed-step-1 = 이 사서함에 SMTP 발송이 허용되어 있는지 확인하세요. Microsoft 365에서는 ‘인증된 SMTP’ 항목입니다. Gmail에는 이런 설정이 없습니다.
    .audience = Gmail, Microsoft 365
    .guide = enable_imap_smtp
row-smtp-auth-failed-step-2 = 설정 중에 Google이 동의를 요청하면 메일 읽기와 쓰기 권한을 선택하고 허용하세요.
    .audience = Gmail
    .guide = reauthorize
row-smtp-auth-failed-step-3 = 서버 이름, 포트, 사용자 이름, 비밀번호가 메일 서비스에서 안내하는 값과 같은지 확인하고, { $menu_email } 화면에 올바른 값을 입력하세요.
    .audience = 그 밖의 메일 서버
row-smtp-auth-failed-step-4 = 메일 서버의 TLS 인증서를 확인하세요. 유효 기간이 지나지 않았고, 입력한 서버 이름이 들어 있으며, 중간 인증서까지 함께 설치되어 있어야 합니다.
    .guide = renew_certificate
row-smtp-auth-failed-step-5 = 헬프데스크가 연결할 수 있도록 네트워크와 메일 서버의 허용 목록에 헬프데스크의 IP 주소를 추가하세요.
    .guide = allow_addresses
row-smtp-auth-failed-changed = Microsoft 365에서 ‘인증된 SMTP’가 켜져 있으면 2026년 12월 말까지는 SMTP에 비밀번호로 계속 로그인할 수 있습니다. 그 뒤에는 기본값이 꺼짐으로 바뀌고 관리자가 다시 켤 수 있으며, 최종 종료일은 2027년 하반기에 발표될 예정입니다(Microsoft, 2026년 1월 27일). Microsoft 로그인(OAuth)은 영향을 받지 않지만 ‘인증된 SMTP’는 켜져 있어야 합니다. Gmail은 계정 비밀번호로 로그인할 수 없으니(개인 계정은 2022년 5월 30일, Google Workspace는 2025년 5월부터) ‘Google로 로그인’이나 앱 비밀번호를 사용하세요.
row-smtp-auth-failed-tell-apart = SMTP 설정을 점검하면 원인이 가려집니다. 로그인하기 전에 인증서를 먼저 확인하고, 로그인할 때 서버가 보낸 응답으로 비밀번호, 로그인 방식, 사서함 권한 중 무엇이 거부되었는지 알려 드립니다.

## sending-limit-exceeded

row-sending-limit-exceeded-message-1 = 오류입니다: 이메일 전송 한도를 초과했습니다.
row-sending-limit-exceeded-reason-1 = 메일 서비스는 스팸을 막고 자원을 고르게 나누어 쓰기 위해 사서함의 발송량을 제한합니다. 이 한도에 도달했습니다.
row-sending-limit-exceeded-step-1 = 메일 수와 받는 사람 수를 하루 한도 아래로 줄이고, 한도가 풀릴 때까지 기다리세요.
    .guide = sending_limits
row-sending-limit-exceeded-step-2 = 사서함 하나에서 24시간 동안 받는 사람 10,000명, 1분에 메일 30통까지 보낼 수 있습니다. 더 많이 보내야 하면 여러 날로 나누거나 대량 발송 전용 서비스를 이용하세요.
    .audience = Microsoft 365
    .guide = sending_limits
row-sending-limit-exceeded-step-3 = 하루 한도를 넘으면 Gmail은 최대 24시간 동안 발송을 거부하고 사서함 연결을 끊을 수 있습니다. 시간이 지난 뒤 헬프데스크에서 요청하면 사서함을 재인증하세요.
    .audience = Gmail
    .guide = sending_limits
row-sending-limit-exceeded-step-4 = 시간당, 하루당 얼마나 보낼 수 있는지 메일 서비스에 문의하세요.
    .audience = 그 밖의 메일 서버
row-sending-limit-exceeded-changed = Microsoft 365는 메일 수가 아니라 받는 사람 수를 셉니다. 한도는 24시간 동안 10,000명입니다(2026년 11월 기준). 2025년에 시행한다던 외부 수신자 2,000명 제한은 미뤄졌다가 2026년 초에 취소되었으므로 대비하지 않아도 됩니다.
row-sending-limit-exceeded-tell-apart = 서버의 응답을 보면 구분할 수 있습니다. 하루 한도라면 할당량(5.2.2, 5.4.5) 또는 받는 사람 수(5.1.90)를 알리고, 속도 제한이라면 천천히 보내라고(4.7.x) 하며, 계정이 잠겼다면 24시간이 지나도 풀리지 않습니다.

## smtp-connect-failed

row-smtp-connect-failed-message-1 = SMTP 서버에 연결할 수 없습니다. 서버 이름, 포트 및 자격 증명을 확인하세요.
row-smtp-connect-failed-reason-1 = 메일 서버의 TLS 인증서가 만료되었거나, 더 이상 지원되지 않는 TLS 버전을 사용합니다.
row-smtp-connect-failed-reason-2 = 서버 이름이나 포트가 잘못되었거나 방화벽이 막아 헬프데스크가 메일 서버에 연결하지 못합니다.
row-smtp-connect-failed-step-1 = 메일 서버를 운영하는 곳에 메일 도메인의 TLS 인증서 갱신을 요청하고, TLS 1.2 이상을 사용하게 하세요.
    .guide = renew_certificate
row-smtp-connect-failed-step-2 = { $menu_email } 화면에서 서버 이름과 포트를 확인하세요. SMTP는 포트 465(TLS) 또는 587(STARTTLS)을 사용합니다. Microsoft 365는 587(STARTTLS)만 제공합니다.
row-smtp-connect-failed-step-3 = 오류가 계속되면 네트워크와 메일 서버의 허용 목록에 헬프데스크의 IP 주소를 추가하세요.
    .guide = allow_addresses
row-smtp-connect-failed-changed = 예전 안내는 인증서만 원인으로 들지만, 서버 이름을 찾을 수 없거나 포트에 연결할 수 없을 때도 같은 메시지가 나옵니다(2026년 11월 기준). 이 두 가지를 먼저 확인하세요.
row-smtp-connect-failed-tell-apart = SMTP 설정을 점검하면 이름, 연결, TLS를 차례로 확인하고 인증서의 날짜까지 보여 주므로 어느 것이 원인인지 알 수 있습니다.

## smtp-auth-timeout

row-smtp-auth-timeout-message-1 = SMTP 서버를 인증하는 동안 시간이 초과되었습니다.
row-smtp-auth-timeout-reason-1 = 사용자 이름, 비밀번호 또는 포트 번호가 잘못되었거나, 사서함이 정해진 IP 주소만 허용합니다.
row-smtp-auth-timeout-step-1 = 이 사서함에 SMTP 발송이 허용되어 있는지 확인하세요.
    .audience = Gmail, Microsoft 365
    .guide = enable_imap_smtp
row-smtp-auth-timeout-step-2 = 서버 이름, 포트, 사용자 이름, 비밀번호가 메일 서비스에서 안내하는 값과 같은지 확인하고, { $menu_email } 화면에 올바른 값을 입력하세요. SMTP는 포트 465(TLS) 또는 587(STARTTLS)을 사용하며, 둘을 섞어 쓰면 안 됩니다.
    .audience = 그 밖의 메일 서버
row-smtp-auth-timeout-step-3 = 오류가 계속되면 네트워크와 메일 서버의 허용 목록에 헬프데스크의 IP 주소를 추가하세요.
    .guide = allow_addresses
row-smtp-auth-timeout-changed = 예전 안내는 IMAP 설정을 확인하라고 하지만 이 메시지는 SMTP에 관한 것입니다. Microsoft 365는 465가 아니라 587(STARTTLS)에서만 응답하고, Gmail은 두 포트 모두에서 응답합니다(2026년 11월 기준).
row-smtp-auth-timeout-tell-apart = SMTP 설정을 점검하면 서버가 어느 단계에서 응답을 멈추는지 알 수 있습니다. 연결되기 전이면 방화벽이 막고 있는 것이고, 연결된 직후이면 포트와 보안 연결 방식이 맞지 않는 것이며, 로그인할 때이면 서버가 느린 것입니다.

## generic-try-later

row-generic-try-later-message-1 = 오류가 발생했습니다. 나중에 다시 시도하세요.
row-generic-try-later-reason-1 = 이 메시지만으로는 원인을 알 수 없습니다. 메일 서버나 헬프데스크를 잠시 사용할 수 없었던 경우가 많습니다.
row-generic-try-later-step-1 = 몇 분 뒤에 다시 시도하고, 여기에서 사서함 설정을 점검하세요.
row-generic-try-later-step-2 = 계속되면 브라우저가 주고받은 내용을 HAR 파일로 기록하고, 민감한 정보를 지운 뒤 헬프데스크 고객 지원팀에 보내세요.
    .guide = record_har
row-generic-try-later-step-3 = 헬프데스크 고객 지원팀 연락처: { $contact }
row-generic-try-later-changed = 브라우저 메뉴가 예전 안내와 달라졌습니다. HAR 파일 안내에는 2026년 11월 기준 메뉴가 나옵니다. HAR 파일에는 로그인 정보가 들어 있을 수 있으므로 민감한 정보가 빠진 파일을 보내세요.
row-generic-try-later-tell-apart = 사서함 설정을 점검하면 메일 서버가 원인인지 알 수 있습니다. 모두 통과하면 헬프데스크 고객 지원팀에서 확인해야 합니다.

## mailbox-send-reauthorize

row-mailbox-send-reauthorize-message-1 = { $helpdesk }에서 사용자 지정 사서함에 이메일을 보낼 수 없습니다. 다시 승인해 주세요.
row-mailbox-send-reauthorize-reason-1 = 헬프데스크가 사서함의 SMTP 서버에 연결했지만 제때 응답을 받지 못했습니다. 같은 오류를 이메일 알림으로 받을 수도 있습니다.
row-mailbox-send-reauthorize-step-1 = { $menu_email } 화면에서 사서함을 재인증하세요.
    .guide = reauthorize
    .link = reauthorize
row-mailbox-send-reauthorize-step-2 = 오류가 다시 나타나면 SMTP 서버의 이름, 포트, 보안 연결 방식이 맞는지, ‘인증된 SMTP’가 계속 허용되어 있는지 확인하세요.
    .guide = enable_imap_smtp
row-mailbox-send-reauthorize-changed = 메시지에는 사서함‘에’ 보낸다고 되어 있지만, 사서함을 통해 보낸다는 뜻입니다. Microsoft 365는 2026년 12월 말부터 SMTP 비밀번호 로그인을 기본으로 끕니다(Microsoft, 2026년 1월 27일). 그 전에 ‘Microsoft로 로그인’으로 재인증하세요.
row-mailbox-send-reauthorize-tell-apart = SMTP 설정을 점검하면 서버에 연결되는지부터 알 수 있습니다. 연결은 되는데 로그인이 거부되면 재인증으로 해결되고, 연결이 안 되면 네트워크나 서버를 먼저 바로잡아야 합니다.

## mailbox-unreachable-check-details

row-mailbox-unreachable-check-details-message-1 = 문제가 발생했습니다. 사용자 지정 사서함에 연결할 수 없습니다. 자세한 내용을 확인하세요.
row-mailbox-unreachable-check-details-reason-1 = 헬프데스크가 사서함에 연결하려고 했지만 연결되지 않았습니다.
row-mailbox-unreachable-check-details-step-1 = { $menu_email } 화면에서 사서함을 재인증하세요.
    .guide = reauthorize
    .link = reauthorize
row-mailbox-unreachable-check-details-step-2 = 오류가 계속되면 잠시 다른 주소를 기본 주소로 사용합니다. { $menu_email } 화면을 여세요.
    .guide = reauthorize
row-mailbox-unreachable-check-details-step-3 = 별 아이콘을 눌러 다른 지원 이메일을 기본으로 바꾸세요. 다른 주소가 없으면 임시 주소를 만들어 기본으로 지정하세요. 재인증이 필요한 원래 주소는 보조 주소가 됩니다.
row-mailbox-unreachable-check-details-step-4 = 보조 주소가 된 원래 주소를 재인증하세요.
row-mailbox-unreachable-check-details-step-5 = 별 아이콘을 다시 눌러 원래 주소를 기본 주소로 되돌리세요.
row-mailbox-unreachable-check-details-changed = 메뉴 위치가 예전 안내와 달라졌습니다. 2026년 11월 현재 주소 목록은 { $menu_email } 화면에 있습니다.
row-mailbox-unreachable-check-details-tell-apart = 사서함 설정을 점검하면 서버에 연결할 수 없는지, 연결은 되지만 로그인이 거부되는지 구분할 수 있습니다.

## alias-on-public-domain

row-alias-on-public-domain-message-1 = { $helpdesk } 메일 서버에 연결했으므로 이메일 별칭이 공개 도메인에 있을 수 없습니다.
row-alias-on-public-domain-reason-1 = 헬프데스크의 자체 메일 서버에 이메일을 설정했는데, 추가한 주소가 gmail.com이나 outlook.com 같은 공개 도메인에 속합니다.
row-alias-on-public-domain-reason-2 = 헬프데스크는 공개 도메인의 이름으로 메일에 서명할 수 없습니다. 공개 도메인은 DMARC를 적용하므로 이런 메일은 버려지거나 스팸으로 분류됩니다.
row-alias-on-public-domain-step-1 = 지금 주소를 계속 쓰려면 주소에 맞는 서버 유형을 선택하세요. Gmail, Microsoft Office 365, 사용자 지정 메일 서버 중에서 고를 수 있습니다.
row-alias-on-public-domain-step-2 = 또는 회사 도메인의 주소를 사용하세요.
row-alias-on-public-domain-changed = 지금은 실제로 차단됩니다. Gmail과 Yahoo는 2024년 2월부터 발신자 인증을 요구하고, Microsoft의 개인용 메일은 2025년 5월 5일부터 인증되지 않은 대량 발신자의 메일을 거부합니다(550 5.7.515).
row-alias-on-public-domain-tell-apart = 점검할 필요가 없습니다. @ 뒤의 도메인만 보면 알 수 있습니다.

## auth-expired-log-in

row-auth-expired-log-in-message-1 = 인증이 만료되었습니다. 다시 로그인하세요.
row-auth-expired-log-in-reason-1 = 사서함에 대한 인증이 만료되었습니다.
row-auth-expired-log-in-step-1 = { $menu_email } 화면에서 주소를 재인증한 뒤 다시 시도하세요.
    .guide = reauthorize
    .link = reauthorize
row-auth-expired-log-in-tell-apart = Google이나 Microsoft에서 다시 로그인이 되면 인증이 만료된 것입니다. 그 자리에서 새 비밀번호를 요구하면 비밀번호가 만료된 것입니다.

## email-already-configured

row-email-already-configured-message-1 = 이 이메일 ID가 이미 이 계정에 구성되었습니다. 이메일 별칭을 추가하거나 다른 이메일 ID를 사용하세요.
row-email-already-configured-reason-1 = 추가하려는 주소가 헬프데스크에 이미 등록되어 있습니다.
row-email-already-configured-step-1 = 다른 이메일 주소를 추가하세요.
row-email-already-configured-step-2 = 또는 기존 주소에 이메일 별칭을 추가하세요.
    .link = email_alias
row-email-already-configured-tell-apart = 점검할 필요가 없습니다. { $menu_email } 화면에서 이 주소를 찾아보세요.
