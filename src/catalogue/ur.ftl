### The words of the theme in Urdu. The English catalogue says how messages are used and written.
###
### How to write it. As a sub-editor of the Urdu press: short, concrete, no first person; the full stop is
### `۔`, the comma `،`, quotation marks ”…“ as CLDR has them for Urdu. Where a name or a date of an argument
### would have to be inflected, a colon or a dash stands in place of a postposition.

## Everywhere

home = صفحۂ اول
breadcrumb = صفحے کا راستہ
latest = تازہ ترین
contents = مندرجات
previous = پچھلا
next = اگلا
newer = نئے
older = پرانے
previous_and_next = پچھلا اور اگلا
updated = اپ ڈیٹ
updated_on = اپ ڈیٹ: { $when }
articles =
    { $count ->
        [one] { $count } مضمون
       *[other] { $count } مضامین
    }
events =
    { $count ->
        [one] { $count } واقعہ
       *[other] { $count } واقعات
    }
# A count with the part of it that did not happen, or not yet: "31 events, of which 2 expected".
of_which = { $all }، بشمول { $parts }
events_cancelled = { $count } منسوخ
events_denied = { $count } تردید شدہ
events_expected = { $count } متوقع
events_retracted =
    { $count ->
        [one] { $count } واپس لی گئی اطلاع
       *[other] { $count } واپس لی گئی اطلاعات
    }
# The sign between what stands in a list, with its space.
list_separator = {"، "}
clause_separator = {"؛ "}
atom_feed = Atom فیڈ
download_csv = CSV ڈاؤن لوڈ کریں
view_as_table = جدول کی صورت میں دیکھیں
# Dates that are not a day or a month: open at an end, or not known exactly.
date_from = { $date } سے
date_until = { $date } تک
date_unknown = تاریخ معلوم نہیں
# Of what is expected, with an open date that has begun.
date_not_set = تاریخ طے نہیں ({ $date } سے متوقع)
date_about = اندازاً { $date }
date_uncertain = { $date } (غیر یقینی)
date_about_uncertain = اندازاً { $date } (غیر یقینی)
date_spring = موسمِ بہار { $year }
date_summer = موسمِ گرما { $year }
date_autumn = موسمِ خزاں { $year }
date_winter = موسمِ سرما { $year }
# `$year` is the first of the decade or century.
date_decade = { $year } کی دہائی
date_century = { $year } سے شروع ہونے والی صدی
date_from_to = { $start } – { $end }
# A time of day, with the day before it and the name of its time zone behind it.
date_and_time = { $date }، { $time }
time_in_zone = { $time } ({ $zone })

# Two ends of a time.
from_to = { $from } تا { $to }
all = سب
letters = حروف
none_yet = ابھی کوئی اندراج نہیں۔
places = مقامات
no_events = ابھی کوئی واقعہ درج نہیں۔
more_articles =
    { $count ->
        [one] مزید { $count } مضمون
       *[other] مزید { $count } مضامین
    }
articles_head = مضامین
events_head = واقعات
all_events =
    { $count ->
        [one] { $count } واقعہ
       *[other] تمام { $count } واقعات
    }
list_and = { $list } اور { $last }
list_and_more = { $list } اور مزید { $count }
# A name with what it is narrowed to, or what is said of it: “Pakistan: Water”.
with_part = { $name }: { $part }

# Heads of columns and names of facts.
country = ملک
countries = ممالک
date = تاریخ
day = دن
from = کب سے
language = زبان
list = فہرست
month = مہینہ
name = نام
no = نہیں
not_reported = درج نہیں
reason = وجہ
since = کب سے
source = ماخذ
sources = مآخذ
to = کب تک
type = نوعیت
yes = ہاں

# The pages of a list.
pages = صفحات
page_of = صفحہ { $page } از { $count }
all_pages = تمام { $count } صفحات
page_number = صفحہ { $page }

## Timeline as of a date

as_of_days = کسی تاریخ تک کی ٹائم لائن
as_of_days_about = ہر اس دن کی ٹائم لائن جب کوئی واقعہ رپورٹ ہوا یا کسی اندراج میں ترمیم ہوئی، بعد کی اطلاعات کے بغیر۔
as_of_days_last =
    { $count ->
        [one] ایسا آخری دن۔
       *[other] ایسے آخری { $count } دن۔
    }
as_of_days_caption = دن، تازہ ترین پہلے
first_reported = پہلی اطلاع
revised_or_reported_again = ترمیم یا دوبارہ اطلاع
known_by_then = تب تک معلوم
as_of_about =
    ٹائم لائن جیسی { $day } کے اختتام پر تھی۔ بعد کی اطلاعات شامل نہیں؛ جن اندراجات میں بعد میں ترمیم ہوئی
    وہ اس وقت کی شکل میں ہیں۔
as_of_known =
    { $count ->
        [one] تب تک معلوم: { $count } واقعہ
       *[other] تب تک معلوم: { $count } واقعات
    }
latest_listed =
    { $count ->
        [one] صرف تازہ ترین درج ہے
       *[other] تازہ ترین { $count } درج ہیں
    }
as_of_titles = ہر عنوان آج کے اندراج کا لنک ہے۔
as_of_title = ٹائم لائن: { $day } تک
as_of_reported = اس دن پہلی بار رپورٹ ہوئے
as_of_revised = جن میں اس دن ترمیم ہوئی یا جو دوبارہ رپورٹ ہوئے
as_of_before = پہلے سے معلوم
# What the reports of the day changed.
note_title = سابقہ عنوان: ”{ $title }“
note_date = سابقہ تاریخ: { $date }
note_type = سابقہ نوعیت: { $type }
note_status = سابقہ حیثیت: { $status }
note_countries = سابقہ ممالک: { $countries }
note_outcome = سابقہ نتیجہ: ”{ $outcome }“
note_added = اضافہ: { $parts }
added_actors = فریق
added_people = شخصیات
added_places = مقامات
added_topics = موضوعات
added_sources = مآخذ
added_outcome = نتیجہ
added_commitments = وعدے
note_unchanged = دوبارہ رپورٹ ہوا، کوئی تبدیلی نہیں

