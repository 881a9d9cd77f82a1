//! Too many sign-in attempts; the server asks to wait.
//! Not this: too many messages -> `send_rate_throttled`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::Nobody,
    retry: Retry::Later,
    facts: &[Fact::UserName],
    steps: steps(&[Step::WaitBeforeSignIn, Step::CheckPassword, Step::AskProvider]),
    texts: &[
        TextRule::named(
            "auth attempts / auth rate limit / auth throttl / authentication attempts / \
             authentication attempts exceeded / authentication rate / authentication throttl / \
             brute force / exceeded number of login / exceeded the number of login / \
             excessive authentication / excessive failed login / excessive login / \
             frequent login / login attempts exceeded / login attempts have been / \
             login frequency / login frequency limited / login limit exceeded / login rate / \
             login throttl / login too frequent / logins too frequent / \
             max authentication attempts / max login attempts / maximum number of login / \
             number of failed login / rate limit hit / repeated authentication failures / \
             repeated login failures / throttled login / too frequent login / \
             too many auth commands / too many auth failures / too many authentication / \
             too many bad auth / too many bad login / too many bad password / too many failed / \
             too many failed login / too many incorrect / too many invalid auth / \
             too many invalid login / too many invalid password / too many login attempts / \
             too many logins / too many logon / too many password / too many sign-in / \
             too many unsuccessful / too many wrong / too many wrong password \
             & attempt / auth / failed / log / login / password / rate / sign-in",
            "Gmail, Postfix, Yahoo, Exim",
            "454 4.7.0 Too many login attempts, please try again later.",
        )
        .unless(
            "(no auth / account is abnormal / auth attempts in / auth failed, / no auth attempts / \
             recipient",
        ),
        TextRule::named(
            "#aadsts50088 / #aadsts50196",
            "Microsoft Entra error codes",
            "AADSTS50196: The server terminated an operation because it encountered a client request loop.",
        ),
        TextRule::phrase(
            "로그인 시도 / 로그인 횟수 / 인증 시도 & 너무 많 / 제한 / 초과",
            "localized",
            "로그인 시도 횟수를 초과했습니다",
        ),
        TextRule::phrase(
            "demasiados intentos / trop de tentatives / zu viele anmeldeversuche / \
             zu viele fehlgeschlagene / слишком много попыток / ログイン試行回数 / 尝试次数过多 / 登入次數過多 / \
             登录次数过多 / 登录过于频繁 / 登录频率",
            "localized",
            "登录次数过多",
        ),
        TextRule::phrase(
            "too many failures / too many login failures \
             & blocked / later / minutes / seconds / temporar / wait",
            "mail servers",
            "Too many login failures, try again later",
        ),
        TextRule::named(
            "too many \
             & attempts / bad passwords / failed auth / failed log / failures / \
             invalid passwords / logins / sign-ins / wrong passwords \
             & authentic / log in / login / password / sign in / sign-in",
            "mail servers",
            "535 authentication failed, too many bad passwords; retry after 10 minutes",
        )
        .unless(
            "(auth failed, / (no auth / auth attempts in / connections / too many login failures",
        ),
        TextRule::phrase(
            "로그인 / 접속 시도 / 인증 시도 & 너무 많이 / 너무 자주 / 여러 번 시도 / 시도 횟수 & 다시 시도 / 차단 / 제한 / 잠시",
            "Korean hosts",
            "로그인을 너무 자주 시도했습니다. 10분 후 다시 시도해 주세요.",
        )
        .unless("계정이 잠"),
        TextRule::phrase(
            "too much fail authentication / 登录失败次数过多 / 登陆失败次数过多 / 密码错误次数过多 / 被临时禁止登录",
            "NetEase",
            "451 Requested mail action not taken: too much fail authentication",
        ),
        TextRule::named(
            "authenticate too many times / authenticated too many times / \
             authentication too many times",
            "hosts",
            "535 auth failed (this user authenticate too many times)",
        ),
        TextRule::named(
            "too many invalid logon / too many invalid login / too many failed logon",
            "hMailServer",
            "* Too many invalid logon attempts.",
        ),
        TextRule::named(
            "登录失败太多次 / ログインに何度も失敗",
            "Roundcube",
            "登录失败太多次.请稍后再试.",
        ),
        TextRule::named(
            "exceeded the login limit / login limit for a / loginlimitexceeded",
            "Gmail POP3",
            "-ERR Exceeded the login limit for a 15 minute period. Reduce the frequency of requests to the POP3 server.",
        ),
        TextRule::named(
            "temporary authentication failure (rate-limit)",
            "Mailu",
            "client login failed: \"Temporary authentication failure (rate-limit)\" while in http auth state",
        ),
        TextRule::named(
            "[login-delay] / minimum time between mail checks",
            "RFC 3206, POP3 servers",
            "-ERR [LOGIN-DELAY] minimum time between mail checks violation",
        ),
    ],
};
