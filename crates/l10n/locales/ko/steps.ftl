### 해결 방법. 단계마다 그 자체로 완결된 안내 하나입니다. `.seen`: 이번 경우의 사실을 알 때만 덧붙이는 문장,
### `.operator`: 운영자 문서에 값($contact, $addresses)이 있을 때만 덧붙이는 문장. 메일 서비스를 알면
### `step-<슬러그>--<서비스>`가 일반 문구를 대신합니다. 메뉴 이름은 2026년 11월 기준 각 서비스의 표기입니다.

step-nothing-to-do = 따로 할 일이 없습니다.

## 이름, 연결, 포트

step-check-host-spelling = 서버 이름이 메일 서비스에서 안내하는 이름과 한 글자도 다르지 않은지 확인하세요. 보통 imap., smtp. 또는 mail.로 시작하며, https://나 공백이 들어가지 않습니다.
    .seen = 입력한 이름: { $host }
step-use-provider-host = 메일 서비스에서 안내하는 서버 이름을 입력하세요.
    .seen = 추천하는 이름: { $suggested_host }
step-check-dns-records = 직접 관리하는 도메인이라면 DNS 관리 화면에서 메일 서버의 A 또는 AAAA 레코드를 확인하고, 없으면 추가하세요. 새 레코드가 모든 곳에 반영되기까지 몇 시간이 걸릴 수 있습니다.
step-check-dns-servers = 도메인의 DNS를 관리하는 곳에 네임서버 점검을 요청하세요. 모든 네임서버가 응답해야 하고, DNSSEC을 쓴다면 서명이 유효해야 합니다.
step-check-port = 포트를 확인하세요. 받는 메일(IMAP)은 993(TLS) 또는 143(STARTTLS), 보내는 메일(SMTP)은 465(TLS) 또는 587(STARTTLS)을 사용합니다.
    .seen = 지금 설정된 포트: { $port }
step-use-suggested-settings = 점검에서 연결이 확인된 포트와 보안 연결 방식을 사용하세요. 결과에서 한 번만 누르면 입력됩니다.
    .seen = 연결이 확인된 설정: 포트 { $suggestion }
step-check-server-running = 직접 운영하는 메일 서버라면 메일 서비스가 실행 중인지, 서버 내부뿐 아니라 외부에서도 이 포트로 접속할 수 있는지 확인하세요.
step-check-firewall = 메일 서버 앞의 방화벽에서 이 포트를 열어 달라고 요청하세요.
    .seen = 접속한 주소: { $seen_from }
step-allow-ip-addresses = 헬프데스크의 IP 주소를 메일 서버와 방화벽의 허용 목록에 추가하세요. 공격 차단이나 해외 접속 차단 기능이 있다면 거기에서도 허용해야 합니다.
    .operator = 헬프데스크의 IP 주소: { $addresses }
    .seen = 이 점검이 접속한 주소는 { $seen_from }입니다. 점검 결과가 정확하려면 이 주소도 허용해야 합니다.
step-check-network-route = 메일 서버까지 가는 구간에 알려진 장애가 있는지 네트워크 운영자에게 문의하세요.
step-use-starttls = 보안 연결을 STARTTLS로 선택하세요. 이때 포트는 받는 메일 143, 보내는 메일 587입니다.
step-use-implicit-tls = 보안 연결을 TLS(SSL/TLS라고도 함)로 선택하세요. 이때 포트는 받는 메일 993, 보내는 메일 465입니다.
step-enable-starttls = 직접 운영하는 메일 서버라면 인증서를 설치하고 이 포트에서 STARTTLS를 켜세요.
step-enable-idle = 직접 운영하는 메일 서버라면 IMAP의 IDLE 기능을 켜고, 앞단의 프록시가 IDLE을 가리지 않는지 확인하세요.
step-choose-matching-server-type = { $menu_email } 화면에서 주소에 맞는 서버 유형을 선택하세요. Gmail, Microsoft 365, 자체(사용자 지정) 메일 서버 중에서 고를 수 있습니다.

