### The words of the theme in English.
###
### To change some: write them into `words/en.ftl` beside `site.toml`, each with its name and the words
### that you want. What is not in that file stays as it is here. `words/ur.ftl` does it for pages in Urdu.
###
###     all_events = The whole record
###
### What stands in braces with a `$` is put in when a page is made, and may stand anywhere in the words:
### `updated_on = Changed on { $when }`. Words that depend on a number take their whole block, from the
### name to the last brace; a language has the lines that its numbers need:
###
###     articles =
###         { $count ->
###             [one] { $count } report
###            *[other] { $count } reports
###         }

## Everywhere

home = Home
breadcrumb = Breadcrumb
latest = Latest
contents = Contents
previous = Previous
next = Next
newer = Newer
older = Older
previous_and_next = Previous and next
updated = Updated
updated_on = Updated { $when }
articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
events =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
# A count with the part of it that did not happen, or not yet: "31 events, of which 2 expected".
of_which = { $all }, of which { $parts }
events_cancelled = { $count } cancelled
events_denied = { $count } denied
events_expected = { $count } expected
events_retracted = { $count } retracted
# The sign between what stands in a list, with its space.
list_separator = {", "}
# The same between clauses, each of which may have a list in it.
clause_separator = {"; "}
atom_feed = Atom feed
download_csv = Download CSV
view_as_table = View as table
# Dates that are not a day or a month: open at an end, or not known exactly.
date_from = from { $date }
date_until = until { $date }
date_unknown = date not known
# Of what is expected, with an open date that has begun.
date_not_set = no date set (expected since { $date })
date_about = about { $date }
date_uncertain = { $date } (uncertain)
date_about_uncertain = about { $date } (uncertain)
date_spring = spring { $year }
date_summer = summer { $year }
date_autumn = autumn { $year }
date_winter = winter { $year }
# `$year` is the first of the decade or century.
date_decade = { $year }s
date_century = { $year }s
date_from_to = { $start } – { $end }
# A time of day, with the day before it and the name of its time zone behind it.
date_and_time = { $date }, { $time }
time_in_zone = { $time } { $zone }

# Two ends of a time.
from_to = { $from } to { $to }
all = All
letters = Letters
none_yet = No entries yet.
places = Places
no_events = No events yet.
more_articles =
    { $count ->
        [one] { $count } more article
       *[other] { $count } more articles
    }
articles_head = Articles
events_head = Events
all_events = All { $count } events
list_and = { $list } and { $last }
list_and_more = { $list } and { $count } more
# A name with what it is narrowed to, or what is said of it: “Pakistan: Water”.
with_part = { $name }: { $part }

# Heads of columns and names of facts.
country = Country
countries = Countries
date = Date
day = Day
from = From
language = Language
list = List
month = Month
name = Name
no = no
not_reported = not recorded
reason = Reason
since = Since
source = Source
sources = Sources
to = To
type = Type
yes = yes

# The pages of a list.
pages = Pages
page_of = Page { $page } of { $count }
all_pages = All { $count } pages
page_number = Page { $page }

## Timeline as of a date

as_of_days = Timeline as of a date
as_of_days_about = The timeline as it stood on each day when events were reported or revised, without later reports.
as_of_days_last =
    { $count ->
        [one] The last such day.
       *[other] The last { $count } such days.
    }
as_of_days_caption = Days, newest first
first_reported = First reported
revised_or_reported_again = Revised or reported again
known_by_then = Known by then
as_of_about =
    The timeline as it stood at the end of { $day }. Later reports are left out; entries revised
    later appear as they then stood.
as_of_known =
    { $count ->
        [one] { $count } event known by then
       *[other] { $count } events known by then
    }
latest_listed =
    { $count ->
        [one] the latest is listed
       *[other] the latest { $count } are listed
    }
as_of_titles = Titles link to today’s entries.
as_of_title = Timeline as of { $day }
as_of_reported = First reported on this day
as_of_revised = Revised or reported again on this day
as_of_before = Known before
# What the reports of the day changed.
note_title = Title was “{ $title }”
note_date = Date was { $date }
note_type = Type was { $type }
note_status = Status was { $status }
note_countries = Countries were { $countries }
note_outcome = Outcome was “{ $outcome }”
note_added = Adds { $parts }
added_actors = actors
added_people = people
added_places = places
added_topics = topics
added_sources = sources
added_outcome = outcome
added_commitments = commitments
note_unchanged = Reported again, unchanged

