### 사용 안내. `guide-<슬러그>`에는 `.title`, `.intro`, 그리고 읽는 순서대로 부분의 키를 적은 `.parts`가
### 있습니다. 부분은 `guide-<슬러그>-<키>`(`.title`)와 단계 `-step-N`입니다. `-note-N`: 주의할 점,
### `-link-N`: 제공사 페이지(`.url`).
###
### 그대로 입력하거나 실행하는 값은 U+2068과 U+2069 사이에 둡니다.
### 운영자 변수: $menu_email은 항상 값이 있습니다. $contact나 $addresses를 쓰는 단계는 운영자가 값을
### 주지 않으면 나오지 않습니다.

## IMAP과 SMTP 사용 설정

guide-enable-imap-smtp =
    .title = IMAP과 SMTP 사용 설정
    .intro = 헬프데스크는 IMAP으로 메일을 가져오고 SMTP로 메일을 보냅니다. 사서함이 있는 메일 서비스에서 둘 다 허용되어 있어야 합니다.
    .parts = microsoft365 powershell outlook gmail workspace naver daum-kakao other

guide-enable-imap-smtp-microsoft365 =
    .title = Microsoft 365(회사 또는 학교)
guide-enable-imap-smtp-microsoft365-step-1 = Exchange 관리자 또는 전역 관리자로 Microsoft 365 관리 센터({"\u2068"}https://admin.microsoft.com{"\u2069"})에 로그인하세요. 일반 사용자는 이 설정을 바꿀 수 없습니다.
guide-enable-imap-smtp-microsoft365-step-2 = 사용자 > 활성 사용자로 이동해 연결할 사서함의 사용자를 선택하세요.
guide-enable-imap-smtp-microsoft365-step-3 = 열린 창에서 ‘메일’ 탭으로 이동하고, ‘이메일 앱(Email apps)’ 아래의 ‘이메일 앱 관리(Manage email apps)’를 누르세요.
guide-enable-imap-smtp-microsoft365-step-4 = ‘IMAP’과 ‘인증된 SMTP(Authenticated SMTP)’를 선택하세요.
guide-enable-imap-smtp-microsoft365-step-5 = ‘변경 내용 저장(Save changes)’을 누르세요.
guide-enable-imap-smtp-microsoft365-step-6 = 적용될 때까지 30분쯤 기다린 뒤 사서함을 다시 점검하세요.

guide-enable-imap-smtp-powershell =
    .title = Microsoft 365 PowerShell
guide-enable-imap-smtp-powershell-step-1 = Exchange Online에 연결합니다. {"\u2068"}Connect-ExchangeOnline{"\u2069"}
guide-enable-imap-smtp-powershell-step-2 = 사서함 하나에 둘 다 허용합니다. {"\u2068"}Set-CASMailbox -Identity support@example.com -ImapEnabled $true -SmtpClientAuthenticationDisabled $false{"\u2069"}
guide-enable-imap-smtp-powershell-step-3 = 사서함의 설정을 확인합니다. {"\u2068"}Get-CASMailbox -Identity support@example.com | Format-List ImapEnabled,SmtpClientAuthenticationDisabled{"\u2069"}
guide-enable-imap-smtp-powershell-step-4 = 조직 전체의 설정을 확인합니다. {"\u2068"}Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled{"\u2069"} 사서함 설정이 조직 설정보다 우선하며, 사서함 값이 비어 있으면 조직 설정을 따릅니다.

guide-enable-imap-smtp-outlook =
    .title = Outlook.com, Hotmail, Live, MSN
guide-enable-imap-smtp-outlook-step-1 = Outlook.com에서 설정 > 메일 > 전달 및 IMAP으로 이동하세요.
guide-enable-imap-smtp-outlook-step-2 = 장치와 앱에서 POP 또는 IMAP을 사용하도록 허용하고 저장하세요.
guide-enable-imap-smtp-outlook-step-3 = Microsoft 로그인(OAuth)으로 사서함을 연결하세요. 비밀번호와 앱 비밀번호는 2024년 9월부터 사용할 수 없습니다.

guide-enable-imap-smtp-gmail =
    .title = Gmail(개인 계정)
guide-enable-imap-smtp-gmail-step-1 = 켤 항목이 없습니다. IMAP은 2025년 1월부터 항상 켜져 있고 설정 항목이 사라졌으며, SMTP에는 원래 설정 항목이 없습니다.
guide-enable-imap-smtp-gmail-step-2 = Google 로그인으로 사서함을 연결하고 메일 읽기와 쓰기 권한을 허용하세요.
guide-enable-imap-smtp-gmail-step-3 = 헬프데스크가 비밀번호를 요구하면 2단계 인증을 켜고 {"\u2068"}https://myaccount.google.com/apppasswords{"\u2069"}에서 앱 비밀번호 16자리를 만들어 입력하세요. 계정 비밀번호로는 로그인할 수 없습니다.

guide-enable-imap-smtp-workspace =
    .title = Google Workspace
guide-enable-imap-smtp-workspace-step-1 = Gmail 설정 권한이 있는 관리자로 Google 관리 콘솔({"\u2068"}https://admin.google.com{"\u2069"})에 로그인하세요.
guide-enable-imap-smtp-workspace-step-2 = 앱 > Google Workspace > Gmail > 최종 사용자 액세스로 이동하세요.
guide-enable-imap-smtp-workspace-step-3 = 사서함이 속한 조직 단위를 고르고 ‘POP 및 IMAP 액세스’를 여세요.
guide-enable-imap-smtp-workspace-step-4 = 모든 사용자에게 IMAP 액세스를 허용하거나 헬프데스크의 메일 클라이언트만 허용하고 저장하세요.
guide-enable-imap-smtp-workspace-step-5 = 적용에 최대 24시간이 걸릴 수 있습니다. 그런 다음 헬프데스크에서 Google로 로그인하거나 앱 비밀번호를 사용하세요.

guide-enable-imap-smtp-naver =
    .title = 네이버 메일
guide-enable-imap-smtp-naver-step-1 = PC에서 네이버 메일 > 환경설정 > POP3/IMAP 설정 > IMAP/SMTP 설정을 여세요.
guide-enable-imap-smtp-naver-step-2 = IMAP/SMTP를 ‘사용함’으로 바꾸고 저장하세요.
guide-enable-imap-smtp-naver-step-3 = 네이버 계정에서 2단계 인증을 켜고 애플리케이션 비밀번호를 만드세요. 헬프데스크에는 이 비밀번호를 입력합니다. 계정 비밀번호로는 2025년부터 로그인할 수 없습니다.

guide-enable-imap-smtp-daum-kakao =
    .title = 다음(한메일), 카카오메일
guide-enable-imap-smtp-daum-kakao-step-1 = PC에서 다음 메일(환경설정) 또는 카카오메일(설정)의 IMAP/POP3 메뉴를 여세요.
guide-enable-imap-smtp-daum-kakao-step-2 = IMAP/SMTP를 ‘사용함’으로 바꾸고 저장하세요.
guide-enable-imap-smtp-daum-kakao-step-3 = 카카오계정에서 2단계 인증을 켜고 앱 비밀번호를 만드세요. 헬프데스크에는 이 비밀번호를 입력합니다.

guide-enable-imap-smtp-other =
    .title = 그 밖의 메일 서버
guide-enable-imap-smtp-other-step-1 = 웹메일 설정에서 ‘IMAP’, ‘POP/IMAP’ 또는 ‘외부 메일 프로그램’ 항목을 찾아 허용하세요.
guide-enable-imap-smtp-other-step-2 = 항목이 없으면 메일 서비스나 메일 관리자에게 이 사서함에 IMAP과 SMTP가 허용되어 있는지, 서버 이름과 포트는 무엇인지 문의하세요.
guide-enable-imap-smtp-other-step-3 = 직접 운영하는 Exchange Server에서는 ‘Microsoft Exchange IMAP4’와 ‘Microsoft Exchange IMAP4 Backend’ 서비스가 실행 중이어야 합니다. 처음에는 둘 다 중지되어 있습니다.

guide-enable-imap-smtp-note-1 = Microsoft 365 조직은 대부분 ‘인증된 SMTP’가 기본으로 꺼져 있습니다. 보안 기본값을 사용하면 사서함 설정과 관계없이 꺼져 있고, 기본 인증을 막는 인증 정책은 두 설정보다 우선합니다.
guide-enable-imap-smtp-note-2 = Microsoft 로그인(OAuth)을 사용해도 ‘인증된 SMTP’는 켜져 있어야 합니다.
guide-enable-imap-smtp-note-3 = Microsoft 365의 SMTP 비밀번호 로그인은 2026년 12월 말까지 그대로 유지됩니다. 그 뒤에는 기본값이 꺼짐으로 바뀌고 관리자가 다시 켤 수 있습니다. 그 이후에 만든 조직에서는 기본으로 사용할 수 없으며, 최종 종료일은 2027년 하반기에 발표될 예정입니다(Microsoft, 2026년 1월 27일). 꺼진 뒤에는 ‘550 5.7.30 Basic authentication is not supported for Client Submission’이라는 응답이 옵니다.
guide-enable-imap-smtp-note-4 = ‘30분쯤’은 헬프데스크 업체들이 안내하는 시간입니다. Microsoft는 정확한 시간을 밝히지 않습니다.
guide-enable-imap-smtp-note-5 = 서버와 포트: Microsoft 365는 {"\u2068"}outlook.office365.com{"\u2069"} 993(TLS), {"\u2068"}smtp.office365.com{"\u2069"} 587(STARTTLS)입니다. Gmail은 {"\u2068"}imap.gmail.com{"\u2069"} 993(TLS), {"\u2068"}smtp.gmail.com{"\u2069"} 465(TLS) 또는 587(STARTTLS)입니다.

guide-enable-imap-smtp-link-1 = Microsoft: Exchange Online에서 인증된 클라이언트 SMTP 제출(SMTP AUTH) 사용 또는 사용 안 함
    .url = https://learn.microsoft.com/ko-kr/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission
guide-enable-imap-smtp-link-2 = Google: 다른 이메일 클라이언트에 Gmail 추가
    .url = https://support.google.com/mail/answer/7126229?hl=ko
guide-enable-imap-smtp-link-3 = Google: 앱 비밀번호로 로그인
    .url = https://support.google.com/accounts/answer/185833?hl=ko
guide-enable-imap-smtp-link-4 = Microsoft: Outlook.com의 POP, IMAP, SMTP 설정
    .url = https://support.microsoft.com/ko-kr/office/d088b986-291d-42b8-9564-9c414e2aa040

## 사서함 재인증

guide-reauthorize =
    .title = 사서함 재인증
    .intro = 사서함에 다시 로그인하면 헬프데스크가 새 액세스 토큰을 받습니다. 비밀번호를 바꾸었거나 오래 사용하지 않았거나 관리자가 접근 권한을 취소했을 때 필요합니다.
    .parts = sign-in primary

guide-reauthorize-sign-in =
    .title = 다시 로그인하기
guide-reauthorize-sign-in-step-1 = 헬프데스크 관리자로 { $menu_email } 화면을 여세요.
guide-reauthorize-sign-in-step-2 = 주소 옆의 ‘재인증’을 누르세요(이전 화면에서는 ‘로그인’).
guide-reauthorize-sign-in-step-3 = Google 또는 Microsoft에서 사서함 계정으로 로그인하세요. 브라우저가 다른 계정으로 자동 로그인하면 시크릿 창을 사용하세요.
guide-reauthorize-sign-in-step-4 = 요청하는 권한을 모두 허용하세요. Google에서는 메일 읽기와 쓰기 권한을 선택하세요.
guide-reauthorize-sign-in-step-5 = 헬프데스크로 돌아와 확인 메시지를 기다리세요. 새 액세스 토큰은 자동으로 만들어집니다. 테스트 메일을 보내고 받아 보세요.

guide-reauthorize-primary =
    .title = 기본 주소를 재인증할 수 없을 때
guide-reauthorize-primary-step-1 = { $menu_email } 화면을 여세요.
guide-reauthorize-primary-step-2 = 별 아이콘을 눌러 다른 지원 이메일을 잠시 기본 주소로 바꾸세요. 다른 주소가 없으면 임시 주소를 만들어 기본으로 지정하세요. 원래 주소는 보조 주소가 됩니다.
guide-reauthorize-primary-step-3 = 보조 주소가 된 원래 주소를 재인증하세요.
guide-reauthorize-primary-step-4 = 원래 주소의 별 아이콘을 다시 눌러 기본 주소로 되돌리세요.

guide-reauthorize-note-1 = Microsoft가 관리자 승인을 요청하면 Microsoft Entra 관리자가 조직에 대해 한 번 동의해야 합니다.
guide-reauthorize-note-2 = 재인증해도 자꾸 만료되면 조건부 액세스와 로그인 빈도 정책을 확인하세요. 로그인을 강제로 끝낼 수 있습니다.
guide-reauthorize-note-3 = Microsoft 365에서는 OAuth를 사용해도 사서함에 IMAP과 ‘인증된 SMTP’가 허용되어 있어야 합니다.

## 헬프데스크 주소 허용

guide-allow-addresses =
    .title = 헬프데스크 IP 주소 허용
    .intro = 네트워크나 메일 서버가 정해진 주소의 연결만 받는다면 헬프데스크의 주소를 등록해야 합니다.
    .parts = list firewall mail-server hosted

guide-allow-addresses-list =
    .title = 주소 확인
guide-allow-addresses-list-step-1 = 헬프데스크 문서나 고객 지원팀에서 최신 목록을 확인하세요. 계정이 속한 지역의 목록을 사용해야 합니다.
guide-allow-addresses-list-step-2 = 헬프데스크 주소: { $addresses }

guide-allow-addresses-firewall =
    .title = 방화벽
guide-allow-addresses-firewall-step-1 = 이 주소에서 메일 서버로 들어오는 TCP 연결을 실제로 사용하는 포트에서 허용하세요. IMAP은 993 또는 143, SMTP는 465 또는 587입니다.
guide-allow-addresses-firewall-step-2 = 국가별로 차단하고 있다면 이 주소는 예외로 두세요.

guide-allow-addresses-mail-server =
    .title = 직접 운영하는 메일 서버
guide-allow-addresses-mail-server-step-1 = fail2ban, cPHulk 같은 자동 차단에서 이 주소를 제외하고, 지금 차단되어 있으면 해제하세요.
guide-allow-addresses-mail-server-step-2 = 주소나 사용자별 연결 수 제한을 확인하세요. Dovecot에서는 {"\u2068"}mail_max_userip_connections{"\u2069"}입니다.

guide-allow-addresses-hosted =
    .title = 메일 호스팅 서비스
guide-allow-addresses-hosted-step-1 = Microsoft 365: Microsoft Entra의 명명된 위치에 주소를 추가하고, 로그인을 막는 조건부 액세스 정책에서 이 위치를 제외하세요.
guide-allow-addresses-hosted-step-2 = 네이버웍스: 관리자로 보안 > 네트워크 보안에서 주소를 허용하세요.
guide-allow-addresses-hosted-step-3 = 하이웍스: 접근 IP 관리에서 주소를 허용하세요.
guide-allow-addresses-hosted-step-4 = 그 밖의 서비스: 주소나 국가에 따라 사서함 접근을 제한하는지 문의하세요.

guide-allow-addresses-note-1 = 여기에서 하는 점검은 헬프데스크와 다른 주소에서 연결합니다. 점검은 통과했는데 헬프데스크는 막혀 있을 수 있고, 그 반대일 수도 있습니다.
guide-allow-addresses-note-2 = 목록은 바뀔 수 있습니다. 오류가 다시 나타나면 목록부터 확인하세요.

## 인증서 갱신

guide-renew-certificate =
    .title = 인증서 갱신과 수정
    .intro = 메일 서버의 인증서는 유효 기간 안에 있고, 접속하는 서버 이름이 들어 있으며, 공인 인증 기관에서 발급되고, 중간 인증서와 함께 전송되어야 합니다.
    .parts = look renew names chain

guide-renew-certificate-look =
    .title = 서버가 보내는 인증서 확인
guide-renew-certificate-look-step-1 = IMAP, TLS(993): {"\u2068"}openssl s_client -connect mail.example.com:993 -servername mail.example.com -showcerts{"\u2069"}
guide-renew-certificate-look-step-2 = SMTP, STARTTLS(587): {"\u2068"}openssl s_client -connect mail.example.com:587 -starttls smtp -servername mail.example.com -showcerts{"\u2069"}
guide-renew-certificate-look-step-3 = 결과에 {"\u2068"}Verify return code: 0 (ok){"\u2069"} 줄이 있으면 정상입니다. 10은 만료, 18은 자체 서명, 20이나 21은 중간 인증서가 빠졌거나 발급자를 알 수 없다는 뜻입니다.
guide-renew-certificate-look-step-4 = 인증서의 날짜와 이름 확인: {"\u2068"}openssl s_client -connect mail.example.com:993 -servername mail.example.com 2>/dev/null </dev/null | openssl x509 -noout -dates -ext subjectAltName{"\u2069"}

guide-renew-certificate-renew =
    .title = 갱신하기
guide-renew-certificate-renew-step-1 = 메일 서버를 운영하는 관리자나 메일 도메인을 호스팅하는 업체가 해야 합니다.
guide-renew-certificate-renew-step-2 = 공인 인증 기관에서 새 인증서를 발급받거나 ACME 클라이언트로 갱신하세요. 예: {"\u2068"}certbot renew{"\u2069"}
guide-renew-certificate-renew-step-3 = IMAP과 SMTP 두 서비스에 모두 설치하고 다시 불러오게 하세요. {"\u2068"}systemctl reload dovecot postfix{"\u2069"}
guide-renew-certificate-renew-step-4 = 자동으로 갱신하고, 갱신한 뒤에는 서비스가 다시 불러오도록 설정하세요. 파일만 갱신하고 서비스가 새 파일을 불러오지 않아 ‘만료’로 나오는 일이 가장 흔합니다.

guide-renew-certificate-names =
    .title = 이름
guide-renew-certificate-names-step-1 = 헬프데스크에 입력한 서버 이름이 인증서의 주체 대체 이름(DNS)에 있어야 합니다. 일반 이름(CN)에만 있으면 인정되지 않습니다.
guide-renew-certificate-names-step-2 = 인증서에 있는 이름을 입력하거나, 원하는 이름이 들어간 인증서를 발급받으세요.
guide-renew-certificate-names-step-3 = 와일드카드는 한 단계만 포함합니다. {"\u2068"}*.example.com{"\u2069"} 인증서는 {"\u2068"}mail.example.com{"\u2069"}에는 쓸 수 있지만 {"\u2068"}imap.mail.example.com{"\u2069"}에는 쓸 수 없습니다.

guide-renew-certificate-chain =
    .title = 전체 인증서 체인
guide-renew-certificate-chain-step-1 = {"\u2068"}cert.pem{"\u2069"} 대신 중간 인증서가 들어 있는 파일(보통 {"\u2068"}fullchain.pem{"\u2069"})을 설치하세요. 브라우저는 빠진 인증서를 직접 받아 오기도 하지만 헬프데스크는 그렇지 않습니다.
guide-renew-certificate-chain-step-2 = Dovecot: {"\u2068"}ssl_cert = </etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"} (Dovecot 2.4부터: {"\u2068"}ssl_server_cert_file = /etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"})
guide-renew-certificate-chain-step-3 = Postfix: {"\u2068"}smtpd_tls_chain_files = /etc/letsencrypt/live/mail.example.com/privkey.pem, /etc/letsencrypt/live/mail.example.com/fullchain.pem{"\u2069"}

