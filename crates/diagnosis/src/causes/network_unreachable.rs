//! No route to the host or its network.
//! Not this: a host that does not answer -> `connection_timed_out`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::Operator,
    retry: Retry::Later,
    facts: &[Fact::Host],
    steps: steps(&[Step::RetryLater, Step::CheckNetworkRoute, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "addressnotavailable / cannot assign requested address / destination unreachable / \
             eaddrnotavail / ehostunreach / enetunreach / host is down / host is unreachable / \
             host unreachable / hostunreachable / net unreachable / network dropped / \
             network is down / network is unreachable / network unreachable / networkunreachable / \
             no internet connection / no network / no route to address / no route to host / \
             noroutetohost / unreachable host / unreachable network / unroutable",
            "errno ENETUNREACH, EHOSTUNREACH",
            "connect ENETUNREACH 2001:db8::1:993",
        )
        .unless("backend / mailbox / recipient / sender address / sender verify"),
        TextRule::status(
            "#10049 / #10050 / #10051 / #10065 / errno 101] / errno 113] / os error 101 / \
             os error 113",
            "errno 101/113",
            "[Errno 101]",
        ),
        TextRule::phrase(
            "aucun chemin d'accès pour atteindre / das netzwerk ist nicht erreichbar / \
             keine route zum host / keine route zum zielrechner / la red es inaccesible / \
             le réseau n'est pas accessible / nessun instradamento / netzwerk ist unerreichbar / \
             nicht erreichbaren netzwerk / no existe ninguna ruta / red no está accesible / \
             rede inacessível / rete irraggiungibile / rete non raggiungibile / \
             réseau inaccessible / sin ruta al host / нет маршрута до узла / сеть недоступна / \
             アクセス許可で禁じられた方法でソケット / ネットワークに到達できません / ホストへの経路がありません / 主机不可达 / 以一种访问权限不允许 / \
             到達できないネットワーク / 到達できないホスト / 无法访问的网络 / 无法连接的主机 / 无法连接的网络 / 没有到主机的路由 / 無法連線到網路 / 网络不可达 / \
             网络是不可到达 / 访问权限不允许的方式 / 네트워크가 접근 불가능 / 네트워크에 연결할 수 없 / 액세스 권한에 의해 숨겨진 소켓 / \
             연결할 수 없는 네트워크 / 연결할 수 없는 호스트 / 호스트로 가는 경로가 없 / 호스트로 갈 루트 / 호스트로 갈 루트가 없",
            "Windows, glibc, localized",
            "연결할 수 없는 네트워크에서 소켓 작업을 시도했습니다.",
        ),
        TextRule::phrase(
            "#10013 / -1009 / forbidden by its access permissions \
             & internet connection / nsurlerror / offline / socket / wsaeacces",
            "Winsock WSAEACCES, Apple",
            "An attempt was made to access a socket in a way forbidden by its access permissions. 10013",
        )
        .or(&[Cause::ConnectionRefused]),
        TextRule::status(
            "errno & -101, / -113, / -4062 / -4073",
            "libuv error numbers",
            "{ errno: -4062, code: 'ESOCKET' }",
        ),
        TextRule::phrase(
            "permission denied (13) / permission denied [13] / (permission denied) / \
             143: permission denied / 993: permission denied / 25: permission denied / \
             465: permission denied / 587: permission denied / (0) permission denied \
             & connect \
             & imap / mail. / smtp",
            "PHP under SELinux",
            "SMTP ERROR: Failed to connect to server: Permission denied (13)",
        )
        .unless("database / docker / mysql / publickey / saslauthd / unix: / .sock")
        .or(&[Cause::ConnectionRefused]),
        TextRule::phrase(
            "cannot assign requested address / eaddrnotavail / 요청한 주소를 배정할 수 없",
            "POSIX EADDRNOTAVAIL",
            "[Errno 99] Cannot assign requested address",
        ),
        TextRule::named(
            "cannot be reached & check your internet connection / internet connection",
            "Mailspring",
            "SMTP server cannot be reached. Check your internet connection.",
        )
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::named(
            "angeforderte adresse kann nicht zugewiesen / das netzwerk ist nicht aktiv / \
             ne peut attribuer l'adresse demandée / le réseau ne fonctionne pas / 要求アドレスに割り当て / \
             ネットワークが落ちて / ネットワークに届きません / 네트워크가 죽었 / 无法指定被请求的地址 / 网络已关闭 / 無法指定所需的位址 / 網路停擺 / \
             無法接觸網路 / 找不到通往該主機",
            "glibc",
            "네트워크가 죽었습니다",
        ),
    ],
};