## Claims

claims_about = What each side says of the same thing, side by side.
claims =
    { $count ->
        [one] { $count } claim
       *[other] { $count } claims
    }
claims_caption = Totals are given as ranges.
# Heads of columns.
status_of_claim = Status of the claim
value = Value
according_to = According to
in_event = Event:
in_articles = In:
how_to_read = How to read this table
claims_note_csv = The CSV has a row for each article that reports a claim.
claims_note_groups = Claims stand together when they describe the same thing in the same words and unit.
claims_note_range = A range runs from the lowest to the highest value that a claimant still maintains.
claims_note_sums =
    Over several events, the lowest values are added together, and so are the highest. Claims about
    different countries are never added together.
claims_note_countries = A claim without an event counts for the countries of its article.
claims_note_status =
    The status is the desk’s note on a claim. Claims that were denied or withdrawn are listed but not
    counted; nor are those of a denied or retracted event, or of a retracted article.
claims_note_unconfirmed =
    “Not confirmed” means that every figure for those events comes from one claimant or is disputed,
    and the desk has confirmed none.
claims_in_csv =
    { $count ->
        [one] { $count } more claim in the CSV
       *[other] { $count } more claims in the CSV
    }
claims_in_ledger =
    { $count ->
        [one] { $count } more claim
       *[other] { $count } more claims
    }

# What the claims about one thing come to.
claim_sum =
    { $count ->
        [one] Total for { $count } event: { $total }
       *[other] Total for { $count } events: { $total }
    }
claim_sum_here =
    { $count ->
        [one] Total for { $count } event in this article: { $total }
       *[other] Total for { $count } events in this article: { $total }
    }
claim_range = Range: { $total }
claim_all = All give { $total }
claim_figure = Figure: { $total }
claim_range_here = Range in this article: { $total }
claimed_by = claimed by { $claimants }; not confirmed
# Of several events, some rest on one claimant alone.
claimed_by_for = for { $count } of the events claimed by { $claimants }; not confirmed
one_source_each = each event has one source
one_source_for =
    { $count ->
        [one] { $count } of the events has one source
       *[other] { $count } of the events have one source
    }
# Beside a range: the values that are no figures, in quotation marks.
claims_in_words = also said: { $values }
claims_denied = { $count } denied, not counted
claims_withdrawn = { $count } withdrawn, not counted
# Why a claim is not counted whatever its own status is; in a list of reasons a number stands before it.
not_counted_event_denied = not counted: the event is denied
not_counted_event_withdrawn = not counted: the event is retracted
not_counted_articles_withdrawn = not counted: the article is retracted
accounts =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }

## Forecasts

forecasts_about = What the desk expected, what came of it, and how well its likelihoods are calibrated.
forecasts_due = { $count } due
forecasts_open = { $count } open
forecasts_resolved = { $count } resolved
due = Due: outcome not yet recorded
open = Open
resolved = Resolved
score = Score
brier_score =
    { $count ->
        [one] Brier score { $score } over { $count } judgement.
       *[other] Brier score { $score } over { $count } judgements.
    }
brier_about =
    It is the mean squared difference between the probability given (the midpoint of the range) and
    the outcome (1 or 0). A perfect score is 0; saying 50% every time scores 0.25.
no_score = No judgement has been scored yet.
few_scored =
    { $count ->
        [one] { $count } judgement has been scored so far. A score is shown once there are { $least }.
       *[other] { $count } judgements have been scored so far. A score is shown once there are { $least }.
    }
not_scored = { $count } not scored.
calibration = Calibration
calibration_title = Calibration: forecast probability and observed share
calibration_about =
    Across: the probability range of each term. Up: the share of judgements that came true. On the
    diagonal the two agree. The table gives the same figures.
calibration_forecast = Forecast probability
calibration_observed = Observed share
calibration_numbers = The number beside a dot says how many judgements it stands for.
calibration_caption =
    The seven likelihood terms of the US intelligence scale (ICD 203). Confidence is given separately: it rates the evidence, not
    the likelihood.
