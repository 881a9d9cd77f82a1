//! The host name does not exist, or has no address record.
//! Not this: the resolver itself failed -> `dns_failure`.
//! Source: RFC 1035, RFC 8020.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::SuggestedHost],
    steps: steps(&[Step::CheckHostSpelling, Step::UseProviderHost, Step::CheckDnsRecords, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "can't resolve / cannot locate host / cannot resolve / cannot resolve hostname / \
             could not be resolved / could not find the server / could not resolve / \
             could not resolve host / could not resolve hostname / couldn't be resolved / \
             couldn't resolve / couldn't resolve host / dns lookup failed / \
             dns name does not exist / dns record not found / dns resolution failed / \
             does not exist in dns / domain name not found / failed host lookup / \
             failed to lookup host / failed to resolve / failed to resolve host / \
             host name lookup failure / host not found / host unknown (name server / \
             hostname cannot be resolved / hostname could not be resolved / \
             hostname nor servname / name does not exist / name does not resolve / \
             name not resolved / name or service not known / name resolution failed / \
             no address associated with hostname / no data of the requested type / \
             no dns records found / no ip address / no such domain / no such host / \
             nodename nor servname / non-existent domain / nonexistent domain / not found in dns / \
             ns_error_unknown_host / requested name is valid / servname not known / \
             unable to look up / unable to lookup / unable to resolve / unable to resolve host / \
             unknown host / unknown imap host / unknown mail server / unknown smtp host / \
             unknownhostexception / unresolvable / unresolved address / unresolvedaddressexception",
            "getaddrinfo(3); curl; c-client",
            "socket.gaierror: [Errno -2] Name or service not known",
        )
        .unless(
            "11002 / client host / dns timeout / helo command / nonauthoritative / ptr / \
             recipient address rejected / relay / reverse / sender address rejected / \
             sender domain / servfail / temporary failure / try again / try_again / \
             unable to resolve route / url / while contacting",
        ),
        TextRule::phrase(
            "badhost / dns name does not exist / dns_error_rcode_name_error / \
             dns_probe_finished_nxdomain / eai_nodata / eai_noname / enodata / enotfound / \
             err_dns / err_name_not_resolved / errno: -3008 / errno\":-3008 / hostnotfounderror / \
             hostnotfoundexception / nosuchhost / nxdomain / wsahost_not_found",
            "Node.js, Chromium",
            "Error: getaddrinfo ENOTFOUND imap.exmaple.com",
        ),
        TextRule::phrase(
            "[errno 11001] / [errno 8] / eai_fail / getaddrinfo failed / getaddrinfo for / \
             hostnotfound / php_network_getaddresses",
            "Python on Windows, PHP",
            "socket.gaierror: [Errno 11001] getaddrinfo failed",
        )
        .unless("temporary failure / try again"),
        TextRule::phrase("#11001 / #11004", "Winsock WSAHOST_NOT_FOUND", "WinError 11001"),
        TextRule::phrase(
            "is unknown & imap server / outgoing server / smtp server",
            "Thunderbird",
            "Outgoing server (SMTP) mail.example.com is unknown.",
        )
        .unless("unknown error / user"),
        TextRule::phrase(
            "can't find the server / cannot find mail server / cannot find server / \
             cannot find the host / could not be found / could not find host / \
             host could not be found / hostname not found / server could not be found / \
             server not found / server was not found \
             & host / server",
            "Outlook, Apple Mail",
            "The server could not be found. (Account: x)",
        )
        .unless("folder / mailbox / page / recipient / user"),
        TextRule::named(
            "0x800ccc0d",
            "Outlook error list",
            "0x800CCC0D: Cannot find the e-mail server",
        ),
        TextRule::phrase(
            "-1003 & a server with the specified hostname could not be found / nsurlerror",
            "Apple NSURLError",
            "NSURLErrorDomain error -1003",
        ),
        TextRule::phrase(
            "dns 이름이 없 / 도메인을 찾을 수 없 / 도메인이 존재하지 / 서버 이름을 확인할 수 없 / 서버를 찾을 수 없 / 서비스를 알 수 없 / \
             알려진 호스트가 없습니다 / 요청한 유형의 데이터를 찾을 수 없 / 원격 이름을 확인할 수 없 / 호스트 이름을 알 수 없 / \
             호스트 이름을 찾을 수 없 / 호스트 이름을 확인할 수 없 / 호스트를 찾을 수 없",
            "Windows (ko)",
            "알려진 호스트가 없습니다.",
        ),
        TextRule::phrase(
            "そのようなホストは不明 / サーバーが見つかりません / ホストが不明 / ホストが見つかりません / ホスト名が見つかりません / ホスト名を解決できません / \
             リモート名を解決できません / 名前またはサービスが不明 / 名前を解決できません",
            "Windows, glibc (ja)",
            "そのようなホストは不明です。",
        ),
        TextRule::phrase(
            "不知道这样的主机 / 不知道這樣的主機 / 域名不存在 / 域名解析失败 / 找不到主机 / 找不到伺服器 / 找不到服务器 / 无法解析主机 / 无法解析域名 / \
             无法解析服务器 / 无法解析此远程名称 / 未知的主机 / 未知的主機 / 未知的名称 / 未知的名称或服务 / 未能解析此远程名称 / 無法解析 / 無法解析遠端名稱",
            "Windows, glibc (zh)",
            "不知道这样的主机。",
        ),
        TextRule::phrase(
            "der angegebene host ist unbekannt / der name oder der dienst ist nicht bekannt / \
             host ist unbekannt / host nicht gefunden / hostname konnte nicht aufgelöst / \
             hostname nicht gefunden / kein solcher host bekannt / konnte nicht aufgelöst werden / \
             name oder dienst nicht bekannt / rechnername unbekannt / \
             server wurde nicht gefunden / unbekannter host",
            "Windows, glibc (de)",
            "Der angegebene Host ist unbekannt.",
        ),
        TextRule::phrase(
            "hôte inconnu / hôte introuvable / impossible de résoudre / \
             le nom distant n'a pas pu être résolu / nom d'hôte inconnu / \
             nom de serveur introuvable / nom ou service inconnu / serveur est introuvable / \
             serveur introuvable",
            "Windows, glibc (fr)",
            "Hôte inconnu.",
        ),
        TextRule::phrase(
            "este host não é / host desconocido / host não encontrado / host não é conhecido / \
             host sconosciuto / hôte n'est pas connu / hôte non trouvé / \
             impossibile risolvere il nome / nazwa lub usługa nieznana / nie znany / \
             no se pudo resolver el nombre / no se puede resolver el nombre / \
             nombre o servicio desconocido / nome o servizio sconosciuto / \
             nome ou serviço desconhecido / não foi possível resolver / \
             o nome remoto não pôde ser resolvido / onbekende host / неизвестное имя или служба / \
             хост неизвестен / этот хост неизвестен",
            "glibc (es, it, pt)",
            "Nombre o servicio desconocido",
        ),
        TextRule::phrase(
            "dns lookup failed: no such / does not resolve / domain not found / no a record / \
             no mx or a records / no mx record / null mx",
            "resolvers",
            "imap.example.com does not resolve",
        )
        .unless(
            "helo / ptr / recipient address rejected / sender address / sender domain / \
             sender verify",
        ),
        TextRule::named(
            "failed to connect to server & unknownhost",
            "Thunderbird",
            "imapUnknownHostError: Failed to connect to server mail.example.com.",
        ),
        TextRule::phrase(
            "edns & code / enotfound / errno / hostname",
            "nodemailer",
            "{ code: EDNS, syscall: getaddrinfo, hostname: smtp.example.com, command: CONN }",
        )
        .unless("eai_again / servfail / timeout"),
        TextRule::phrase(
            "host / hostname / hôte / rechner / servername / хост / ホスト / 主机 / 主機 / 호스트 \
             & desconocido / inconnu / introuvable / nicht bekannt / nicht gefunden / \
             sconosciuto / unbekannt / unknown host / неизвест / 不明 / 找不到 / 未知 / 見つかりません / 알 수 없 / \
             찾을 수 없",
            "mail programs",
            "Host oder Service nicht bekannt: mail.example.com",
        )
        .unless("certificate / destinataire / empfänger / recipient / zertifikat / 証明書 / 인증서"),
        TextRule::phrase(
            "host unknown / unknown host & #550 / #551 / #553 / #x.1.2",
            "sendmail",
            "Status: 5.1.2 Diagnostic-Code: SMTP; 550 Host unknown",
        )
        .or(&[Cause::RecipientRejected]),
        TextRule::weak(
            "#x.4.4",
            "RFC 3463 section 3.5: unable to route",
            "554 5.4.4 the other host",
        ),
        TextRule::named(
            "mail domain mentioned in email address is unknown / domain not used for mail / \
             no such domain at this location / illegal host/domain",
            "Courier, qmail",
            "550 Mail domain mentioned in email address is unknown",
        )
        .or(&[Cause::RecipientRejected]),
        TextRule::phrase(
            "domain does not exist / no such domain",
            "bounces",
            "example.com: Domain does not exist",
        )
        .unless("sender / mail from")
        .or(&[Cause::RecipientRejected]),
        TextRule::phrase(
            "failed to find the server / serveur introuvable / server nicht gefunden / \
             servidor no encontrado / server non trovato / serwera nie znaleziono",
            "Thunderbird, localized",
            "Failed to find the server.",
        )
        .unless("apache / http / nginx / page"),
        TextRule::named(
            "ns_error_unknown_host",
            "Mozilla",
            "NS_ERROR_UNKNOWN_HOST",
        ),
        TextRule::phrase(
            "account or domain may not exist / mail domain mentioned & #450 / #550 / #553 / #554",
            "bounces",
            "550 the account or domain may not exist",
        )
        .unless("sender verify")
        .or(&[Cause::RecipientRejected]),
        TextRule::phrase(
            "退信 / 收件人 / 收件域 & 域名不存在 / 域名有错误 / 域名解析 / 域名过期 / 无法被系统解析",
            "Coremail",
            "退信原因:主机或者对方域名有错误,无法被系统解析。",
        ),
        TextRule::phrase(
            "email:unknown_host / nodename nor servname provided, or not known",
            "macOS EAI_NONAME, Mule",
            "failed to lookup address information: nodename nor servname provided, or not known",
        ),
        TextRule::named(
            "couldn't find any host by that name / find any host named",
            "qmail",
            "Sorry, I couldn't find any host by that name. (#4.1.2)",
        ),
        TextRule::named(
            "could not find any mx / couldn't find any mx / no mail servers appear to exist / \
             nowhere to deliver mail to / no dns entries for the hostname / no dns entries for",
            "Maddy, hMailServer, Haraka, James",
            "550 Could not find any MX servers for example.com",
        ),
        TextRule::named(
            "ホスト & が見つからなかった / が見つかりません",
            "mutt, Thunderbird",
            "ホスト \"imap.example.com\" が見つからなかった",
        ),
        TextRule::named(
            "failed: host is unknown & fetchmail / imap / smtp / pop / mail",
            "fetchmail",
            "fetchmail: IMAP connection to imap.example.com failed: host is unknown.",
        ),
        TextRule::named(
            "smtp서버 / smtp 서버 / 서버를 & 알 수 없습니다. 서버 설정",
            "Thunderbird",
            "SMTP서버(smtp.example.com)를 알 수 없습니다. 서버 설정이 틀릴 가능성이 있습니다.",
        ),
        TextRule::named(
            "서버 / サーバー / smtp \
             & が見つかりません.サーバーの設定 / 未知.伺服器可能設定 / ist unbekannt. der server ist / \
             est inconnu. le serveur est / неизвестен. возможно / es desconocido. el servidor / \
             è sconosciuto. il server",
            "Thunderbird",
            "Fehler beim Senden der Nachricht: SMTP-Server smtp.example.com ist unbekannt. Der Server ist eventuell falsch konfiguriert.",
        ),
        TextRule::named(
            "ホスト名にアドレスが割り当て / aucune adresse associée avec / 無法識別這台主機 / resolve call failed:",
            "glibc, Winsock, systemd-resolved",
            "ホスト名にアドレスが割り当てられていません",
        ),
        TextRule::named(
            "mx records point to non-existent / answer with no data / no such host is known by mx",
            "Exim, c-ares",
            "all relevant MX records point to non-existent hosts",
        ),
        TextRule::named(
            "could not find your mail server / could not look up server name",
            "K-9, Geary",
            "Could not find your mail server. Please check your internet connection.",
        )
        .or(&[Cause::NetworkUnreachable]),
        TextRule::named(
            "#550 & 550 host unknown",
            "mail hosts",
            "550 Host unknown",
        ),
        TextRule::named(
            "getaddrinfo & dns failed",
            "WP Mail SMTP",
            "getaddrinfo / DNS failed",
        ),
        TextRule::named(
            "fehler beim auflösen des hostnamens / zu diesem hostnamen gehört keine / \
             erreur de repérage du nom / ホスト名の解決に失敗 / 名前に対応するアドレスがありません / 호스트 이름 탐색 실패 / \
             호스트이름과 대응되는 주소가 없 / 이름과 대응하는 주소가 없 / 主机名搜索失败 / 没有与主机名关联的地址 / 遠端系統名稱搜尋失敗 / 名稱或服務未知 / \
             沒有位址關聯至此主機",
            "glibc",
            "호스트이름과 대응되는 주소가 없음",
        ),
        TextRule::phrase(
            "サーバ不明 / smtpサーバが見つかりません / サーバが見つかりませんでした",
            "Sylpheed",
            "SMTPサーバが見つかりません: example:25",
        ),
        TextRule::named(
            "(smtp) & 未知.服务器可能配置错误",
            "Thunderbird",
            "发送邮件时出错:发件服务器(SMTP) smtp.example.com 未知。服务器可能配置错误",
        ),
        TextRule::named(
            "smtpサーバー名の解決ができ / smtp サーバー名の解決 / 016-503",
            "Fuji Xerox, Ricoh",
            "SMTPサーバー名の解決ができませんでした。",
        ),
        TextRule::named(
            "uzak ad çözülemedi / externe naam kan niet / nie można rozpoznać nazwy zdalnej",
            ".NET, localized",
            "Uzak ad çözülemedi: 'mail.ornek.com.tr'",
        ),
        TextRule::named(
            "#5.4.310 / infodomainnonexistent",
            "Exchange Online",
            "550 5.4.310 DNS domain example.org does not exist [Message=InfoDomainNonexistent]",
        ),
    ],
};