## 문의할 곳

step-ask-mail-admin = 이 결과의 보고서를 메일 서버 관리자에게 전달하세요. 무엇을 시도했고 서버가 어떻게 응답했는지 적혀 있습니다.
step-ask-provider = 메일 서비스 고객센터에 문의하면서 서버의 응답을 그대로 알려 주세요.
step-ask-helpdesk = 이 결과의 보고서를 첨부해 헬프데스크 고객 지원팀에 문의하세요.
    .operator = 문의처: { $contact }
step-ask-recipient = 받는 사람에게 전화 등 다른 방법으로 주소가 맞는지, 사서함이 메일을 받을 수 있는지 확인하세요.
step-retry-later = 10분쯤 기다린 뒤 다시 시도하세요.
step-check-provider-status = 메일 서비스의 상태 페이지에서 알려진 장애가 있는지 확인하세요.

## 인증서와 암호화

step-renew-certificate = 인증서를 갱신하고 메일 서비스가 새 인증서를 불러오게 하세요. 갱신한 뒤 서비스를 다시 불러오지 않은 경우가 많습니다.
step-check-server-clock = 메일 서버의 시계가 맞는지 확인하고 NTP로 시간을 맞추도록 요청하세요.
step-enter-certificate-name = 인증서에 있는 서버 이름을 입력하세요.
    .seen = 서버에 입력할 이름: { $suggested_host }
step-fix-certificate-names = 또는 설정에 입력한 서버 이름이 들어간 인증서를 발급받아 설치하도록 요청하세요.
step-use-public-certificate = 공인 인증 기관의 인증서로 바꾸도록 요청하세요. Let’s Encrypt에서는 무료로 발급받을 수 있습니다.
step-install-full-chain = 서버 인증서만이 아니라 중간 인증서까지 들어 있는 파일(보통 fullchain.pem)을 설치하도록 요청하세요.
step-strengthen-certificate = 2048비트 이상의 RSA 키나 EC 키, SHA-256 서명으로 인증서를 새로 발급받도록 요청하세요.
step-exclude-from-inspection = 백신 프로그램이나 방화벽의 암호화 통신 검사 대상에서 메일 서버를 제외하도록 요청하세요.
step-stop-asking-client-certificate = 이 포트에서 클라이언트 인증서를 요구하지 않도록 메일 서버 설정을 바꾸거나, 비밀번호 로그인용 포트를 사용하세요.
step-enable-modern-tls = 메일 서버에서 TLS 1.2와 TLS 1.3을 켜도록 요청하세요. 오래된 시스템은 업데이트가 필요할 수 있습니다.
step-fix-tls-configuration = 서버의 TLS 설정을 Mozilla의 ‘Intermediate’ 구성 같은 최신 권장 설정과 비교해 고치도록 요청하세요.

## 로그인

step-check-user-name = 사용자 이름을 확인하세요. 대부분의 메일 서비스에서는 이메일 주소 전체를 입력합니다.
    .seen = 로그인에 쓴 사용자 이름: { $user_name }
step-check-user-name--microsoft365 = 사용자 이름에는 앱 ID나 테넌트 ID가 아니라 사서함의 이메일 주소(로그인 이름) 전체를 입력하세요.
step-check-user-name--icloud = IMAP에는 주소에서 @ 앞부분만, SMTP에는 iCloud 주소 전체를 사용자 이름으로 입력하세요. 개인 도메인을 쓰더라도 iCloud 주소로 로그인합니다.
step-check-user-name--kakao = 카카오메일은 주소에서 @ 앞부분을, 다음 메일은 다음 아이디나 주소 전체를 사용자 이름으로 입력하세요.
step-check-user-name--naver = 사용자 이름에 네이버 아이디(@ 앞부분)나 주소 전체를 입력하세요.
step-check-user-name--qq = 사용자 이름에 주소 전체나 QQ 번호를 입력하세요.
step-check-password = 비밀번호를 직접 다시 입력하세요. 앞뒤에 공백이 없는지, Caps Lock이 꺼져 있는지 확인하세요. 같은 비밀번호로 메일 서비스의 웹사이트에 로그인되는지도 확인해 보세요.
step-change-password = 메일 서비스의 웹사이트에서 비밀번호를 바꾼 뒤 { $menu_email } 화면에 새 비밀번호를 입력하세요.

