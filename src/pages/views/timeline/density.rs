//! How many events each month has in each country: a drawing of dots, and the same as a table.
//!
//! Both are bounded, so that a long history neither makes the page heavy nor the dots too small:
//! what does not fit by month is shown by year, and the countries with the fewest events are left
//! out, with a word about it. It begins where the coverage does: with the month of the first
//! article. Older events, which are background, are told in a line below.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::content::Precision;
use crate::model::{CountryIndex, SiteModel, anchor};
use crate::pages::parts::Views;
use crate::pages::parts::event_count::{EventCount, EventTally};
use crate::words::dates::{DateStyle, day_text};

/// Most columns, three years of months, and most numbers, each of which weighs 20 bytes on the line
/// (drawn, linked, told): a table of months has few enough countries to leave room for the events
/// below it, and never fewer than [`MIN_COUNTRIES`].
const MAX_COLUMNS: usize = 36;
const MAX_CELLS: usize = 240;
/// Rows.
const MAX_COUNTRIES: usize = 20;
const MIN_COUNTRIES: usize = 6;
/// Height of a row and of the labels above and below, in CSS pixels.
const ROW: usize = 26;
const LABELS: usize = 34;
/// Width that the columns share, and that of one of them.
const WIDTH: usize = 720;
const COLUMN: std::ops::RangeInclusive<usize> = 8..=44;
/// From which width of a column on it has room for "Nov".
const SHORT_MONTH: usize = 30;
/// Letters of a country's name that are shown in the drawing.
const MAX_LETTERS: usize = 24;

/// The drawing and its table.
#[derive(Debug, Serialize)]
pub(crate) struct Density<'a> {
    /// `month` or `year`.
    unit: &'static str,
    width: usize,
    height: usize,
    /// Where the columns begin.
    left: usize,
    /// Where the labels of the columns stand.
    bottom: usize,
    columns: Vec<Column>,
    rows: Vec<Row<'a>>,
    /// Countries that are left out.
    other_countries: usize,
    /// Events with a country that are older than the coverage; nothing if there are none.
    earlier: Option<Earlier>,
}

/// What lies before the coverage.
#[derive(Debug, Serialize)]
struct Earlier {
    #[serde(flatten)]
    events: EventCount,
    /// The first period that is drawn.
    before: String,
    /// The latest year with such events, on the timeline.
    url: String,
}

/// A month or a year.
#[derive(Debug, Serialize)]
struct Column {
    name: String,
    /// The month, in its letters or the first of them; nothing in a drawing by years or where it
    /// has no room.
    label: Option<String>,
    /// The year, at its first column.
    year: Option<i16>,
    x: usize,
    /// Events of the column by country, in the order of the rows.
    cells: Vec<Cell>,
}

/// The events of a country in a month or year.
#[derive(Debug, Clone, Serialize)]
struct Cell {
    #[serde(flatten)]
    events: EventCount,
    /// The timeline, filtered to them.
    url: Option<String>,
}

/// A country.
#[derive(Debug, Serialize)]
struct Row<'a> {
    name: &'a str,
    lang: Option<&'a str>,
    short_name: String,
    url: String,
    #[serde(flatten)]
    events: EventCount,
    y: usize,
    dots: Vec<Dot>,
}

/// A circle whose area stands for a number of events.
#[derive(Debug, Serialize)]
struct Dot {
    x: usize,
    y: usize,
    /// What happened; nothing if nothing did.
    r: Option<String>,
    /// What happened or is expected, if anything is.
    expected_r: Option<String>,
    /// The month or year, and the timeline of it, filtered to the country.
    period: String,
    url: String,
    #[serde(flatten)]
    events: EventCount,
}

/// A month (from 1), or a whole year (0).
type Period = (i16, i8);

/// Events by period and country.
type Counts = BTreeMap<Period, BTreeMap<CountryIndex, EventTally>>;

impl Views {
    /// The density of the timeline; nothing if no event has a date and a country.
    pub(crate) fn density(&self) -> Option<Density<'_>> {
        let model = &*self.model;
        let mut by_month = Counts::new();
        for (country, record) in model.countries.positioned() {
            for &event in &record.events {
                let event = model.events[event].event();
                let Some((day, precision)) = anchor(event) else { continue };
                let month = if precision >= Precision::Month { day.month() } else { 0 };
                let counts = by_month.entry((day.year(), month)).or_default();
                counts.entry(country).or_default().add(event.status);
            }
        }
        let begin = coverage(model)
            .filter(|begin| by_month.keys().any(|&period| !is_before(period, *begin)));
        if let Some(begin) = begin {
            by_month.retain(|&period, _| !is_before(period, begin));
        }
        let months = months_between(by_month.keys().filter(|(_, month)| *month > 0));
        let (unit, mut periods, counts) = match months {
            Some(months) => ("month", months, by_month),
            None => {
                let mut by_year = Counts::new();
                for ((year, _), counts) in by_month {
                    let of_year = by_year.entry((year, 0)).or_default();
                    for (country, tally) in counts {
                        let sum = of_year.entry(country).or_default();
                        *sum = sum.plus(tally);
                    }
                }
                let first = by_year.keys().next()?.0;
                let last = by_year.keys().next_back()?.0;
                ("year", (first..=last).map(|year| (year, 0)).collect(), by_year)
            }
        };
        periods.drain(..periods.len().saturating_sub(MAX_COLUMNS));