## Claims

claims_about = ایک ہی معاملے پر ہر فریق کا کیا کہنا ہے، سب ایک ساتھ۔
claims =
    { $count ->
        [one] { $count } دعویٰ
       *[other] { $count } دعوے
    }
claims_caption = مجموعی اعداد حدود کی شکل میں دیے گئے ہیں۔
# Heads of columns.
status_of_claim = دعوے کی حیثیت
value = عدد یا بیان
according_to = بقول
in_event = واقعہ:
in_articles = مضامین:
how_to_read = یہ جدول کیسے پڑھیں
claims_note_csv = CSV میں ہر دعوے کی اتنی ہی سطریں ہیں جتنے مضامین میں وہ درج ہے۔
claims_note_groups = ایک ہی بات کے بارے میں دعوے، اگر الفاظ اور اکائی ایک ہوں، ایک ساتھ رکھے گئے ہیں۔
claims_note_range = حدود سے مراد وہ سب سے کم اور سب سے زیادہ عدد ہیں جن پر کوئی دعوے دار اب بھی قائم ہے۔
claims_note_sums =
    ایک سے زیادہ واقعات ہوں تو سب سے کم اعداد آپس میں جمع کیے جاتے ہیں اور سب سے زیادہ اعداد آپس میں۔ الگ الگ ملکوں
    سے متعلق دعوے کبھی جمع نہیں کیے جاتے۔
claims_note_countries = جو دعویٰ کسی واقعے سے منسلک نہ ہو، وہ اپنے مضمون کے ملکوں میں شمار ہوتا ہے۔
claims_note_status =
    دعوے کے ساتھ درج حیثیت ڈیسک کا نوٹ ہے۔ جن دعووں کی تردید ہوئی یا جو واپس لے لیے گئے، وہ درج ہیں مگر شمار میں
    شامل نہیں۔ وہ دعوے بھی شمار میں شامل نہیں جن کے واقعے کی تردید ہو چکی یا اس کی اطلاع واپس لے لی گئی، یا جن کا
    مضمون واپس لے لیا گیا۔
claims_note_unconfirmed =
    ”تصدیق نہیں ہوئی“ کا مطلب ہے کہ ان واقعات کے تمام اعداد ایک ہی دعوے دار کے ہیں یا متنازع ہیں، اور ڈیسک نے ان میں
    سے کسی کی تصدیق نہیں کی۔
claims_in_csv =
    { $count ->
        [one] مزید { $count } دعویٰ CSV میں
       *[other] مزید { $count } دعوے CSV میں
    }
claims_in_ledger =
    { $count ->
        [one] مزید { $count } دعویٰ
       *[other] مزید { $count } دعوے
    }

# What the claims about one thing come to.
claim_sum =
    { $count ->
        [one] { $count } واقعے میں کل: { $total }
       *[other] { $count } واقعات میں کل: { $total }
    }
claim_sum_here =
    { $count ->
        [one] اس مضمون کے { $count } واقعے میں کل: { $total }
       *[other] اس مضمون کے { $count } واقعات میں کل: { $total }
    }
claim_range = حدود: { $total }
claim_all = سب کے مطابق { $total }
claim_figure = عدد: { $total }
claim_range_here = اس مضمون میں حدود: { $total }
claimed_by = دعویٰ: { $claimants }؛ تصدیق نہیں ہوئی
# Of several events, some rest on one claimant alone.
claimed_by_for =
    { $count ->
        [one] { $count } واقعے سے متعلق دعویٰ: { $claimants }؛ تصدیق نہیں ہوئی
       *[other] { $count } واقعات سے متعلق دعویٰ: { $claimants }؛ تصدیق نہیں ہوئی
    }
one_source_each = ہر واقعے کا ایک ہی ماخذ ہے
one_source_for =
    { $count ->
        [one] { $count } واقعے کا ایک ہی ماخذ ہے
       *[other] { $count } واقعات میں سے ہر ایک کا ایک ہی ماخذ ہے
    }
# Beside a range: the values that are no figures, in quotation marks.
claims_in_words = یہ بھی کہا گیا: { $values }
claims_denied = { $count } تردید شدہ، شمار میں شامل نہیں
claims_withdrawn =
    { $count ->
        [one] { $count } واپس لیا گیا، شمار میں شامل نہیں
       *[other] { $count } واپس لیے گئے، شمار میں شامل نہیں
    }
# Why a claim is not counted whatever its own status is; in a list of reasons a number stands before it.
not_counted_event_denied = شمار میں شامل نہیں: واقعے کی تردید ہو چکی
not_counted_event_withdrawn = شمار میں شامل نہیں: واقعے کی اطلاع واپس لے لی گئی
not_counted_articles_withdrawn = شمار میں شامل نہیں: مضمون واپس لے لیا گیا
accounts =
    { $count ->
        [one] { $count } بیان
       *[other] { $count } بیانات
    }

## Forecasts

