### The words of the theme in Pashto. Afghan and Peshawari standard orthography, with five yehs:
### U+06CC at the start and in the middle and for a final -ay, U+064A for a final -i, ې, ۍ and ئ.

## Everywhere

home = کورپاڼه
breadcrumb = تاسو دلته یاست
latest = وروستۍ لیکنې
contents = لړلیک
previous = مخکینۍ
next = ورپسې
newer = تر دې نوې
older = تر دې پخوانۍ
previous_and_next = مخکینۍ او ورپسې
updated = تازه شوې
updated_on = تازه شوې: { $when }
articles =
    { $count ->
        [one] { $count } لیکنه
       *[other] { $count } لیکنې
    }
events =
    { $count ->
        [one] { $count } پېښه
       *[other] { $count } پېښې
    }
# A count with the part of it that did not happen, or not yet: "31 events, of which 2 expected".
of_which = { $all }، له دې ډلې { $parts }
events_cancelled = { $count } لغوه شوې
events_denied = { $count } رد شوې
events_expected = د { $count } تمه کېږي
events_retracted = { $count } بېرته اخیستل شوې
# The sign between what stands in a list, with its space.
list_separator = {"، "}
clause_separator = {"؛ "}
atom_feed = د Atom فیډ
download_csv = د CSV فایل راکښته کړئ
view_as_table = د جدول په بڼه یې وګورئ
# Dates that are not a day or a month: open at an end, or not known exactly.
date_from = له { $date } څخه
date_until = تر { $date } پورې
date_unknown = نېټه معلومه نه ده
# Of what is expected, with an open date that has begun.
date_not_set = نېټه نه ده ټاکل شوې (له { $date } راهیسې یې تمه کېږي)
date_about = شاوخوا { $date }
date_uncertain = { $date } (یقیني نه ده)
date_about_uncertain = شاوخوا { $date } (یقیني نه ده)
date_spring = { $year } پسرلی
date_summer = { $year } اوړی
date_autumn = { $year } منی
date_winter = { $year } ژمی
# `$year` is the first of the decade or century.
date_decade = { $year }مه لسیزه
date_century = په { $year } کې پیل شوې پېړۍ
date_from_to = { $start } – { $end }
# A time of day, with the day before it and the name of its time zone behind it.
date_and_time = { $date }، { $time }
time_in_zone = { $time } ({ $zone })

# Two ends of a time.
from_to = له { $from } تر { $to }
all = ټولې
letters = توري
none_yet = لا څه نه دي ثبت شوي.
places = ځایونه
no_events = لا هېڅ پېښه نه ده ثبت شوې.
more_articles =
    { $count ->
        [one] { $count } بله لیکنه
       *[other] { $count } نورې لیکنې
    }
articles_head = لیکنې
events_head = پېښې
all_events =
    { $count ->
        [one] { $count } پېښه
       *[other] ټولې { $count } پېښې
    }
list_and = { $list } او { $last }
list_and_more =
    { $count ->
        [one] { $list } او { $count } بل
       *[other] { $list } او { $count } نور
    }
# A name with what it is narrowed to, or what is said of it: “Pakistan: Water”.
with_part = { $name }: { $part }

# Heads of columns and names of facts.
country = هېواد
countries = هېوادونه
date = نېټه
day = ورځ
from = پیل
language = ژبه
list = نوملړ
month = میاشت
name = نوم
no = نه
not_reported = معلومات نشته
reason = لامل
since = له کومې نېټې
source = سرچینه
sources = سرچینې
to = پای
type = ډول
yes = هو

# The pages of a list.
pages = پاڼې
page_of = پاڼه { $page } له { $count } څخه
all_pages = ټولې { $count } پاڼې
page_number = پاڼه { $page }

## Timeline as of a date

as_of_days = پېښلیک د یوې نېټې د معلوماتو له مخې
as_of_days_about = د هرې هغې ورځې پېښلیک چې پېښې پکې راپور شوې یا بیا کتل شوې دي، بې له هغو راپورونو چې وروسته راغلي.
as_of_days_last =
    { $count ->
        [one] د دې ډول وروستۍ ورځ.
       *[other] د دې ډول وروستۍ { $count } ورځې.
    }
as_of_days_caption = ورځې، له نویو زړو ته
first_reported = لومړی ځل راپور شوې
revised_or_reported_again = بیا کتل شوې یا بیا راپور شوې
known_by_then = تر هغه مهاله معلومې
as_of_about = پېښلیک لکه د { $day } په پای کې چې و. تر هغې وروسته راپورونه پکې نشته؛ هغه پېښې چې وروسته بیا کتل شوې، د هغه وخت په بڼه راغلې دي.
as_of_known =
    { $count ->
        [one] { $count } پېښه تر هغه مهاله معلومه وه
       *[other] { $count } پېښې تر هغه مهاله معلومې وې
    }
latest_listed =
    { $count ->
        [one] وروستۍ یې دلته راغلې
       *[other] وروستۍ { $count } یې دلته راغلې
    }
as_of_titles = هر سرلیک د پېښې اوسنۍ بڼې ته لینک لري.
as_of_title = پېښلیک د { $day } د معلوماتو له مخې
as_of_reported = په دې ورځ لومړی ځل راپور شوې
as_of_revised = په دې ورځ بیا کتل شوې یا بیا راپور شوې
as_of_before = له مخکې معلومې
# What the reports of the day changed.
note_title = مخکینی سرلیک: «{ $title }»
note_date = مخکینۍ نېټه: { $date }
note_type = مخکینی ډول: { $type }
note_status = مخکینی وضعیت: { $status }
note_countries = مخکې ښودل شوي هېوادونه: { $countries }
note_outcome = مخکینۍ پایله: «{ $outcome }»
note_added = ورزیات شوي: { $parts }
added_actors = ښکېل اړخونه
added_people = کسان
added_places = ځایونه
added_topics = موضوعات
added_sources = سرچینې
added_outcome = پایله
added_commitments = ژمنې
note_unchanged = بیا راپور شوې، بې بدلونه