step-create-app-password = 메일 계정의 보안 설정에서 앱 비밀번호를 만들어 평소 비밀번호 대신 입력하세요. 먼저 2단계 인증을 켜야 하는 경우가 많습니다.
step-create-app-password--gmail = myaccount.google.com/security에서 2단계 인증을 켠 다음 myaccount.google.com/apppasswords에서 앱 비밀번호를 만들고, 16자리를 공백 없이 비밀번호에 입력하세요. 회사 계정에 이 페이지가 없다면 관리자가 앱 비밀번호를 허용하지 않은 것이니 Google 로그인으로 연결하세요.
step-create-app-password--microsoft365 = 앱 비밀번호를 만들 필요가 없습니다. Microsoft 365는 IMAP에서 비밀번호를 더 이상 받지 않습니다. ‘Microsoft로 로그인’(OAuth)으로 사서함을 연결하세요.
step-create-app-password--outlook-com = 앱 비밀번호를 만들 필요가 없습니다. Outlook.com, Hotmail, Live는 2024년 9월부터 비밀번호와 앱 비밀번호를 모두 받지 않습니다. ‘Microsoft로 로그인’(OAuth)으로 사서함을 연결하세요.
step-create-app-password--yahoo = Yahoo(AOL은 AOL)의 계정 보안(Account security)에서 ‘앱 비밀번호 생성(Generate app password)’을 선택해 이름을 정하고, 표시된 비밀번호를 공백 없이 입력하세요.
step-create-app-password--icloud = account.apple.com의 로그인 및 보안 > 앱 암호에서 앱 암호를 만들어 하이픈까지 그대로 입력하세요. 이중 인증이 켜져 있어야 합니다.
step-create-app-password--naver = 네이버 내정보 > 보안설정에서 2단계 인증을 켠 다음, 2단계 인증 관리 화면에서 애플리케이션 비밀번호를 만들어 비밀번호에 입력하세요. 2025년부터 다른 프로그램에서는 네이버 비밀번호로 로그인할 수 없습니다.
step-create-app-password--kakao = 카카오계정의 계정 보안에서 2단계 인증을 켠 다음 앱 비밀번호를 만들어 비밀번호에 입력하세요. 다음 메일과 한메일도 같습니다.
step-create-app-password--naverworks = 네이버웍스의 프로필 > 보안에서 외부 앱 비밀번호를 만들어 비밀번호에 입력하세요.
step-create-app-password--qq = QQ 메일 웹에서 설정 > 계정(账号) > POP3/IMAP/SMTP 서비스를 켜고 문자 메시지로 인증한 다음, 발급된 인증 코드(授权码)를 비밀번호에 입력하세요. QQ 비밀번호를 바꾸면 코드를 새로 받아야 합니다.
step-create-app-password--netease = 넷이즈 메일 웹에서 설정(设置) > POP3/SMTP/IMAP 서비스를 켜고 인증 비밀번호(授权密码)를 만들어 비밀번호에 입력하세요.
step-create-app-password--zoho = accounts.zoho.com의 보안(Security) > 앱 비밀번호(App Passwords)에서 비밀번호를 만들어 입력하세요. 미국 이외 지역의 계정은 accounts.zoho.eu처럼 해당 지역의 계정 페이지를 이용합니다.
step-create-app-password--yandex = id.yandex.com의 보안(Security) > 앱 비밀번호(App passwords)에서 유형을 ‘메일(Mail)’로 골라 비밀번호를 만들고 입력하세요. 다른 유형으로 만든 비밀번호는 거부됩니다.
step-create-app-password--mailru = Mail.ru의 설정 > 보안 > 외부 앱 비밀번호(Пароли для внешних приложений)에서 비밀번호를 만들어 입력하세요.
step-create-app-password--fastmail = Fastmail의 Settings > Privacy & Security > App passwords에서 IMAP과 SMTP를 쓸 수 있는 앱 비밀번호를 만들어 입력하세요. Basic 요금제에서는 다른 프로그램을 쓸 수 없습니다.

