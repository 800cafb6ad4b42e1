### The words of the theme in Persian. How messages are named and used is told in `en.ftl`.
###
### Every count has the noun in the singular, so most messages need no select. CLDR's "one" is 0 and 1:
### the figure stays in it. Digits in the texts themselves are Persian, save for the figures of Admiralty
### grades, which stand beside codes such as B2. The ezafe after a silent he is written: «دربارهٔ».

## Everywhere

home = صفحهٔ نخست
breadcrumb = مسیر صفحه
latest = تازه‌ترین‌ها
contents = فهرست مطالب
previous = قبلی
next = بعدی
newer = جدیدتر
older = قدیمی‌تر
previous_and_next = قبلی و بعدی
# Stands before a date.
updated = به‌روزرسانی:
updated_on = به‌روزرسانی: { $when }
articles = { $count } مطلب
events = { $count } رویداد
# A count with the part of it that did not happen, or not yet: "31 events, of which 2 expected".
of_which = { $all }، از این میان { $parts }
events_cancelled = { $count } مورد لغوشده
events_denied = { $count } مورد تکذیب‌شده
events_expected = { $count } مورد پیش رو
events_retracted = { $count } مورد پس‌گرفته‌شده
# The sign between what stands in a list, with its space.
list_separator = {"، "}
clause_separator = {"؛ "}
atom_feed = خوراک Atom
download_csv = دریافت CSV
view_as_table = نمایش به شکل جدول
# Dates that are not a day or a month: open at an end, or not known exactly.
date_from = از { $date }
date_until = تا { $date }
date_unknown = تاریخ نامعلوم
# Of what is expected, with an open date that has begun.
date_not_set = بدون تاریخ معین (از { $date } انتظار آن می‌رود)
date_about = حدود { $date }
date_uncertain = { $date } (غیرقطعی)
date_about_uncertain = حدود { $date } (غیرقطعی)
date_spring = بهار { $year }
date_summer = تابستان { $year }
date_autumn = پاییز { $year }
date_winter = زمستان { $year }
# `$year` is the first of the decade or century.
date_decade = دههٔ { $year }
date_century = سدهٔ آغازشده در { $year }
date_from_to = { $start } تا { $end }
# A time of day, with the day before it and the name of its time zone behind it.
date_and_time = { $date }، { $time }
time_in_zone = { $time } ({ $zone })

# Two ends of a time.
from_to = از { $from } تا { $to }
all = همه
letters = حروف الفبا
none_yet = هنوز مدخلی ثبت نشده است.
places = مکان‌ها
no_events = هنوز رویدادی ثبت نشده است.
more_articles = { $count } مطلب دیگر
articles_head = مطالب
events_head = رویدادها
all_events =
    { $count ->
        [one] { $count } رویداد
       *[other] همهٔ { $count } رویداد
    }
list_and = { $list } و { $last }
list_and_more = { $list } و { $count } مورد دیگر
# A name with what it is narrowed to, or what is said of it: “Pakistan: Water”.
with_part = { $name }: { $part }

# Heads of columns and names of facts.
country = کشور
countries = کشورها
date = تاریخ
day = روز
from = از
language = زبان
list = فهرست
month = ماه
name = نام
no = خیر
not_reported = ثبت نشده
reason = دلیل
since = از تاریخ
source = منبع
sources = منابع
to = تا
type = نوع
yes = بله

# The pages of a list.
pages = صفحه‌ها
page_of = صفحهٔ { $page } از { $count }
all_pages = همهٔ { $count } صفحه
page_number = صفحهٔ { $page }

## Timeline as of a date

as_of_days = گاه‌شمار در تاریخ‌های گذشته
as_of_days_about = گاه‌شمار چنان‌که در هر روزِ گزارش یا بازنگری رویدادها بود، بدون گزارش‌های بعدی.
as_of_days_last = تنها { $count } روز آخر فهرست شده است.
as_of_days_caption = روزها، از جدید به قدیم
first_reported = نخستین گزارش
revised_or_reported_again = بازنگری یا گزارش دوباره
known_by_then = معلوم تا آن روز
as_of_about =
    گاه‌شمار چنان‌که در پایان { $day } بود. گزارش‌های بعدی در آن نیامده است؛ آنچه بعدها بازنگری
    شد، به صورت همان زمان آمده است.