## Claims

claims_about = هر اړخ د یوې موضوع په اړه څه وايي، څنګ تر څنګ.
claims =
    { $count ->
        [one] { $count } ادعا
       *[other] { $count } ادعاوې
    }
claims_caption = د ټولټالونو تر ټولو ټیټه او تر ټولو لوړه شمېره ښودل شوې ده.
# Heads of columns.
status_of_claim = د ادعا وضعیت
value = ادعا
according_to = د چا په وینا
in_event = پېښه:
in_articles = په لیکنو کې:
how_to_read = دا جدول څنګه ولوستل شي
claims_note_csv = په CSV کې هره ادعا د هرې هغې لیکنې لپاره جلا قطار لري چې پکې راغلې وي.
claims_note_groups = هغه ادعاوې یوځای ښودل کېږي چې یو شی په ورته ټکو او ورته واحد بیانوي.
claims_note_range = تر ټولو ټیټه او تر ټولو لوړه شمېره له هغو شمېرو اخیستل کېږي چې لږ تر لږه یو ادعا کوونکی لا هم پرې ټینګ دی.
claims_note_sums = د څو پېښو په ټولټال کې تر ټولو ټیټې شمېرې سره جمع کېږي، او تر ټولو لوړې هم. د بېلابېلو هېوادونو په اړه ادعاوې هېڅکله سره نه جمع کېږي.
claims_note_countries = هغه ادعا چې پېښه ورته نه وي ښودل شوې، د خپلې لیکنې د هېوادونو لپاره شمېرل کېږي.
claims_note_status = وضعیت د ادعا په اړه د ادارې یادښت دی. رد شوې یا بېرته اخیستل شوې ادعاوې ښودل کېږي، خو نه شمېرل کېږي؛ د رد شوې یا بېرته اخیستل شوې پېښې او د بېرته اخیستل شوې لیکنې ادعاوې هم نه شمېرل کېږي.
claims_note_unconfirmed = «تایید شوې نه ده» په دې مانا ده چې د دغو پېښو ټولې شمېرې د یوه ادعا کوونکي دي یا پرې اختلاف شته، او ادارې یوه هم نه ده تایید کړې.
claims_in_csv =
    { $count ->
        [one] { $count } بله ادعا په CSV کې
       *[other] { $count } نورې ادعاوې په CSV کې
    }
claims_in_ledger =
    { $count ->
        [one] { $count } بله ادعا
       *[other] { $count } نورې ادعاوې
    }

# What the claims about one thing come to.
claim_sum =
    { $count ->
        [one] د { $count } پېښې ټولټال: { $total }
       *[other] د { $count } پېښو ټولټال: { $total }
    }
claim_sum_here =
    { $count ->
        [one] په دې لیکنه کې د { $count } پېښې ټولټال: { $total }
       *[other] په دې لیکنه کې د { $count } پېښو ټولټال: { $total }
    }
claim_range = حدود: { $total }
claim_all = ټول یوه شمېره ورکوي: { $total }
claim_figure = شمېره: { $total }
claim_range_here = په دې لیکنه کې حدود: { $total }
claimed_by = د { $claimants } ادعا؛ تایید شوې نه ده
# Of several events, some rest on one claimant alone.
claimed_by_for =
    { $count ->
        [one] له دې ډلې د { $count } پېښې په اړه د { $claimants } ادعا؛ تایید شوې نه ده
       *[other] له دې ډلې د { $count } پېښو په اړه د { $claimants } ادعا؛ تایید شوې نه ده
    }
one_source_each = هره پېښه یوازې یوه سرچینه لري
one_source_for =
    { $count ->
        [one] له دې ډلې { $count } پېښه یوازې یوه سرچینه لري
       *[other] له دې ډلې { $count } پېښې یوازې یوه سرچینه لري
    }
# Beside a range: the values that are no figures, in quotation marks.
claims_in_words = همداراز ویل شوي: { $values }
claims_denied = { $count } رد شوې، له شمېرنې بهر
claims_withdrawn = { $count } بېرته اخیستل شوې، له شمېرنې بهر
# Why a claim is not counted whatever its own status is; in a list of reasons a number stands before it.
not_counted_event_denied = له شمېرنې بهر: پېښه رد شوې ده
not_counted_event_withdrawn = له شمېرنې بهر: پېښه بېرته اخیستل شوې ده
not_counted_articles_withdrawn = له شمېرنې بهر: لیکنه بېرته اخیستل شوې ده
accounts =
    { $count ->
        [one] { $count } روایت
       *[other] { $count } روایتونه
    }

## Forecasts

forecasts_about = د څه تمه کېده، څه وشول، او د وړاندوینو احتمالونه څومره کره وو.
forecasts_due = { $count } چې نېټه یې پوره شوې
forecasts_open = { $count } لا روانې
forecasts_resolved = { $count } چې پایله یې معلومه ده
due = نېټه یې پوره شوې: پایله لا نه ده ثبت شوې
open = لا روانې
resolved = پایله یې معلومه ده
score = نمره
brier_score =
    { $count ->
        [one] د برایر نمره: { $score }، د { $count } وړاندوینې پر بنسټ.
       *[other] د برایر نمره: { $score }، د { $count } وړاندوینو پر بنسټ.
    }
