# 입력한 설정에서 바로잡을 점: form-<problem>.
# 변수: $field(입력란 이름), $suggestion(맞는 값, 화면에서 버튼으로 적용), $provider(메일 서비스).
# 여기 보이는 변수만 쓴다. 제안 값이 없을 수 있는 문제에는 $suggestion을 쓰지 않는다.

form-address-missing = { $field }: 고객이 메일을 보내는 주소를 입력하세요.
form-address-shape = { $field }: 이메일 주소가 완전하지 않습니다. name@example.com 형식으로 입력하세요.
form-address-decorated = { $field }: 이름, 괄호, 앞뒤 공백 없이 이메일 주소만 입력하세요.
form-address-near-miss = { $field }: 도메인에 오타가 있는 것 같습니다. 이 주소가 맞는지 확인하세요: { $suggestion }
form-public-domain-address = { $field }: 헬프데스크 자체 메일 서버로는 { $provider } 주소의 메일을 보낼 수 없습니다. 회사 도메인 주소를 사용하거나, 이 사서함의 IMAP·SMTP 서버를 직접 연결하세요.
form-address-already-configured = { $field }: 이미 헬프데스크에 등록된 주소입니다. 다른 주소를 사용하거나 기존 설정을 수정하세요.

form-direction-missing = { $field }: 받는 메일과 보내는 메일 중 하나 이상을 선택하세요. 둘 다 꺼져 있으면 점검할 항목이 없습니다.

form-host-missing = { $field }: 메일 서버 이름을 입력하세요. 메일 서비스의 도움말에서 확인할 수 있습니다.
form-host-scheme = { $field }: 앞의 ‘https://’나 ‘imap://’을 빼고 서버 이름만 입력하세요.
form-host-path = { $field }: 슬래시(/)와 그 뒤를 빼고 서버 이름만 입력하세요.
form-host-with-port = { $field }: 서버 이름만 입력하세요. 콜론(:) 뒤의 숫자는 포트 칸에 입력합니다.
form-host-is-address = { $field }: 이메일 주소를 입력하셨습니다. 메일 서버 이름을 입력하세요.
form-host-space = { $field }: 공백을 지우세요. 서버 이름에는 공백이 들어갈 수 없습니다.
form-host-trailing-dot = { $field }: 끝에 있는 마침표를 지우세요.
form-host-international = { $field }: 메일 프로그램에서는 영문으로 변환된 이름을 사용해야 합니다. 이렇게 입력하세요: { $suggestion }
form-host-is-ip = { $field }: IP 주소를 입력하셨습니다. 인증서는 이름으로 발급되므로, 가능하면 서버 이름을 입력하세요.
form-host-looks-like-ip = { $field }: 서버 이름도, 올바른 IP 주소도 아닙니다. 서버 이름을 입력하세요.
form-host-without-domain = { $field }: imap.example.com처럼 도메인까지 전체 이름을 입력하세요.
form-host-shape = { $field }: 서버 이름에는 영문자, 숫자, 하이픈(-), 마침표(.)만 쓸 수 있습니다. 오타가 없는지 확인하세요.
form-host-near-miss = { $field }: 서버 이름에 오타가 있는 것 같습니다. 이 이름이 맞는지 확인하세요: { $suggestion }
form-host-www = { $field }: 웹 페이지 주소입니다. imap.example.com과 같은 메일 서버 이름을 입력하세요.
form-host-is-web-page = { $field }: { $provider } 웹 페이지 주소입니다. 메일 서버 이름을 입력하세요: { $suggestion }
form-host-of-other-protocol = { $field }: 용도가 다른 서버인 것 같습니다. 받는 메일에는 IMAP 서버를, 보내는 메일에는 SMTP 서버를 입력하세요.

form-port-missing = { $field }: 포트를 입력하세요. 보통 { $suggestion }번을 사용합니다.
form-port-not-number = { $field }: 포트는 숫자로만 입력하세요.
form-port-out-of-range = { $field }: 포트는 1~65535 사이의 숫자입니다. 오타가 없는지 확인하세요.
form-port-is-smtp = { $field }: 보내는 메일(SMTP)에 쓰는 포트입니다. 받는 메일에는 { $suggestion }번을 입력하세요.
form-port-is-imap = { $field }: 받는 메일(IMAP)에 쓰는 포트입니다. 보내는 메일에는 { $suggestion }번을 입력하세요.
form-port-is-pop3 = { $field }: 여기서는 쓰지 않는 POP3 포트입니다. { $suggestion }번을 입력하세요.
form-port-is-relay = { $field }: 25번은 서버끼리 메일을 주고받는 포트로, 막혀 있는 경우가 많습니다. 로그인해서 보내려면 { $suggestion }번을 사용하세요.
form-port-not-checked = { $field }: 이 점검 도구로는 확인할 수 없는 포트입니다. 일반적인 { $suggestion }번으로 시도하거나 메일 서비스에 문의하세요.

form-security-mismatch = { $field }: 보안 연결 방식이 포트와 맞지 않습니다. 993번과 465번은 TLS, 143번과 587번은 STARTTLS를 사용합니다. 방식이나 포트를 바꾸세요.
form-security-none = { $field }: 암호화하지 않으면 같은 네트워크의 다른 사람이 비밀번호를 볼 수 있습니다. STARTTLS나 TLS를 선택하세요.

form-user-name-missing = { $field }: 사서함의 사용자 이름을 입력하세요. 보통 이메일 주소 전체입니다.
form-user-name-space = { $field }: 사용자 이름 앞뒤의 공백을 지우세요.
form-user-name-needs-address = { $field }: { $provider }에서는 이메일 주소 전체를 사용자 이름으로 씁니다. @ 뒤의 도메인까지 입력하세요.
form-user-name-needs-local-part = { $field }: { $provider }에서는 @ 앞부분만 사용자 이름으로 씁니다. 이렇게 입력하세요: { $suggestion }
form-user-name-is-app-id = { $field }: 사용자 이름이 아니라 앱 ID입니다. 사서함의 이메일 주소를 입력하세요.

form-password-missing = { $field }: 비밀번호를 입력하거나, 비밀번호 없이 점검하도록 선택하세요.
form-folder-space = { $field }: 폴더 이름 앞이나 뒤에 공백이 있어 서버가 다른 폴더로 인식합니다. 공백을 지우세요.
form-sender-shape = { $field }: 이메일 주소가 완전하지 않습니다. 이름이나 괄호 없이 name@example.com 형식으로 입력하세요.
