//! Dates in words, without a calendar library: the patterns are Fluent, the arithmetic is here.

use crate::Localizer;

/// A moment in UTC: year, month 1 to 12, day, hour, minute.
///
/// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
pub fn civil(seconds: i64) -> (i64, u8, u8, u8, u8) {
    let days = seconds.div_euclid(86_400) + 719_468;
    let of_day = seconds.rem_euclid(86_400);
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month as u8, day as u8, (of_day / 3600) as u8, (of_day % 3600 / 60) as u8)
}

impl Localizer {
    /// A date: "9 March 2026", "2026년 3월 9일".
    pub fn date(&self, seconds: i64) -> String {
        self.filled("date-pattern", seconds)
    }

    /// A date with the time of day: "9 March 2026, 14:05 UTC".
    pub fn date_time(&self, seconds: i64) -> String {
        self.filled("date-time-pattern", seconds)
    }

    /// Patterns hold `%Y %B %m %d %H %M`, as in strftime; `%m` and `%d` without a leading zero.
    fn filled(&self, pattern: &str, seconds: i64) -> String {
        let (year, month, day, hour, minute) = civil(seconds);
        let months = self.text("date-months", &[]);
        let name = months.split(',').nth(usize::from(month) - 1).unwrap_or_default().trim();
        self.text(pattern, &[])
            .replace("%Y", &year.to_string())
            .replace("%B", name)
            .replace("%m", &month.to_string())
            .replace("%d", &day.to_string())
            .replace("%H", &two_digits(hour))
            .replace("%M", &two_digits(minute))
    }
}

fn two_digits(number: u8) -> String {
    let digits = number.to_string();
    if number < 10 { ["0", &digits].concat() } else { digits }
}
