//! The word lists of the front matter, and what people read in place of each word. The word is
//! stored; labels and numbers are derived from it.

use std::fmt;

use crate::catalogue::labelled;
use crate::written::vocabulary;

vocabulary! {
    /// The type of work, as the Trust Project's indicator asks for it.
    ArticleKind {
        /// Reports what happened.
        News = "news",
        /// Explains what it means.
        Analysis = "analysis",
        /// Judges, with likelihood and confidence.
        Assessment = "assessment",
        /// Says what to expect.
        Forecast = "forecast",
        /// Gives the background.
        Explainer = "explainer",
    }
}

vocabulary! {
    /// How certain it is that an event happened.
    EventStatus {
        /// Somebody said so.
        Reported = "reported",
        /// Established by independent sources.
        Confirmed = "confirmed",
        /// The parties tell it differently.
        Disputed = "disputed",
        /// The party accused denies it.
        Denied = "denied",
        /// It lies ahead.
        Expected = "expected",
        /// It will not take place.
        Cancelled = "cancelled",
        /// The source withdrew it.
        Retracted = "retracted",
    }
}

vocabulary! {
    /// What an event does to the one that it follows: the trail of an agreement.
    Effect {
        /// The parties say that they stand by it.
        Reaffirms = "reaffirms",
        /// The parties change it.
        Amends = "amends",
        /// What was promised is done.
        Fulfils = "fulfils",
        /// A party is said to have broken it; the event's status says how sure that is.
        Breaches = "breaches",
        /// It does not hold for a time.
        Suspends = "suspends",
        /// It does not hold any more.
        Ends = "ends",
    }
}

vocabulary! {
    /// What an actor did in an event; the order of a list never implies blame.
    ActorRole {
        /// Took part.
        Participant = "participant",
        /// Received the others.
        Host = "host",
        /// Mediated.
        Mediator = "mediator",
        /// Claimed it.
        Claimant = "claimant",
        /// Is accused of it.
        Accused = "accused",
        /// Was its target.
        Target = "target",
    }
}

vocabulary! {
    /// How exactly a place is known (ACLED's geo-precision, in words).
    PlacePrecision {
        /// The spot itself.
        Exact = "exact",
        /// Somewhere in the city.
        City = "city",
        /// Somewhere in the province.
        Admin1 = "admin1",
        /// Somewhere in the country.
        Country = "country",
    }
}

vocabulary! {
    /// What kind of source it is.
    Nature {
        /// A document or recording of the thing itself.
        Primary = "primary",
        /// A government's or group's own statement.
        OfficialStatement = "official-statement",
        /// Media that a state runs.
        StateMedia = "state-media",
        /// Media that nobody in the story runs.
        Independent = "independent",
        /// A news agency.
        Agency = "agency",
        /// A post on a social network.
        Social = "social",
        /// A source that is not named.
        Unnamed = "unnamed",
    }
}

vocabulary! {
    /// How a claim stands.
    ClaimStatus {
        /// Nobody checked it.
        Unverified = "unverified",
        /// Checked and found true.
        Confirmed = "confirmed",
        /// Others say otherwise.
        Disputed = "disputed",
        /// The party it concerns denies it.
        Denied = "denied",
        /// True within limits.
        Approximate = "approximate",
        /// The claimant took it back.
        Retracted = "retracted",
    }
}

vocabulary! {
    /// ICD 203 words of estimative probability.
    Likelihood {
        /// 1–5 %.
        AlmostNoChance = "almost-no-chance",
        /// 5–20 %.
        VeryUnlikely = "very-unlikely",
        /// 20–45 %.
        Unlikely = "unlikely",
        /// 45–55 %.
        RoughlyEvenChance = "roughly-even-chance",
        /// 55–80 %.
        Likely = "likely",
        /// 80–95 %.
        VeryLikely = "very-likely",
        /// 95–99 %.
        AlmostCertain = "almost-certain",
    }
}

impl Likelihood {
    /// The range in per cent that ICD 203 gives the word.
    pub fn percent(self) -> (u8, u8) {
        match self {
            Self::AlmostNoChance => (1, 5),
            Self::VeryUnlikely => (5, 20),
            Self::Unlikely => (20, 45),
            Self::RoughlyEvenChance => (45, 55),
            Self::Likely => (55, 80),
            Self::VeryLikely => (80, 95),
            Self::AlmostCertain => (95, 99),
        }
    }
}

vocabulary! {
    /// Confidence in a judgement, kept apart from its likelihood (ICD 203).
    Confidence {
        /// Scant or questionable sources.
        Low = "low",
        /// Credible sources, not enough of them.
        Moderate = "moderate",
        /// Good sources that agree.
        High = "high",
    }
}

vocabulary! {
    /// What came of a judgement.
    Outcome {
        /// It happened (also `true`, `yes`).
        Happened = "happened",
        /// It did not (also `false`, `no`).
        DidNotHappen = "did-not-happen",
        /// Nobody can say.
        Void = "void",
    }
}

vocabulary! {
    /// What kind of correction it is.
    #[derive(Default)]
    CorrectionKind {
        /// Something was wrong.
        #[default]
        Correction = "correction",
        /// Something could be misread.
        Clarification = "clarification",
        /// Something was added.
        Update = "update",
        /// The article is withdrawn.
        Retraction = "retraction",
    }
}

vocabulary! {
    /// A country's trend in a month.
    Trend {
        /// Worse than the month before.
        Deteriorated = "deteriorated",
        /// Better than the month before.
        Improved = "improved",
        /// As the month before.
        Unchanged = "unchanged",
    }
}

vocabulary! {
    /// What to be alert to in the month ahead.
    Alert {
        /// A risk that things get worse.
        ConflictRisk = "conflict-risk",
        /// A chance to settle something.
        ResolutionOpportunity = "resolution-opportunity",
    }
}

vocabulary! {
    /// What STIX 2.1 calls a threat actor (`threat-actor-type-ov`).
    StixType {
        /// Driven by a cause.
        Activist = "activist",
        /// A rival of the victim.
        Competitor = "competitor",
        /// Organised crime.
        CrimeSyndicate = "crime-syndicate",
        /// A criminal.
        Criminal = "criminal",
        /// A hacker.
        Hacker = "hacker",
        /// An insider who means no harm.
        InsiderAccidental = "insider-accidental",
        /// An insider who does.
        InsiderDisgruntled = "insider-disgruntled",
        /// A state or what works for it.
        NationState = "nation-state",
        /// Out for attention.
        Sensationalist = "sensationalist",
        /// A spy.
        Spy = "spy",
        /// A terrorist.
        Terrorist = "terrorist",
        /// Not known.
        Unknown = "unknown",
    }
}

labelled! {
    ArticleKind: ArticleKind;
    EventStatus: EventStatus;
    Effect: Effect;
    ActorRole: ActorRole;
    Nature: Nature;
    ClaimStatus: ClaimStatus;
    Likelihood: Likelihood;
    Confidence: Confidence;
    Outcome: Outcome;
    CorrectionKind: Correction;
    Trend: Trend;
    Alert: Alert;
    StixType: StixType;
}

/// A calendar month: `2025-10`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Year, 1 to 9999.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: i8,
}

/// As front matter and ISO 8601 have it.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl Month {
    /// The month in which a day lies.
    pub fn of(day: jiff::civil::Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }
}