guide-renew-certificate-note-1 = 공인 인증서의 유효 기간은 계속 짧아집니다. 2026년 3월 15일부터 최대 200일, 2027년 3월 15일부터 100일, 2029년 3월 15일부터 47일입니다. 자동 갱신은 이제 선택이 아니라 필수입니다.
guide-renew-certificate-note-2 = 자체 서명 인증서나 사설 인증 기관의 인증서는 회사 기기에서 신뢰하더라도 클라우드 헬프데스크에서는 인정되지 않습니다.
guide-renew-certificate-note-3 = 발급자가 백신 프로그램이나 방화벽 이름이면 중간에서 인증서를 바꿔 보내는 것입니다. 메일 서버를 검사 대상에서 제외하세요.

## 발송 한도

guide-sending-limits =
    .title = 발송 한도
    .intro = 메일 서비스는 사서함 하나에서 보낼 수 있는 양을 제한합니다. 한도를 넘으면 보통 최대 24시간 동안 발송을 거부합니다.
    .parts = microsoft365 gmail other

guide-sending-limits-microsoft365 =
    .title = Microsoft 365, Outlook.com
guide-sending-limits-microsoft365-step-1 = Microsoft 365: 사서함마다 24시간 동안 받는 사람 10,000명, 1분에 메일 30통, 메일 한 통에 받는 사람 500명입니다(관리자가 1명에서 1,000명 사이로 바꿀 수 있음).
guide-sending-limits-microsoft365-step-2 = 이와 별도로 조직 전체에 하루 외부 수신자 한도가 있으며, 라이선스 수에 따라 달라집니다.
guide-sending-limits-microsoft365-step-3 = Outlook.com: Microsoft 365 구독자는 하루에 받는 사람 5,000명까지이고, 무료 계정과 새 계정은 더 적습니다.