term = Term
range = Range
midpoint = Midpoint
scored = Scored
came_true = Came true
percent = { $number }%
percent_range = { $low }–{ $high }%
by_date = Due { $date }
no_date = No date set
hit = hit
miss = miss
likelihood_is = Likelihood: { $likelihood }.
confidence_is = Confidence: { $confidence }.
outcome_is = Outcome: { $outcome }.

## Corrections

corrections_about = Changes of substance to published articles, newest first.
entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
no_corrections = No corrections to date.

## Versions of an article

versions_page_about = What changed, when, and what readers were told.
versions = Versions
versions_of = Versions of “{ $title }”
versions_about =
    { $count ->
        [one] { $count } version.
       *[other] { $count } versions, newest first.
    } Deletions are struck through after a −, additions underlined after a +. Sources appear as [key].
version_number = Version { $number }
earlier_withdrawn = Earlier versions were withdrawn on { $when } and are not shown
first_version = First version on record
change_noted = Noted as { $marks }
change_not_noted = No note published
paragraphs_unchanged =
    { $count ->
        [one] { $count } paragraph unchanged
       *[other] { $count } paragraphs unchanged
    }
# Read aloud before what is struck through or underlined.
removed = removed:
added = added:

## Actors

area = Area of operation
first_event = First event on record
latest_event = Latest event on record
only_event = Only event on record
stix_type = Category in the STIX standard
see_also = See also
names_in_use = Names in use
names_caption = Names that others use; the name here is { $name }
used_by = Used by
designations = Designations
designations_caption = Official lists that name it
authority = Authority
alongside = In the same events

## People

offices = Offices
offices_caption = Offices held, as reported
office = Office
organisation = Organisation
# In place of the day on which an office ended.
in_office = in office
authors = Authors
# The page of an author who is also a person of the record.
profile = Profile
articles_by = Articles by { $name }
in_their_words = In their words
older_quotations =
    { $count ->
        [one] { $count } older quotation is in the articles.
       *[other] { $count } older quotations are in the articles.
    }

## Places, topics, registries

glossary = Glossary
also_called = Also: { $names }
used_in_more =
    { $count ->
        [one] And in { $count } older article.
       *[other] And in { $count } older articles.
    }
coordinates = Coordinates
coordinates_within = { $position }, accurate to about { $accuracy }
latitude_north = { $degrees }° N
latitude_south = { $degrees }° S
longitude_east = { $degrees }° E
longitude_west = { $degrees }° W
length_kilometres = { $count } km
length_metres = { $count } m
length_centimetres = { $count } cm
sovereignty = Sovereignty
sovereignty_disputed = Disputed
part_of = Part of
includes = Includes
iptc_topic = IPTC Media Topic
topic_everywhere = { $topic } in all countries
written = { $count } written
events_of_articles = Events in these articles
all_events_by_month = All events by month

## Commitments

# The trail of what came after a commitment.
what_followed = What followed
followed_by = Followed by

## A country’s status

status_by_month = Status by month
status_from_to = Status by month, { $from } to { $to }
status_caption = Trend and alert for each month
not_assessed = not assessed
in_figures = { $country } in figures
sources_of_assessments = Sources of these assessments
balance = Sources by side, language and type
side = Side
type_and_ownership = Type and ownership
# What the languages of sources are called.
language_arabic = Arabic
language_balochi = Balochi
language_chinese = Chinese
language_dari = Dari
language_english = English
language_french = French
language_german = German
language_hindi = Hindi
language_pashto = Pashto
language_persian = Persian
language_punjabi = Punjabi
language_russian = Russian
language_sindhi = Sindhi
language_spanish = Spanish
language_tajik = Tajik
language_turkish = Turkish
language_urdu = Urdu
language_uzbek = Uzbek
events_by_month_and_type = Events by month and type
counts_caption = Numbers link to the events on the timeline.
counts_undated =
    { $count ->
        [one] { $count } event of unknown year is left out.
       *[other] { $count } events of unknown year are left out.
    }
period = Period
events_by_province = Events by province
provinces_caption = Events at places whose province is known; places link to their events
province = Province
trend = Trend
assessed_by = Assessed by

## Sources

archived_copy = archived copy

## Moved pages

moved = Moved
moved_about = This page has moved
moved_link = Go to the new address

## The frame of every page