forecasts_about = ڈیسک کو کس بات کی توقع تھی، ہوا کیا، اور بتائے گئے امکانات کتنے درست نکلے۔
forecasts_due = { $count } کی میعاد پوری
forecasts_open = { $count } زیرِ انتظار
forecasts_resolved = { $count } کا نتیجہ آ چکا
due = میعاد پوری: نتیجہ ابھی درج نہیں
open = زیرِ انتظار
resolved = نتیجہ آ چکا
score = اسکور
brier_score =
    { $count ->
        [one] { $count } اندازے پر برائر اسکور: { $score }۔
       *[other] { $count } اندازوں پر برائر اسکور: { $score }۔
    }
brier_about =
    یہ اسکور بتائے گئے امکان (حدود کے وسط) اور نتیجے (1 یا 0) کے فرق کے مربعوں کی اوسط ہے۔ بہترین اسکور 0 ہے؛ ہر بار
    50 فیصد کہنے سے 0.25 آتا ہے۔
no_score = ابھی کسی اندازے کا اسکور نہیں نکالا گیا۔
few_scored =
    { $count ->
        [one] اب تک { $count } اندازے کا اسکور نکالا گیا ہے۔ مجموعی اسکور { $least } پورے ہونے پر دکھایا جاتا ہے۔
       *[other] اب تک { $count } اندازوں کا اسکور نکالا گیا ہے۔ مجموعی اسکور { $least } پورے ہونے پر دکھایا جاتا ہے۔
    }
not_scored = { $count } کا اسکور نہیں نکالا گیا۔
calibration = امکانات کی درستی
calibration_title = امکانات کی درستی: بتایا گیا امکان اور اصل تناسب
calibration_about =
    افقی رخ پر ہر اصطلاح کے امکان کی حدود؛ عمودی رخ پر ان اندازوں کا تناسب جن کی بات پوری ہوئی۔ ترچھی لکیر پر دونوں
    برابر ہیں۔ یہی اعداد جدول میں ہیں۔
calibration_forecast = بتایا گیا امکان
calibration_observed = اصل تناسب
calibration_numbers = نقطے کے ساتھ درج عدد بتاتا ہے کہ وہ نقطہ کتنے اندازوں کی نمائندگی کرتا ہے۔
calibration_caption =
    امریکی انٹیلی جنس کے پیمانے (ICD 203) کی امکان کی سات اصطلاحات۔ اعتماد الگ دیا جاتا ہے: وہ شواہد کا درجہ ہے، امکان
    کا نہیں۔
term = اصطلاح
range = حدود
midpoint = وسط
scored = اسکور میں شامل
came_true = بات پوری ہوئی
percent = { $number }%
percent_range = { $low } تا { $high } فیصد
by_date = میعاد: { $date } تک
no_date = تاریخ طے نہیں
hit = درست نکلا
miss = غلط نکلا
likelihood_is = اندازہ: { $likelihood }۔
confidence_is = اعتماد: { $confidence }۔
outcome_is = نتیجہ: { $outcome }۔

## Corrections

corrections_about = شائع شدہ مضامین میں اہم تبدیلیاں، تازہ ترین پہلے۔
entries =
    { $count ->
        [one] { $count } اندراج
       *[other] { $count } اندراجات
    }
no_corrections = اب تک کوئی تصحیح نہیں۔

## Versions of an article

versions_page_about = کیا بدلا، کب بدلا، اور قارئین کو کیا بتایا گیا۔
versions = نسخے
versions_of = ”{ $title }“ کے نسخے
versions_about =
    { $count ->
        [one] { $count } نسخہ۔
       *[other] { $count } نسخے، تازہ ترین پہلے۔
    } حذف شدہ متن − کے بعد کٹا ہوا ہے، اضافہ شدہ متن + کے بعد خط کشیدہ۔ مآخذ [کلید] کی شکل میں ہیں۔
version_number = نسخہ { $number }
earlier_withdrawn = اس سے پہلے کے نسخے { $when } کو واپس لے لیے گئے اور یہاں موجود نہیں
first_version = ریکارڈ میں پہلا نسخہ
change_noted = نوٹ شائع ہوا: { $marks }
change_not_noted = کوئی نوٹ شائع نہیں ہوا
paragraphs_unchanged =
    { $count ->
        [one] { $count } پیراگراف میں کوئی تبدیلی نہیں
       *[other] { $count } پیراگرافوں میں کوئی تبدیلی نہیں
    }
# Read aloud before what is struck through or underlined.
removed = حذف:
added = اضافہ:

## Actors

area = سرگرمی کا علاقہ
first_event = ریکارڈ میں پہلا واقعہ
latest_event = ریکارڈ میں تازہ ترین واقعہ
only_event = ریکارڈ میں واحد واقعہ
stix_type = STIX معیار میں زمرہ
see_also = یہ بھی دیکھیں
names_in_use = مستعمل نام
names_caption = دوسروں کے ہاں مستعمل نام؛ یہاں نام { $name } ہے
used_by = کس کے ہاں مستعمل
designations = سرکاری فہرستوں میں شمولیت
designations_caption = سرکاری فہرستیں جن میں یہ نام شامل ہے
authority = مجاز ادارہ
alongside = انہی واقعات میں شامل دیگر فریق

## People

offices = عہدے
offices_caption = عہدے، اطلاعات کے مطابق
office = عہدہ
organisation = ادارہ
# In place of the day on which an office ended.
in_office = عہدے پر فائز
authors = مصنفین
# The page of an author who is also a person of the record.
profile = تعارفی صفحہ
articles_by = { $name } کے مضامین
in_their_words = انہی کے الفاظ میں
older_quotations =
    { $count ->
        [one] { $count } پرانا اقتباس مضامین میں ہے۔
       *[other] { $count } پرانے اقتباسات مضامین میں ہیں۔
    }

## Places, topics, registries

