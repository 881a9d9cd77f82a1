//! Texts that are no mail error although they use the words of one: the errors of other software,
//! texts that teach or announce, source code. An honest `unknown` is the better answer to them.

use super::{matcher::Matcher, packed};
use std::{borrow::Cow, sync::OnceLock};

/// How much of the text decides; what a text is about stands at its head.
const HEAD: usize = 4_000;

/// Software and things that have errors of their own. Words stand alone, but may go on (`mysqld`).
#[cfg(not(target_arch = "wasm32"))]
const FOREIGN: &str = "(hy000) / //github / /etc/fstab / /simple/ / 802.1x / :27017 / :3000 / :3306 / :443 / :5432 / \
     :5672 / :6379 / :8080 / :9200 / [vite] / access denied for user / af_inet / akamai / \
     ansible / apache / apt-get / artifact / avrdude / aws / base de datos / base de données / \
     bitbucket / bluetooth / bookworm / caddy / camera / cassandra / ceph / certbot / \
     certificat https / citrix / cloudflare / composer.json / compute engine / consul / \
     cors policy / courier / crontab / csrf / cupsd / database system / datenbank / describe( / \
     dhcp / diff --git / discord / dns_probe / docker / domexception / ec2 / eclipse / \
     elasticsearch / er_access / err_cert / err_conn / eslint / esxi / etcd / facebook / fastcgi / \
     fastly / fax / firebase / freeradius / freertos / fritz!box / ftp / game / gcloud / git / \
     gradle / haproxy / helm: / heroku / host key / http 401 / http 403 / http 429 / http 503 / \
     http basic: / hyper-v / identityfile / instagram / jar: / jboss / jdbc / jenkins / \
     journalctl / junit / kafka / kerberos / kex_exchange / kubeconfig / kubectl / kubelet / \
     kubernetes / ldap / let's encrypt / letter / login请求 / mac address / mariadb / mastercard / \
     maven / max_connections / memcached / minecraft / minio / modbus / mongo / mosquitto / \
     mysql / net::err / netflix / netlify / nexus / nfs: / nginx / nintendo / \
     no matching distribution / npm / nullpointer / nvidia / openvpn / ora- / oracle / parcel / \
     password authentication failed for user / payment gateway / paypal / personal access token / \
     photoshop / phpmyadmin / pip install / playstation / pods  / port 1883 / port 22 / port 443 / \
     postgres / preauthentication / printer / ps5 / psql / psycopg / publickey / pull rate limit / \
     pytest / rabbitmq / rdp / redis / remote desktop / repositorio / request limit / \
     resolve service for type / resource_exhausted / roblox / rsync / rtos / run.googleapis / \
     s3 bucket / samba / secure connection failed / segmentation fault / selenium / \
     set of packages / shopify / slack / smb:// / sms / snmp / spotify / sql / squid / \
     ssh / stack overflow / steam / stricthostkey / stripe / su: / sudo / supabase / superuser / \
     sysdate / systemctl / telegram / temperature / terraform / tomcat / traefik / udp / \
     unable to connect to the server: / untrusted versions / upgrade failed / varnish / vault / \
     vercel / vmware / voicemail / vpn / walreceiver / web site / weblogic / webpack / \
     websites prove / websocket / wget / whatsapp / wi-fi / wifi / wlan / wpa_supplicant / \
     writing file / xbox / yarn / youtube / zookeeper / zoom / ウェブサイト / ゲーム / ダイレクト / データベース / \
     プリンタ / 会員 / 宝塔 / 打印机 / 数据库 / 游戏 / 网站 / 銀行 / 게임 / 결제 실패 / 공공기관 / 공동인증서 / 공유에 액세스 / 깃허브 / \
     데이터베이스 / 로그인 실패 검사 / 로그인 실패 시 / 문자메시지 / 버튼 / 승인거절 / 예매 / 와이파이 / 원격 데스크톱 / 웹사이트 / 은행 / 인증번호 / \
     인터넷뱅킹 / 전자세금 / 전화번호 / 정부24 / 카드 / 카카오톡 / 쿠팡 / 키오스크 / 택배 / 토스 / 프린터 / 홈택스 / 회원 / 휴대폰";