as_of_known = { $count } رویداد معلوم تا آن روز
latest_listed = { $count } رویداد آخر فهرست شده است
as_of_titles = عنوان‌ها به صورت امروزی هر رویداد پیوند دارد.
as_of_title = گاه‌شمار در تاریخ { $day }
as_of_reported = نخستین گزارش در این روز
as_of_revised = بازنگری یا گزارش دوباره در این روز
as_of_before = معلوم از پیش
# What the reports of the day changed.
note_title = عنوان پیشین: «{ $title }»
note_date = تاریخ پیشین: { $date }
note_type = نوع پیشین: { $type }
note_status = وضعیت پیشین: { $status }
note_countries = فهرست پیشین کشورها: { $countries }
note_outcome = نتیجهٔ پیشین: «{ $outcome }»
note_added = افزوده شد: { $parts }
added_actors = بازیگران
added_people = اشخاص
added_places = مکان‌ها
added_topics = موضوعات
added_sources = منابع
added_outcome = نتیجه
added_commitments = تعهدات
note_unchanged = گزارش دوباره، بدون تغییر

## Claims

claims_about = آنچه هر طرف دربارهٔ یک موضوع می‌گوید، در کنار هم.
claims = { $count } ادعا
claims_caption = مجموع‌ها به صورت بازه آمده است.
# Heads of columns.
status_of_claim = وضعیت ادعا
value = مقدار
according_to = به گفتهٔ
in_event = رویداد:
in_articles = آمده در:
how_to_read = راهنمای خواندن جدول
claims_note_csv = در فایل CSV هر ادعا برای هر مطلبی که آن را نقل کرده یک سطر دارد.
claims_note_groups = ادعاهایی که یک موضوع را با واژه‌ها و واحد یکسان بیان می‌کند، در کنار هم آمده است.
claims_note_range = هر بازه از کمترین تا بیشترین مقداری است که مدعیان هنوز از آن عدول نکرده‌اند.
claims_note_sums =
    در چند رویداد، کمترین مقدارها با هم جمع می‌شود و بیشترین مقدارها با هم. ادعاهای مربوط به
    کشورهای مختلف هرگز با هم جمع نمی‌شود.
claims_note_countries = ادعای بدون رویداد برای کشورهای مطلبی که در آن آمده به حساب می‌آید.
claims_note_status =
    وضعیت، یادداشت تحریریه دربارهٔ ادعاست. ادعاهای تکذیب‌شده یا پس‌گرفته‌شده در فهرست می‌آید
    ولی به حساب نمی‌آید؛ ادعاهای مربوط به رویداد تکذیب‌شده یا پس‌گرفته‌شده و ادعاهای مطلب
    پس‌گرفته‌شده هم به حساب نمی‌آید.
claims_note_unconfirmed =
    «تأیید نشده» یعنی همهٔ ارقام این رویدادها یا از یک مدعی است یا مورد اختلاف، و تحریریه هیچ‌یک را
    تأیید نکرده است.
claims_in_csv = { $count } ادعای دیگر در فایل CSV
claims_in_ledger = { $count } ادعای دیگر

# What the claims about one thing come to.
claim_sum = مجموع { $count } رویداد: { $total }
claim_sum_here = مجموع { $count } رویداد در این مطلب: { $total }
claim_range = بازه: { $total }
claim_all = رقم همهٔ طرف‌ها: { $total }
claim_figure = رقم: { $total }
claim_range_here = بازه در این مطلب: { $total }
claimed_by = به ادعای { $claimants }؛ تأیید نشده
# Of several events, some rest on one claimant alone.
claimed_by_for = برای { $count } رویداد به ادعای { $claimants }؛ تأیید نشده
one_source_each = هر رویداد یک منبع دارد
one_source_for = { $count } رویداد تنها یک منبع دارد
# Beside a range: the values that are no figures, in quotation marks.
claims_in_words = همچنین گفته شده: { $values }
claims_denied = { $count } مورد تکذیب‌شده، به حساب نیامده
claims_withdrawn = { $count } مورد پس‌گرفته‌شده، به حساب نیامده
# Why a claim is not counted whatever its own status is; in a list of reasons a number stands before it.
not_counted_event_denied = به حساب نیامده: رویداد تکذیب شده است
not_counted_event_withdrawn = به حساب نیامده: رویداد پس گرفته شده است
not_counted_articles_withdrawn = به حساب نیامده: مطلب پس گرفته شده است
accounts = { $count } روایت

## Forecasts

forecasts_about = آنچه تحریریه انتظار داشت، آنچه پیش آمد، و اینکه احتمال‌های اعلام‌شده تا چه اندازه با واقعیت همخوانی داشت.
forecasts_due = { $count } مورد موعدرسیده
forecasts_open = { $count } مورد باز
forecasts_resolved = { $count } مورد بسته‌شده
due = موعدرسیده: نتیجه هنوز ثبت نشده
open = باز
resolved = بسته‌شده
score = نمره
brier_score = نمرهٔ برایر { $score } برای { $count } برآورد.
brier_about =
    این نمره میانگین مجذور فاصلهٔ احتمال اعلام‌شده (نقطهٔ میانی بازه) با نتیجه (۱ یا ۰) است. بهترین
    نمره ۰ است؛ کسی که هر بار ۵۰ درصد بگوید، ۰٫۲۵ می‌گیرد.