step-switch-to-oauth = 사용자 이름과 비밀번호 대신 메일 서비스의 로그인 페이지에서 로그인하는 방식(OAuth)으로 사서함을 연결하세요. { $menu_email } 화면에서 메일 서비스를 선택하면 됩니다.
step-switch-to-oauth--gmail = { $menu_email } 화면에서 Gmail과 ‘Google로 로그인’을 선택해 사서함 계정으로 로그인하고, 메일을 읽고 보내고 관리하는 권한을 선택해 허용하세요.
step-switch-to-oauth--microsoft365 = { $menu_email } 화면에서 Microsoft 365와 ‘Microsoft로 로그인’을 선택해 사서함 계정으로 로그인하고 권한을 수락하세요. 승인이 필요하다고 나오면 Microsoft Entra 관리자가 한 번 동의해야 합니다. 메일을 보내려면 ‘인증된 SMTP’도 켜져 있어야 합니다.
step-switch-to-oauth--outlook-com = { $menu_email } 화면에서 Outlook 또는 Microsoft와 ‘Microsoft로 로그인’을 선택해 사서함 계정으로 로그인하고 권한을 수락하세요. Outlook.com에서는 비밀번호를 더 이상 쓸 수 없습니다.

step-enable-imap = 메일 서비스 웹사이트의 메일 설정에서 IMAP을 켜세요. 보통 ‘POP/IMAP’이나 ‘전달’ 메뉴에 있습니다.
step-enable-imap--gmail = 개인 Gmail 계정은 IMAP이 항상 켜져 있고 설정 항목이 없습니다. Google Workspace라면 관리자에게 관리 콘솔 > 앱 > Google Workspace > Gmail > 최종 사용자 액세스 > POP 및 IMAP 액세스에서 허용해 달라고 요청하세요.
step-enable-imap--microsoft365 = 관리자에게 요청하세요. Microsoft 365 관리 센터 > 사용자 > 활성 사용자 > 해당 사용자 > 메일 > 이메일 앱 관리(Manage email apps)에서 ‘IMAP’을 선택하고 변경 내용을 저장하면 됩니다. 적용까지 30분쯤 걸립니다.
step-enable-imap--outlook-com = Outlook.com에서 설정 > 메일 > 전달 및 IMAP을 열고, 장치와 앱이 IMAP을 사용하도록 허용한 뒤 저장하세요.
step-enable-imap--naver = PC에서 네이버 메일 > 환경설정 > POP3/IMAP 설정 > IMAP/SMTP 설정을 열고 ‘사용함’을 선택해 저장하세요. 이미 켜져 있다면 ‘사용 안 함’으로 저장했다가 다시 ‘사용함’으로 저장하세요.
step-enable-imap--kakao = PC에서 카카오메일(설정) 또는 다음 메일(환경설정)의 IMAP/POP3 메뉴를 열고 IMAP/SMTP를 ‘사용함’으로 바꿔 저장하세요.
step-enable-imap--naverworks = 네이버웍스 관리자에게 보안 > 메일 보안에서 IMAP/SMTP를 허용해 달라고 요청한 다음, 본인의 메일 환경설정에서도 켜세요.
step-enable-imap--zoho = Zoho Mail에서 설정(Settings) > 메일 계정(Mail Accounts) > 해당 주소 > IMAP 액세스(IMAP Access)를 켜세요. 조직 관리자가 막아 두었을 수 있고, 무료 요금제에서는 쓸 수 없을 수 있습니다.
step-enable-imap--yandex = Yandex 메일에서 모든 설정(All settings) > 메일 프로그램(Email clients)을 열고 imap.yandex 접근과 앱 비밀번호·OAuth 토큰을 허용한 뒤 저장하세요.
step-enable-imap--qq = QQ 메일 웹에서 설정 > 계정(账号) > POP3/IMAP/SMTP 서비스를 켜고 문자 메시지로 인증하세요.
step-enable-imap--netease = 넷이즈 메일 웹에서 설정(设置) > POP3/SMTP/IMAP을 열고 IMAP/SMTP 서비스를 켜세요.