glossary = فرہنگ
also_called = دیگر نام: { $names }
used_in_more =
    { $count ->
        [one] اور { $count } پرانے مضمون میں۔
       *[other] اور { $count } پرانے مضامین میں۔
    }
# Doubt: this is "location"; some papers write کوآرڈینیٹس.
coordinates = محلِ وقوع
coordinates_within = { $position }، تقریباً { $accuracy } کی حد تک درست
latitude_north = { $degrees }° شمال
latitude_south = { $degrees }° جنوب
longitude_east = { $degrees }° مشرق
longitude_west = { $degrees }° مغرب
length_kilometres = { $count } کلومیٹر
length_metres = { $count } میٹر
length_centimetres = { $count } سینٹی میٹر
sovereignty = حاکمیت
sovereignty_disputed = متنازع
part_of = کس کا حصہ
includes = اس میں شامل
iptc_topic = IPTC میڈیا موضوع
topic_everywhere = { $topic }: تمام ممالک میں
written = بطور مصنف: { $count }
events_of_articles = ان مضامین کے واقعات
all_events_by_month = تمام واقعات ماہ بہ ماہ

## Commitments

# The trail of what came after a commitment.
what_followed = بعد کی پیش رفت
followed_by = اس کے بعد

## A country’s status

status_by_month = ماہ بہ ماہ صورتِ حال
status_from_to = ماہ بہ ماہ صورتِ حال، { $from } تا { $to }
status_caption = ہر مہینے کا رجحان اور انتباہ
not_assessed = جائزہ نہیں لیا گیا
in_figures = { $country }: اعداد و شمار
sources_of_assessments = ان جائزوں کے مآخذ
balance = مآخذ، ملک، زبان اور نوعیت کے لحاظ سے
side = ملک
type_and_ownership = نوعیت اور ملکیت
# What the languages of sources are called.
language_arabic = عربی
language_balochi = بلوچی
language_chinese = چینی
language_dari = دری
language_english = انگریزی
language_french = فرانسیسی
language_german = جرمن
language_hindi = ہندی
language_pashto = پشتو
language_persian = فارسی
language_punjabi = پنجابی
language_russian = روسی
language_sindhi = سندھی
language_spanish = ہسپانوی
language_tajik = تاجک
language_turkish = ترکی
language_urdu = اردو
language_uzbek = ازبک
events_by_month_and_type = واقعات، مہینے اور نوعیت کے لحاظ سے
counts_caption = ہر عدد ٹائم لائن پر متعلقہ واقعات کا لنک ہے۔
counts_undated =
    { $count ->
        [one] { $count } واقعہ، جس کا سال معلوم نہیں، شامل نہیں۔
       *[other] { $count } واقعات، جن کا سال معلوم نہیں، شامل نہیں۔
    }
period = مدت
events_by_province = واقعات، صوبوں کے لحاظ سے
provinces_caption = ان مقامات کے واقعات جن کا صوبہ معلوم ہے؛ ہر مقام اپنے واقعات کا لنک ہے
province = صوبہ
trend = رجحان
assessed_by = جائزہ از

## Sources

archived_copy = محفوظ شدہ نقل

## Moved pages

moved = صفحہ منتقل
moved_about = یہ صفحہ منتقل ہو گیا ہے
moved_link = نئے پتے پر جائیں

## The frame of every page

skip = مواد پر جائیں
languages = زبانیں
main_menu = مرکزی مینو
footer = صفحے کا نچلا حصہ
# Groups of the foot; the third is "Evidence".
footer_read = پڑھیں
footer_about = تعارف
colours = رنگ
colours_device = ڈیوائس کے مطابق
colours_light = روشن
colours_dark = تاریک
made_with = یہ سائٹ Dateline سے بنی ہے۔ کوئی کوکی نہیں، کوئی ٹریکر نہیں، اسکرپٹ ضروری نہیں۔

## Builds for a smaller circle

not_public = عام اشاعت کے لیے نہیں
marked_with_drafts = { $label }، مسودوں سمیت
marked_with_future = { $label }، آئندہ شائع ہونے والے مواد سمیت
marked_with_both = { $label }، مسودوں اور آئندہ شائع ہونے والے مواد سمیت
marked_about = عام اشاعت کے لیے نہیں: اس پر درج نشان جتنی اجازت دیتا ہے، اس سے آگے نہ پہنچائیں۔

## Front page

top_stories = اہم خبریں
issue_of = آخری اشاعت: { $when }
issue_updated = اپ ڈیٹ: { $when }
edition_of = شمارہ: { $period }
corrections_more =
    { $count ->
        [one] { $when } تک کے ہفتے میں مزید { $count } تبدیلی
       *[other] { $when } تک کے ہفتے میں مزید { $count } تبدیلیاں
    }
no_articles = ابھی کوئی مضمون نہیں۔
where_things_stand = تازہ صورتِ حال
all_countries = تمام ممالک
all_articles = تمام مضامین
what_to_watch = آئندہ کیا متوقع ہے
events_in_brief = واقعات ایک نظر میں
every_event = تمام واقعات
stories = خبروں کے سلسلے
by_topic = موضوعات کے لحاظ سے
all_expected =
    { $count ->
        [one] { $count } متوقع واقعہ
       *[other] تمام { $count } متوقع واقعات
    }
expected_in_all =
    { $count ->
        [one] { $count } متوقع واقعہ
       *[other] { $count } متوقع واقعات
    }
watch_calendar = متوقع واقعات کا کیلنڈر

## Pages that are not there

not_found = صفحہ نہیں ملا
not_found_about =
    اس پتے پر کوئی صفحہ نہیں۔ ممکن ہے پتا غلط لکھا گیا ہو، یا صفحہ ابھی شائع نہ ہوا ہو۔