skip = Skip to content
languages = Languages
main_menu = Main
footer = Footer
# Groups of the foot; the third is "Evidence".
footer_read = Read
footer_about = About
colours = Colours
colours_device = As on this device
colours_light = Light
colours_dark = Dark
made_with = Made with Dateline. No cookies, no trackers, no script needed.

## Builds for a smaller circle

not_public = Not public
marked_with_drafts = { $label }, with drafts
marked_with_future = { $label }, with what is not due yet
marked_with_both = { $label }, with drafts and what is not due yet
marked_about = Not for the public: share it no further than its label allows.

## Front page

top_stories = Top stories
issue_of = Last published { $when }
issue_updated = updated { $when }
edition_of = Edition of { $period }
corrections_more =
    { $count ->
        [one] { $count } more change in the week to { $when }
       *[other] { $count } more changes in the week to { $when }
    }
no_articles = No articles yet.
where_things_stand = Where things stand
all_countries = All countries
all_articles = All articles
what_to_watch = What to watch
events_in_brief = Events in brief
every_event = All events
stories = Stories
by_topic = By topic
all_expected =
    { $count ->
        [one] { $count } expected event
       *[other] All { $count } expected events
    }
expected_in_all =
    { $count ->
        [one] { $count } expected event
       *[other] { $count } expected events
    }
watch_calendar = Calendar of expected events

## Pages that are not there

not_found = Not found
not_found_about =
    There is no page at this address. It may be mistyped, or the page may not be published yet.
where_to_look = Where to look

## Lists of articles

articles_newest_first =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles, newest first
    }
type_of_work = Type of work
archive = Archive
articles_of = Articles: { $period }
# Tags of a card.
retracted = Retracted
superseded = Superseded
# Before a title in a feed, and before the headline of what the desk has taken back on its page.
retracted_title = Retracted: { $title }
superseded_title = Superseded: { $title }
written_in = In { $language }

## Articles

by = By { $authors }
min_read = { $minutes } min read
versions_count =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
translated_from = Translated from { $title }
information_as_of = Information as of { $when }.
retracted_on = Retracted on { $when }.
retracted_about = The desk no longer stands by this article:
superseded_head = Superseded.
superseded_about = A newer article replaces this one:
key_points = Key points
updates = Updates
assessment = Assessment
assessment_about =
    A judgement by the desk, not a report. Percentages are the ranges of the US intelligence scale
    (ICD 203). All judgements and their outcomes: { $ledger }.
forecasts_ledger = Forecasts
decided_by = Due by { $date }.
filed_under = Filed under
story = Story
topics = Topics
actors = Actors
people = People
related = Related
evidence = Evidence
competing_claims = Competing claims
quotations = Quotations
reviewed_by = Reviewed by { $names }.
report_error = Report an error
# The subject of the reader’s mail.
error_in = Error in “{ $title }”
cite = Cite this page
# Parts of a citation.
# How an article is cited; the address stands behind it.
citation = { $authors }. “{ $title }”, { $publication }, { $issued }. { $version }.
cited_updated = updated { $when }
cited_version = Version { $version }
cited_information = information as of { $when }
bibtex = BibTeX
csl_json = CSL-JSON
copy_link = Copy link
share = Share
link_copied = Link copied

## Texts

# What is read aloud of marks in a text.
source_number = Source { $number }
source_number_and_place = Source { $number }, { $place }
footnotes = Footnotes
footnote_number = Footnote { $number }
back_to_reference = Back to reference { $reference }
link_to_section = Link to this section
table_number = Table { $number }
done = Done
not_done = Not done

# Heads of boxes in a text.
alert_attention = Attention
alert_bug = Bug
alert_caution = Caution
alert_danger = Danger
alert_done = Done
alert_error = Error
alert_example = Example
alert_failure = Failure
alert_hint = Hint
alert_important = Important
alert_information = Information
alert_missing = Missing
alert_note = Note
alert_question = Question
alert_quotation = Quotation
alert_success = Success
alert_summary = Summary
alert_tip = Tip
alert_to_do = To do
alert_warning = Warning

## Editions

edition = Edition
edition_of_days = Edition: { $period }
editions = Editions
editions_count =
    { $count ->
        [one] { $count } edition
       *[other] { $count } editions
    }