        let mut totals: BTreeMap<CountryIndex, EventTally> = BTreeMap::new();
        for period in &periods {
            for (&country, tally) in counts.get(period).into_iter().flatten() {
                let sum = totals.entry(country).or_default();
                *sum = sum.plus(*tally);
            }
        }
        let mut countries: Vec<(CountryIndex, EventTally)> = totals.into_iter().collect();
        countries.sort_by_key(|&(country, tally)| (std::cmp::Reverse(tally.all), country));
        let shown = (MAX_CELLS / periods.len().max(1)).clamp(MIN_COUNTRIES, MAX_COUNTRIES);
        let other_countries = countries.len().saturating_sub(shown);
        countries.truncate(shown);
        if countries.is_empty() {
            return None;
        }
        let mut density = self.draw_density(unit, &periods, &counts, &countries, other_countries);
        density.earlier = begin.and_then(|begin| self.earlier(begin));
        Some(density)
    }

    /// The events of countries that lie before the coverage.
    fn earlier(&self, begin: Period) -> Option<Earlier> {
        let model = &*self.model;
        let mut latest = None;
        let mut tally = EventTally::default();
        for record in &model.events {
            let event = record.event();
            let Some((day, precision)) = anchor(event) else { continue };
            let month = if precision >= Precision::Month { day.month() } else { 0 };
            if is_before((day.year(), month), begin) && !event.countries.is_empty() {
                tally.add(event.status);
                latest = Some(day.year());
            }
        }
        let (year, month) = begin;
        Some(Earlier {
            events: tally.told(self.words()),
            before: self.month_name(year, month),
            url: self.year_url(latest?),
        })
    }

    fn draw_density(
        &self,
        unit: &'static str,
        periods: &[Period],
        counts: &Counts,
        countries: &[(CountryIndex, EventTally)],
        other_countries: usize,
    ) -> Density<'_> {
        let column_width = (WIDTH / periods.len().max(1)).clamp(*COLUMN.start(), *COLUMN.end());
        let count = |period: &Period, country: CountryIndex| {
            counts.get(period).and_then(|counts| counts.get(&country)).copied().unwrap_or_default()
        };
        let most = periods
            .iter()
            .flat_map(|period| {
                countries.iter().map(|&(country, _)| count(period, country).happened_or_expected())
            })
            .max()
            .unwrap_or(1);
        let short_names: Vec<String> = countries
            .iter()
            .map(|&(country, _)| shortened(&self.model.countries[country].name))
            .collect();
        let letters = short_names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let left = letters * 8 + 12;
        let bottom = countries.len() * ROW;
        let largest = column_width.min(ROW - 4);
        let middle = |position: usize| left + position * column_width + column_width / 2;
        let columns = periods
            .iter()
            .enumerate()
            .map(|(position, &(year, month))| Column {
                name: self.period_name_of((year, month)),
                label: (month > 0 && column_width >= 18)
                    .then(|| self.short_month(month, column_width >= SHORT_MONTH)),
                year: starts_label(unit, periods, position, column_width).then_some(year),
                x: middle(position),
                cells: countries
                    .iter()
                    .map(|&(country, _)| self.density_cell(year, month, country, &count))
                    .collect(),
            })
            .collect();
        let rows = (0..)
            .zip(countries)
            .zip(short_names)
            .map(|((position, &(country, tally)), short_name)| {
                let record = &self.model.countries[country];
                let y = position * ROW + ROW / 2;
                let dot = |(column, period): (usize, &Period)| {
                    let tally = count(period, country);
                    let (happened, both) = (tally.happened(), tally.happened_or_expected());
                    let r = |count| radius(count, most, largest);
                    (both > 0).then(|| Dot {
                        x: middle(column),
                        y,
                        r: (happened > 0).then(|| r(happened)),
                        expected_r: (both > happened).then(|| r(both)),
                        period: self.period_name_of(*period),
                        url: self.period_url(*period, &record.code.slug()),
                        events: tally.told(self.words()),
                    })
                };
                Row {
                    name: &record.name,
                    lang: record.lang.as_deref(),
                    short_name,
                    url: record.url.href(&self.base_url),
                    events: tally.told(self.words()),
                    y,
                    dots: periods.iter().enumerate().filter_map(dot).collect(),
                }
            })
            .collect();
        Density {
            unit,
            width: left + periods.len() * column_width,
            height: bottom + LABELS,
            left,
            bottom,
            columns,
            rows,
            other_countries,
            earlier: None,
        }
    }

    fn density_cell(
        &self,
        year: i16,
        month: i8,
        country: CountryIndex,
        count: &impl Fn(&Period, CountryIndex) -> EventTally,
    ) -> Cell {
        let tally = count(&(year, month), country);
        let code = self.model.countries[country].code.slug();
        let url = (tally.all > 0).then(|| self.period_url((year, month), &code));
        Cell { events: tally.told(self.words()), url }
    }

    /// A month as the label of a column: Nov, or its first letter.
    fn short_month(&self, month: i8, has_room: bool) -> String {
        let config = &*self.model.config;
        let first = Date::new(2000, month, 1).unwrap_or_default();
        match has_room {
            true => {
                day_text(first, DateStyle::ShortMonth, &config.language, &config.words).to_string()
            }
            false => self.month_name(2000, month).chars().take(1).collect(),
        }
    }

    fn period_name_of(&self, (year, month): Period) -> String {
        if month == 0 { self.year_name(year) } else { self.month_name(year, month) }
    }

    /// The page of a month or year, filtered to a country.
    fn period_url(&self, (year, month): Period, code: &str) -> String {
        let url = if month == 0 { self.year_url(year) } else { self.month_url(year, month) };
        format!("{url}?country={code}")
    }
}

