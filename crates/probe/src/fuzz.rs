//! The readers, for the fuzz targets of `fuzz/`: they are not public otherwise.

use crate::{
    imap::reader::ResponseReader,
    limits,
    lines::{Lines, Reader},
    smtp::reader::ReplyReader,
};
use mailmend_protocol::Fault;

/// IMAP responses: the first octet says what is waited for, the second how the rest is cut.
pub fn imap_reader(data: &[u8]) {
    let Some(([goal, cut], bytes)) = data.split_first_chunk() else { return };
    same_however_cut(bytes, *cut, || match goal % 3 {
        0 => ResponseReader::greeting(),
        1 => ResponseReader::completion("M1"),
        _ => ResponseReader::continuation("M1"),
    });
}

/// SMTP replies, likewise.
pub fn smtp_reader(data: &[u8]) {
    let Some(([goal, cut], bytes)) = data.split_first_chunk() else { return };
    same_however_cut(bytes, *cut, || match goal % 2 {
        0 => ReplyReader::greeting(),
        _ => ReplyReader::reply(),
    });
}

/// Reads in one piece and in pieces of `cut` octets; the outcome must not differ. Nothing that is kept
/// for the report is larger than its bound.
fn same_however_cut<R: Reader>(bytes: &[u8], cut: u8, make: impl Fn() -> R)
where
    R::Answer: std::fmt::Debug + PartialEq,
{
    let whole = outcome(make(), std::iter::once(bytes));
    let pieces = outcome(make(), bytes.chunks(usize::from(cut).max(1)));
    assert_eq!(whole.0, pieces.0, "cut every {cut} octets");
    for line in whole.1.iter().chain(&pieces.1) {
        assert!(line.chars().count() <= limits::SHOWN_LINE);
    }
}

type Outcome<A> = (Result<Option<A>, Fault>, Vec<String>);

fn outcome<'a, R: Reader>(
    mut reader: R,
    pieces: impl Iterator<Item = &'a [u8]>,
) -> Outcome<R::Answer> {
    let mut lines = Lines::default();
    let mut result = Ok(None);
    for piece in pieces {
        lines.feed(piece);
        if matches!(result, Ok(None)) {
            result = reader.read(&mut lines);
        }
    }
    (result, reader.seen())
}