no_score = هنوز هیچ برآوردی سنجیده نشده است.
few_scored = تاکنون { $count } برآورد سنجیده شده است. نمره از { $least } برآورد به بعد نشان داده می‌شود.
not_scored = { $count } مورد سنجیده نشده است.
calibration = کالیبراسیون
calibration_title = کالیبراسیون: احتمال پیش‌بینی‌شده و سهم تحقق‌یافته
calibration_about =
    محور افقی: بازهٔ احتمال هر عبارت. محور عمودی: سهم برآوردهایی که تحقق یافت. روی خط قطری، این دو
    با هم برابر است. جدول همین ارقام را نشان می‌دهد.
calibration_forecast = احتمال پیش‌بینی‌شده
calibration_observed = سهم تحقق‌یافته
calibration_numbers = عدد کنار هر نقطه، شمار برآوردهای آن است.
calibration_caption =
    هفت عبارت احتمال در مقیاس جامعهٔ اطلاعاتی آمریکا (ICD 203). سطح اطمینان جدا ذکر می‌شود: سنجهٔ
    شواهد است، نه احتمال.
term = عبارت
range = بازه
midpoint = نقطهٔ میانی
scored = سنجیده‌شده
came_true = تحقق‌یافته
percent = { $number }٪
percent_range = { $low } تا { $high } درصد
by_date = موعد: { $date }
no_date = بدون تاریخ معین
hit = درست درآمد
miss = درست درنیامد
likelihood_is = احتمال وقوع: { $likelihood }.
confidence_is = سطح اطمینان: { $confidence }.
outcome_is = نتیجه: { $outcome }.

## Corrections

corrections_about = تغییرات محتوایی در مطالب منتشرشده، از جدید به قدیم.
entries = { $count } مورد
no_corrections = تاکنون اصلاحیه‌ای ثبت نشده است.

## Versions of an article

versions_page_about = چه چیزی تغییر کرد، چه وقت، و به خوانندگان چه گفته شد.
versions = نسخه‌ها
versions_of = نسخه‌های «{ $title }»
versions_about =
    { $count ->
        [one] { $count } نسخه.
       *[other] { $count } نسخه، از جدید به قدیم.
    } متن حذف‌شده پس از نشانهٔ − با خطی بر روی آن و متن افزوده پس از نشانهٔ + با زیرخط آمده است. منابع به شکل [کلید] آمده است.
version_number = نسخهٔ { $number }
earlier_withdrawn = نسخه‌های پیشین در تاریخ { $when } پس گرفته شد و نمایش داده نمی‌شود
first_version = نخستین نسخهٔ ثبت‌شده
change_noted = اعلام‌شده به عنوان { $marks }
change_not_noted = یادداشتی منتشر نشده
paragraphs_unchanged = { $count } بند بدون تغییر
# Read aloud before what is struck through or underlined.
removed = حذف‌شده:
added = افزوده:

## Actors

area = حوزهٔ فعالیت
first_event = نخستین رویداد ثبت‌شده
latest_event = آخرین رویداد ثبت‌شده
only_event = تنها رویداد ثبت‌شده
stix_type = رده در استاندارد STIX
see_also = همچنین ببینید
names_in_use = نام‌های رایج
names_caption = نام‌هایی که دیگران به کار می‌برند؛ نام آن در اینجا: { $name }
used_by = کاربرد از سوی
designations = درج در فهرست‌های رسمی
designations_caption = فهرست‌های رسمی که نام آن در آنها آمده است
authority = مرجع
alongside = بازیگران دیگر همین رویدادها

## People

offices = سمت‌ها
offices_caption = سمت‌ها، بر پایهٔ گزارش‌ها
office = سمت
organisation = سازمان
# In place of the day on which an office ended.
in_office = همچنان در این سمت
authors = نویسندگان
# The page of an author who is also a person of the record.
profile = صفحهٔ معرفی
articles_by = نوشته‌های { $name }
in_their_words = از زبان خود او
older_quotations = { $count } نقل‌قول قدیمی‌تر در مطالب آمده است.

## Places, topics, registries

glossary = واژه‌نامه
also_called = نام‌های دیگر: { $names }
used_in_more = و در { $count } مطلب قدیمی‌تر.
coordinates = مختصات
coordinates_within = { $position }، با دقت حدود { $accuracy }
latitude_north = { $degrees }° شمالی
latitude_south = { $degrees }° جنوبی
longitude_east = { $degrees }° شرقی
longitude_west = { $degrees }° غربی
length_kilometres = { $count } کیلومتر
length_metres = { $count } متر
length_centimetres = { $count } سانتی‌متر
sovereignty = حاکمیت
sovereignty_disputed = مورد مناقشه
part_of = بخشی از
includes = شامل
iptc_topic = موضوع رسانه‌ای IPTC
topic_everywhere = { $topic } در همهٔ کشورها
written = نویسندهٔ { $count } مطلب
events_of_articles = رویدادهای این مطالب
all_events_by_month = همهٔ رویدادها به تفکیک ماه