brier_about = دا نمره د ورکړل شوي احتمال (د حدودو منځنی ټکی) او پایلې (۱ یا ۰) ترمنځ د توپیر د مربع اوسط ښيي. تر ټولو ښه نمره ۰ ده؛ که هر ځل ۵۰٪ ویل شوي وای، نمره به ۰٫۲۵ وای.
no_score = تر اوسه هېڅ وړاندوینې ته نمره نه ده ورکړل شوې.
few_scored =
    { $count ->
        [one] تر اوسه { $count } وړاندوینې ته نمره ورکړل شوې ده. ټولیزه نمره د { $least } وړاندوینو له پوره کېدو وروسته ښودل کېږي.
       *[other] تر اوسه { $count } وړاندوینو ته نمره ورکړل شوې ده. ټولیزه نمره د { $least } وړاندوینو له پوره کېدو وروسته ښودل کېږي.
    }
not_scored = { $count } بې نمرې.
calibration = د احتمالونو کره والی
calibration_title = د احتمالونو کره والی: ویل شوی احتمال او رښتیا شوې برخه
calibration_about = افقي محور: د هرې اصطلاح د احتمال حدود. عمودي محور: د هغو وړاندوینو برخه چې رښتیا شوې. د قطر پر کرښه دواړه برابر وي. جدول همدا شمېرې لري.
calibration_forecast = ویل شوی احتمال
calibration_observed = رښتیا شوې برخه
calibration_numbers = د هر ټکي تر څنګ شمېره ښيي چې ټکی څو وړاندوینې رانغاړي.
calibration_caption = د احتمال اوه اصطلاحات، د امریکا د استخباراتو د معیار (ICD 203) له مخې. د باور کچه جلا ښودل کېږي: هغه د شواهدو ارزونه ده، نه د احتمال.
term = اصطلاح
range = حدود
midpoint = منځنی ټکی
scored = نمره ورکړل شوې
came_true = رښتیا شوې
percent = { $number }٪
percent_range = له { $low } تر { $high }٪
by_date = وروستۍ نېټه: { $date }
no_date = نېټه نه ده ټاکل شوې
hit = سمه وړاندوینه
miss = ناسمه وړاندوینه
likelihood_is = د احتمال کچه: { $likelihood }.
confidence_is = د باور کچه: { $confidence }.
outcome_is = پایله: { $outcome }.

## Corrections

corrections_about = د خپرو شویو لیکنو په منځپانګه کې بدلونونه، له نویو زړو ته.
entries =
    { $count ->
        [one] { $count } یادښت
       *[other] { $count } یادښتونه
    }
no_corrections = تر اوسه هېڅ سمونه نه ده شوې.

## Versions of an article

versions_page_about = څه بدل شوي، کله، او لوستونکو ته څه ویل شوي.
versions = نسخې
versions_of = د «{ $title }» نسخې
versions_about =
    { $count ->
        [one] { $count } نسخه.
       *[other] { $count } نسخې، له نویو زړو ته.
    } لرې شوې برخې تر − وروسته راځي او پرې کرښه ایستل شوې وي؛ زیاتې شوې برخې تر + وروسته راځي او لاندې یې کرښه وي. سرچینې د [کیلي] په بڼه راځي.
version_number = نسخه { $number }
earlier_withdrawn = پخوانۍ نسخې په { $when } بېرته اخیستل شوې او نه ښودل کېږي
first_version = لومړنۍ ثبت شوې نسخه
change_noted = یادښت: { $marks }
change_not_noted = یادښت نه دی خپور شوی
paragraphs_unchanged =
    { $count ->
        [one] { $count } پراګراف بې بدلونه
       *[other] { $count } پراګرافونه بې بدلونه
    }
# Read aloud before what is struck through or underlined.
removed = لرې شوی:
added = زیات شوی:

## Actors

area = د فعالیت سیمه
first_event = لومړنۍ ثبت شوې پېښه
latest_event = وروستۍ ثبت شوې پېښه
only_event = یوازینۍ ثبت شوې پېښه
stix_type = د STIX په معیار کې ډول
see_also = دا هم وګورئ
names_in_use = کارېدونکي نومونه
names_caption = هغه نومونه چې نور یې کاروي؛ دلته کارول شوی نوم: { $name }
used_by = څوک یې کاروي
designations = په رسمي نوملړونو کې
designations_caption = هغه رسمي نوملړونه چې نوم یې پکې دی
authority = مرجع
alongside = په همدې پېښو کې

## People

offices = دندې
offices_caption = دندې لکه څنګه چې راپور شوې
office = دنده
organisation = سازمان
# In place of the day on which an office ended.
in_office = پر دنده
authors = لیکوالان
# The page of an author who is also a person of the record.
profile = پېژندپاڼه
articles_by = د { $name } لیکنې
in_their_words = د دوی خپلې خبرې
older_quotations =
    { $count ->
        [one] { $count } پخوانۍ وینا په لیکنو کې ده.
       *[other] { $count } پخوانۍ ویناوې په لیکنو کې دي.
    }

## Places, topics, registries

glossary = اصطلاحات
also_called = نور نومونه: { $names }
used_in_more =
    { $count ->
        [one] او په { $count } پخوانۍ لیکنه کې.
       *[other] او په { $count } پخوانیو لیکنو کې.
    }