where_to_look = کہاں دیکھیں

## Lists of articles

articles_newest_first =
    { $count ->
        [one] { $count } مضمون
       *[other] { $count } مضامین، تازہ ترین پہلے
    }
type_of_work = مضمون کی نوعیت
archive = آرکائیو
articles_of = مضامین: { $period }
# Tags of a card.
retracted = واپس لیا گیا
superseded = متروک
# Before a title in a feed, and before the headline of what the desk has taken back on its page.
retracted_title = واپس لیا گیا: { $title }
superseded_title = متروک: { $title }
written_in = زبان: { $language }

## Articles

by = تحریر: { $authors }
min_read = پڑھنے کا وقت: { $minutes } منٹ
versions_count =
    { $count ->
        [one] { $count } نسخہ
       *[other] { $count } نسخے
    }
translated_from = ترجمہ، اصل مضمون: { $title }
information_as_of = معلومات { $when } تک کی ہیں۔
retracted_on = { $when } کو واپس لیا گیا۔
retracted_about = ڈیسک اس مضمون سے دستبردار ہو چکا ہے:
superseded_head = متروک۔
superseded_about = اس کی جگہ نیا مضمون آ چکا ہے:
key_points = اہم نکات
updates = تازہ اطلاعات
assessment = جائزہ
assessment_about =
    یہ ڈیسک کا اندازہ ہے، خبر نہیں۔ فیصد کی حدود امریکی انٹیلی جنس کے پیمانے (ICD 203) کی ہیں۔ تمام اندازے اور ان کے
    نتائج: { $ledger }۔
forecasts_ledger = پیش گوئیاں
decided_by = میعاد: { $date } تک۔
filed_under = زمرے
story = خبروں کا سلسلہ
topics = موضوعات
actors = فریق
people = شخصیات
related = متعلقہ مضامین
evidence = شواہد
competing_claims = متضاد دعوے
quotations = اقتباسات
reviewed_by = نظرِ ثانی: { $names }۔
report_error = غلطی کی اطلاع دیں
# The subject of the reader’s mail.
error_in = ”{ $title }“ میں غلطی
cite = اس صفحے کا حوالہ دیں
# Parts of a citation.
citation = { $authors }۔ ”{ $title }“، { $publication }، { $issued }۔ { $version }۔
cited_updated = اپ ڈیٹ: { $when }
cited_version = نسخہ { $version }
cited_information = معلومات { $when } تک
bibtex = BibTeX
csl_json = CSL-JSON
copy_link = لنک کاپی کریں
share = شیئر کریں
link_copied = لنک کاپی ہو گیا

## Texts

# What is read aloud of marks in a text.
source_number = ماخذ { $number }
source_number_and_place = ماخذ { $number }، { $place }
footnotes = حواشی
footnote_number = حاشیہ { $number }
back_to_reference = حوالہ نمبر { $reference } پر واپس جائیں
link_to_section = اس حصے کا لنک
table_number = جدول { $number }
done = ہو گیا
not_done = نہیں ہوا

# Heads of boxes in a text.
alert_attention = توجہ
alert_bug = خرابی
alert_caution = احتیاط
alert_danger = خطرہ
alert_done = مکمل
alert_error = غلطی
alert_example = مثال
alert_failure = ناکامی
alert_hint = اشارہ
alert_important = اہم
alert_information = معلومات
alert_missing = غیر موجود
alert_note = نوٹ
alert_question = سوال
alert_quotation = اقتباس
alert_success = کامیابی
alert_summary = خلاصہ
alert_tip = مشورہ
alert_to_do = کرنے کا کام
alert_warning = انتباہ

## Editions

edition = شمارہ
edition_of_days = شمارہ: { $period }
editions = شمارے
editions_count =
    { $count ->
        [one] { $count } شمارہ
       *[other] { $count } شمارے
    }
editions_about = ہر شمارے میں اس مدت کے مضامین، واقعات، تصحیحات اور تازہ اطلاعات ہیں۔
in_this_edition = اس شمارے میں
where_things_stood = اس وقت کی صورتِ حال
corrections = تصحیحات اور تازہ اطلاعات
print_edition = مکمل متن کے ساتھ پرنٹ کریں
back_to_edition = شمارے پر واپس جائیں
also_published = یہ بھی شائع ہوا
all_sources = تمام مآخذ
all_corrections = تمام تصحیحات اور تازہ اطلاعات
all_events_of_month = اس مہینے کے تمام واقعات
countries_assessed =
    { $count ->
        [one] { $count } ملک کا جائزہ
       *[other] { $count } ممالک کا جائزہ
    }
corrections_count =
    { $count ->
        [one] شائع شدہ مضمون میں { $count } تبدیلی
       *[other] شائع شدہ مضامین میں { $count } تبدیلیاں
    }

## Countries

not_reviewed = { $when } سے نظرِ ثانی باقی ہے۔
not_reviewed_about = اس صفحے کے کچھ حصے پرانے ہو سکتے ہیں۔
trend_in = { $when } میں { $trend }
# Of a month that is long past.
trend_last_in = آخری جائزے ({ $when }) کے مطابق { $trend }
next_event = اگلا واقعہ:
on_this_page = اس صفحے پر
claims_head = دعوے
people_and_actors = شخصیات اور فریق
relations = تعلقات
background = پس منظر
data = اعداد و شمار
background_reading = پس منظر کے لیے پڑھیں:
all_claims = تمام دعوے
all_relations = تمام تعلقات
neighbours = ہمسایہ ممالک:
page_sources = اس صفحے کے مآخذ
figures = اعداد و شمار
figures_link = صورتِ حال، واقعات اور مآخذ، مہینے اور نوعیت کے لحاظ سے
region = خطہ

