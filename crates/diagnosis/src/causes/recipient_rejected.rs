//! The recipient's address is unknown or refused.
//! Not this: the recipient's mailbox is full -> `mailbox_full`.
//! Source: RFC 3463 x.1.x.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::CheckRecipient, Step::AskRecipient]),
    texts: &[
        TextRule::named(
            "accepts no mail / account does not exist / account du destinataire / \
             account is unavailable / account not found / account that you tried to reach / \
             address could not be found / address couldn't be found / address does not exist / \
             address unknown / addressee / addressee unknown / \
             adresse d au moins un destinataire / all recipients / all recipients were refused / \
             bad destination / bad recipient / compte du destinataire / destinataire / \
             destinataire invalide / destinatario / destinatario sconosciuto / \
             does not accept mail / does not like recipient / doesn't have a yahoo / \
             domain does not accept / email account that you tried to reach / \
             email address could not be found / email address does not exist / empfänger / \
             inactive user / invalid mailbox / invalid recipient / mailbox disabled / \
             mailbox disabled for this recipient / mailbox does not exist / mailbox is disabled / \
             mailbox is inactive / mailbox is unavailable / mailbox name not allowed / \
             mailbox not found / mailbox unavailable / mailbox unknown / no account by that name / \
             no longer available / no longer on server / no mailbox here / \
             no recipient addresses / no recipients / no such account / no such address / \
             no such mailbox / no such person / no such recipient / no such user / \
             no such user here / no valid recipients / not a known user / not our customer / \
             null mx / nullmx / over quota recipient / rcpt to / recipient account / \
             recipient address / recipient address rejected / recipient address reserved / \
             recipient addresses / recipient addresses rejected / recipient disabled / \
             recipient does not exist / recipient is not / recipient not found / \
             recipient refused / recipient rejected / recipient unknown / recipient verification / \
             recipient verify / recipientnotfound / recipients failed / recipients refused / \
             recipients rejected / recipientsrefused / sendernotauthenticatedforgroup / \
             sendernotinallowedsenders / this user doesn't have / undeliverable address / \
             unknown address / unknown e-mail / unknown email / unknown local / unknown mailbox / \
             unknown or illegal / unknown or illegal alias / unknown recipient / unknown user / \
             unroutable address / unrouteable address / unsafe recipient / user doesn't exist / \
             user is inactive / user is not found / user is unknown / user not found / \
             user not known / user unknown / 受信者 / 宛先 / 收件人 / 收信人 / 邮箱不存在 / 메일 주소가 존재하지 / 받는 사람 / \
             받는사람 / 수신자 / 존재하지 않는 \
             & account / address / destinataire / destinatario / domain / empfänger / mail / \
             mailbox / rcpt / recipient / user / 不存在 / 宛先 / 收 / 받는 / 수신 / 없 / 존재 \
             & bad / bloqu / could not be found / couldn't be found / desconocid / disabled / \
             do not like / does / doesn't / failed / illegal / inactif / inactive / inconnu / \
             invalid / invalide / like / locked / no account / no address / no email / no existe / \
             no mailbox / no recipient / no recipients / no such / no user / no valid / not / \
             not allowed / not found / notauthenticated / notinallowed / refus / reject / \
             reserved / sconosciuto / unavailable / unbekannt / ungültig / unknown / unrout / \
             were specified / しません / 不 / 存在 / 拒 / 無 / 見つかりません / 거부 / 없 / 존재하지 / 찾을 수 없",
            "Postfix, Exim, Gmail, Exchange, Yahoo",
            "550 5.1.1 <x@example.org>: Recipient address rejected: User unknown",
        )
        .unless(
            "status: mailbox / select: mailbox / mail send limit / address rejected: ratelimit / \
             and sender doesn't match / address family / recipient account is required / \
             recipient preferences / user context / address alignment / \
             address trace information / mailbox type / smtp auth is required / \
             sender is not same as / message size exceed / bad reputation / daily limit reached / \
             not allowed in header from / net::imap / noresponseerror / system failure / \
             must authenticate / #535 / 0x800ccc79 / imap command / [cannot] / [nonexistent] / \
             [trycreate] / authenticated but / authenticated state / blocked using / certificate / \
             character not / character not allowed / command rejected / command rejected: need / \
             dkim / domain of sender / examine / folder / for relay / grey / greylist / \
             host does not / host doesn't / host unknown / in reply to mail from / \
             insufficient storage / invalid mailbox name / login / mailbox doesn't / \
             mailbox full / mailbox name: / name does not / no mailbox does not exist / \
             no reverse name / oauth / openspf / out of storage / over quota / password / \
             postmaster verification / quota / rate limit / rate that prevents / rcpt limit / \
             receiving mail at a rate / recipient limit / refused to talk to me / relais / \
             relay access / relay attempt / relay denied / relay mail / relay not / relaying / \
             reverse dns / select / sender address does not / sender address is / \
             sender address rejected / sender verify / sender was rejected / spamhaus / \
             accept mail from / sending limit / sending quota / sorry, that domain / spf / \
             submission / to relay / too many invalid recipients / too many recipients / \
             unable to relay / verification failed for / 가득 / 용량 / 할당량",
        ),
        TextRule::named(
            "#5.1.0 / #5.7.124 / #5.7.125 / #5.7.126 / #5.7.127 / #5.7.128 / #5.7.129 / #5.7.130 / \
             #5.7.131 / #5.7.132 / #5.7.133 / #5.7.134 / #5.7.135 / #5.7.136 / #5.7.137 / \
             #5.7.193 / #556 / #x.1.1 / #x.1.10 / #x.1.2 / #x.1.3 / #x.1.6 / #x.7.504 / #x.7.505",
            "RFC 3463, MS-NDR",
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound",
        )
        .unless(
            "#535 / authentication failed / dns / full / host not found / host unknown / \
             name service error / over quota / relay / sender / sending / spam / submission",
        ),
        TextRule::named(
            "#5.7.124 / #5.7.133 / lpn007_416 / lpn007_426 / ofr_416 / ofr_420 / ofr_426 / \
             resolver.adr / resolver.rst / resolver.rst.authrequired / \
             resolver.rst.notauthorized / resolver.rst.restricted / resolver.rst.sender / \
             restricted recipients",
            "Exchange, Orange",
            "RESOLVER.ADR.ExRecipNotFound; not found",
        )
        .unless("sizelimit"),
        TextRule::phrase(
            "#5.2.1 / #x.2.1 & disabled / inactive / not active / reach / suspended",
            "RFC 3463",
            "550 5.2.1 The email account that you tried to reach is disabled.",
        )
        .unless("rate / receiving"),
        TextRule::named(
            "couldn't be delivered to / was not delivered to / wasn't delivered to \
             & could not be found / couldn't be found / doesn't exist / is unable to receive / \
             not found / unknown to the",
            "Gmail",
            "Your message wasn't delivered to bob@exmaple.com because the domain exmaple.com couldn't be found.",
        ),
        TextRule::named(
            "550 domain has been disabled / 550 not authorized owner / all recipients discarded / \
             ascii local-parts / authorized recipients / destinataire suivant / \
             destinataires suivants sont en erreur / distribution list is not active / \
             invalid or unknown virtual user / no mail-enabled subscriptions / \
             not an authorized recipient / not delivering to previously / \
             not have permissions to send to this email / not listed in domino directory / \
             not listed in public name / permission to send to this email / \
             previously bounced address / recipient not in route list / sandbox subdomains / \
             suppress-bounce / unknown virtual user / user path does not exist / \
             user path no exist / メールボックスは利用できません / メールボックス名は認められ / 受取人が指定されて / 無効な受信者 / \
             非 ascii 文字 / 메일함 이름이 쓸 수 없 / 메일함을 사용할 수 없",
            "Mailgun, vpopmail, Domino, Coremail, gateways, hMailServer, PHPMailer, MailKit, K-9, Microsoft 365, s-nail, Exchange, Evolution, KDE, Sylpheed, mutt",
            "Sandbox subdomains are for test purposes only. Please add your own domain or add the address to authorized recipients in Account Settings.",
        ),
        TextRule::status(
            "#510 / #511 / #512 / #513 / #550 / #551 / #553 / #554 / #556 \
             & account / mailbox / rcpt / recipient / user",
            "RFC 5321 section 3.3",
            "550 no mailbox for this user",
        )
        .unless("authenticat / blacklist / login / password / relay / sender / spam")
        .or(&[Cause::SenderNotPermitted, Cause::RelayDenied]),
        TextRule::phrase(
            "angle-addr / invalid address / invalid email address / missing '@' / no address \
             & address / email / mail / recipient",
            "Go net/mail",
            "gomail: invalid address: mail: missing '@' or angle-addr",
        )
        .unless("alignment / trace information / from address / helo / mail from / sender")
        .or(&[Cause::SenderNotPermitted]),
        TextRule::weak(
            "#510 / #511 / #512 / #513 / #515 / #x.1.4 / #x.2.1 / #x.2.4 / #x.7.2 / #x.7.17 / \
             #x.7.18",
            "RFC 3463 sections 3.2, 3.3; RFC 7293",
            "554 5.2.4 the list",
        ),
        TextRule::weak(
            "0x800ccc10 / 0x800ccc11 / 0x800ccc69 / 0x800ccc6b / 0x800ccc6e",
            "Outlook error list",
            "error number 0x800CCC69",
        ),
        TextRule::named(
            "delivery error & account has been / account is / this user",
            "Yahoo Mail",
            "554 delivery error: Sorry your message to bob cannot be delivered. This account has been disabled",
        )
        .unless("full / quota"),
        TextRule::phrase(
            "사서함을 사용할 수 없 / 사서함을 사용할수 없 / 사서함이 이용될 수 없 / 사서함을 찾을 수 없 / 받는 사람을 찾을 수 없 / \
             존재하지 않는 사용자 / 존재하지 않는 수신자 / 존재하지 않는 메일 주소 / 존재하지 않는 이메일 / 수신자가 존재하지 / 수신자를 찾을 수 없",
            "RFC 5321 in Korean",
            "550 : 사서함이 이용될 수 없음",
        ),
        TextRule::named(
            "#450 / #452 / #550 / #551 / #552 / #553 / #554 / #x.1.1 / #x.7.1 / mail from / rcpt / \
             recipient / smtp \
             & account closed due to inactivity / account is not allowed / account unavailable / \
             address is no longer / address no longer / address lookup / badrcptto / \
             blocked by the recipient / blank mailhost / closed mailing list / \
             deactivated mailbox / disabled with mta / does not have an account / \
             does not have an email / domain must exist / email has changed / is no longer valid / \
             is not a valid email / is not a valid rfc / is restricted / mailbox is disabled / \
             mailbox unallocated / marked as invalid / missing home directory / no account by / \
             no existe dicha / no existe ese / no longer accepts mail / no one at this address / \
             no such virtual / non esiste / not a member of domain / not activated / \
             not found or inactivated / not have a final / not in recipient list / \
             not listed in domino / not listed in public / not our customer / \
             not subscribed to this group / now disabled / only accepting mail from / \
             policy rejection on the target / post to this mailing list / prefers not to / \
             recipient cannot be verified / recipient preferences / recipient suspend / \
             recipient temporarily unavailable / refused to receive / refuses to receive / \
             rejected due to user rules / status is locked / unknown virtual / user invalid / \
             user path / user reject / user rules / user suspended / wrong recipient",
            "Yahoo, Domino, qmail, Trend Micro, lists of bounces",
            "550 <x@example.org>: Recipient address rejected: Account closed due to inactivity.",
        )
        .unless(
            "cipher / digest algorithm / compression algorithm / blocked using / full / quota / \
             sender address / your account",
        ),
        TextRule::named(
            "account disabled / account expired / account inactive / account suspended / \
             mailbox disabled / user disabled / user suspended \
             & #450 / #550 / #551 / #553 / #554",
            "bounces",
            "550 account expired",
        )
        .unless("outgoing / sender / sending / your account")
        .or(&[Cause::AccountLocked]),
        TextRule::phrase(
            "#551 & not our / unknown / no such / does not exist / not found",
            "bounces",
            "551 not our customer",
        ),
        TextRule::named(
            "dosn't exist / doesn't exist / does not exist / not exist \
             & rcpt / recipient \
             & #450 / #550 / #553 / #554",
            "ISPs",
            "554 RCPT (bob@example.com) dosn't exist",
        )
        .unless("domain of sender / folder / relay / sender"),
        TextRule::named(
            "#450 / #452 / #500 / #504 / #521 / #540 / #550 / #551 / #552 / #553 / #554 / #x.1.1 / \
             #x.2.1 / bounced / recipient \
             & account is locked email / account deleted / address blacklisted / \
             administratively disabled / attempted to deliver to a bogus / \
             cannot deliver mail for / cannot receive email / couldn't be delivered to the / \
             delivery is not allowed to this address / destin. / disabled mailbox / \
             domain is currently suspended / domain not active / don't handle mail for / \
             email account has been suspended / email not exist / failed to deliver to address / \
             has been replaced by / is currently suspended / is frozen / \
             locked due to inactivity / log in to enable receiving / long-time inactivity / \
             mail receiving disabled / mailbox is blocked / mailbox is frozen / mailbox locked / \
             mailbox was disabled / no recipient activity / no redirect entry / non esiste / \
             not allowed to receive / not used / outgoing to this / \
             permission to send this message / smtp delivery not allowed / \
             this recipient is not allowed / user have no mail / user inactive",
            "lists of bounces",
            "550 Delivery is not allowed to this address",
        )
        .unless(
            "blocked using / full / ip address / outgoing email / quota / sender address / \
             your account",
        ),
        TextRule::named(
            "mail receiving disabled / mailaddress is administratively disabled / \
             niemand unter dieser adresse bekannt / no mail hosts for domain / not yet active / \
             not allowed to receive mails from you / \
             permission to send this message to this distribution / \
             vdelivermail: account is locked",
            "Communigate, qmail, o2.pl, Rediffmail",
            "unable to route: no mail hosts for domain",
        ),
        TextRule::status(
            "#450 / #504 / #521 / #540 / #550 / #551 / #552 / #553 / #554 \
             & account / address / adresse / destin / e-mail-adresse / empfänger / inbox / \
             indirizzo / konto / mailaddress / mailbox / recipient / user / usuario / utente \
             & bekannt / cancelled / closed / deactivated / deleted / disabled / does not exist / \
             expired / frozen / gefunden / inactive / inactivity / inexist / invalid / istnieje / \
             moved / no existe / no longer / non esiste / not active / not allowed / not exist / \
             not found / not used / not valid / sconosciuto / suspended / terminated / \
             unavailable / unknown",
            "bounces",
            "550 the inbox of bob was closed",
        )
        .unless(
            "blacklist / dns / full / ip address / login / outgoing / password / quota / relay / \
             sender / sending / spam / your account / your address",
        )
        .or(&[Cause::AccountLocked]),
        TextRule::phrase(
            "private list access denied / rcpt is rejected / rcpt to rejected / \
             user in blacklist / user is rejected / user not exist / user rejected",
            "Coremail",
            "rcpt is rejected",
        )
        .unless("login / sender / too many"),
        TextRule::phrase(
            "requested action not taken & is rejected / user hangup / user suspended",
            "Coremail",
            "Requested action not taken: mail bob is rejected",
        )
        .unless("ip is / sender is"),
        TextRule::phrase(
            "user suspended & 退信 / bounce / mailbox / recipient / address / #550 / #553 / #554",
            "Coremail",
            "退信提示: User suspended",
        )
        .or(&[Cause::AccountLocked]),
        TextRule::named(
            "연락하려는 / 보내려는 / 받는 사람의 / 받는이의 / 수신자의 \
             & 계정이 / 계정을 / 주소가 / 메일 주소를 \
             & 비활성 / 사용 중지 / 사용중지 / 없습니다 / 존재하지 / 찾을 수 없 / 탈퇴 / 휴면",
            "Gmail's SMTP reference, localized",
            "550, 5.2.1, 연락하려는 이메일 계정이 사용 중지되었습니다.",
        ),
        TextRule::phrase(
            "cannot send mail / copy has been placed in your outbox \
             & recipient / rejected by the server",
            "Apple Mail",
            "Cannot Send Mail. The recipient bob was rejected by the server.",
        )
        .unless("relay / sender"),
        TextRule::phrase(
            "수신 거부 / 수신거부 / 수신을 거부 / 수신을 차단 / 수신 차단 / 수신이 거부 / 수신이 차단 \
             & 받는 / 상대방 / 수신자 / 반송된 / 거부된 메일",
            "Naver, Daum",
            "수신 거부된 메일입니다. 상대방이 수신을 차단하였습니다.",
        )
        .unless("dkim / dmarc / ip가 / rbl / spf / 스팸 / 아이피 / 발신")
        .or(&[Cause::SenderNotPermitted, Cause::ContentRejected]),
        TextRule::phrase(
            "no longer accepts mail / no longer accepts messages / no longer receives mail / \
             was terminated / has been terminated / has been deactivated / left the organi / \
             left the compan / no longer works \
             & account you / address / email account / mailbox / recipient",
            "Hosts",
            "The email account you are writing to was terminated.",
        )
        .unless("connection / session / token / tls / sending ip / your account"),
        TextRule::phrase(
            "수신할 수 없는 주소 / 주소를 찾을 수 없거나 / 수신할 수 없는 계정 / 존재하지 않는 주소 / 존재하지 않는 메일",
            "Korean hosts",
            "메일 주소를 찾을 수 없거나 수신할 수 없는 주소입니다",
        ),
        TextRule::phrase(
            "is not known here / not known at this / no such domain at this / not accepted here / \
             not accepted for this / not handled here \
             & address / domain / mail to / recipient / user",
            "Servers",
            "550 Address bob@example.org is not known here",
        )
        .unless("from / helo / sender"),
        TextRule::phrase(
            "lookup of recipient / recipient lookup / recipient domain has \
             & failed / no mx / not exist / not found",
            "Servers",
            "Name lookup of recipient failed; check the address and resend",
        ),
        TextRule::named(
            "couldn't be delivered / could not be delivered / delivery has failed / \
             wasn't delivered \
             & group / recipients \
             & address you entered / e-mail address / permission to post / not a member / \
             not found",
            "Exchange, Google Groups",
            "Delivery has failed to these recipients or groups: The e-mail address you entered couldn't be found.",
        ),
        TextRule::phrase(
            "empfängeradresse / empfänger-adresse / adresse des empfängers \
             & existiert nicht / nicht gefunden / nicht vorhanden / unbekannt / ungültig",
            "German hosts",
            "Empfängeradresse existiert nicht",
        ),
        TextRule::phrase(
            "주소 / 사용자 / 계정 & 찾을 수 없 / 존재하지 않 / 탈퇴 / 없습니다 / 잘못되 & 반송 / 수신자 / 받는 사람",
            "Korean hosts",
            "입력하신 이메일 주소를 찾을 수 없어 메일이 반송되었습니다.",
        )
        .unless("dkim / spf / 보내는 / 발신 / 우편물 / 탈퇴한 사용자가 / 만들 수"),
        TextRule::phrase(
            "too many invalid recipients / not an active address / not a local address / \
             unknown local part / nameserver query / is not accepting any mail / \
             is not accepting mail / spam reporting address / user output file \
             & #450 / #500 / #550 / #551 / #553 / #554",
            "Exim, SendGrid, bounces",
            "550 <x@example.net> is not an active address at this host",
        )
        .unless("output file / your ip / ip address / sender / from ip"),
        TextRule::phrase(
            "cannot be delivered \
             & account has been disabled / account has been discontinued / \
             disabled or discontinued / account is disabled \
             & message to",
            "Yahoo",
            "550 sorry your message to bob@yahoo.com cannot be delivered. This account has been disabled or discontinued",
        ),
        TextRule::phrase(
            "#5.0.0 / #5.1.0 & address rejected",
            "qmail, Cisco",
            "550 5.1.0 Address rejected.",
        )
        .unless("spam / sender / blacklist / content / policy"),
        TextRule::phrase(
            "#550 / #553 & 사서함 이름 / 메일함 이름 & 사용 불가 / 사용할 수 없 / 허용되지",
            "RFC 5321 in Korean",
            "553 : 요청된 작업이 이루어지지 않았음 : 사서함 이름 사용 불가",
        ),
        TextRule::phrase(
            "退信 / 拒收 / 无法送达 / 收件人 / 收信人 \
             & bad address / user hangup / does not have an account / don't exists / \
             invalid user / mailbox currently unavailable / mailbox not found / not user of / \
             recipients in your email are invalid / unavailable mail user / unknown user / \
             user disabled / user not / 不存在 / 休眠 / 冻结 / 地址不可用 / 邮箱不可用 / 邮箱名不可用",
            "Coremail, QQ, NetEase",
            "退信提示: \"unavailable mail user\"",
        )
        .unless("域名 / 容量 / 已满 / 空间"),
        TextRule::phrase(
            "该用户不存在 / 该用户未开通 / 用户未开通 & qq邮箱 / 收件 / 退信 / 邮箱",
            "QQ",
            "该用户未开通QQ邮箱",
        )
        .unless("登录 / 密码 / 登陆"),
        TextRule::phrase(
            "mailbox temporarily / maillist & is null / is empty & contact admin / in reply to",
            "263.net",
            "maillist x is null, please contact admin (in reply to end of DATA command)",
        ),
        TextRule::phrase(
            "#450 / #550 / #553 & メールボックス & 利用不可 / 利用できません / 使用できません / 無効 / 見つかりません",
            "RFC 5321 in Japanese",
            "550 メールボックス利用不可のため失敗",
        ),
        TextRule::phrase(
            "destinataire a changé / n'accepte plus de messages / destinataire n'accepte plus \
             & adresse / message",
            "Exchange in French",
            "l'adresse électronique du destinataire a changé.",
        ),
        TextRule::phrase(
            "delivery is not allowed to this address / \
             email address is on our email provider suppression / on the suppression list / \
             is on our suppression list / suppressed address",
            "cPanel, Mailgun",
            "Email address is on our email provider suppression list",
        ),
        TextRule::phrase(
            "transaction failed: invalid domain name / invalid recipient domain \
             & #550 / #553 / #554",
            "SES",
            "554 Transaction failed: Invalid domain name",
        )
        .or(&[Cause::SenderNotPermitted]),
        TextRule::phrase(
            "#450 / #550 / #553 \
             & boîte aux lettres / boîte-aux-lettres / boite aux lettres \
             & indisponible / non disponible / inexistante",
            "RFC 5321 in French",
            "550 Action demandée non effectuée : boîte aux lettres indisponible",
        ),
        TextRule::phrase(
            "受取人 / 受信者 / 宛先 / 返されたメール & のユーザーは登録されていません / は存在しません / 登録されていない / 相手のメールサーバに拒否",
            "NEC, mail servers in Japanese",
            "原因: bob のユーザーは登録されていません (受取人)",
        ),
        TextRule::weak(
            "メールアドレス / adresse e-mail / adresse email / adresse mail / buzon / buzón / \
             direccion de correo / dirección de correo / e-mail-adresse / endereço de e-mail / \
             indirizzo / 이메일 주소 \
             & desconocida / desconocido / existiert nicht / inconnue / inesistente / \
             inexistante / n'existe pas / no existe / não existe / が存在しません / 존재하지 않",
            "localized mail servers",
            "La dirección de correo no existe",
        ),
        TextRule::weak(
            "無効なメールアドレス / メールアドレスが無効 / 메일 주소가 올바르지 않 / 메일 주소가 잘못",
            "localized mail programs",
            "「無効なメールアドレスです」",
        ),
        TextRule::named(
            "empfängeradresse & nicht akzeptiert / nicht angenommen / abgelehnt",
            "msmtp",
            "Empfängeradresse user@example.com wird vom Server nicht akzeptiert",
        ),
        TextRule::named(
            "수신자 주소 / 受信者アドレス / destinataire / empfänger / recipient & smtputf8",
            "Thunderbird",
            "수신자 주소의 로컬 부분에 비 ASCII 문자가 있으며 서버가 SMTPUTF8을 지원하지 않습니다.",
        ),
        TextRule::named(
            "주소가 잘못되어 메일을 / an address containing non-ascii / no correct recipients / \
             been marked as inactive. found / inactive recipients are / \
             valid rcpt command must precede / no valid recipients / \
             client host rejected: address locked / pending approval, all recipient addresses / \
             sendrawemail operation: missing final",
            "Zimbra, aiosmtplib, Postmark, Fastmail",
            "You tried to send to a recipient that has been marked as inactive. Found inactive addresses: user@example.com.",
        ),
        TextRule::named(
            "受信者アドレスが拒否 / indirizzo del destinatario rifiutato / adresse du destinataire rejetée / \
             adresse du destinataire refusée / empfängeradresse abgelehnt / 받는 사람 주소가 거부 / \
             받는 사람 주소 거부 / dirección del destinatario rechazada / \
             endereço do destinatário rejeitado / 收件人地址被拒绝 / keine empfänger angegeben / \
             kein empfänger angegeben / empfänger nicht gesetzt / destinataire non spécifié / \
             aucun destinataire spécifié / aucun destinataire n'est défini / 受信者が指定されて / \
             宛先が指定されて / 宛先が定義されて / 수신자가 지정되지 / 받는 사람이 지정되지 / 没有指定收件人 / 没有定义收件人 / 沒有指定收件 / 尚未指定收件 / \
             無效的收件者 / 无效的收件人",
            "Exchange Online 5.4.1, mutt, Evolution, Sylpheed, localized",
            "550 5.4.1 受信者アドレスが拒否されました: アクセスが拒否されました",
        ),
        TextRule::phrase(
            "rcpt to & 명령이 실패 / 실패했습니다 / 失敗しました",
            "Evolution",
            "RCPT TO 명령이 실패했습니다:",
        ),
    ],
};