coordinates = جغرافیايي موقعیت
coordinates_within = { $position }، د شاوخوا { $accuracy } په دقت
latitude_north = { $degrees }° شمال
latitude_south = { $degrees }° سوېل
longitude_east = { $degrees }° ختیځ
longitude_west = { $degrees }° لوېدیځ
length_kilometres = { $count } کیلومتره
length_metres = { $count } متره
length_centimetres = { $count } سانتي متره
sovereignty = حاکمیت
sovereignty_disputed = شخړه پرې شته
part_of = د څه برخه ده
includes = پکې شامل
iptc_topic = د IPTC رسنیزه موضوع
topic_everywhere = { $topic } په ټولو هېوادونو کې
written =
    { $count ->
        [one] { $count } خپله لیکنه
       *[other] { $count } خپلې لیکنې
    }
events_of_articles = د دې لیکنو پېښې
all_events_by_month = ټولې پېښې د میاشتو له مخې

## Commitments

# The trail of what came after a commitment.
what_followed = وروسته څه وشول
followed_by = ورپسې

## A country’s status

status_by_month = میاشتنی وضعیت
status_from_to = میاشتنی وضعیت، له { $from } تر { $to }
status_caption = د هرې میاشتې د وضعیت بدلون او خبرداری
not_assessed = ارزونه نه ده شوې
in_figures = { $country } په شمېرو کې
sources_of_assessments = د دې ارزونو سرچینې
balance = سرچینې د لوري، ژبې او ډول له مخې
side = لوری
type_and_ownership = ډول او مالکیت
# What the languages of sources are called.
language_arabic = عربي
language_balochi = بلوڅي
language_chinese = چیني
language_dari = دري
language_english = انګلیسي
language_french = فرانسوي
language_german = الماني
language_hindi = هندي
language_pashto = پښتو
language_persian = فارسي
language_punjabi = پنجابي
language_russian = روسي
language_sindhi = سندهي
language_spanish = هسپانوي
language_tajik = تاجکي
language_turkish = ترکي
language_urdu = اردو
language_uzbek = ازبکي
events_by_month_and_type = پېښې د میاشتې او ډول له مخې
counts_caption = هره شمېره په پېښلیک کې خپلو پېښو ته لینک لري.
counts_undated =
    { $count ->
        [one] { $count } پېښه چې کال یې معلوم نه دی، نه ده شمېرل شوې.
       *[other] { $count } پېښې چې کال یې معلوم نه دی، نه دي شمېرل شوې.
    }
period = موده
events_by_province = پېښې د ولایت له مخې
provinces_caption = هغه پېښې چې د ځای ولایت یې معلوم دی؛ د هر ځای نوم خپلو پېښو ته لینک لري
province = ولایت
trend = بدلون
assessed_by = چا ارزولی

## Sources

archived_copy = ارشیفي کاپي

## Moved pages

moved = لېږدول شوې
moved_about = دا پاڼه بلې پتې ته لېږدول شوې ده
moved_link = نوې پتې ته ورشئ

## The frame of every page

skip = منځپانګې ته ورشئ
languages = ژبې
main_menu = اصلي مېنو
footer = د پاڼې پای
# Groups of the foot; the third is "Evidence".
footer_read = لوستل
footer_about = د وېبپاڼې په اړه
colours = رنګونه
colours_device = د وسیلې له مخې
colours_light = روښانه
colours_dark = تیاره
made_with = په Dateline جوړه شوې. کوکي او تعقیبوونکي نه لري، سکرېپټ ته اړتیا نشته.

## Builds for a smaller circle

not_public = د عامو لپاره نه ده
marked_with_drafts = { $label }، له مسودو سره
marked_with_future = { $label }، له هغو سره چې د خپرېدو وخت یې لا نه دی رسېدلی
marked_with_both = { $label }، له مسودو او هغو سره چې د خپرېدو وخت یې لا نه دی رسېدلی
marked_about = د عامو خلکو لپاره نه ده: یوازې تر هغه بریده یې شریکه کړئ چې نښه یې اجازه ورکوي.

## Front page

top_stories = مهم خبرونه
issue_of = وروستی ځل خپره شوې: { $when }
issue_updated = تازه شوې: { $when }
edition_of = د { $period } ګڼه
corrections_more =
    { $count ->
        [one] په اونۍ کې تر { $when } پورې { $count } بل بدلون
       *[other] په اونۍ کې تر { $when } پورې { $count } نور بدلونونه
    }
no_articles = لا هېڅ لیکنه نه ده خپره شوې.
where_things_stand = اوسنی وضعیت
all_countries = ټول هېوادونه
all_articles = ټولې لیکنې
what_to_watch = راتلونکې پېښې
events_in_brief = د پېښو لنډیز
every_event = ټولې پېښې
stories = خبري لړۍ
by_topic = د موضوع له مخې
all_expected =
    { $count ->
        [one] { $count } پېښه چې تمه یې کېږي
       *[other] ټولې { $count } پېښې چې تمه یې کېږي
    }
expected_in_all =
    { $count ->
        [one] { $count } پېښه چې تمه یې کېږي
       *[other] { $count } پېښې چې تمه یې کېږي
    }
watch_calendar = د راتلونکو پېښو جنتري

## Pages that are not there

not_found = پاڼه ونه موندل شوه
not_found_about = په دې پته کې پاڼه نشته. ښايي پته ناسمه لیکل شوې وي، یا پاڼه لا نه وي خپره شوې.
where_to_look = چېرته یې ولټوئ

## Lists of articles