## Commitments

# The trail of what came after a commitment.
what_followed = رویدادهای بعدی
followed_by = در پی آن

## A country’s status

status_by_month = وضعیت ماه به ماه
status_from_to = وضعیت ماه به ماه، از { $from } تا { $to }
status_caption = روند و هشدار هر ماه
not_assessed = ارزیابی نشده
in_figures = { $country } به روایت آمار
sources_of_assessments = منابع این ارزیابی‌ها
balance = منابع به تفکیک طرف، زبان و نوع
side = طرف
type_and_ownership = نوع و مالکیت
# What the languages of sources are called.
language_arabic = عربی
language_balochi = بلوچی
language_chinese = چینی
language_dari = دری
language_english = انگلیسی
language_french = فرانسوی
language_german = آلمانی
language_hindi = هندی
language_pashto = پشتو
language_persian = فارسی
language_punjabi = پنجابی
language_russian = روسی
language_sindhi = سندی
language_spanish = اسپانیایی
language_tajik = تاجیکی
language_turkish = ترکی استانبولی
language_urdu = اردو
language_uzbek = ازبکی
events_by_month_and_type = رویدادها به تفکیک ماه و نوع
counts_caption = هر عدد به رویدادهای خود در گاه‌شمار پیوند دارد.
counts_undated = { $count } رویداد با سال نامعلوم در جدول نیامده است.
period = دوره
events_by_province = رویدادها به تفکیک استان
provinces_caption = رویدادهای مکان‌هایی که استانشان معلوم است؛ هر مکان به رویدادهای خود پیوند دارد
province = استان
trend = روند
assessed_by = ارزیاب

## Sources

archived_copy = نسخهٔ بایگانی‌شده

## Moved pages

moved = منتقل شد
moved_about = این صفحه منتقل شده است
moved_link = رفتن به نشانی تازه

## The frame of every page

skip = پرش به محتوا
languages = زبان‌ها
main_menu = منوی اصلی
footer = پای صفحه
# Groups of the foot; the third is "Evidence".
footer_read = بخش‌ها
footer_about = دربارهٔ سایت
colours = رنگ‌ها
colours_device = مطابق دستگاه
colours_light = روشن
colours_dark = تیره
made_with = ساخته‌شده با Dateline. بدون کوکی، بدون ردیاب و بی‌نیاز از اسکریپت.

## Builds for a smaller circle

not_public = غیرعمومی
marked_with_drafts = { $label }، همراه با پیش‌نویس‌ها
marked_with_future = { $label }، همراه با مطالب پیش از موعد انتشار
marked_with_both = { $label }، همراه با پیش‌نویس‌ها و مطالب پیش از موعد انتشار
marked_about = برای انتشار عمومی نیست: نباید فراتر از آنچه برچسب آن مجاز می‌داند به اشتراک گذاشته شود.

## Front page

top_stories = مهم‌ترین خبرها
issue_of = آخرین انتشار: { $when }
issue_updated = به‌روزرسانی: { $when }
edition_of = شمارهٔ { $period }
corrections_more = { $count } تغییر دیگر در هفتهٔ منتهی به { $when }
no_articles = هنوز مطلبی منتشر نشده است.
where_things_stand = وضعیت کشورها
all_countries = همهٔ کشورها
all_articles = همهٔ مطالب
what_to_watch = رویدادهای پیش رو
events_in_brief = رویدادها در یک نگاه
every_event = همهٔ رویدادها
stories = پرونده‌ها
by_topic = بر اساس موضوع
all_expected =
    { $count ->
        [one] { $count } رویداد پیش رو
       *[other] همهٔ { $count } رویداد پیش رو
    }
expected_in_all = { $count } رویداد پیش رو
watch_calendar = تقویم رویدادهای پیش رو

## Pages that are not there

not_found = صفحه پیدا نشد
not_found_about =
    در این نشانی صفحه‌ای نیست. شاید نشانی اشتباه تایپ شده یا صفحه هنوز منتشر نشده باشد.
where_to_look = بخش‌های سایت

## Lists of articles

articles_newest_first =
    { $count ->
        [one] { $count } مطلب
       *[other] { $count } مطلب، از جدید به قدیم
    }
type_of_work = نوع مطلب
archive = بایگانی
articles_of = مطالب: { $period }
# Tags of a card.
retracted = پس‌گرفته‌شده
superseded = منسوخ
# Before a title in a feed, and before the headline of what the desk has taken back on its page.
retracted_title = پس‌گرفته‌شده: { $title }
superseded_title = منسوخ: { $title }
written_in = به زبان { $language }

## Articles