guide-sending-limits-gmail =
    .title = Gmail
guide-sending-limits-gmail-step-1 = 개인 계정: 24시간 동안 메일 500통입니다.
guide-sending-limits-gmail-step-2 = Google Workspace: 사용자마다 24시간 동안 메일 2,000통(체험판은 500통), 받는 사람은 모두 10,000명입니다.
guide-sending-limits-gmail-step-3 = SMTP로 보낼 때는 메일 한 통에 받는 사람 100명까지입니다.

guide-sending-limits-other =
    .title = 그 밖의 메일 서비스
guide-sending-limits-other-step-1 = 메일 서비스에 문의하세요. 웹 호스팅은 한 시간에 수백 통까지인 경우가 많습니다.
guide-sending-limits-other-step-2 = iCloud: 하루에 메일 1,000통, 받는 사람 1,000명이고, 메일 한 통에 받는 사람 500명입니다.

guide-sending-limits-note-1 = 자동 회신과 알림, 참조(Cc)와 숨은 참조(Bcc)의 받는 사람도 모두 셉니다. 여기부터 확인하세요. 자동 회신이 서로 되풀이되면 몇 분 만에 한도에 이릅니다.
guide-sending-limits-note-2 = 필요한 발송이라면 여러 사서함과 여러 날로 나누거나 대량 발송 전용 서비스를 이용하세요.
guide-sending-limits-note-3 = 그만큼 보낸 사람이 없다면 다른 사람이 계정을 쓰고 있는 것입니다. 비밀번호를 바꾸고 모든 기기에서 로그아웃하세요.
guide-sending-limits-note-4 = Microsoft가 2024년 4월 15일에 예고한 사서함별 외부 수신자 2,000명 제한은 2026년 초에 취소되었습니다.