articles_newest_first =
    { $count ->
        [one] { $count } لیکنه
       *[other] { $count } لیکنې، له نویو زړو ته
    }
type_of_work = د لیکنو ډول
archive = ارشیف
articles_of = لیکنې: { $period }
# Tags of a card.
retracted = بېرته اخیستل شوې
superseded = پر ځای یې نوې راغلې
# Before a title in a feed, and before the headline of what the desk has taken back on its page.
retracted_title = بېرته اخیستل شوې: { $title }
superseded_title = پر ځای یې نوې راغلې: { $title }
written_in = په { $language } ژبه

## Articles

by = لیکنه: { $authors }
min_read =
    { $minutes ->
        [one] د لوستلو وخت: { $minutes } دقیقه
       *[other] د لوستلو وخت: { $minutes } دقیقې
    }
versions_count =
    { $count ->
        [one] { $count } نسخه
       *[other] { $count } نسخې
    }
translated_from = د دې لیکنې ژباړه: { $title }
information_as_of = معلومات تر { $when } پورې دي.
retracted_on = په { $when } بېرته اخیستل شوې.
retracted_about = اداره نور د دې لیکنې ملاتړ نه کوي:
superseded_head = پر ځای یې نوې راغلې.
superseded_about = دا نوې لیکنه یې ځای نیسي:
key_points = مهم ټکي
updates = تازه معلومات
assessment = ارزونه
assessment_about = دا د ادارې ارزونه ده، خبر نه دی. سلنې د امریکا د استخباراتو د معیار (ICD 203) حدود دي. ټولې وړاندوینې او پایلې یې: { $ledger }.
forecasts_ledger = وړاندوینې
decided_by = وروستۍ نېټه: { $date }.
filed_under = اړوندې برخې
story = خبري لړۍ
topics = موضوعات
actors = ښکېل اړخونه
people = کسان
related = اړوندې لیکنې
evidence = شواهد
competing_claims = بېلابېلې ادعاوې
quotations = ویناوې
reviewed_by = بیاکتنه: { $names }.
report_error = د تېروتنې خبر راکړئ
# The subject of the reader’s mail.
error_in = په «{ $title }» کې تېروتنه
cite = دې پاڼې ته حواله
# Parts of a citation.
citation = { $authors }. «{ $title }»، { $publication }، { $issued }. { $version }.
cited_updated = تازه شوې: { $when }
cited_version = نسخه { $version }
cited_information = معلومات تر { $when } پورې
bibtex = BibTeX
csl_json = CSL-JSON
copy_link = لینک کاپي کړئ
share = شریک یې کړئ
link_copied = لینک کاپي شو

## Texts

# What is read aloud of marks in a text.
source_number = سرچینه { $number }
source_number_and_place = سرچینه { $number }، { $place }
footnotes = لمنلیکونه
footnote_number = لمنلیک { $number }
back_to_reference = بېرته حوالې { $reference } ته
link_to_section = د دې برخې لینک
table_number = جدول { $number }
done = ترسره شوی
not_done = نه دی ترسره شوی

# Heads of boxes in a text.
alert_attention = پاملرنه
alert_bug = تخنیکي ستونزه
alert_caution = احتیاط
alert_danger = خطر
alert_done = ترسره شوی
alert_error = تېروتنه
alert_example = بېلګه
alert_failure = ناکامي
alert_hint = اشاره
alert_important = مهم
alert_information = معلومات
alert_missing = نشته
alert_note = یادښت
alert_question = پوښتنه
alert_quotation = وینا
alert_success = بریا
alert_summary = لنډیز
alert_tip = مشوره
alert_to_do = پاتې کار
alert_warning = خبرداری

## Editions

edition = ګڼه
edition_of_days = ګڼه: { $period }
editions = ګڼې
editions_count =
    { $count ->
        [one] { $count } ګڼه
       *[other] { $count } ګڼې
    }
editions_about = هره ګڼه د خپلې مودې لیکنې، پېښې، سمونې او تازه معلومات لري.
in_this_edition = په دې ګڼه کې
where_things_stood = د هغه مهال وضعیت
corrections = سمونې او تازه معلومات
print_edition = د چاپ لپاره بشپړ متن
back_to_edition = بېرته ګڼې ته
also_published = نورې خپرې شوې لیکنې
all_sources = ټولې سرچینې
all_corrections = ټولې سمونې او تازه معلومات
all_events_of_month = د میاشتې ټولې پېښې
countries_assessed =
    { $count ->
        [one] { $count } هېواد ارزول شوی
       *[other] { $count } هېوادونه ارزول شوي
    }
corrections_count =
    { $count ->
        [one] په خپره شوې لیکنه کې { $count } بدلون
       *[other] په خپرو شویو لیکنو کې { $count } بدلونونه
    }

## Countries

not_reviewed = بیاکتنه له { $when } راهیسې ځنډېدلې ده.
not_reviewed_about = د دې پاڼې ځینې برخې ښايي زړې شوې وي.
trend_in = په { $when } کې { $trend }
# Of a month that is long past.
trend_last_in = د وروستۍ ارزونې ({ $when }) له مخې { $trend }
next_event = راتلونکې:
on_this_page = په دې پاڼه کې
claims_head = ادعاوې
people_and_actors = کسان او ښکېل اړخونه
relations = اړیکې
background = شالید
data = شمېرې
background_reading = د شالید لپاره ولولئ:
all_claims = ټولې ادعاوې
all_relations = ټولې اړیکې
neighbours = ګاونډیان:
page_sources = د دې پاڼې سرچینې
figures = په شمېرو کې
figures_link = وضعیت، پېښې او سرچینې د میاشتې او ډول له مخې
region = سیمه