step-enable-smtp-auth = 이 사서함에서 프로그램이 로그인해 메일을 보내는 기능(SMTP AUTH)을 허용하도록 요청하세요.
step-enable-smtp-auth--microsoft365 = 관리자에게 요청하세요. Microsoft 365 관리 센터 > 사용자 > 활성 사용자 > 해당 사용자 > 메일 > 이메일 앱 관리(Manage email apps)에서 ‘인증된 SMTP(Authenticated SMTP)’를 선택하고 변경 내용을 저장하면 됩니다. 적용까지 30분쯤 걸립니다. Microsoft Entra의 보안 기본값이 켜져 있으면 여기서 켜도 작동하지 않습니다.
step-enable-smtp-auth--outlook-com = Outlook.com에서 설정 > 메일 > 전달 및 IMAP을 열고 장치와 앱의 사용을 허용하세요. 그런 다음 ‘Microsoft로 로그인’(OAuth)으로 연결하세요.
step-enable-smtp-auth--naver = PC에서 네이버 메일 > 환경설정 > POP3/IMAP 설정 > IMAP/SMTP 설정을 열고 ‘사용함’을 선택해 저장하세요. 메일 보내기도 이 설정을 따릅니다.
step-enable-smtp-auth--kakao = PC에서 카카오메일(설정) 또는 다음 메일(환경설정)의 IMAP/POP3 메뉴를 열고 IMAP/SMTP를 ‘사용함’으로 바꾸세요. 메일 보내기도 이 설정을 따릅니다.