/// Words that make it a text about mail after all: anywhere, also inside host names.
#[cfg(not(target_arch = "wasm32"))]
const MAIL: &str = "mail / smtp / imap / pop3 / pop 서버 / gssapi / postfix / dovecot / exim / mta / outlook / \
     roundcube / zimbra / 587 포트 / 993 포트 / 465 포트 / inbox / starttls / xoauth / oauth / aadsts / \
     invalid_grant / authenticationtoken / graph.microsoft / recipient / sender / helo / rcpt / \
     greeting / :25 / :465 / :587 / :993 / :143 / :2525 / port 25 / port 465 / port 587 / \
     port 993 / port 143 / mx. / [alert] / authenticationfailed / 5.7. / 5.1. / 메일 / 받는 사람 / 사서함 / \
     수신자 / 편지함 / メール / 邮 / 郵";

/// What goes with the words of the rules, see [`packed`]: a browser is given them with those.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const LISTS: [&str; 4] = [FOREIGN, TEACHING, MAIL, FAILING];

/// [`LISTS`], ready for use.
struct Lists {
    /// Finds the words of `FOREIGN`, then those of `TEACHING`, in one pass.
    suspects: Matcher,
    /// Where the latter begin.
    lessons: usize,
    mail: &'static str,
    failing: &'static str,
}

/// The lists, as soon as there are any.
fn lists() -> Option<&'static Lists> {
    static READ: OnceLock<Lists> = OnceLock::new();
    if READ.get().is_none() {
        let [foreign, teaching, mail, failing] = packed::lists()?;
        let all = words(foreign).chain(words(teaching)).map(Cow::Borrowed).collect();
        let lessons = words(foreign).count();
        READ.get_or_init(|| Lists { suspects: Matcher::new(all), lessons, mail, failing });
    }
    READ.get()
}

/// Words that contain a word of `MAIL` and are none.
const NO_MAIL: &[&str] = &["voicemail", "noauth", "letterbox", "[sender]", "[sender="];

/// What teaches, advertises or announces.
#[cfg(not(target_arch = "wasm32"))]
const TEACHING: &str = "a short history / according to / blog post / blog: / changelog / comment activer / cómo  / \
     each plan / explained in / explains / filter blocked / glossary / how to  / in this guide / \
     last month / newsletter / per month / planned maintenance / price list / recommend / \
     release notes / so richten sie / tip of the / tips  / tutorial / webinar / what does / \
     what is  / workshop / のお知らせ / 如何 / 方法をご紹介 / 通知： / 기능입니다 / 방법 / 소식지 / 안내: / 이란 무엇 / 점검이 있습니다 / \
     정기 점검";

/// How a lesson or an announcement starts; then even the words of errors are only spoken about.
const HEADLINES: &[&str] = &[
    "blog:",
    "changelog",
    "docs:",
    "feat:",
    "feat(",
    "fix:",
    "fix(",
    "glossary",
    "newsletter:",
    "release notes",
    "tip of the",
    "usage:",
    "webinar",
    "workshop",
    "소식지",
];

/// What an error says and a lesson does not.
#[cfg(not(target_arch = "wasm32"))]
const FAILING: &str = "error / fail / but got code / exception / errno / disconnected / reset by peer / denied / \
     reject / refused / unable / cannot / can't / could not / couldn't / invalid / incorrect / \
     exceeded / blocked: / blocked by / said: / [alert] / aadsts / must  / not  / timed out / \
     timeout: / too many / 오류 / 실패 / 없습니다 / 지원하지 않 / 거부 / エラー / できません / 失敗 / 错误 / 失败 / 无法 / \
     impossible de / fehler / erreur";

/// How a line of source code starts.
const CODE: &[&str] = &[
    "//",
    "/**",
    "#include",
    "from smtplib import",
    "from imaplib import",
    "import ",
    "class ",
    "const ",
    "def ",
    "enum ",
    "fn ",
    "for ",
    "if (",
    "let ",
    "public class ",
    "public function ",
    "public static ",
    "public void ",
    "private final ",
    "private function ",
    "private static ",
    "struct ",
    "catch (",
];