## Relations

relations_about = هغه پېښې چې دوه هېوادونه پکې یاد شوي، او وروستۍ یې.
pair = { $one } او { $other }
pairs_in_wide_events =
    { $count ->
        [one] { $count } جوړه یوازې په هغو پېښو کې راغلې چې درېیم هېواد هم پکې شته
       *[other] { $count } جوړې یوازې په هغو پېښو کې راغلې چې درېیم هېواد هم پکې شته
    }
events_naming_both =
    { $count ->
        [one] { $count } پېښه چې دواړه پکې یاد شوي
       *[other] { $count } پېښې چې دواړه پکې یاد شوي
    }
latest_on = وروستۍ: { $when }
last_on = وروستۍ، { $when }:
open_commitments = لا پر ځای ژمنې
closed_commitments = پوره شوې یا پای ته رسېدلې ژمنې
agreements_and_talks = هوکړې او خبرې اترې
events_of_either = په پېښلیک کې د هر یوه هېواد پېښې
countries_count =
    { $count ->
        [one] { $count } هېواد
       *[other] { $count } هېوادونه
    }
pairs =
    { $count ->
        [one] { $count } جوړه
       *[other] { $count } جوړې
    }
matrix_caption = هغه پېښې چې دواړه هېوادونه پکې یاد شوي.
matrix_most = هغه { $count } هېوادونه ښودل شوي چې تر ټولو ډېرې پېښې لري.
by_last_event = جوړې، د وروستۍ پېښې له مخې
after = تر دې مخکې
venue = د ناستې ځای
mediator = منځګړی

## Timeline

timeline_of = پېښلیک: { $period }
# Heads of events of which the day, the month or the year is not known; `$year` is then the first of a decade.
group_of_month = { $month }، کره ورځ معلومه نه ده
group_of_month_expected = { $month }، نېټه نه ده ټاکل شوې
group_of_year = { $year }، کره میاشت معلومه نه ده
group_of_decade = له { $year } وروسته، کره کال معلوم نه دی
group_without_date = نېټه نه ده ورکړل شوې
calendar = جنتري
timeline = پېښلیک
newest_first = { $events }؛ له نویو زړو ته
# Behind the months of a year with their counts.
events_in_months_ahead = راتلونکې میاشتې ({ $count })
events_without_month = میاشت معلومه نه ده ({ $count })
years_and_months = کلونه او میاشتې
months = میاشتې
days = ورځې
year = کال
all_of = د { $period } ټولې پېښې
all_events_of =
    { $count ->
        [one] د { $period } { $count } پېښه
       *[other] د { $period } ټولې { $count } پېښې
    }
older_events = پخوانۍ پېښې:
by_country_and_type = د هېواد او ډول له مخې
data_files = د معلوماتو فایلونه:
density_months = پېښې د میاشتې او هېواد له مخې
density_years = پېښې د کال او هېواد له مخې
# In the drawing alone; the table beside it counts every event.
density_about_months = ټکی چې څومره غټ وي، پېښې هومره ډېرې دي؛ کړۍ هغه پېښې ښيي چې تمه یې کېږي. لومړی هغه هېوادونه راځي چې تر ټولو ډېرې پېښې لري. پېښه په هغه میاشت کې شمېرل کېږي چې پکې پیلېږي، د خپل هر هېواد لپاره یو ځل؛ هغه پېښې چې میاشت یې معلومه نه ده، او لغوه شوې، رد شوې او بېرته اخیستل شوې پېښې نه دي ښودل شوې.
density_about_years = ټکی چې څومره غټ وي، پېښې هومره ډېرې دي؛ کړۍ هغه پېښې ښيي چې تمه یې کېږي. لومړی هغه هېوادونه راځي چې تر ټولو ډېرې پېښې لري. پېښه په هغه کال کې شمېرل کېږي چې پکې پیلېږي، د خپل هر هېواد لپاره یو ځل؛ لغوه شوې، رد شوې او بېرته اخیستل شوې پېښې نه دي ښودل شوې.
density_others =
    { $count ->
        [one] { $count } هېواد چې لږې پېښې لري، نه دی راغلی.
       *[other] { $count } هېوادونه چې لږې پېښې لري، نه دي راغلي.
    }
density_earlier = پوښښ له { $when } پیلېږي؛ تر هغه مخکې: { $events }.

# An event and its facts.
overdue = نېټه یې تېره شوې
details = جزئیات
where = چېرته
outcome = پایله
promised = ژمنې
claimed = ادعاوې
read = لیکنې
revised = بیاکتنه:
revised_head = بیا کتل شوې
and_more =
    { $count ->
        [one] او { $count } بله
       *[other] او { $count } نورې
    }
range_of = حدود: { $total }

# Names of filters, beside “Country”, “Type” and “Status”.
actor = ښکېل اړخ
person = کس
place = ځای
topic = موضوع
status = وضعیت

# The filters. What stands in braces is filled in by the page’s script, so keep it as it is.
filter_events = پېښې چاڼ کړئ
filter_idle = ټولې {"{"}all{"}"} پېښې
# Where no filter is set, and not all stand on the page.
filter_listed = په دې پاڼه کې له {"{"}all{"}"} پېښو څخه { $shown }
filter_shown = له {"{"}all{"}"} پېښو څخه {"{"}shown{"}"}
filter_apart = ، له دې ډلې {"{"}parts{"}"}
filter_none = له دې چاڼ سره سمه هېڅ پېښه ونه موندل شوه.
filter_failed = پېښې ونه ښودل شوې. کال، میاشت، هېواد یا ډول وټاکئ.
filter_without = بې له {"{"}filter{"}"}: {"{"}count{"}"}
filter_more = {"{"}count{"}"} نورې
show_all = ټولې وښایئ
events_found = موندل شوې پېښې
more = نورې