editions_about = Each edition has the articles, events, corrections and updates of its period.
in_this_edition = In this edition
where_things_stood = Where things stood
corrections = Corrections and updates
print_edition = Print with full text
back_to_edition = Back to the edition
also_published = Also published
all_sources = All sources
all_corrections = All corrections and updates
all_events_of_month = All events of the month
countries_assessed =
    { $count ->
        [one] { $count } country assessed
       *[other] { $count } countries assessed
    }
corrections_count =
    { $count ->
        [one] { $count } change to a published article
       *[other] { $count } changes to published articles
    }

## Countries

not_reviewed = Review overdue since { $when }.
not_reviewed_about = Parts of this page may be out of date.
trend_in = { $trend } in { $when }
# Of a month that is long past.
trend_last_in = { $trend } when last assessed, in { $when }
next_event = Next:
on_this_page = On this page
claims_head = Claims
people_and_actors = People and actors
relations = Relations
background = Background
data = Data
background_reading = Background reading:
all_claims = All claims
all_relations = All relations
neighbours = Neighbours:
page_sources = Sources of this page
figures = In figures
figures_link = Status, events and sources by month and type
region = Region

## Relations

relations_about = Events that name two countries, and the latest between them.
pair = { $one } and { $other }
pairs_in_wide_events =
    { $count ->
        [one] { $count } pair appears only in events with a third country
       *[other] { $count } pairs appear only in events with a third country
    }
events_naming_both =
    { $count ->
        [one] { $count } event naming both
       *[other] { $count } events naming both
    }
latest_on = latest { $when }
last_on = last { $when }:
open_commitments = Open commitments
closed_commitments = Commitments fulfilled or ended
agreements_and_talks = Agreements and talks
events_of_either = Events of either country on the timeline
countries_count =
    { $count ->
        [one] { $count } country
       *[other] { $count } countries
    }
pairs =
    { $count ->
        [one] { $count } pair
       *[other] { $count } pairs
    }
matrix_caption = Events naming both countries.
matrix_most = The { $count } countries with the most events are shown.
by_last_event = Pairs, latest event first
after = After
venue = Venue
mediator = Mediator

## Timeline

timeline_of = Timeline: { $period }
# Heads of events of which the day, the month or the year is not known; `$year` is then the first of a decade.
group_of_month = { $month }, exact day not known
group_of_month_expected = { $month }, no date set
group_of_year = { $year }, exact month not known
group_of_decade = From { $year } on, exact year not known
group_without_date = No date given
calendar = Calendar
timeline = Timeline
newest_first = { $events }, newest first
# Behind the months of a year with their counts.
events_in_months_ahead = { $count } in the months ahead
events_without_month = { $count } without a month
years_and_months = Years and months
months = Months
days = Days
year = Year
all_of = All of { $period }
all_events_of = All { $count } events of { $period }
older_events = Older events:
by_country_and_type = By country and type
data_files = Data:
density_months = Events by month and country
density_years = Events by year and country
# In the drawing alone; the table beside it counts every event.
density_about_months =
    Larger dots mean more events; a ring is what is expected. Countries with the most events come
    first. An event counts in the month in which it begins, once for each of its countries; events
    of unknown month, cancelled, denied and retracted ones are not drawn.
density_about_years =
    Larger dots mean more events; a ring is what is expected. Countries with the most events come
    first. An event counts in the year in which it begins, once for each of its countries;
    cancelled, denied and retracted ones are not drawn.
density_others =
    { $count ->
        [one] { $count } country with fewer events is left out.
       *[other] { $count } countries with fewer events are left out.
    }
density_earlier = Coverage begins in { $when }; earlier: { $events }.

# An event and its facts.
overdue = overdue
details = Details
where = Where
outcome = Outcome
promised = Promised
claimed = Claimed
read = Read
revised = revised
revised_head = Revised
and_more = and { $count } more
range_of = range { $total }

# Names of filters, beside “Country”, “Type” and “Status”.
actor = Actor
person = Person
place = Place
topic = Topic
# Of an event; that of a country is “Status by month”.
status = Status