step-reauthorize = { $menu_email } 화면을 열고 주소 옆의 ‘재인증’(또는 ‘로그인’)을 눌러 사서함 계정으로 로그인하세요.
step-reauthorize-after-disuse = 오랫동안(보통 90일) 사용하지 않아 권한이 만료되었습니다. { $menu_email } 화면을 열고 주소 옆의 ‘재인증’을 눌러 사서함 계정으로 로그인하세요. 메일을 꾸준히 가져오면 다시 만료되지 않습니다.
step-reauthorize-after-password-change = 권한을 허용한 뒤에 비밀번호가 바뀌었거나 계정이 모든 곳에서 로그아웃되었습니다. { $menu_email } 화면을 열고 주소 옆의 ‘재인증’을 눌러 새 비밀번호로 사서함 계정에 로그인하세요.
step-swap-primary-address = 기본 주소를 재인증할 수 없다면, 다른 주소를 잠시 기본 주소로 바꾼 뒤 이 주소를 재인증하고 다시 기본 주소로 되돌리세요.
step-grant-mail-permission = 다시 로그인해 동의 화면에 나오는 항목을 모두 허용하세요. 특히 메일을 읽고 보내는 권한이 필요합니다. 관리자 승인이 필요하다고 나오면 승인을 요청하세요.
step-update-oauth-client = 헬프데스크 운영사가 메일 서비스에 등록한 앱을 점검해야 합니다. 클라이언트 ID, 클라이언트 암호, 리디렉션 주소, 메일 API 사용 여부를 확인해 갱신하도록 요청하세요.
step-renew-client-secret = 헬프데스크 운영사가 Microsoft Entra의 앱 등록(인증서 및 암호)에서 클라이언트 암호를 새로 만들어 입력해야 합니다. 지금 쓰는 것은 만료되었거나 잘못되었습니다.
step-check-app-registration = 헬프데스크 운영사가 클라이언트 ID를 Microsoft Entra의 앱 등록과 대조해야 합니다. 이 사서함의 디렉터리에 등록되지 않은 앱입니다. ID가 맞다면 해당 디렉터리의 관리자가 앱을 허용해야 합니다.
step-unlock-account = 회사 계정이면 관리자에게 잠금 해제를 요청하고, 개인 계정이면 메일 서비스 웹사이트의 계정 복구에서 잠금을 푸세요.
step-sign-in-on-web = 메일 서비스의 웹사이트에서 사서함에 로그인해 요청하는 확인 절차를 마친 뒤 바로 다시 시도하세요.
step-sign-in-on-web--gmail = mail.google.com에서 사서함에 로그인하고, ‘최근 보안 활동’(myaccount.google.com/notifications)에서 본인의 활동이라고 확인하세요. 그런 다음 10분 안에 다시 시도하세요.
step-sign-in-on-web--microsoft365 = outlook.office.com에서 사서함에 로그인해 추가 인증 등 요청하는 절차를 마치세요. 차단된 로그인은 mysignins.microsoft.com에서 볼 수 있습니다.
step-sign-in-on-web--outlook-com = account.live.com/activity에서 차단된 로그인을 선택해 본인이 맞다고 확인한 뒤 다시 시도하세요.
step-review-conditional-access = 관리자에게 로그인 로그(Microsoft Entra 관리 센터 > 로그인 로그)에서 거부된 로그인을 찾아 달라고 요청하세요. 조건부 액세스나 추가 인증 등 어떤 규칙 때문인지 나와 있습니다.
step-wait-before-sign-in = 적어도 30분 동안 모든 로그인 시도를 멈추세요. 예전 비밀번호가 저장된 휴대전화나 다른 프로그램도 포함됩니다. 그런 다음 한 번만 시도하세요.
step-enable-mechanism = 메일 서버에서 일반적인 로그인 방식을 켜도록 요청하세요. 암호화된 연결의 PLAIN이나 LOGIN, 또는 OAuth(XOAUTH2, OAUTHBEARER)가 필요합니다.
    .seen = 서버가 제공하는 방식: { $mechanisms }
step-sign-in-before-sending = 보내는 메일(SMTP)에도 사용자 이름과 비밀번호를 입력하고, 포트는 25 대신 587이나 465를 사용하세요.
step-check-mailbox-licence = 계정에 사서함과 라이선스가 있는지 관리자에게 확인을 요청하세요. Microsoft 365에서는 사용자 > 활성 사용자 > 라이선스 및 앱에서 볼 수 있습니다.
step-check-shared-mailbox = 공유 사서함이라면 공유 사서함의 주소로 로그인하거나, 모든 권한이 있는 계정으로 로그인하세요.
step-allow-third-party-client = 웹메일 설정에서 다른 메일 프로그램의 접근을 허용하고, 로그인 확인을 요청하면 확인해 주세요.
step-send-imap-id = 헬프데스크가 로그인한 뒤 IMAP ID 명령을 보내야 합니다. 직접 설정할 수 없으니 헬프데스크 고객 지원팀에 알려 주세요.

## 접속 주소와 제한

step-remove-from-blocklist = 차단 목록의 웹사이트(서버 응답에 링크가 있는 경우가 많습니다)에서 주소를 조회하고, 원인을 해결한 뒤 삭제를 요청하세요.
step-close-other-connections = 같은 사서함을 쓰는 메일 프로그램과 서비스를 휴대전화까지 포함해 닫으세요. 열린 채 남은 접속은 30분쯤 지나면 저절로 끊깁니다.
step-wait-for-quota = 한도가 풀릴 때까지 기다리세요. 보통 늦어도 24시간이면 풀립니다. 그동안에는 메일을 보내거나 가져오지 마세요.
step-fix-helo-name = 보내는 컴퓨터의 이름(HELO)을 mail.example.com처럼 DNS에 있는 전체 호스트 이름으로 설정하세요.
step-fix-reverse-dns = 보내는 IP 주소에 역방향 DNS(PTR) 레코드를 등록하세요. 보내는 컴퓨터의 이름과 같아야 합니다.
step-review-sending-volume = 무엇이 그렇게 많이 발송되는지 확인하세요. 서로 되풀이되는 자동 회신, 알림, 단체 메일이 흔한 원인입니다. 대량 메일은 나누어 보내거나 대량 발송 서비스를 이용하세요.
step-slow-down = 1분에 보내는 메일 수를 줄이고, 보내는 사이에 간격을 두세요.