guide-sending-limits-link-1 = Microsoft: Exchange Online 제한
    .url = https://learn.microsoft.com/ko-kr/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits
guide-sending-limits-link-2 = Google: Google Workspace의 Gmail 전송 한도
    .url = https://support.google.com/a/answer/166852?hl=ko

## HAR 파일 만들기

guide-record-har =
    .title = HAR 파일 만들기
    .intro = HAR 파일은 브라우저가 웹사이트와 주고받은 내용을 JSON으로 기록한 파일입니다. 사서함 설정이 계속 실패하면 고객 지원팀에서 요청할 수 있습니다. 로그인 정보가 들어 있을 수 있으니 시크릿 창에서 기록하고, 보내기 전에 민감한 정보를 지우세요.
    .parts = chrome edge firefox safari before-sending

guide-record-har-chrome =
    .title = Google Chrome
guide-record-har-chrome-step-1 = 시크릿 창을 모두 닫고 새 시크릿 창을 여세요(Ctrl+Shift+N, Mac은 ⌘+Shift+N).
guide-record-har-chrome-step-2 = ⋮ > 도구 더보기 > 개발자 도구를 여세요(Mac은 보기 > 개발자 > 개발자 도구도 가능).
guide-record-har-chrome-step-3 = ‘네트워크(Network)’ 탭에서 ‘로그 보존(Preserve log)’을 선택하세요.
guide-record-har-chrome-step-4 = 페이지를 열고 문제가 생기는 동작을 다시 하세요.
guide-record-har-chrome-step-5 = ‘네트워크’ 탭의 아래쪽 화살표(Export HAR (sanitized))를 누르고 파일을 저장하세요.