## The register of sources

sources_about = ټولې کارول شوې سرچینې، د ادارې له درجې سره.
# Admiralty grades, from A to F and from 1 to 6: “usually reliable source, probably true”.
reliability_a = پوره باوري سرچینه
reliability_b = عموماً باوري سرچینه
reliability_c = تر یوې کچې باوري سرچینه
reliability_d = سرچینه چې عموماً باوري نه ده
reliability_e = سرچینه چې باوري نه ده
reliability_f = سرچینه چې د باور کچه یې معلومه نه ده
credibility_1 = معلومات تایید شوي دي
credibility_2 = معلومات غالباً سم دي
credibility_3 = معلومات ښايي سم وي
credibility_4 = معلومات شکمن دي
credibility_5 = معلومات له احتماله لرې دي
credibility_6 = د معلوماتو سموالی معلومېدای نه شي
sources_count =
    { $count ->
        [one] { $count } سرچینه
       *[other] { $count } سرچینې
    }
publisher_not_reported = د خپروونکي نوم نه دی ثبت شوی
grades_about = په درجه کې توری سرچینه ارزوي، له A (باوري) تر E (باوري نه ده)، او شمېره معلومات، له 1 (تایید شوي) تر 5 (له احتماله لرې)؛ F او 6 په دې مانا دي چې ارزونه یې نه شي کېدای.
not_graded = بې درجې
pages_count =
    { $count ->
        [one] { $count } پاڼه
       *[other] { $count } پاڼې
    }
owner = خپروونکی
published = خپره شوې
grade = درجه
nature = ډول
archived = ارشیف شوې
used_in = چېرته کارول شوې
cited_in_articles =
    { $count ->
        [one] په { $count } لیکنه کې کارول شوې
       *[other] په { $count } لیکنو کې کارول شوې
    }
cited_on_pages =
    { $count ->
        [one] په { $count } پاڼه کې کارول شوې
       *[other] په { $count } پاڼو کې کارول شوې
    }
cited_in_both =
    په { $articles ->
        [one] { $articles } لیکنه
       *[other] { $articles } لیکنو
    } او { $pages ->
        [one] { $pages } بله پاڼه
       *[other] { $pages } نورو پاڼو
    } کې کارول شوې
not_cited = نه ده کارول شوې
read_on = کتل شوې: { $date }
back_to_citation = بېرته د دې سرچینې حوالې { $number } ته

## What search engines and who shares a page are told, where the desk wrote nothing

# `$articles`, `$events`, `$editions` and `$corrections` are counts, `$names` is a list.
told_site_articles = { $site }: { $articles }.
told_site_both = { $site }: { $articles } او { $events }.
told_articles_on = د { $names } په اړه { $articles }.
told_both_on = د { $names } په اړه { $articles } او { $events }.
told_of_kind = { $kind }: { $articles }، له نویو زړو ته.
told_of_period = { $site }: د { $period } { $articles }، له نویو زړو ته.
told_versions = د «{ $title }» نسخې.
told_figures = { $country } د میاشتو له مخې او په شمېرو کې
told_relations =
    { $count ->
        [one] { $site }: د هېوادونو { $count } جوړه.
       *[other] { $site }: د هېوادونو { $count } جوړې.
    }
told_editions = { $site }: { $editions }.
told_editions_from_to = { $site }: { $editions }، له { $from } تر { $to }.
told_edition = { $site }، { $period }: { $articles }؛ { $events }.
told_edition_with_corrections = { $site }، { $period }: { $articles }؛ { $events }؛ { $corrections }.
told_timeline = پېښلیک: { $events }.
told_timeline_from_to = پېښلیک، له { $from } تر { $to }: { $events }.
told_timeline_of = د { $period } پېښلیک: { $events }.
told_timeline_narrowed = پېښلیک، { $name }: { $events }؛ له نویو زړو ته.
told_sources = { $site }: د لیکنو او پېښو سرچینې یې.
told_claims = { $site }: څوک څه ادعا کوي، څنګ تر څنګ.
told_forecasts = { $site }: وړاندوینې یې او څه ترې جوړ شول.
told_corrections = { $site }: په خپرو شویو لیکنو کې بدلونونه.
told_as_of_days =
    { $count ->
        [one] { $site }: د { $count } ورځې تر پایه څه معلوم وو.
       *[other] { $site }: د { $count } ورځو د هرې یوې تر پایه څه معلوم وو.
    }
told_as_of = { $site }: پېښې لکه څنګه چې په { $day } معلومې وې، بې له هغو معلوماتو چې وروسته راغلي.
told_not_found = { $site }: په دې پته کې پاڼه نشته.
# An article of no type of work, as `$kind`.
told_kind = لیکنه
told_article = { $kind }، { $day }، { $site }.
told_article_on = { $kind }، { $day }، د { $names } په اړه.
told_author = د { $name } { $articles }.
told_subject_articles = د { $name } په اړه { $articles }.
told_subject_events = د { $name } په اړه { $events }.
told_subject_both = د { $name } په اړه { $articles }؛ { $events }.
told_list = { $title }: { $names }.
told_nothing = { $title }: { $site }.

## Calendars