/// The month of the first article.
fn coverage(model: &SiteModel) -> Option<Period> {
    model.first_month().map(|month| (month.year, month.month))
}

/// Whether a period ends before a month begins; of a year of which no month is known, its last.
fn is_before((year, month): Period, begin: Period) -> bool {
    (year, if month == 0 { 12 } else { month }) < begin
}

/// Every month from the first to the last, if they are few enough.
fn months_between<'a>(
    mut months: impl DoubleEndedIterator<Item = &'a Period>,
) -> Option<Vec<Period>> {
    let &(year, month) = months.next()?;
    let last = months.next_back().copied().unwrap_or((year, month));
    let number = |(year, month): Period| i32::from(year) * 12 + i32::from(month) - 1;
    let (first, last) = (number((year, month)), number(last));
    if last - first >= MAX_COLUMNS as i32 {
        return None;
    }
    let period = |number: i32| ((number / 12) as i16, (number % 12 + 1) as i8);
    Some((first..=last).map(period).collect())
}

/// Whether the year is written under a column: at its first month, as often as there is room.
fn starts_label(unit: &str, periods: &[Period], position: usize, column_width: usize) -> bool {
    let every = 40_usize.div_ceil(column_width);
    let (_, month) = periods[position];
    match unit {
        "year" => position.is_multiple_of(every),
        // Two labels that would touch: that of the first column gives way.
        _ if position == 0 => month == 1 || month as usize + every <= 13 || periods.len() < every,
        _ => month == 1,
    }
}

/// The radius whose circle has an area in proportion to `count`, to a tenth of a pixel, and never
/// so small that it cannot be seen.
fn radius(count: usize, most: usize, largest: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a tenth of a pixel is kept")]
    let share = (count as f64 / most.max(1) as f64).sqrt();
    #[expect(clippy::cast_precision_loss, reason = "a few pixels")]
    let radius = share * largest as f64 / 2.0;
    format!("{:.1}", radius.max(2.0))
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= MAX_LETTERS {
        return name.to_owned();
    }
    name.chars().take(MAX_LETTERS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_through_the_years() {
        let check = |months: &[Period], expected: Option<&[Period]>| {
            assert_eq!(months_between(months.iter()).as_deref(), expected, "{months:?}");
        };
        check(&[], None);
        check(&[(2025, 10)], Some(&[(2025, 10)]));
        check(&[(2025, 11), (2026, 2)], Some(&[(2025, 11), (2025, 12), (2026, 1), (2026, 2)]));
        check(&[(2022, 1), (2025, 1)], None);
        assert_eq!(months_between([(2022, 2), (2025, 1)].iter()).unwrap().len(), 36);
    }

    #[test]
    fn areas_stand_for_numbers() {
        for (count, most, expected) in [(4, 4, "10.0"), (1, 4, "5.0"), (1, 10_000, "2.0")] {
            assert_eq!(radius(count, most, 20), expected, "{count} of {most}");
        }
    }

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(shortened("Pakistan"), "Pakistan");
        assert_eq!(shortened("Bosnia and Herzegovina, the"), "Bosnia and Herzegovina,…");
    }
}
