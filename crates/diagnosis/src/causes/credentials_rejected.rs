//! User name or password is wrong, or the server refuses without saying why.
//! Not this: the server asks for an app password -> `app_password_required`.
//! Source: RFC 5530, RFC 4954.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::Host],
    steps: steps(&[Step::CheckUserName, Step::CheckPassword, Step::CreateAppPassword]),
    texts: &[
        TextRule::phrase(
            "[authorizationfailed] / authenticationfailed \
             & authenticate / authentication / credential / failed / incorrect / invalid / login / \
             rejected",
            "RFC 5530",
            "a1 NO [AUTHENTICATIONFAILED] Authentication failed.",
        ),
        TextRule::status(
            "[authenticationfailed] / [authorizationfailed]",
            "RFC 5530",
            "NO [AUTHENTICATIONFAILED]",
        ),
        TextRule::phrase(
            "auth failed / authentication credentials invalid / authentication rejected / \
             autherror / autherror[102] / authfail) / authorization failure on / bad credentials / \
             bad login / bad password / bad user name or password / bad user or password / \
             bad user/password / bad username or password / bad username/password / \
             badcredentials / can't log on / cannot log on / check username / \
             check your email address and password / check your password / \
             check your user name and password / check your username and password / \
             could not be authenticated with the credentials / could not log on / \
             couldn't log on / credentials are incorrect / credentials invalid / \
             credentials rejected / credentials were incorrect / credentials you supplied / \
             denied authentication / incorrect authentication / incorrect authentication data / \
             incorrect credentials / incorrect email or password / incorrect login / \
             incorrect password / incorrect user id / incorrect user name or password / \
             incorrect username or password / invalid authentication credentials / \
             invalid credentials / invalid credentials for user / invalid email or password / \
             invalid login / invalid login or password / invalid password / \
             invalid user credentials / invalid user name or password / invalid user or password / \
             invalid user/password / invalid userid or password / invalid username or password / \
             invalid username/password / log on to the incoming / log on to the outgoing / \
             logging on to the / login denied / login error or password error / login incorrect / \
             login name or password / login or password is incorrect / \
             no match for user/password / not authenticated: bad / pam_authenticate() failed / \
             password authentication failed / password did not match / password error / \
             password incorrect / password is incorrect / password is invalid / \
             password is not correct / password is wrong / password mismatch / \
             password missmatch / password not accepted / password verification failed / \
             please check the password / pwd error / rejected your login / \
             rejected your password / sign in with your password / too many login failures / \
             unable to log on / user authentication failed / user name and password not accepted / \
             user name or password for / user name or password is incorrect / user or password / \
             user unknown or password / username and password not accepted / \
             username or password for / username or password incorrect / \
             username or password is incorrect / username or password is invalid / \
             username or password is wrong / username or password not accepted / \
             username or password was not / username/password / username/password combination / \
             verify your user name and password / verify your user name/password / \
             wrong credentials / wrong login / wrong password / wrong user/password / \
             wrong username or password",
            "Gmail, Dovecot, Exim, Courier, many",
            "535 5.7.8 Username and Password not accepted",
        )
        .unless(
            "143: permission denied / 993: permission denied / access token / \
             couldn't connect to the incoming / couldn't connect to the outgoing / for relay / \
             imap is disabled / invalid token / oauth / refresh token / token endpoint",
        ),
        TextRule::status(
            "#535 \
             & auth failed / auth failure / authentication credentials / authentication error / \
             authentication fail / authentication failed / authentication failure / \
             authentication unsuccessful / authentification / denied / error: authentication / \
             failed / incorrect / invalid / login fail / login failed / not accepted / rejected / \
             unsuccessful",
            "RFC 4954, Postfix",
            "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
        )
        .unless("temporary authentication failure / mailbox is suspended / mechanism"),
        TextRule::status(
            "auth failed / authenticate failed / authentication did not succeed / \
             authentication error / authentication failed / authentication failure / \
             authentication refused / authentication rejected / authentication unsuccessful / \
             authentication was rejected / authenticationfailedexception / authorization failed / \
             cannot authenticate / could not authenticate / couldn't authenticate / eauth / \
             failed to authenticate / failed to log in / failed to login / log in failed / \
             login failed / login failure / login unsuccessful / login was rejected / \
             logon failed / logon failure / not authenticate / sasl authentication failed / \
             sign-in failed / smtp auth failed / smtpauthenticationerror / \
             unable to authenticate / unable to log in / unable to login",
            "Dovecot, Exim, JavaMail, smtplib, many",
            "NO LOGIN failed.",
        )
        .unless(
            "temporary authentication failure / api key / aws / database / dkim / dmarc / docker / \
             git / kerberos / ldap / message authentication / mongo / mysql / need auth / \
             pass authentication / postgres / proxy / redis / spf / ssh / vpn / wi-fi / wifi / \
             you must sign in",
        ),
        TextRule::status("#535 / #x.7.8", "RFC 4954", "535 5.7.8").unless("oauth / token"),
        TextRule::status(
            "permanentnegativecompletion & unspecified3 & detail: five",
            "lettre",
            "Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five })",
        ),
        TextRule::status(
            "#4.7.12 / #432 / #5.7.3 / #524 & auth / credential / login / password",
            "Exchange",
            "535 5.7.3 Authentication unsuccessful",
        )
        .unless("mechanism / starttls"),
        TextRule::named(
            "#aadsts50020 / #aadsts50034 / #aadsts50056 / #aadsts50064 / #aadsts50126 / \
             #aadsts51004",
            "Microsoft Entra error codes",
            "AADSTS50126: Error validating credentials due to invalid username or password.",
        ),
        TextRule::named(
            "#auth012 / 305 code d'authentification invalide / account is abnormal / \
             authentication failure - incorrect credentials / code d'authentification invalide / \
             mbr1212",
            "Yahoo, QQ, Orange, Freshchat",
            "[AUTHENTICATIONFAILED] (#AUTH012) Incorrect username or password.",
        )
        .unless("temporary authentication failure / please enter your authorization"),
        TextRule::named(
            "account is abnormal, service is not open, password is incorrect / \
             login fail. account is abnormal, service is not open / 로그인을 거부 / 비밀번호 오류 / \
             사용자 이름 또는 암호 / 사용자 이름과 암호를 확인 / 아이디 또는 비밀번호가 / 아이디나 비밀번호",
            "QQ Mail: a list of five reasons",
            "Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system is busy.",
        ),
        TextRule::named(
            "invalid credentials or imap is disabled / パスワードが違い / 密码不正确 / 帐号密码错误 / 用户名密码错误 / \
             用户名或密码不正确 / 認証に失敗しました / 認証エラー / 账号密码错误",
            "Yandex",
            "[AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled",
        )
        .or(&[Cause::ImapDisabled]),
        TextRule::phrase(
            "anmeldung am server ist fehlgeschlagen / anmeldung ist fehlgeschlagen / \
             authentification a échoué / credenziali non valide / echec de l'authentification / \
             falscher benutzername / gebruikersnaam of wachtwoord / nazwa użytkownika lub hasło / \
             nieprawidłowe hasło / nombre de usuario y contraseña no aceptados / \
             nutzername oder passwort / usuario o la contraseña / \
             неверное имя пользователя или пароль / неверный пароль / ошибка авторизации / \
             ошибка аутентификации / 로그온할 수 없 / 로그인 실패 / 로그인에 실패 / 로그인할 수 없습니다. 아이디 / 비밀번호가 올바르지 / \
             비밀번호가 일치하지 / 비밀번호가 잘못 / 비밀번호가 틀 / 비밀번호를 확인 / 사용자 이름 또는 비밀번호 / 사용자 이름과 비밀번호 / \
             사용자 이름이나 암호 / 아이디 또는 비밀번호 / 암호가 올바르지 / 암호가 잘못 / 인증 실패 / 인증에 실패 / 자격 증명이 올바르지 / \
             자격 증명이 잘못 / 잘못된 자격 증명 / 주소와 비밀번호를 확인 / 주소와 암호를 확인",
            "localized clients (ko)",
            "아이디 또는 비밀번호가 잘못되었습니다",
        )
        .unless("만료 / 잠 / 토큰"),
        TextRule::phrase(
            "サインインできません / パスワードが正しくありません / パスワードが間違 / パスワードを確認 / ユーザー名またはパスワード / ログインに失敗 / \
             ログオンできません / 地址和密码 / 密码错误 / 密碼錯誤 / 帐号或密码 / 无法登录到 / 检查您的电子邮件地址和密码 / 用户名或密码 / 登入失敗 / \
             登录失败 / 認証に失敗 / 认证失败 / 账号或密码 / 资格验证失败 / 身份认证失败 / 身份验证失败 / 驗證失敗",
            "localized clients (ja, zh)",
            "用户名或密码错误",
        )
        .unless("授权码 / 期限 / 过期"),
        TextRule::phrase(
            "anmeldung fehlgeschlagen / autenticación fallida / autenticazione non riuscita / \
             autenticação falhou / authentification échouée / authentifizierung fehlgeschlagen / \
             authentifizierung ist fehlgeschlagen / benutzername oder kennwort / \
             benutzername oder passwort / błędne hasło / contraseña incorrecta / \
             error de autenticación / falsches kennwort / falsches passwort / \
             identifiant ou mot de passe / identifiants incorrects / kennwort ist falsch / \
             mot de passe incorrect / mot de passe invalide / nom d'utilisateur ou mot de passe / \
             nome utente o password / passwort ist falsch / senha incorreta / \
             usuario o contraseña / wachtwoord onjuist / zugangsdaten / échec d'authentification / \
             échec de l'authentification / échec de la connexion : identif / \
             неверное имя пользователя / неверный логин / неправильный пароль",
            "localized clients (de, fr, es, it, pt, ru)",
            "Benutzername oder Passwort ist falsch",
        )
        .unless("abgelaufen / expiré / timeout"),
        TextRule::named(
            "0x800ccc16 / 0x800ccc18 / 0x800ccc90 / 0x800ccc91 / 0x800ccc92 \
             & 0x8 / log on / login / outlook / password / rejected",
            "Outlook error list",
            "0x800CCC92: Your e-mail server rejected your login",
        ),
        TextRule::phrase("curl: (67) / curle_login_denied", "curl", "curl: (67) Login denied"),
        TextRule::named(
            "server unavailable. 15",
            "Exchange Online, GUID as user name",
            "NO Server Unavailable. 15",
        )
        .or(&[Cause::BasicAuthDisabled, Cause::ServerUnavailable]),
        TextRule::phrase(
            "credentials / email or password / login and password / login or password / \
             password or username / user id or password / user name and password / \
             user name or password / user name/password / user/password / username and password / \
             username or password / username/password \
             & bad / denied / did not match / do not match / incorrect / invalid / mismatch / \
             not accepted / not correct / not recognised / not recognized / not valid / rejected / \
             wrong \
             & #535 / authenticat / e-mail / email / imap / log in / login / mail / sign in / smtp",
            "mail programs",
            "The user name or password for your mail account is incorrect.",
        )
        .unless(
            "403 / csrf / database / git / mysql / oauth / postgres / proxy / relay / router / \
             ssh / vpn / wi-fi / wifi / windows logon",
        ),
        TextRule::phrase(
            "log in to the server / logging in to / logging into / login to account / \
             login to server / sign in to the server \
             & denied / failed / refused / rejected \
             & account / imap / mail / server / smtp / username",
            "Thunderbird",
            "Login to server mail.example.com with username bob failed.",
        )
        .unless("certificate / csrf / database / git / ssh / timed out"),
        TextRule::named(
            "(auth failed, / auth_failed / authfail",
            "Dovecot, fetchmail",
            "imap-login: Disconnected (auth failed, 1 attempts in 2 secs): user=<bob>, method=PLAIN",
        )
        .unless("oauth"),
        TextRule::phrase(
            "invalid login: 534 / invalid login: 535 / invalid login: 550 & auth / fail",
            "nodemailer",
            "Error: Invalid login: 534 Authentication failed",
        )
        .unless("application-specific / browser / disabled"),
        TextRule::named(
            "passwd-file( / : sql( / : pam( / : ldap( / : static( \
             & unknown user / password mismatch / invalid credentials",
            "Dovecot passdb log",
            "auth: passwd-file(bob,203.0.113.5): unknown user",
        ),
        TextRule::named(
            "from server (535) / response code: 535 / status code 535 / error (535) / error 535 / \
             smtp 535 / code 535 / (535)",
            "Roundcube",
            "ERROR: Invalid response code received from server (535)",
        )
        .unless("application / authorization code / disabled / oauth"),
        TextRule::named(
            "authentification invalide & #535 / #550 / ofr_305 / smtp / imap / mail",
            "Orange",
            "550 authentification invalide OFR_305",
        ),
        TextRule::phrase(
            "auth error & #451 / #535 / #551",
            "TOM",
            "551 auth error.",
        )
        .or(&[Cause::AuthRequired]),
        TextRule::phrase(
            "anmeldung auf dem server & fehlgeschlagen",
            "Thunderbird, localized",
            "Die Anmeldung auf dem Server mit dem Benutzernamen bob ist fehlgeschlagen.",
        ),
        TextRule::phrase(
            "échec de la connexion / échec de connexion & nom d'utilisateur",
            "Thunderbird, localized",
            "Échec de la connexion au serveur avec le nom d'utilisateur bob.",
        ),
        TextRule::phrase(
            "nom d'utilisateur / identifiant / nome de usuário / nome do usuário / nome utente / \
             nombre de usuario / benutzername / gebruikersnaam / имя пользователя / ユーザー名 / ユーザ名 / \
             用户名 \
             & kennwort / passwort / mot de passe / senha / password / contraseña / wachtwoord / \
             пароль / パスワード / 密码 \
             & est incorrect / falsch / incorreto / incorreta / incorret / errat / \
             no son correctos / incorrect / onjuist / неверн / неправильн / 正しくありません / 错误 / 不正确",
            "Apple Mail, localized",
            "Le nom d'utilisateur ou le mot de passe est incorrect.",
        ),
        TextRule::phrase(
            "unable to verify account name or password / verify account name or password",
            "Apple Mail",
            "Unable to verify account name or password.",
        ),
        TextRule::phrase(
            "로그인 정보 / 계정 정보 / 접속 정보 & 맞지 않 / 올바르지 / 일치하지 / 잘못",
            "Korean clients",
            "메일 계정 로그인 정보가 올바르지 않습니다.",
        )
        .unless("만료 / 잠 / 토큰"),
        TextRule::phrase(
            "로그인 정보가 / 로그인 정보를 / 계정 정보가 / 인증 정보가 & 정확하지 않 / 올바르지 않 / 일치하지 않 / 잘못",
            "Korean hosts",
            "로그인 정보가 정확하지 않아 메일 서버에 접속할 수 없습니다",
        ),
        TextRule::phrase(
            "auth error / auth failed / authentication error / login error \
             & wrong secret / bad secret / invalid secret / wrong pass / bad pass",
            "Servers",
            "auth error: wrong secret",
        )
        .unless("client secret / oauth"),
        TextRule::phrase(
            "비밀번호 / 아이디 / 패스워드 & 잘못 입력 / 틀렸 / 틀립 / 다릅니다 / 맞지 않",
            "Naver, Korean hosts",
            "아이디 또는 비밀번호를 잘못 입력했습니다",
        )
        .unless("잠 / 초과 / 회 이상"),
        TextRule::phrase(
            "bad response on command 'auth & error / smtp / code",
            "emailjs",
            "{ [Error: bad response on command 'AUTH'] code: 2,",
        )
        .or(&[Cause::AuthMechanismUnsupported]),
        TextRule::phrase(
            "mailimap_error_login",
            "libetpan",
            "mailimap_login(...) = MAILIMAP_ERROR_LOGIN",
        ),
        TextRule::phrase(
            "could not log in / cannot login as / could not login as \
             & verify your credentials / check your credentials / password are correct / \
             check if the email address \
             & imap / mail / smtp / account",
            "mail programs",
            "IMAP verification failed: Could not log in. Please verify your credentials.",
        ),
        TextRule::phrase(
            "niewłaściwe dane logowania / nieprawidłowy login / nieprawidłowe hasło / \
             błędne hasło / błędny login / yanlış şifre / şifre yanlış / \
             kullanıcı adı veya şifre / неверный логин / неверный пароль \
             & imap / logowania / mail / poczt / posta / smtp / почт / парол",
            "Polish, Turkish, Russian programs",
            "błąd Niewłaściwe dane logowania oznacza nieprawidłowy login lub hasło.",
        )
        .unless("google hesabı / facebook"),
        TextRule::named(
            "auth fail. / auth fail: & #451 / #454 / #535 / #550",
            "Daum",
            "451 Auth Fail. Check this URL: http://cs.daum.net/faq/43/9234.html",
        ),
        TextRule::weak(
            "anmeldung am / beim anmelden / can't log in to / cannot log in to / \
             could not log in to / could not sign in to / fehler bei der anmeldung / \
             iniciar sesión en / logging in to / login to / not log in to / unable to log in to / \
             unable to sign in to / ログインできません / 登录imap / 登录smtp / 无法登录 / 로그인하지 못 / 로그인할 수 없 \
             & imap / mail server / mail-server / mailserver / servidor de correo / smtp / \
             メールサーバ / 邮件服务器 / 메일 서버 / 메일서버 \
             & can't / cannot / could not / error / failed / fehl / no se pud / unable / できません / \
             失败 / 无法 / 못했 / 없",
            "localized mail programs",
            "메일 서버에 로그인할 수 없습니다",
        ),
        TextRule::phrase(
            "incorrect username & password & exception / imap / not sent / smtp",
            "Dart mailer",
            "Unhandled Exception: Incorrect username / password",
        ),
        TextRule::named(
            "#550 / #553 / #554 & auth failure",
            "hosts",
            "553 5.3.0 Auth failure",
        ),
        TextRule::named(
            "401 (unauthorized): forbidden / acceptsecuritycontext error, data 52e / \
             couldn't login to imap / couldn't login to pop / couldn't login to smtp / \
             credentials are no longer valid / credentials no longer valid / \
             failed: login refused / has unexpectedly disconnected: authentication failed / \
             issue with the email credentials / issue with the imap credentials / \
             issue with the smtp credentials / \
             kann nicht authentifiziert werden. bitte überprüfen sie das / \
             login credentials no longer / rejected the password for user / smtp 오류: 인증할 수 없 / \
             smtpエラー: 認証でき / user name or password is null / username or passwd is null / \
             パスワードを拒否しました / 进行认证.请检查密码 / 사용자의 암호를 거부",
            "Zoho, hosts, PHPMailer, Zendesk, Help Scout, Tencent, Aliyun, MailKit, Claws Mail, Evolution, Thunderbird, Apple Mail, Active Directory, Mailgun, Anymail",
            "550 Login credentials no longer valid. Please re-authenticate.",
        ),
        TextRule::named(
            "#aadsts500208 / not a valid login domain",
            "Microsoft Entra error codes",
            "AADSTS500208: The domain is not a valid login domain for the account type.",
        ),
        TextRule::named(
            "badlogin: & user not found / checkpass failed / authentication failure",
            "Cyrus",
            "badlogin: client.example.com [192.0.2.1] plaintext user@example.com SASL(-13): user not found: checkpass failed",
        )
        .unless("temporary authentication failure"),
        TextRule::named(
            "kerberos/gssapi / gssapi \
             & 허가하지 / 受け入れられません / nicht akzeptiert / 没有被 / 未被 / not accepted / pas été accepté / \
             no fue aceptado",
            "Thunderbird",
            "Das Kerberos/GSSAPI-Ticket wurde vom IMAP-Server imap.example.com nicht akzeptiert.",
        ),
        TextRule::named(
            "impossible de s'authentifier / не удалось аутентифицироваться / \
             não foi possível autenticar / impossibile autenticarsi / \
             no ha sido posible autenticar / no se pudo autenticar / exit_authentication_failure / \
             authentication_failure_user \
             & smtp / imap / mail / correo / почт / pid",
            "Thunderbird, PHPMailer, imapsync, Mailspring",
            "Erro de SMTP: Não foi possível autenticar.",
        ),
        TextRule::named(
            "check the imap credentials / check the smtp credentials / \
             check the email credentials / without the correct password / \
             mail server password required / invalid user name or support password / auth for user \
             & failed / try again / messages / rectify / required",
            "Chatwoot, Geary, Frappe, OTRS",
            "Messages cannot be sent without the correct password.",
        ),
        TextRule::phrase(
            "password for & is invalid. / is invalid",
            "Zammad",
            "The password for user@example.com is invalid.",
        ),
        TextRule::named(
            "login not possible & credentials",
            "Home Assistant",
            "Login not possible. Please check your setting and/or your credentials",
        ),
        TextRule::named(
            "imap4-authentisierung / imap4-login / authentification imap4 / login imap4 / \
             imap4 验证失败 / imap4 認證失敗 / imap4 로그인을 실패",
            "Sylpheed",
            "IMAP4 로그인을 실패했습니다.",
        ),
        TextRule::named(
            "legitimierung gescheitert / authentifizierung schlug fehl / anmeldung gescheitert / \
             fehler bei authentisierung / l'authentification \
             & gescheitert / schlug fehl / a échoué / fehler bei",
            "Evolution, Claws Mail, mutt",
            "IMAP-Legitimierung gescheitert",
        ),
        TextRule::phrase(
            "인증이 실패했 / 에 로그인할 수 없 / 사용자 이름 없이 인증 / 인증하는데 실패 / 認証されませんでした / ユーザー名がないと認証",
            "Evolution, KDE, Sylpheed, mutt",
            "POP 서버 example에 인증하는데 실패했습니다:",
        )
        .unless("xoauth2 / 대리점 / 휴대폰 / 본인"),
        TextRule::named(
            "票据 / gssapi & 拒绝 / 没有接受",
            "Thunderbird",
            "您的 Kerberos/GSSAPI 票据被 IMAP 服务器 imap.example.com 拒绝。",
        ),
        TextRule::named(
            "anmeldung am server / aanmelden bij server / logowanie na serwerze \
             & fehlgeschlagen / is mislukt / nie powiodło",
            "Thunderbird",
            "Anmeldung am Server imap.example.org mit Benutzername max fehlgeschlagen.",
        ),
        TextRule::named(
            "서버에 사용자 이름 & 로그인하지 못했",
            "Thunderbird",
            "imap.example.net 서버에 사용자 이름 hong으로 로그인하지 못했습니다.",
        ),
        TextRule::named(
            "mandrill_invalid_key / invalid api key & mandrill / mail / smtp / send",
            "Mandrill",
            "Mandrill_Invalid_Key: Invalid API key",
        ),
        TextRule::named(
            "anmeldung als & nicht möglich / e-mail-adresse und das passwort richtig",
            "Delta Chat",
            "Anmeldung als \"anna@example.org\" nicht möglich. Bitte überprüfen Sie, ob die E-Mail-Adresse und das Passwort richtig sind.",
        ),
        TextRule::named(
            "l'accesso al server & con il nome utente & non è riuscito",
            "Thunderbird",
            "L'accesso al server imap.example.it con il nome utente anna non è riuscito.",
        ),
        TextRule::named(
            "invalidclienttokenid / security token included in the request is invalid \
             & email / ses / smtp / mail",
            "Amazon SES",
            "An error occurred (InvalidClientTokenId) when calling the SendEmail operation: The security token included in the request is invalid.",
        ),
        TextRule::named(
            "the login is invalid. & email / mail / password",
            "cPanel",
            "Webmail: The login is invalid. Email Address: a@example.org",
        ),
        TextRule::named(
            "535 authentication failed: the provided authorization grant",
            "SendGrid",
            "535 Authentication failed: The provided authorization grant is invalid, expired, or revoked",
        ),
    ],
};