by = نوشتهٔ { $authors }
min_read = زمان مطالعه: { $minutes } دقیقه
versions_count = { $count } نسخه
translated_from = ترجمه؛ متن اصلی: { $title }
information_as_of = بر پایهٔ اطلاعات تا { $when }.
retracted_on = پس‌گرفته‌شده در { $when }.
retracted_about = تحریریه این مطلب را دیگر معتبر نمی‌داند:
superseded_head = منسوخ شده است.
superseded_about = مطلب تازه‌تری جای این مطلب را گرفته است:
key_points = نکات اصلی
updates = به‌روزرسانی‌ها
assessment = ارزیابی
assessment_about =
    برآورد تحریریه است، نه گزارش. درصدها بازه‌های مقیاس جامعهٔ اطلاعاتی آمریکا (ICD 203) است.
    همهٔ برآوردها و نتیجهٔ آنها: { $ledger }.
forecasts_ledger = پیش‌بینی‌ها
decided_by = موعد: { $date }.
filed_under = دسته‌بندی
story = پرونده
topics = موضوعات
actors = بازیگران
people = اشخاص
related = مطالب مرتبط
evidence = مستندات
competing_claims = ادعاهای متعارض
quotations = نقل‌قول‌ها
reviewed_by = بازبینی: { $names }.
report_error = گزارش خطا
# The subject of the reader’s mail.
error_in = خطا در «{ $title }»
cite = استناد به این صفحه
# Parts of a citation.
citation = { $authors }. «{ $title }»، { $publication }، { $issued }. { $version }.
cited_updated = به‌روزرسانی: { $when }
cited_version = نسخهٔ { $version }
cited_information = اطلاعات تا { $when }
bibtex = BibTeX
csl_json = CSL-JSON
copy_link = کپی پیوند
share = هم‌رسانی
link_copied = پیوند کپی شد

## Texts

# What is read aloud of marks in a text.
source_number = منبع { $number }
source_number_and_place = منبع { $number }، { $place }
footnotes = پانوشت‌ها
footnote_number = پانوشت { $number }
back_to_reference = بازگشت به ارجاع { $reference }
link_to_section = پیوند به این بخش
table_number = جدول { $number }
done = انجام‌شده
not_done = انجام‌نشده

# Heads of boxes in a text.
alert_attention = توجه
alert_bug = ایراد
alert_caution = احتیاط
alert_danger = خطر
alert_done = انجام شد
alert_error = خطا
alert_example = نمونه
alert_failure = ناموفق
alert_hint = راهنمایی
alert_important = مهم
alert_information = اطلاعات
alert_missing = ناموجود
alert_note = یادداشت
alert_question = پرسش
alert_quotation = نقل‌قول
alert_success = موفق
alert_summary = خلاصه
alert_tip = نکته
alert_to_do = کارهای باقی‌مانده
alert_warning = هشدار

## Editions

edition = شماره
edition_of_days = شمارهٔ { $period }
editions = شماره‌های منتشرشده
editions_count = { $count } شماره
editions_about = هر شماره مطالب، رویدادها، اصلاحیه‌ها و به‌روزرسانی‌های دورهٔ خود را در بر دارد.
in_this_edition = در این شماره
where_things_stood = وضعیت کشورها در این دوره
corrections = اصلاحیه‌ها و به‌روزرسانی‌ها
print_edition = نسخهٔ چاپی با متن کامل
back_to_edition = بازگشت به این شماره
also_published = مطالب دیگر این دوره
all_sources = همهٔ منابع
all_corrections = همهٔ اصلاحیه‌ها و به‌روزرسانی‌ها
all_events_of_month = همهٔ رویدادهای ماه
countries_assessed = ارزیابی { $count } کشور
corrections_count = { $count } تغییر در مطالب منتشرشده

## Countries

not_reviewed = موعد بازبینی { $when } بود و گذشته است.
not_reviewed_about = ممکن است بخش‌هایی از این صفحه به‌روز نباشد.
trend_in = { $trend } ({ $when })
# Of a month that is long past.
trend_last_in = { $trend } در آخرین ارزیابی ({ $when })
next_event = رویداد بعدی:
on_this_page = در این صفحه
claims_head = ادعاها
people_and_actors = اشخاص و بازیگران
relations = روابط
background = پیشینه
data = داده‌ها
background_reading = برای آشنایی بیشتر:
all_claims = همهٔ ادعاها
all_relations = همهٔ روابط
neighbours = همسایگان:
page_sources = منابع این صفحه
figures = به روایت آمار
figures_link = وضعیت، رویدادها و منابع به تفکیک ماه و نوع
region = منطقه

## Relations