# The filters. What stands in braces is filled in by the page’s script, so keep it as it is.
filter_events = Filter events
filter_idle = All {"{"}all{"}"} events
# Where no filter is set, and not all stand on the page.
filter_listed = { $shown } of {"{"}all{"}"} events on this page
filter_shown = {"{"}shown{"}"} of {"{"}all{"}"} events
filter_apart = , of which {"{"}parts{"}"}
filter_none = No events match these filters.
filter_failed = The events could not be loaded. Choose a year, a month, a country or a type.
filter_without = Without {"{"}filter{"}"}: {"{"}count{"}"}
filter_more = {"{"}count{"}"} more
show_all = Show all
events_found = Events found
more = More

## The register of sources

sources_about = Every source cited, with the desk’s grade.
# Admiralty grades, from A to F and from 1 to 6: “usually reliable source, probably true”.
reliability_a = completely reliable source
reliability_b = usually reliable source
reliability_c = fairly reliable source
reliability_d = not usually reliable source
reliability_e = unreliable source
reliability_f = source of unknown reliability
credibility_1 = confirmed
credibility_2 = probably true
credibility_3 = possibly true
credibility_4 = doubtful
credibility_5 = improbable
credibility_6 = truth cannot be judged
sources_count =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
publisher_not_reported = Publisher not recorded
grades_about =
    In a grade the letter rates the source, from A (reliable) to E (unreliable), and the figure the
    information, from 1 (confirmed) to 5 (improbable); F and 6 mean that it cannot be judged.
not_graded = not graded
pages_count =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
owner = Owner
published = Published
grade = Grade
nature = Type
archived = Archived
used_in = Used in
cited_in_articles =
    { $count ->
        [one] cited in { $count } article
       *[other] cited in { $count } articles
    }
cited_on_pages =
    { $count ->
        [one] cited on { $count } page
       *[other] cited on { $count } pages
    }
cited_in_both =
    cited in { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } and { $pages ->
        [one] { $pages } other page
       *[other] { $pages } other pages
    }
not_cited = not cited
read_on = read { $date }
back_to_citation = Back to citation { $number } of this source

## What search engines and who shares a page are told, where the desk wrote nothing

# `$articles`, `$events`, `$editions` and `$corrections` are counts, `$names` is a list.
told_site_articles = { $site }: { $articles }.
told_site_both = { $site }: { $articles } and { $events }.
told_articles_on = { $articles } on { $names }.
told_both_on = { $articles } and { $events } on { $names }.
told_of_kind = { $kind }: { $articles }, newest first.
told_of_period = { $site }: { $articles } of { $period }, newest first.
told_versions = The versions of “{ $title }”.
told_figures = { $country } by month and in figures
told_relations =
    { $count ->
        [one] { $site }: { $count } pair of countries.
       *[other] { $site }: { $count } pairs of countries.
    }
told_editions = { $site }: { $editions }.
told_editions_from_to = { $site }: { $editions }, { $from } to { $to }.
told_edition = { $site }, { $period }: { $articles }; { $events }.
told_edition_with_corrections = { $site }, { $period }: { $articles }; { $events }; { $corrections }.
told_timeline = Timeline: { $events }.
told_timeline_from_to = Timeline, { $from } to { $to }: { $events }.
told_timeline_of = Timeline of { $period }: { $events }.
told_timeline_narrowed = Timeline, { $name }: { $events }, newest first.
told_sources = { $site }: the sources of its articles and events.
told_claims = { $site }: who claims what, side by side.
told_forecasts = { $site }: its forecasts and what came of them.
told_corrections = { $site }: changes to published articles.
told_as_of_days =
    { $count ->
        [one] { $site }: what was known by the end of { $count } day.
       *[other] { $site }: what was known by the end of each of { $count } days.
    }
told_as_of = { $site }: events as they were known on { $day }, with nothing that came later.
told_not_found = { $site }: there is no page at this address.
# An article of no type of work, as `$kind`.
told_kind = Article
told_article = { $kind } of { $day }, { $site }.
told_article_on = { $kind } of { $day } on { $names }.
told_author = { $articles } by { $name }.
told_subject_articles = { $articles } on { $name }.
told_subject_events = { $events } on { $name }.
told_subject_both = { $articles } on { $name }; { $events }.
told_list = { $title }: { $names }.
told_nothing = { $title }: { $site }.

## Calendars