## Relations

relations_about = واقعات جن میں دو ملکوں کا نام ہے، اور دونوں کے درمیان تازہ ترین واقعہ۔
pair = { $one } اور { $other }
pairs_in_wide_events =
    { $count ->
        [one] ملکوں کا { $count } جوڑا صرف ان واقعات میں ہے جن میں تیسرا ملک بھی شامل ہے
       *[other] ملکوں کے { $count } جوڑے صرف ان واقعات میں ہیں جن میں تیسرا ملک بھی شامل ہے
    }
events_naming_both =
    { $count ->
        [one] دونوں سے متعلق { $count } واقعہ
       *[other] دونوں سے متعلق { $count } واقعات
    }
latest_on = تازہ ترین: { $when }
last_on = آخری واقعہ ({ $when }):
open_commitments = جاری وعدے
closed_commitments = وعدے جو پورے یا ختم ہو چکے
agreements_and_talks = معاہدے اور مذاکرات
events_of_either = ٹائم لائن پر دونوں میں سے کسی بھی ملک کے واقعات
countries_count =
    { $count ->
        [one] { $count } ملک
       *[other] { $count } ممالک
    }
pairs =
    { $count ->
        [one] { $count } جوڑا
       *[other] { $count } جوڑے
    }
matrix_caption = واقعات جن میں دونوں ملکوں کا نام ہے۔
matrix_most = سب سے زیادہ واقعات والے { $count } ممالک دکھائے گئے ہیں۔
by_last_event = جوڑے، تازہ ترین واقعہ پہلے
after = اس سے پہلے
venue = مقام
mediator = ثالث

## Timeline

timeline_of = ٹائم لائن: { $period }
# Heads of events of which the day, the month or the year is not known; `$year` is then the first of a decade.
group_of_month = { $month }، درست دن معلوم نہیں
group_of_month_expected = { $month }، تاریخ طے نہیں
group_of_year = { $year }، درست مہینہ معلوم نہیں
group_of_decade = { $year } سے آگے، درست سال معلوم نہیں
group_without_date = تاریخ نہیں دی گئی
calendar = کیلنڈر
timeline = ٹائم لائن
newest_first = { $events }؛ تازہ ترین پہلے
# Behind the months of a year with their counts.
events_in_months_ahead = آئندہ مہینے ({ $count })
events_without_month = مہینہ معلوم نہیں ({ $count })
years_and_months = سال اور مہینے
months = مہینے
days = دن
year = سال
all_of = { $period } کے تمام واقعات
all_events_of =
    { $count ->
        [one] { $period }: { $count } واقعہ
       *[other] { $period }: تمام { $count } واقعات
    }
older_events = پرانے واقعات:
by_country_and_type = ملک اور نوعیت کے لحاظ سے
data_files = ڈیٹا:
density_months = واقعات، مہینے اور ملک کے لحاظ سے
density_years = واقعات، سال اور ملک کے لحاظ سے
# In the drawing alone; the table beside it counts every event.
density_about_months =
    نقطہ جتنا بڑا، واقعات اتنے زیادہ؛ خالی دائرہ متوقع واقعات کے لیے ہے۔ سب سے زیادہ واقعات والے ممالک پہلے آتے
    ہیں۔ واقعہ اس مہینے میں شمار ہوتا ہے جس میں شروع ہو، اپنے ہر ملک کے لیے ایک بار؛ جن واقعات کا مہینہ معلوم نہیں،
    جو منسوخ ہوئے، جن کی تردید ہوئی یا جن کی اطلاع واپس لی گئی، وہ نہیں دکھائے گئے۔
density_about_years =
    نقطہ جتنا بڑا، واقعات اتنے زیادہ؛ خالی دائرہ متوقع واقعات کے لیے ہے۔ سب سے زیادہ واقعات والے ممالک پہلے آتے
    ہیں۔ واقعہ اس سال میں شمار ہوتا ہے جس میں شروع ہو، اپنے ہر ملک کے لیے ایک بار؛ جو واقعات منسوخ ہوئے، جن کی تردید
    ہوئی یا جن کی اطلاع واپس لی گئی، وہ نہیں دکھائے گئے۔
density_others =
    { $count ->
        [one] کم واقعات والا { $count } ملک شامل نہیں۔
       *[other] کم واقعات والے { $count } ممالک شامل نہیں۔
    }
density_earlier = ریکارڈ کا آغاز: { $when }؛ اس سے پہلے: { $events }۔

# An event and its facts.
overdue = تاریخ گزر چکی
details = تفصیلات
where = کہاں
outcome = نتیجہ
promised = وعدے
claimed = دعوے
read = مزید پڑھیں
revised = ترمیم
revised_head = ترمیم
and_more = اور مزید { $count }
range_of = حدود: { $total }

# Names of filters, beside “Country”, “Type” and “Status”.
actor = فریق
person = شخصیت
place = مقام
topic = موضوع
status = حیثیت

# The filters. What stands in braces is filled in by the page’s script, so keep it as it is.
filter_events = واقعات چھانٹیں
filter_idle = تمام {"{"}all{"}"} واقعات
# Where no filter is set, and not all stand on the page.
filter_listed = اس صفحے پر واقعات: {"{"}all{"}"} میں سے { $shown }
filter_shown = واقعات: {"{"}all{"}"} میں سے {"{"}shown{"}"}
filter_apart = ، بشمول {"{"}parts{"}"}
filter_none = ان فلٹروں پر کوئی واقعہ پورا نہیں اترتا۔
filter_failed = واقعات لوڈ نہ ہو سکے۔ کوئی سال، مہینہ، ملک یا نوعیت چنیں۔
filter_without = {"{"}filter{"}"} کے بغیر: {"{"}count{"}"}
filter_more = مزید {"{"}count{"}"}
show_all = سب دکھائیں
events_found = ملنے والے واقعات
more = مزید

