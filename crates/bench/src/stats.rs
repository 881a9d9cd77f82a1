//! Medians, percentiles, spreads.

use std::fmt;

/// The value below which that share of the values lies; 0 for none.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len().saturating_sub(1)) as f64 * share;
    sorted.get(at.round() as usize).copied().unwrap_or(0.0)
}

/// The middle value.
pub fn median(values: &[f64]) -> f64 {
    percentile(values, 0.5)
}

/// Median with the least and the most, over the rounds of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spread {
    /// The middle.
    pub median: f64,
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
}

impl Spread {
    /// Of these values.
    pub fn of(values: &[f64]) -> Self {
        Self {
            median: median(values),
            least: percentile(values, 0.0),
            most: percentile(values, 1.0),
        }
    }

    /// Of the ratios, round by round: what disturbs one round disturbs both sides of it.
    pub fn of_ratios(above: &[f64], below: &[f64]) -> Self {
        let ratios: Vec<f64> =
            above.iter().zip(below).filter(|(_, b)| **b > 0.0).map(|(a, b)| a / b).collect();
        Self::of(&ratios)
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = match self.median.abs() {
            small if small < 10.0 => 2,
            small if small < 100.0 => 1,
            _ => 0,
        };
        let Self { median, least, most } = self;
        write!(f, "{median:.digits$} [{least:.digits$}-{most:.digits$}]")
    }
}

/// The slope of a straight line through the points (least squares).
pub fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len().max(1) as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let above: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let below: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    if below == 0.0 { 0.0 } else { above / below }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_does_not_matter() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(percentile(&[4.0, 1.0, 2.0, 3.0, 5.0], 1.0), 5.0);
        assert_eq!(median(&[]), 0.0);
        assert_eq!(Spread::of_ratios(&[2.0, 9.0], &[1.0, 3.0]).most, 3.0);
        assert_eq!(Spread::of(&[1.0, 2.0, 3.0]).to_string(), "2.00 [1.00-3.00]");
    }

    #[test]
    fn slopes() {
        assert_eq!(slope(&[(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)]), 2.0);
        assert_eq!(slope(&[(1.0, 1.0)]), 0.0);
    }
}