watch_in_country = { $site }: { $country }, what to watch
watch_everywhere = { $site }: what to watch
timeline_of_site = { $site }: timeline
calendar_date = Date: { $date }
calendar_status = Status: { $status }
calendar_countries = Countries: { $countries }
calendar_outcome = Outcome: { $outcome }

## TimelineJS

on_the_timeline = On the timeline

## Words of the front matter, as readers see them

article_kind-news = News
article_kind-analysis = Analysis
article_kind-assessment = Assessment
article_kind-forecast = Forecast
article_kind-explainer = Explainer

event_status-reported = reported
event_status-confirmed = confirmed
event_status-disputed = disputed
event_status-denied = denied
event_status-expected = expected
event_status-cancelled = cancelled
event_status-retracted = retracted

event_type-attack = attack
event_type-clash = clash
event_type-airstrike = airstrike
event_type-abduction = abduction
event_type-arrest = arrest
event_type-coup = coup
event_type-deployment = deployment
event_type-withdrawal = withdrawal
event_type-displacement = displacement
event_type-cyber = cyber incident
event_type-maritime-incident = maritime incident
event_type-ceasefire = ceasefire
event_type-agreement = agreement
event_type-talks = talks
event_type-visit = visit
event_type-statement = statement
event_type-designation = designation
event_type-sanctions = sanctions
event_type-legal = legal step
event_type-election = election
event_type-border-closure = border closure
event_type-protest = protest
# In lists to choose from; nothing stands beside an event of this type.
event_type-other = other

# What became of a commitment.
effect-reaffirms = reaffirmed
effect-amends = amended
effect-fulfils = fulfilled
effect-breaches = breached
effect-suspends = suspended
effect-ends = ended

actor_type-government = government
actor_type-military = military
actor_type-armed-group = armed group
actor_type-political = political
actor_type-intergovernmental = intergovernmental
actor_type-criminal = criminal
actor_type-media = media
actor_type-ngo = NGO
actor_type-other = other

# Behind an actor’s name.
actor_role-participant = participant
actor_role-host = host
actor_role-mediator = mediator
actor_role-claimant = claimant
actor_role-accused = accused
actor_role-target = target

# STIX 2.1 names these types.
stix_type-activist = activist
stix_type-competitor = competitor
stix_type-crime-syndicate = crime syndicate
stix_type-criminal = criminal
stix_type-hacker = hacker
stix_type-insider-accidental = insider accidental
stix_type-insider-disgruntled = insider disgruntled
stix_type-nation-state = nation state
stix_type-sensationalist = sensationalist
stix_type-spy = spy
stix_type-terrorist = terrorist
stix_type-unknown = unknown

# Kinds of sources.
nature-primary = primary document
nature-official-statement = official statement
nature-state-media = state media
nature-independent = independent media
nature-agency = news agency
nature-social = social media
nature-unnamed = unnamed source

claim_status-unverified = unverified
claim_status-confirmed = confirmed
claim_status-disputed = disputed
claim_status-denied = denied
claim_status-approximate = approximate
claim_status-retracted = withdrawn

# The words of the US intelligence scale (ICD 203).
likelihood-almost-no-chance = almost no chance
likelihood-very-unlikely = very unlikely
likelihood-unlikely = unlikely
likelihood-roughly-even-chance = roughly even chance
likelihood-likely = likely
likelihood-very-likely = very likely
likelihood-almost-certain = almost certain

confidence-low = low
confidence-moderate = moderate
confidence-high = high

outcome-happened = happened
outcome-did-not-happen = did not happen
outcome-void = unclear

correction-correction = Correction
correction-clarification = Clarification
correction-update = Update
correction-retraction = Retraction

trend-deteriorated = Deteriorated
trend-improved = Improved
trend-unchanged = Unchanged

alert-conflict-risk = Conflict risk
alert-resolution-opportunity = Resolution opportunity

# What a version of an article is noted as, behind “Noted as”.
version_mark-correction = correction
version_mark-clarification = clarification
version_mark-update = update
version_mark-retraction = retraction
version_mark-updated = updated

# Parts of an article of which versions differ.
section-title = Headline
section-description = Summary
section-picture = Picture
section-key-points = Key points
section-text = Text
section-updates = Updates
section-events = Events
section-claims = Claims
section-quotes = Quotations
section-judgements = Assessment