## The register of sources

sources_about = ہر ماخذ جس کا حوالہ دیا گیا، ڈیسک کے دیے ہوئے درجے کے ساتھ۔
# Admiralty grades, from A to F and from 1 to 6: “usually reliable source, probably true”.
reliability_a = مکمل طور پر قابلِ اعتماد ماخذ
reliability_b = عموماً قابلِ اعتماد ماخذ
reliability_c = کسی حد تک قابلِ اعتماد ماخذ
reliability_d = ماخذ جو عموماً قابلِ اعتماد نہیں
reliability_e = ناقابلِ اعتماد ماخذ
reliability_f = ماخذ جس کا قابلِ اعتماد ہونا معلوم نہیں
credibility_1 = مصدقہ اطلاع
credibility_2 = غالباً درست اطلاع
credibility_3 = ممکنہ طور پر درست اطلاع
credibility_4 = مشکوک اطلاع
credibility_5 = بعید از امکان اطلاع
credibility_6 = اطلاع جس کی صداقت جانچی نہیں جا سکتی
sources_count =
    { $count ->
        [one] { $count } ماخذ
       *[other] { $count } مآخذ
    }
publisher_not_reported = ناشر درج نہیں
grades_about =
    درجے میں حرف ماخذ کے لیے ہے، A (قابلِ اعتماد) سے E (ناقابلِ اعتماد) تک، اور ہندسہ اطلاع کے لیے، 1 (مصدقہ) سے
    5 (بعید از امکان) تک؛ F اور 6 کا مطلب ہے کہ جانچ ممکن نہیں۔
not_graded = درجہ نہیں دیا گیا
pages_count =
    { $count ->
        [one] { $count } صفحہ
       *[other] { $count } صفحات
    }
owner = ناشر
published = اشاعت
grade = درجہ
nature = نوعیت
archived = محفوظ شدہ
used_in = کہاں استعمال ہوا
cited_in_articles =
    { $count ->
        [one] { $count } مضمون میں حوالہ
       *[other] { $count } مضامین میں حوالہ
    }
cited_on_pages =
    { $count ->
        [one] { $count } صفحے پر حوالہ
       *[other] { $count } صفحات پر حوالہ
    }
cited_in_both =
    { $articles ->
        [one] { $articles } مضمون
       *[other] { $articles } مضامین
    } اور { $pages ->
        [one] { $pages } دیگر صفحے
       *[other] { $pages } دیگر صفحات
    } میں حوالہ
not_cited = کہیں حوالہ نہیں
read_on = { $date } کو دیکھا گیا
back_to_citation = اس ماخذ کے حوالہ نمبر { $number } پر واپس جائیں

## What search engines and who shares a page are told, where the desk wrote nothing

# `$articles`, `$events`, `$editions` and `$corrections` are counts, `$names` is a list.
told_site_articles = { $site }: { $articles }۔
told_site_both = { $site }: { $articles } اور { $events }۔
told_articles_on = { $names } — { $articles }۔
told_both_on = { $names } — { $articles } اور { $events }۔
told_of_kind = { $kind }: { $articles }، تازہ ترین پہلے۔
told_of_period = { $site }، { $period }: { $articles }، تازہ ترین پہلے۔
told_versions = ”{ $title }“ کے نسخے۔
told_figures = { $country }: ماہ بہ ماہ اعداد و شمار
told_relations =
    { $count ->
        [one] { $site }: ممالک کا { $count } جوڑا۔
       *[other] { $site }: ممالک کے { $count } جوڑے۔
    }
told_editions = { $site }: { $editions }۔
told_editions_from_to = { $site }: { $editions }، { $from } تا { $to }۔
told_edition = { $site }، { $period }: { $articles }؛ { $events }۔
told_edition_with_corrections = { $site }، { $period }: { $articles }؛ { $events }؛ { $corrections }۔
told_timeline = ٹائم لائن: { $events }۔
told_timeline_from_to = ٹائم لائن، { $from } تا { $to }: { $events }۔
told_timeline_of = ٹائم لائن، { $period }: { $events }۔
told_timeline_narrowed = ٹائم لائن، { $name }: { $events }؛ تازہ ترین پہلے۔
told_sources = { $site }: مضامین اور واقعات کے مآخذ۔
told_claims = { $site }: کس کا کیا دعویٰ ہے، سب ایک ساتھ۔
told_forecasts = { $site }: پیش گوئیاں اور ان کے نتائج۔
told_corrections = { $site }: شائع شدہ مضامین میں تبدیلیاں۔
told_as_of_days =
    { $count ->
        [one] { $site }: { $count } دن کے اختتام تک کیا معلوم تھا۔
       *[other] { $site }: { $count } دنوں میں سے ہر ایک کے اختتام تک کیا معلوم تھا۔
    }
told_as_of = { $site }: واقعات جیسے { $day } تک معلوم تھے، بعد کی اطلاعات کے بغیر۔
told_not_found = { $site }: اس پتے پر کوئی صفحہ نہیں۔
# An article of no type of work, as `$kind`.
told_kind = مضمون
told_article = { $kind }، { $day }، { $site }۔
told_article_on = { $kind }، { $day } — { $names }۔
told_author = تحریر: { $name } — { $articles }۔
told_subject_articles = { $name } — { $articles }۔
told_subject_events = { $name } — { $events }۔
told_subject_both = { $name } — { $articles }؛ { $events }۔
told_list = { $title }: { $names }۔
told_nothing = { $title }: { $site }۔