guide-record-har-edge =
    .title = Microsoft Edge
guide-record-har-edge-step-1 = InPrivate 창을 모두 닫고 새 InPrivate 창을 여세요(Ctrl+Shift+N, Mac은 ⌘+Shift+N).
guide-record-har-edge-step-2 = 설정 및 기타(…) > 기타 도구 > 개발자 도구를 여세요.
guide-record-har-edge-step-3 = ‘네트워크(Network)’ 탭에서 ‘로그 유지(Preserve log)’를 선택하세요.
guide-record-har-edge-step-4 = 페이지를 열고 문제가 생기는 동작을 다시 하세요.
guide-record-har-edge-step-5 = ‘네트워크’ 탭에서 ‘HAR 내보내기(Export HAR (sanitized))’를 누르고 파일을 저장하세요.

guide-record-har-firefox =
    .title = Mozilla Firefox
guide-record-har-firefox-step-1 = 사생활 보호 창을 모두 닫고 새 사생활 보호 창을 여세요(Ctrl+Shift+P, Mac은 ⌘+Shift+P).
guide-record-har-firefox-step-2 = ☰ > 도구 더 보기 > 웹 개발자 도구(메뉴 막대: 도구 > 브라우저 도구 > 웹 개발자 도구)를 열고 ‘네트워크’ 탭을 선택하세요. Ctrl+Shift+E(Mac은 ⌘+Option+E)로 바로 열 수도 있습니다.
guide-record-har-firefox-step-3 = 네트워크 창의 톱니바퀴를 누르고 ‘로그 유지(Persist Logs)’를 선택하세요.
guide-record-har-firefox-step-4 = 페이지를 열고 문제가 생기는 동작을 다시 하세요.
guide-record-har-firefox-step-5 = 목록의 아무 줄이나 마우스 오른쪽 버튼으로 누르고 ‘HAR로 저장(Save All As HAR)’을 선택해 파일을 저장하세요.