relations_about = رویدادهایی که نام دو کشور در آنها آمده است، و آخرین رویداد میان آن دو.
pair = { $one } و { $other }
pairs_in_wide_events = { $count } جفت کشور، تنها در رویدادهایی که کشور سومی هم در آنها هست
events_naming_both = { $count } رویداد با نام هر دو کشور
latest_on = آخرین مورد: { $when }
last_on = آخرین مورد، { $when }:
open_commitments = تعهدات جاری
closed_commitments = تعهدات اجراشده یا پایان‌یافته
agreements_and_talks = توافق‌ها و مذاکرات
events_of_either = رویدادهای هر یک از دو کشور در گاه‌شمار
countries_count = { $count } کشور
pairs = { $count } جفت کشور
matrix_caption = رویدادهایی که نام هر دو کشور در آنها آمده است.
matrix_most = { $count } کشور با بیشترین رویداد نمایش داده شده است.
by_last_event = جفت‌های کشورها به ترتیب آخرین رویداد
after = پس از
venue = محل برگزاری
mediator = میانجی

## Timeline

timeline_of = گاه‌شمار: { $period }
# Heads of events of which the day, the month or the year is not known; `$year` is then the first of a decade.
group_of_month = { $month }، روز دقیق نامعلوم
group_of_month_expected = { $month }، بدون تاریخ معین
group_of_year = { $year }، ماه دقیق نامعلوم
group_of_decade = از { $year } به بعد، سال دقیق نامعلوم
group_without_date = بدون تاریخ
calendar = تقویم
timeline = گاه‌شمار
newest_first = { $events }، از جدید به قدیم
# Behind the months of a year with their counts.
events_in_months_ahead = ماه‌های پیش رو ({ $count })
events_without_month = ماه نامعلوم ({ $count })
years_and_months = سال‌ها و ماه‌ها
months = ماه‌ها
days = روزها
year = سال
all_of = همهٔ رویدادهای { $period }
all_events_of = همهٔ { $count } رویداد { $period }
older_events = رویدادهای قدیمی‌تر:
by_country_and_type = به تفکیک کشور و نوع
data_files = داده‌ها:
density_months = رویدادها به تفکیک ماه و کشور
density_years = رویدادها به تفکیک سال و کشور
# In the drawing alone; the table beside it counts every event.
density_about_months =
    نقطهٔ بزرگ‌تر یعنی رویداد بیشتر؛ حلقه یعنی رویداد پیش رو. کشورهایی که بیشترین رویداد را دارند
    اول می‌آیند. هر رویداد در ماهی که آغاز می‌شود، برای هر یک از کشورهایش یک بار به حساب می‌آید؛
    رویدادهای با ماه نامعلوم و رویدادهای لغوشده، تکذیب‌شده و پس‌گرفته‌شده نشان داده نمی‌شود.
density_about_years =
    نقطهٔ بزرگ‌تر یعنی رویداد بیشتر؛ حلقه یعنی رویداد پیش رو. کشورهایی که بیشترین رویداد را دارند
    اول می‌آیند. هر رویداد در سالی که آغاز می‌شود، برای هر یک از کشورهایش یک بار به حساب می‌آید؛
    رویدادهای لغوشده، تکذیب‌شده و پس‌گرفته‌شده نشان داده نمی‌شود.
density_others = { $count } کشور با رویداد کمتر در نمودار نیامده است.
density_earlier = پوشش از { $when } آغاز می‌شود؛ پیش از آن: { $events }.

# An event and its facts.
overdue = از موعد گذشته
details = جزئیات
where = محل
outcome = نتیجه
promised = تعهد
claimed = ادعا
read = بخوانید
# Stands before a date.
revised = بازنگری:
revised_head = بازنگری
and_more = و { $count } مورد دیگر
range_of = بازه: { $total }

# Names of filters, beside “Country”, “Type” and “Status”.
actor = بازیگر
person = شخص
place = مکان
topic = موضوع
status = وضعیت

# The filters. What stands in braces is filled in by the page’s script, so keep it as it is.
filter_events = پالایش رویدادها
filter_idle = همهٔ {"{"}all{"}"} رویداد
# Where no filter is set, and not all stand on the page.
filter_listed = { $shown } از {"{"}all{"}"} رویداد در این صفحه
filter_shown = {"{"}shown{"}"} از {"{"}all{"}"} رویداد
filter_apart = ، از این میان {"{"}parts{"}"}
filter_none = رویدادی با این گزینه‌ها پیدا نشد.
filter_failed = بارگذاری رویدادها ممکن نشد. یک سال، ماه، کشور یا نوع را انتخاب کنید.
filter_without = بدون {"{"}filter{"}"}: {"{"}count{"}"}
filter_more = {"{"}count{"}"} مورد دیگر
show_all = نمایش همه
events_found = رویدادهای یافته‌شده
more = بیشتر

## The register of sources

