//! What the synthetic briefing is made of. Countries are real; every place, group, person and
//! medium is invented.

/// ISO 3166-1 codes with English names.
pub(crate) const COUNTRIES: [(&str, &str); 30] = [
    ("PK", "Pakistan"),
    ("IR", "Iran"),
    ("AF", "Afghanistan"),
    ("IN", "India"),
    ("CN", "China"),
    ("TR", "Türkiye"),
    ("IQ", "Iraq"),
    ("SY", "Syria"),
    ("SA", "Saudi Arabia"),
    ("AE", "the United Arab Emirates"),
    ("QA", "Qatar"),
    ("OM", "Oman"),
    ("YE", "Yemen"),
    ("KW", "Kuwait"),
    ("BH", "Bahrain"),
    ("JO", "Jordan"),
    ("LB", "Lebanon"),
    ("EG", "Egypt"),
    ("AZ", "Azerbaijan"),
    ("AM", "Armenia"),
    ("GE", "Georgia"),
    ("TM", "Turkmenistan"),
    ("UZ", "Uzbekistan"),
    ("TJ", "Tajikistan"),
    ("KG", "Kyrgyzstan"),
    ("KZ", "Kazakhstan"),
    ("RU", "Russia"),
    ("BD", "Bangladesh"),
    ("NP", "Nepal"),
    ("LK", "Sri Lanka"),
];

/// Topic names; the key is the name in lower case with hyphens.
pub(crate) const TOPICS: [&str; 25] = [
    "Border security",
    "Counter-terrorism",
    "Mediation",
    "Ceasefires",
    "Arms control",
    "Sanctions",
    "Energy transit",
    "Water sharing",
    "Refugees",
    "Smuggling",
    "Maritime security",
    "Cyber security",
    "Air defence",
    "Elections",
    "Protests",
    "Prisoner exchanges",
    "Trade corridors",
    "Railways",
    "Drones",
    "Peacekeeping",
    "Disarmament",
    "Humanitarian access",
    "Intelligence cooperation",
    "Military exercises",
    "Consular affairs",
];

/// First parts of invented names.
pub(crate) const NAME_STARTS: [&str; 24] = [
    "Zor", "Vel", "Kesh", "Ost", "Tarn", "Mir", "Dral", "Quor", "Yev", "Han", "Bel", "Rus", "Fen",
    "Gol", "Ish", "Lur", "Nav", "Pesk", "Sund", "Urm", "Wex", "Arv", "Cael", "Ond",
];

/// Second parts of invented names.
pub(crate) const NAME_ENDS: [&str; 16] = [
    "vath", "rel", "mand", "ovar", "isk", "ulen", "adur", "eth", "orim", "asha", "ikal", "undra",
    "avin", "ebor", "yst", "omel",
];

/// Kinds of invented groups, with the word of the actor registry.
pub(crate) const GROUPS: [(&str, &str); 10] = [
    ("Front", "armed-group"),
    ("Brigade", "armed-group"),
    ("Border Command", "military"),
    ("Coast Guard", "military"),
    ("Council", "political"),
    ("Movement", "political"),
    ("Ministry", "government"),
    ("Forum", "intergovernmental"),
    ("Relief Society", "ngo"),
    ("Traders' Union", "other"),
];

/// Offices of people who are quoted without a name.
pub(crate) const OFFICES: [&str; 12] = [
    "interior minister",
    "foreign ministry spokesman",
    "border commander",
    "provincial governor",
    "deputy prime minister",
    "special envoy",
    "customs chief",
    "police commissioner",
    "defence attaché",
    "relief coordinator",
    "railway director",
    "parliamentary speaker",
];

/// What happens in headlines and sentences.
pub(crate) const ACTIONS: [&str; 20] = [
    "reopen the crossing",
    "extend the truce",
    "share border data",
    "resume the talks",
    "release detained drivers",
    "suspend overflights",
    "inspect the disputed post",
    "set up a hotline",
    "pull back two battalions",
    "publish the list of missing",
    "lift the trade ban",
    "repair the pipeline",
    "escort aid convoys",
    "recount the dead",
    "move the patrol line",
    "close three checkpoints",
    "exchange prisoners",
    "clear the minefield",
    "hold a joint exercise",
    "renew the water accord",
];