guide-record-har-safari =
    .title = Safari
guide-record-har-safari-step-1 = Safari > 설정 > 고급에서 ‘웹 개발자용 기능 보기’를 선택하세요(Safari 17 이전에는 ‘메뉴 막대에서 개발자용 메뉴 보기’, macOS 13 이전에는 메뉴 이름이 ‘환경설정’).
guide-record-har-safari-step-2 = 파일 > 새로운 개인정보 보호 윈도우를 선택하세요.
guide-record-har-safari-step-3 = 개발자용 > 웹 속성 보기를 선택하고 ‘네트워크’ 탭을 여세요.
guide-record-har-safari-step-4 = 탭의 필터 또는 설정 버튼을 누르고 ‘로그 보존(Preserve Log)’을 선택하세요.
guide-record-har-safari-step-5 = 페이지를 열고 문제가 생기는 동작을 다시 하세요.
guide-record-har-safari-step-6 = ‘네트워크’ 탭 오른쪽 위의 ‘내보내기’를 누르고 파일을 저장하세요.

guide-record-har-before-sending =
    .title = 보내기 전에
guide-record-har-before-sending-step-1 = 되도록 민감한 정보가 빠진 파일로 내보내세요. Chrome과 Edge는 기본으로 쿠키와 로그인 헤더를 뺍니다. 개발자 도구 설정의 ‘Allow to generate HAR with sensitive data’는 꺼 두세요. Firefox와 Safari는 모두 내보냅니다.
guide-record-har-before-sending-step-2 = 텍스트 편집기로 파일을 열어 {"\u2068"}Cookie{"\u2069"}, {"\u2068"}Set-Cookie{"\u2069"}, {"\u2068"}Authorization{"\u2069"}, {"\u2068"}X-CSRF-Token{"\u2069"} 헤더의 값을 지우세요.
guide-record-har-before-sending-step-3 = 사서함 비밀번호와 {"\u2068"}password{"\u2069"}, {"\u2068"}token{"\u2069"}, {"\u2068"}code={"\u2069"}, {"\u2068"}session{"\u2069"} 등을 검색해 그 값도 지우세요.
guide-record-har-before-sending-step-4 = 모든 창에서 헬프데스크를 로그아웃해 파일에 남은 세션을 쓸 수 없게 하세요. 기록하는 동안 비밀번호를 입력했다면 비밀번호를 바꾸세요.
guide-record-har-before-sending-step-5 = 파일은 헬프데스크 고객 지원팀에만 보내고 공개 게시판에는 올리지 마세요.
guide-record-har-before-sending-step-6 = 헬프데스크 고객 지원팀 연락처: { $contact }

guide-record-har-note-1 = 2023년에 고객이 지원팀에 보낸 HAR 파일에서 공격자가 로그인 세션을 빼낸 사고가 있었습니다. 파일에 담긴 정보로 기록한 사람의 계정에 들어갈 수 있습니다.
guide-record-har-note-2 = 메뉴는 2026년 11월 기준입니다.
