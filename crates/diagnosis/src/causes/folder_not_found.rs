//! The named folder does not exist, or uses another separator or encoding.
//! Not this: the mailbox itself cannot be opened -> `mailbox_not_accessible`.
//! Source: RFC 5530 NONEXISTENT.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Mailbox,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Folder, Fact::Separator],
    steps: steps(&[Step::CheckFolderName, Step::UseFolderSeparator]),
    texts: &[
        TextRule::named(
            "[nonexistent] / [trycreate]",
            "RFC 5530 NONEXISTENT",
            "a3 NO [NONEXISTENT] Unknown Mailbox: Tickets (Failure)",
        )
        .unless("recipient"),
        TextRule::named(
            "[cannot] / can't find folder / can't select mailbox / cannot find folder / \
             cannot select folder / cannot select mailbox / character not allowed in mailbox / \
             client tried to access nonexistent / could not find folder / \
             could not select folder / couldn't open mailbox / does not exist in namespace / \
             examine failed / folder could not be / folder does not exist / folder doesn't exist / \
             folder is not found / folder not found / foldernotfound / foldernotfoundexception / \
             hierarchy separator / invalid folder / invalid mailbox / invalid mailbox name / \
             invalid separator / invalid utf-7 / mailbox does not exist / mailbox doesn't exist / \
             mailbox has children / mailbox name is not valid / mailbox not found / \
             no such folder / no such mailbox / nonexistent folder / nonexistent mailbox / \
             nonexistent namespace / noselect / not a valid folder / prefix missing / \
             select failed: no such / unable to select / unknown folder / unknown mailbox / \
             unknown namespace \
             & [cannot] / append / examine / folder / imap / inbox / mailbox / namespace / \
             no such / select / separator / status / utf-7 \
             & can't / cannot / couldn't / doesn't / invalid / missing / no such / nonexistent / \
             noselect / not / unable / unknown",
            "Dovecot, Courier, Cyrus, Gmail, JavaMail",
            "a3 NO Mailbox doesn't exist: INBOX/Tickets",
        )
        .unless(
            "#550 / 5.1.1 / authenticated but / license / login failed / rcpt / timed out / \
             unsafe login / user unknown",
        ),
        TextRule::phrase(
            "carpeta no existe / cartella non trovata / dossier introuvable / \
             dossier n'existe pas / no se encuentra la carpeta / ordner existiert nicht / \
             ordner nicht gefunden / フォルダが存在しません / フォルダが見つかりません / フォルダーが見つかりません / 找不到文件夹 / \
             文件夹不存在 / 資料夾不存在 / 메일함이 존재하지 / 없는 폴더 / 편지함을 찾을 수 없 / 폴더가 존재하지 / 폴더를 찾을 수 없 \
             & boîte / buzón / imap / inbox / mail / postfach / メール / 信箱 / 邮 / 메일 / 받은 / 사서함 / 편지",
            "localized",
            "IMAP 폴더를 찾을 수 없습니다",
        )
        .unless("file / 파일"),
        TextRule::phrase(
            "folder / mail folder \
             & could not be found / does not exist / doesn't exist / no such / not found / unknown \
             & examine / imap / inbox / select / sent / server / subscribe",
            "mail programs",
            "SELECT failed: folder Sent Items not found on server",
        )
        .unless("file / recipient / smtp"),
        TextRule::named(
            "should probably be prefixed with",
            "Courier, Dovecot",
            "Mailbox name should probably be prefixed with: INBOX.",
        ),
        TextRule::phrase(
            "can't change folder / can't open folder / can't select folder / \
             cannot change folder / cannot open folder / cannot select folder / \
             cannot select mailbox / could not open folder / could not select folder / \
             could not select mailbox / failed to open folder / failed to select folder / \
             failed to select mailbox / unable to open folder / unable to select folder / \
             unable to select mailbox \
             & does not exist / doesn't exist / no such / not exist / not found / unknown",
            "mail programs",
            "Cannot change folder, maybe it does not exist.",
        ),
        TextRule::named(
            "isn't selectable / is not selectable / not selectable / mailbox isn't selectable \
             & folder / imap / mailbox / select",
            "Dovecot, Courier",
            "28 NO Mailbox isn't selectable",
        ),
        TextRule::phrase(
            "메일함 / 메일박스 / 편지함 / 폴더 & 없습니다 / 존재하지 / 찾을 수 없 & select / examine / imap / 선택",
            "localized",
            "메일함 '보낸편지함'이 존재하지 않습니다. (SELECT 실패)",
        )
        .unless("가 없습니다. 메일 서버 / 주소 / 받는 / 수신"),
        TextRule::phrase(
            "imapfilter / imap command failed \
             & doesn't exist / does not exist / no such mailbox / no such folder",
            "imapfilter",
            "IMAP command failed: no such mailbox",
        ),
        TextRule::named(
            "asked for a nonexisting folder / access nonexistent namespace \
             & client / error: / getfolder",
            "OfflineIMAP",
            "ERROR: getfolder() asked for a nonexisting folder 'x'.",
        ),
        TextRule::named(
            "そのようなフォルダはない / フォルダーが見つかりません / 찾는 폴더가 존재하지 / 폴더를 찾을 수 없 \
             & 편지함 / 보관함 / imap / 메일 / メール / mail / smtp",
            "mutt, Zimbra, FairEmail",
            "IMAP: そのようなフォルダはない",
        ),
        TextRule::named(
            "no mailbox does not exist",
            "Cyrus",
            "A002 NO Mailbox does not exist",
        ),
        TextRule::named(
            "편지함 폴더를 얻을 수 없 / 편지함\" 폴더를 얻을 수 없",
            "Evolution",
            "“보낸 편지함” 폴더를 얻을 수 없습니다: 폴더가 없습니다.",
        ),
        TextRule::named(
            "the selected folder is invalid",
            "Zammad, GLPI",
            "The selected folder is invalid",
        ),
        TextRule::named(
            "imap-ordner & auf dem server nicht vorhanden / existiert nicht",
            "KDE",
            "Der IMAP-Ordner „x“ kann nicht verschoben werden; er ist auf dem Server nicht vorhanden.",
        ),
        TextRule::named(
            "dossier imap / imap フォルダ / imap 文件夹 / imap 資料夾 & n'existe pas / 存在しません / 不存在",
            "KDE",
            "无法移动 IMAP 文件夹“x”,它在服务器上不存在。",
        ),
        TextRule::named(
            "ordner existiert nicht / dossier inexistant / そのようなフォルダーはありません / 그런 폴더가 없 / 没有该文件夹 / \
             沒有這個資料夾 / posteingangs-ordner kann nicht gefunden \
             & ordner / dossier / フォルダー / 폴더 / 文件夹 / 資料夾",
            "Evolution",
            "폴더를 삭제할 수 없습니다: x: 그런 폴더가 없습니다",
        ),
        TextRule::named(
            "status: mailbox does not exist / select: mailbox does not exist",
            "Roundcube, Cyrus",
            "Serverfehler: STATUS: Mailbox does not exist",
        ),
    ],
};