/// Sentences. `{c}` is a country, `{d}` another, `{p}` a place, `{g}` a group, `{o}` an office,
/// `{a}` an action, `{n}` a number.
pub(crate) const SENTENCES: [&str; 40] = [
    "Officials from {c} and {d} met in {p} to discuss how to {a} before the end of the month.",
    "The {o} of {c} said that {n} families had left the district since the last round of fighting.",
    "A statement by the {g} denied any part in the incident and asked for an inquiry by neutral observers.",
    "Traffic through {p} fell to {n} lorries a day, less than half of what customs counted a year ago.",
    "Two people with knowledge of the draft said that it obliges both sides to {a} within {n} days.",
    "Residents of {p} told reporters that the shelling began shortly after midnight and went on until dawn.",
    "The {g} said it would keep to the arrangement as long as {c} does the same.",
    "An earlier plan to {a} had failed when {d} withdrew its observers from the commission.",
    "According to the {o}, no decision has been taken, and reports of a deal are premature.",
    "Satellite pictures from the week before show {n} vehicles parked along the road to {p}.",
    "Neither side published a figure for its own losses, and independent counts differ widely.",
    "The commission will meet again in {p}, where the previous two rounds ended without a joint text.",
    "Analysts in {c} doubt that the {g} has the means to hold the ridge through the winter.",
    "The {o} called the offer sincere but asked {d} to {a} as a first step.",
    "Hospitals in {p} admitted {n} wounded, most of them with injuries from splinters.",
    "Under the accord each government names a liaison officer, who may be called at any hour.",
    "A spokesman for the {g} said that its delegation had travelled to {p} without conditions.",
    "The dispute goes back to a survey that placed the line {n} kilometres east of the river.",
    "Prices of flour and fuel in {p} rose by {n} per cent within a week of the closure.",
    "{c} has asked {d} for the names of those detained and for access by its consul.",
    "Both capitals described the conversation as frank, a word that their statements rarely use.",
    "The text leaves open who would pay for the {n} new posts along the northern section.",
    "Monitors were allowed to visit {p} for the first time since the spring.",
    "The {g} and local elders agreed to {a}, though no date was given.",
    "A convoy of {n} lorries reached the camp near {p} after waiting four days at the barrier.",
    "In parliament the {o} faced questions about why the warning had not been passed on.",
    "The army of {c} said it had shot down {n} drones; the claim could not be checked.",
    "Diplomats expect {d} to raise the matter when ministers gather in {p} next month.",
    "The {o} promised to {a}, provided that the other side refrains from new works.",
    "Local media carried a list of {n} names, some of which appear twice in different spellings.",
    "A second source confirmed the meeting but not its outcome.",
    "The river crossing at {p} remains open to families and closed to goods.",
    "Insurers have raised the premium for cargo bound for {c} twice since the summer.",
    "What the {g} demands has changed little: recognition, amnesty and a share of customs revenue.",
    "The government of {d} neither confirmed nor denied that it had been asked to mediate.",
    "Engineers need about {n} days to restore power to {p} once the road is safe.",
    "The figure includes members of the {g} who had surrendered earlier in the year.",
    "Schools in {p} stayed closed for a third week while families waited for the all-clear.",
    "The exchange involved {n} prisoners and took place on neutral ground near {p}.",
    "Whether the two sides can {a} depends on a verification clause that is still in brackets.",
];

/// Headings of sections in the middle of an article.
pub(crate) const HEADINGS: [&str; 8] = [
    "What happened",
    "Background",
    "What each side says",
    "Reactions",
    "On the ground",
    "The disputed clause",
    "Numbers so far",
    "Earlier rounds",
];