## 메일 보내기

step-use-signed-in-address = 로그인하는 계정의 주소를 보내는 주소로 사용하세요.
    .seen = 로그인하는 계정: { $user_name }
step-grant-send-as = 이 주소의 ‘다른 사람 이름으로 보내기(Send as)’ 권한을 계정에 부여하도록 요청하세요. Microsoft 365에서는 Exchange 관리 센터 > 받는 사람 > 사서함 > 위임에 있습니다. 적용까지 1시간쯤 걸릴 수 있습니다.
step-verify-sender = 이 주소를 계정의 별칭이나 확인된 보내는 주소로 추가하세요. 메일 서비스가 그 주소로 확인 메일을 보냅니다.
step-check-relay-rules = 서버가 어떤 클라이언트와 도메인의 메일을 전달하도록 설정되어 있는지 관리자에게 확인을 요청하세요.
step-check-recipient = 받는 주소에 오타가 없는지 확인하고, 더 이상 쓰지 않는 주소는 목록에서 지우세요.
step-set-up-spf-dkim-dmarc = 보내는 도메인의 DNS 설정을 완성하도록 요청하세요. SPF에는 보내는 서버가 들어 있어야 하고, DKIM이 켜져 있어야 하며, DMARC가 둘과 맞아야 합니다. 값은 헬프데스크 도움말에 있습니다.
step-review-content = 의심받을 만한 링크, 첨부 파일, 표현을 빼고 다시 보내세요. 문제없는 메일이 거부된다면 받는 쪽 메일 서비스에 오류로 신고하세요.
step-reduce-message-size = 첨부 파일을 줄이거나, 파일 대신 링크를 보내세요.
step-free-mailbox-space = 오래된 메일을 지우거나 보관하고 휴지통을 비우세요. 사서함 용량을 늘리는 방법도 있습니다.

## 폴더와 헬프데스크의 주소

step-check-folder-name = 웹메일에 보이는 폴더 이름과 같은지 확인하세요. 대소문자와 특수 문자까지 같아야 합니다. INBOX는 항상 있습니다.
    .seen = 입력한 폴더: { $folder }
step-use-folder-separator = 하위 폴더의 경로는 이 서버가 쓰는 구분 기호로 적으세요.
    .seen = 이 서버의 폴더 구분 기호: { $separator }
step-use-own-domain-address = 또는 직접 관리하는 도메인의 주소를 사용하고 그 도메인의 DNS를 설정하세요.
step-use-different-address = 다른 주소를 사용하거나, 더 이상 필요 없는 기존 주소라면 { $menu_email } 화면에서 먼저 삭제하세요.
step-add-alias = 또는 기존 사서함에 이 주소를 별칭으로 추가하세요.

## 원인이 분명하지 않을 때

step-paste-full-message = 메시지 전체를 붙여 넣으세요. 535나 AADSTS 같은 코드와 ‘세부 정보’, ‘서버 응답’ 뒤의 내용까지 모두 필요합니다.
step-run-check = 설정을 점검하세요. 어느 단계에서 실패하는지 찾아 서버의 응답을 그대로 보여 드립니다.
step-record-har = 헬프데스크 화면에서만 생기는 문제라면 시크릿 창에서 HAR 파일을 기록하고, 로그인 정보를 지운 뒤 보내세요.