sources_about = همهٔ منابع مورد استناد، با درجه‌ای که تحریریه داده است.
# Admiralty grades, from A to F and from 1 to 6: “usually reliable source, probably true”.
reliability_a = منبع کاملاً موثق
reliability_b = منبع معمولاً موثق
reliability_c = منبع نسبتاً موثق
reliability_d = منبع معمولاً غیرموثق
reliability_e = منبع غیرموثق
reliability_f = منبع با اعتبار نامعلوم
credibility_1 = تأییدشده
credibility_2 = احتمالاً درست
credibility_3 = شاید درست
credibility_4 = مشکوک
credibility_5 = بعید
credibility_6 = صحت آن را نمی‌توان سنجید
sources_count = { $count } منبع
publisher_not_reported = نام ناشر ثبت نشده
# The figures are those of the codes, such as B2.
grades_about =
    در هر درجه، حرف به منبع مربوط است، از A (موثق) تا E (غیرموثق)، و رقم به اطلاعات، از 1 (تأییدشده)
    تا 5 (بعید)؛ F و 6 یعنی سنجش ممکن نیست.
not_graded = بدون درجه
pages_count = { $count } صفحه
owner = ناشر
published = تاریخ انتشار
grade = درجه
nature = نوع
archived = بایگانی
used_in = موارد کاربرد
cited_in_articles = مورد استناد در { $count } مطلب
cited_on_pages = مورد استناد در { $count } صفحه
cited_in_both = مورد استناد در { $articles } مطلب و { $pages } صفحهٔ دیگر
not_cited = استناد نشده
read_on = دسترسی در { $date }
back_to_citation = بازگشت به ارجاع شمارهٔ { $number } به این منبع

## What search engines and who shares a page are told, where the desk wrote nothing

# `$articles`, `$events`, `$editions` and `$corrections` are counts, `$names` is a list.
told_site_articles = { $site }: { $articles }.
told_site_both = { $site }: { $articles } و { $events }.
told_articles_on = { $articles } دربارهٔ { $names }.
told_both_on = { $articles } و { $events } دربارهٔ { $names }.
told_of_kind = { $kind }: { $articles }، از جدید به قدیم.
told_of_period = { $site }: { $articles } از { $period }، از جدید به قدیم.
told_versions = نسخه‌های «{ $title }».
told_figures = { $country }، ماه به ماه و به روایت آمار
told_relations = { $site }: { $count } جفت کشور.
told_editions = { $site }: { $editions }.
told_editions_from_to = { $site }: { $editions }، از { $from } تا { $to }.
told_edition = { $site }، { $period }: { $articles }؛ { $events }.
told_edition_with_corrections = { $site }، { $period }: { $articles }؛ { $events }؛ { $corrections }.
told_timeline = گاه‌شمار: { $events }.
told_timeline_from_to = گاه‌شمار، از { $from } تا { $to }: { $events }.
told_timeline_of = گاه‌شمار { $period }: { $events }.
told_timeline_narrowed = گاه‌شمار، { $name }: { $events }، از جدید به قدیم.
told_sources = { $site }: منابع مطالب و رویدادهای آن.
told_claims = { $site }: چه کسی چه ادعایی دارد، در کنار هم.
told_forecasts = { $site }: پیش‌بینی‌ها و نتیجهٔ آنها.
told_corrections = { $site }: تغییر در مطالب منتشرشده.
told_as_of_days = { $site }: آنچه در پایان هر روز معلوم بود، برای { $count } روز.
told_as_of = { $site }: رویدادها چنان‌که در { $day } معلوم بود، بدون آنچه بعدها آمد.
told_not_found = { $site }: در این نشانی صفحه‌ای نیست.
# An article of no type of work, as `$kind`.
told_kind = مطلب
told_article = { $kind }، { $day }، { $site }.
told_article_on = { $kind } دربارهٔ { $names }، { $day }.
told_author = { $articles } به قلم { $name }.
told_subject_articles = { $articles } دربارهٔ { $name }.
told_subject_events = دربارهٔ { $name }: { $events }.
told_subject_both = { $articles } دربارهٔ { $name }؛ { $events }.
told_list = { $title }: { $names }.
told_nothing = { $title }: { $site }.

## Calendars

watch_in_country = { $site }: { $country }، رویدادهای پیش رو
watch_everywhere = { $site }: رویدادهای پیش رو
timeline_of_site = { $site }: گاه‌شمار
calendar_date = تاریخ: { $date }
calendar_status = وضعیت: { $status }
calendar_countries = کشورها: { $countries }
calendar_outcome = نتیجه: { $outcome }

## TimelineJS

on_the_timeline = در گاه‌شمار

## Words of the front matter, as readers see them

article_kind-news = خبر
article_kind-analysis = تحلیل
article_kind-assessment = ارزیابی
article_kind-forecast = پیش‌بینی
article_kind-explainer = شرح موضوع