## Calendars

watch_in_country = { $site }: { $country }، آئندہ کیا متوقع ہے
watch_everywhere = { $site }: آئندہ کیا متوقع ہے
timeline_of_site = { $site }: ٹائم لائن
calendar_date = تاریخ: { $date }
calendar_status = حیثیت: { $status }
calendar_countries = ممالک: { $countries }
calendar_outcome = نتیجہ: { $outcome }

## TimelineJS

on_the_timeline = ٹائم لائن پر دیکھیں

## Words of the front matter, as readers see them

article_kind-news = خبر
article_kind-analysis = تجزیہ
article_kind-assessment = جائزہ
article_kind-forecast = پیش گوئی
article_kind-explainer = تشریحی مضمون

event_status-reported = رپورٹ شدہ
event_status-confirmed = مصدقہ
event_status-disputed = متنازع
event_status-denied = تردید شدہ
event_status-expected = متوقع
event_status-cancelled = منسوخ
event_status-retracted = واپس لی گئی اطلاع

event_type-attack = حملہ
event_type-clash = جھڑپ
event_type-airstrike = فضائی حملہ
event_type-abduction = اغوا
event_type-arrest = گرفتاری
event_type-coup = فوجی بغاوت
event_type-deployment = تعیناتی
event_type-withdrawal = انخلا
event_type-displacement = نقل مکانی
event_type-cyber = سائبر واقعہ
event_type-maritime-incident = بحری واقعہ
event_type-ceasefire = جنگ بندی
event_type-agreement = معاہدہ
event_type-talks = مذاکرات
event_type-visit = دورہ
event_type-statement = بیان
event_type-designation = فہرست میں شمولیت
event_type-sanctions = پابندیاں
event_type-legal = قانونی کارروائی
event_type-election = انتخابات
event_type-border-closure = سرحد کی بندش
event_type-protest = احتجاج
# In lists to choose from; nothing stands beside an event of this type.
event_type-other = دیگر

# What became of a commitment.
effect-reaffirms = توثیق
effect-amends = ترمیم
effect-fulfils = تکمیل
effect-breaches = خلاف ورزی
effect-suspends = معطلی
effect-ends = خاتمہ

actor_type-government = حکومت
actor_type-military = فوج
actor_type-armed-group = مسلح گروہ
actor_type-political = سیاسی تنظیم
actor_type-intergovernmental = بین الحکومتی تنظیم
actor_type-criminal = جرائم پیشہ گروہ
actor_type-media = میڈیا
actor_type-ngo = غیر سرکاری تنظیم
actor_type-other = دیگر

# Behind an actor’s name.
actor_role-participant = شریک
actor_role-host = میزبان
actor_role-mediator = ثالث
actor_role-claimant = دعوے دار
actor_role-accused = جس پر الزام ہے
actor_role-target = ہدف

# STIX 2.1 names these types.
stix_type-activist = سرگرم کارکن
stix_type-competitor = کاروباری حریف
stix_type-crime-syndicate = منظم جرائم پیشہ گروہ
stix_type-criminal = جرائم پیشہ
stix_type-hacker = ہیکر
stix_type-insider-accidental = نادانستہ ملوث اندرونی فرد
stix_type-insider-disgruntled = ناراض اندرونی فرد
stix_type-nation-state = ریاست
stix_type-sensationalist = سنسنی پسند
stix_type-spy = جاسوس
stix_type-terrorist = دہشت گرد
stix_type-unknown = نامعلوم

# Kinds of sources.
nature-primary = اصل دستاویز
nature-official-statement = سرکاری بیان
nature-state-media = سرکاری میڈیا
nature-independent = آزاد میڈیا
nature-agency = خبر رساں ادارہ
nature-social = سوشل میڈیا
nature-unnamed = گمنام ذریعہ

claim_status-unverified = غیر مصدقہ
claim_status-confirmed = مصدقہ
claim_status-disputed = متنازع
claim_status-denied = تردید شدہ
claim_status-approximate = تخمینی
claim_status-retracted = واپس لیا گیا

# The words of the US intelligence scale (ICD 203).
likelihood-almost-no-chance = امکان نہ ہونے کے برابر
likelihood-very-unlikely = بہت کم امکان
likelihood-unlikely = کم امکان
likelihood-roughly-even-chance = تقریباً برابر کا امکان
likelihood-likely = زیادہ امکان
likelihood-very-likely = بہت زیادہ امکان
likelihood-almost-certain = تقریباً یقینی

confidence-low = کم
confidence-moderate = درمیانہ
confidence-high = زیادہ

outcome-happened = ایسا ہوا
outcome-did-not-happen = ایسا نہیں ہوا
outcome-void = غیر واضح

correction-correction = تصحیح
correction-clarification = وضاحت
correction-update = تازہ اطلاع
correction-retraction = دستبرداری

trend-deteriorated = ابتری
trend-improved = بہتری
trend-unchanged = بلا تبدیلی

alert-conflict-risk = تصادم کا خطرہ
alert-resolution-opportunity = حل کا موقع

# What a version of an article is noted as, behind “Noted as”.
version_mark-correction = تصحیح
version_mark-clarification = وضاحت
version_mark-update = تازہ اطلاع
version_mark-retraction = دستبرداری
version_mark-updated = اپ ڈیٹ

# Parts of an article of which versions differ.
section-title = سرخی
section-description = خلاصہ
section-picture = تصویر
section-key-points = اہم نکات
section-text = متن
section-updates = تازہ اطلاعات
section-events = واقعات
section-claims = دعوے
section-quotes = اقتباسات
section-judgements = جائزہ