watch_in_country = { $site }: { $country }، راتلونکې پېښې
watch_everywhere = { $site }: راتلونکې پېښې
timeline_of_site = { $site }: پېښلیک
calendar_date = نېټه: { $date }
calendar_status = وضعیت: { $status }
calendar_countries = هېوادونه: { $countries }
calendar_outcome = پایله: { $outcome }

## TimelineJS

on_the_timeline = په پېښلیک کې

## Words of the front matter, as readers see them

article_kind-news = خبر
article_kind-analysis = شننه
article_kind-assessment = ارزونه
article_kind-forecast = وړاندوینه
article_kind-explainer = تشریحي لیکنه

event_status-reported = راپور شوې
event_status-confirmed = تایید شوې
event_status-disputed = پرې اختلاف شته
event_status-denied = رد شوې
event_status-expected = تمه یې کېږي
event_status-cancelled = لغوه شوې
event_status-retracted = بېرته اخیستل شوې

event_type-attack = برید
event_type-clash = نښته
event_type-airstrike = هوايي برید
event_type-abduction = تښتونه
event_type-arrest = نیونه
event_type-coup = کودتا
event_type-deployment = ځای پر ځای کول
event_type-withdrawal = له سیمې وتل
event_type-displacement = بې ځایه کېدنه
event_type-cyber = سایبري پېښه
event_type-maritime-incident = سمندري پېښه
event_type-ceasefire = اوربند
event_type-agreement = هوکړه
event_type-talks = خبرې اترې
event_type-visit = سفر
event_type-statement = څرګندونې
event_type-designation = په رسمي نوملړ کې شاملول
event_type-sanctions = بندیزونه
event_type-legal = قانوني اقدام
event_type-election = ټاکنې
event_type-border-closure = د پولې تړل
event_type-protest = لاریون
# In lists to choose from; nothing stands beside an event of this type.
event_type-other = نور

# What became of a commitment.
effect-reaffirms = بیا تایید
effect-amends = تعدیل
effect-fulfils = پوره کول
effect-breaches = سرغړونه
# Doubt: also "to postpone"; تعلیق is the jurists’ word.
effect-suspends = ځنډول
effect-ends = پای ته رسول

actor_type-government = حکومت
actor_type-military = پوځ
actor_type-armed-group = وسله واله ډله
actor_type-political = سیاسي ډله
actor_type-intergovernmental = د حکومتونو ترمنځ سازمان
actor_type-criminal = جرمي ډله
actor_type-media = رسنۍ
actor_type-ngo = نادولتي موسسه
actor_type-other = نور

# Behind an actor’s name.
actor_role-participant = ګډونوال
actor_role-host = کوربه
actor_role-mediator = منځګړی
actor_role-claimant = ادعا کوونکی
actor_role-accused = تورن
actor_role-target = هدف

# STIX 2.1 names these types.
stix_type-activist = فعال
stix_type-competitor = سوداګریز سیال
stix_type-crime-syndicate = د منظمو جرمونو شبکه
stix_type-criminal = مجرم
stix_type-hacker = هېکر
stix_type-insider-accidental = داخلي کس، بې قصده
stix_type-insider-disgruntled = داخلي کس، ناراضه
stix_type-nation-state = دولت
stix_type-sensationalist = شهرت غوښتونکی
stix_type-spy = جاسوس
stix_type-terrorist = ترهګر
stix_type-unknown = نامعلوم

# Kinds of sources.
nature-primary = اصلي سند
nature-official-statement = رسمي اعلامیه
nature-state-media = دولتي رسنۍ
nature-independent = خپلواکه رسنۍ
nature-agency = خبري اژانس
nature-social = ټولنیزې رسنۍ
nature-unnamed = بې نومه سرچینه

claim_status-unverified = نه ده تایید شوې
claim_status-confirmed = تایید شوې
claim_status-disputed = پرې اختلاف شته
claim_status-denied = رد شوې
claim_status-approximate = اټکلي
claim_status-retracted = بېرته اخیستل شوې

# The words of the US intelligence scale (ICD 203).
likelihood-almost-no-chance = نږدې هېڅ احتمال نشته
likelihood-very-unlikely = ډېر لږ احتمال
likelihood-unlikely = لږ احتمال
likelihood-roughly-even-chance = نږدې برابر احتمال
likelihood-likely = زیات احتمال
likelihood-very-likely = ډېر زیات احتمال
likelihood-almost-certain = نږدې یقیني

confidence-low = ټیټه
confidence-moderate = منځنۍ
confidence-high = لوړه

outcome-happened = پېښ شول
outcome-did-not-happen = پېښ نه شول
outcome-void = څرګنده نه ده

correction-correction = سمونه
correction-clarification = وضاحت
correction-update = تازه معلومات
correction-retraction = بېرته اخیستنه

trend-deteriorated = خراب شوی
trend-improved = ښه شوی
trend-unchanged = بې بدلونه

alert-conflict-risk = د شخړې خطر
alert-resolution-opportunity = د حل فرصت

# What a version of an article is noted as, behind “Noted as”.
version_mark-correction = سمونه
version_mark-clarification = وضاحت
version_mark-update = تازه معلومات
version_mark-retraction = بېرته اخیستنه
version_mark-updated = تازه شوې

# Parts of an article of which versions differ.
section-title = سرلیک
section-description = لنډیز
section-picture = انځور
section-key-points = مهم ټکي
section-text = متن
section-updates = تازه معلومات
section-events = پېښې
section-claims = ادعاوې
section-quotes = ویناوې
section-judgements = ارزونه