event_status-reported = گزارش‌شده
event_status-confirmed = تأییدشده
event_status-disputed = مورد اختلاف
event_status-denied = تکذیب‌شده
event_status-expected = پیش رو
event_status-cancelled = لغوشده
event_status-retracted = پس‌گرفته‌شده

event_type-attack = حمله
event_type-clash = درگیری
event_type-airstrike = حملهٔ هوایی
event_type-abduction = آدم‌ربایی
event_type-arrest = بازداشت
event_type-coup = کودتا
event_type-deployment = استقرار نیرو
event_type-withdrawal = خروج نیرو
event_type-displacement = آوارگی
event_type-cyber = رخداد سایبری
event_type-maritime-incident = حادثهٔ دریایی
event_type-ceasefire = آتش‌بس
event_type-agreement = توافق
event_type-talks = مذاکره
event_type-visit = سفر
event_type-statement = بیانیه
event_type-designation = درج در فهرست
event_type-sanctions = تحریم
event_type-legal = اقدام حقوقی
event_type-election = انتخابات
event_type-border-closure = بسته شدن مرز
event_type-protest = اعتراض
# In lists to choose from; nothing stands beside an event of this type.
event_type-other = سایر

# What became of a commitment.
effect-reaffirms = دوباره تأیید شد
effect-amends = تغییر کرد
effect-fulfils = اجرا شد
effect-breaches = نقض شد
effect-suspends = تعلیق شد
effect-ends = پایان یافت

actor_type-government = دولت
actor_type-military = نیروی نظامی
actor_type-armed-group = گروه مسلح
actor_type-political = گروه سیاسی
actor_type-intergovernmental = سازمان بین‌دولتی
actor_type-criminal = گروه تبهکار
actor_type-media = رسانه
actor_type-ngo = سازمان غیردولتی
actor_type-other = سایر

# Behind an actor’s name.
actor_role-participant = شرکت‌کننده
actor_role-host = میزبان
actor_role-mediator = میانجی
actor_role-claimant = مدعی
actor_role-accused = متهم
actor_role-target = هدف

# STIX 2.1 names these types.
stix_type-activist = کنشگر
stix_type-competitor = رقیب تجاری
stix_type-crime-syndicate = شبکهٔ جرایم سازمان‌یافته
stix_type-criminal = مجرم
stix_type-hacker = هکر
stix_type-insider-accidental = عامل داخلی ناآگاه
stix_type-insider-disgruntled = عامل داخلی ناراضی
stix_type-nation-state = دولت
stix_type-sensationalist = جنجال‌طلب
stix_type-spy = جاسوس
stix_type-terrorist = تروریست
stix_type-unknown = نامعلوم

# Kinds of sources.
nature-primary = سند دست‌اول
nature-official-statement = بیانیهٔ رسمی
nature-state-media = رسانهٔ دولتی
nature-independent = رسانهٔ مستقل
nature-agency = خبرگزاری
nature-social = شبکهٔ اجتماعی
nature-unnamed = منبع ناشناس

claim_status-unverified = راستی‌آزمایی‌نشده
claim_status-confirmed = تأییدشده
claim_status-disputed = مورد اختلاف
claim_status-denied = تکذیب‌شده
claim_status-approximate = تقریبی
claim_status-retracted = پس‌گرفته‌شده

# The words of the US intelligence scale (ICD 203).
likelihood-almost-no-chance = تقریباً ناممکن
likelihood-very-unlikely = بسیار نامحتمل
likelihood-unlikely = نامحتمل
likelihood-roughly-even-chance = تقریباً پنجاه‌پنجاه
likelihood-likely = محتمل
likelihood-very-likely = بسیار محتمل
likelihood-almost-certain = تقریباً قطعی

confidence-low = پایین
confidence-moderate = متوسط
confidence-high = بالا

outcome-happened = رخ داد
outcome-did-not-happen = رخ نداد
outcome-void = نامشخص

correction-correction = اصلاحیه
correction-clarification = توضیح
correction-update = به‌روزرسانی
correction-retraction = پس گرفتن مطلب

trend-deteriorated = وخیم‌تر
trend-improved = بهتر
trend-unchanged = بدون تغییر

alert-conflict-risk = خطر درگیری
alert-resolution-opportunity = فرصت حل‌وفصل

# What a version of an article is noted as, behind “Noted as”.
version_mark-correction = اصلاحیه
version_mark-clarification = توضیح
version_mark-update = به‌روزرسانی
version_mark-retraction = پس گرفتن مطلب
version_mark-updated = به‌روزشده

# Parts of an article of which versions differ.
section-title = تیتر
section-description = خلاصه
section-picture = تصویر
section-key-points = نکات اصلی
section-text = متن
section-updates = به‌روزرسانی‌ها
section-events = رویدادها
section-claims = ادعاها
section-quotes = نقل‌قول‌ها
section-judgements = ارزیابی