/// Whether a text is about a mailbox that does not work: not the error of other software, not a lesson, an
/// announcement or source code.
pub(super) fn is_about_mail(text: &str) -> bool {
    let head = super::bounded(text, HEAD).to_lowercase();
    if starts_with_reply(&head) {
        return true;
    }
    let (mut foreign, mut teaching) = (false, false);
    // Without them there are no rules either, and nothing is found.
    let Some(Lists { suspects, lessons, mail, failing }) = lists() else { return true };
    suspects.scan(head.as_bytes(), |word, at| {
        let anywhere = || suspects.literal(word).starts_with(':');
        foreign |= word < *lessons && (anywhere() || starts_word(&head, at));
        teaching |= word >= *lessons;
    });
    if foreign {
        let about_mail = NO_MAIL.iter().fold(head.clone(), |text, word| text.replace(word, ""));
        if !words(mail).any(|word| holds(&about_mail, word)) {
            return false;
        }
    }
    let line = head.trim();
    let starts = |words: &[&str]| words.iter().any(|word| line.starts_with(word));
    if starts(HEADLINES) || teaching && !words(failing).any(|word| head.contains(word)) {
        return false;
    }
    let code = !line.contains('\n') && starts(CODE) && !has_code(line);
    !code && !is_configuration(line)
}

/// Whether most lines, of three at least, set something.
fn is_configuration(text: &str) -> bool {
    let named =
        |key: &str| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(&byte));
    let sets = |line: &&str| {
        line.starts_with("# ")
            || line.starts_with(';')
            || *line == "}"
            || line.ends_with(" {")
            || line.split_once(" = ").is_some_and(|(key, _)| named(key.trim_end()))
    };
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines().nth(2).is_some() && lines().filter(sets).count() * 10 >= lines().count() * 6
}

/// The words of a list, which are joined as those of a rule are.
fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(" / ")
}

/// Whether a text holds a word; a port's number ends where the word ends (`:25565` is no `:25`).
fn holds(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let next = text.as_bytes().get(at + word.len());
        !word.starts_with(':') || !next.is_some_and(u8::is_ascii_digit)
    })
}

/// `550 …` or `535-5.7.8 …`: nobody but a mail server answers that way.
fn starts_with_reply(text: &str) -> bool {
    let bytes = text.trim_start().as_bytes();
    matches!(bytes, [b'4' | b'5', b'0'..=b'7', b'0'..=b'9', b' ' | b'-', ..])
}

/// Whether a word starts at that place.
fn starts_word(text: &str, at: usize) -> bool {
    let before = text.as_bytes().get(..at).and_then(<[u8]>::last);
    !before.is_some_and(|byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'/' | b'@' | b'-')
    })
}

/// A reply code with its enhanced code: then a line of code carries a real answer.
fn has_code(line: &str) -> bool {
    [" 5.", "-5.", " 4.", "-4."].iter().any(|part| line.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_software_lessons_and_code() {
        for text in [
            "FATAL: password authentication failed for user \"postgres\"",
            "redis: NOAUTH Authentication required",
            "How to turn on IMAP in five steps",
            "from smtplib import SMTPAuthenticationError",
            "Wi-Fi: incorrect password",
        ] {
            assert!(!is_about_mail(text), "{text}");
        }
    }

    #[test]
    fn a_configuration_is_no_error() {
        let settings = "# limits\nmessage_size_limit = 50M\nsmtp_accept_max = 100\ntimeout = 5m";
        assert!(!is_about_mail(settings));
        assert!(!is_about_mail("service stats {\n  mode = 0660\n  user = vmail\n}"));
        assert!(is_about_mail("535 5.7.8 refused\nsmtp_accept_max = 100\nuser = x"));
        assert!(is_about_mail(
            "host = mail.example.org\nconnect: connection refused\n  at main.c:4"
        ));
    }

    /// A topic is no software: these words stand in errors of mailboxes too.
    #[test]
    fn everyday_words_around_an_error() {
        for text in [
            "Your account has been suspended. Please contact the customer service.",
            "결제가 되지 않아 계정이 정지되었습니다.",
            "Failed to connect to outlook.office365.com port 443: Connection timed out",
        ] {
            assert!(is_about_mail(text), "{text}");
        }
    }

    #[test]
    fn mail_errors_that_name_other_software() {
        for text in [
            "docker | Error: connect ECONNREFUSED 172.18.0.2:587",
            "postfix/smtpd: warning: SASL authentication failure: cannot connect to mysql",
            "Error: Application-specific password required. How to fix: https://support.google.com",
            "How to fix SMTP Error: Could not authenticate",
            "raise SMTPAuthenticationError(535, b'5.7.8 Username and Password not accepted')",
            "let x = 1;\nthrow: 535 5.7.8 not accepted",
        ] {
            assert!(is_about_mail(text), "{text}");
        }
    }
}
