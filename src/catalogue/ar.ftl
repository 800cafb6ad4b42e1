### كلمات الموقع بالعربية. The words of the theme in Arabic (Modern Standard); en.ftl says how messages are used.
###
### Counts are written in the nominative or stand behind a colon, so that they fit where another message
### takes them as an argument. A noun with an unknown number stands with its figure in brackets.

## في كل الصفحات (Everywhere)

home = الرئيسية
breadcrumb = مسار التصفح
latest = الأحدث
contents = المحتويات
previous = السابق
next = التالي
newer = الأحدث
older = الأقدم
previous_and_next = السابق والتالي
updated = آخر تحديث
updated_on = آخر تحديث { $when }
articles =
    { $count ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $count } مقالات
        [many] { $count } مقالًا
       *[other] { $count } مقال
    }
events =
    { $count ->
        [zero] لا أحداث
        [one] حدث واحد
        [two] حدثان
        [few] { $count } أحداث
        [many] { $count } حدثًا
       *[other] { $count } حدث
    }
# A count with the part of it that did not happen, or not yet. Brackets: "منها" would not agree with one or two.
of_which = { $all } ({ $parts })
events_cancelled =
    { $count ->
        [one] واحد ملغى
        [two] اثنان ملغيان
        [few] { $count } ملغاة
       *[other] { $count } ملغى
    }
events_denied =
    { $count ->
        [one] واحد نُفي وقوعه
        [two] اثنان نُفي وقوعهما
       *[other] { $count } نُفي وقوعها
    }
events_expected =
    { $count ->
        [one] واحد متوقع
        [two] اثنان متوقعان
        [few] { $count } متوقعة
        [many] { $count } متوقعًا
       *[other] { $count } متوقع
    }
events_retracted =
    { $count ->
        [one] واحد مسحوب
        [two] اثنان مسحوبان
        [few] { $count } مسحوبة
        [many] { $count } مسحوبًا
       *[other] { $count } مسحوب
    }
# The sign between what stands in a list, with its space.
list_separator = {"، "}
clause_separator = {"؛ "}
atom_feed = خلاصة Atom
download_csv = تنزيل ملف CSV
view_as_table = عرض في جدول
# Dates that are not a day or a month: open at an end, or not known exactly.
date_from = ابتداءً من { $date }
date_until = حتى { $date }
date_unknown = تاريخ غير معروف
# Of what is expected, with an open date that has begun.
date_not_set = دون موعد محدد (متوقع منذ { $date })
date_about = { $date } تقريبًا
date_uncertain = { $date } (غير مؤكد)
date_about_uncertain = { $date } تقريبًا (غير مؤكد)
date_spring = ربيع { $year }
date_summer = صيف { $year }
date_autumn = خريف { $year }
date_winter = شتاء { $year }
# `$year` is the first of the decade or century.
date_decade = عقد { $year }
date_century = القرن البادئ عام { $year }
date_from_to = { $start } – { $end }
# A time of day, with the day before it and the name of its time zone behind it.
date_and_time = { $date }، { $time }
time_in_zone = { $time } ({ $zone })

# Two ends of a time.
from_to = من { $from } إلى { $to }
all = الكل
letters = الحروف
none_yet = القائمة فارغة حتى الآن.
places = الأماكن
no_events = لا توجد أحداث بعد.
more_articles =
    { $count ->
        [zero] لا مقالات أخرى
        [one] مقال آخر
        [two] مقالان آخران
        [few] { $count } مقالات أخرى
        [many] { $count } مقالًا آخر
       *[other] { $count } مقال آخر
    }
articles_head = المقالات
events_head = الأحداث
all_events = جميع الأحداث ({ $count })
list_and = { $list } و{ $last }
# `$list` may be countries, people or groups.
list_and_more = { $list } وغيرها ({ $count })
# A name with what it is narrowed to, or what is said of it: “Pakistan: Water”.
with_part = { $name }: { $part }

# Heads of columns and names of facts.
country = الدولة
countries = الدول
date = التاريخ
day = اليوم
from = من
language = اللغة
list = القائمة
month = الشهر
name = الاسم
no = لا
not_reported = لم يُذكر
reason = السبب
since = منذ
source = المصدر
sources = المصادر
to = إلى
type = النوع
yes = نعم

# The pages of a list.
pages = الصفحات
page_of = الصفحة { $page } من { $count }
all_pages = جميع الصفحات ({ $count })
page_number = الصفحة { $page }

## التسلسل الزمني في تاريخ معين (Timeline as of a date)

as_of_days = التسلسل الزمني كما كان في تاريخ معين
as_of_days_about = التسلسل الزمني كما كان في كل يوم وردت فيه أحداث أو عُدّلت، من دون ما ورد لاحقًا.
as_of_days_last =
    { $count ->
        [zero] لا أيام بعد.
        [one] آخر يوم منها.
        [two] آخر يومين منها.
        [few] آخر { $count } أيام منها.
        [many] آخر { $count } يومًا منها.
       *[other] آخر { $count } يوم منها.
    }
as_of_days_caption = الأيام، الأحدث أولًا
first_reported = ورد أول مرة
revised_or_reported_again = عُدّل أو ورد مجددًا
known_by_then = المعروف حتى ذلك اليوم
as_of_about =
    التسلسل الزمني كما كان في نهاية يوم { $day }. لا يشمل ما ورد بعد ذلك، وما عُدّل لاحقًا يظهر
    بصيغته في حينه.
as_of_known =
    { $count ->
        [zero] لا أحداث معروفة حتى ذلك اليوم
        [one] حدث واحد معروف حتى ذلك اليوم
        [two] حدثان معروفان حتى ذلك اليوم
        [few] { $count } أحداث معروفة حتى ذلك اليوم
        [many] { $count } حدثًا معروفًا حتى ذلك اليوم
       *[other] { $count } حدث معروف حتى ذلك اليوم
    }
latest_listed =
    { $count ->
        [zero] لا يُعرض منها شيء
        [one] يُعرض أحدثها
        [two] يُعرض أحدث حدثين
        [few] يُعرض أحدث { $count } أحداث
        [many] يُعرض أحدث { $count } حدثًا
       *[other] يُعرض أحدث { $count } حدث
    }
as_of_titles = تحيل العناوين إلى الأحداث بصيغتها الحالية.
as_of_title = التسلسل الزمني كما كان في { $day }
as_of_reported = ورد أول مرة في هذا اليوم
as_of_revised = عُدّل أو ورد مجددًا في هذا اليوم
as_of_before = معروف من قبل
# What the reports of the day changed.
note_title = العنوان سابقًا: «{ $title }»
note_date = التاريخ سابقًا: { $date }
note_type = النوع سابقًا: { $type }
note_status = الحالة سابقًا: { $status }
note_countries = الدول سابقًا: { $countries }
note_outcome = النتيجة سابقًا: «{ $outcome }»
note_added = أُضيف: { $parts }
added_actors = جهات فاعلة
added_people = شخصيات
added_places = أماكن
added_topics = موضوعات
added_sources = مصادر
added_outcome = نتيجة
added_commitments = تعهدات
note_unchanged = ورد مجددًا دون تغيير

## روايات الأطراف (Claims)

claims_about = ما يقوله كل طرف عن الأمر نفسه، جنبًا إلى جنب.
claims =
    { $count ->
        [zero] لا روايات
        [one] رواية واحدة
        [two] روايتان
        [few] { $count } روايات
        [many] { $count } رواية
       *[other] { $count } رواية
    }
claims_caption = ترد الإجماليات في صورة نطاقات.
# Heads of columns.
status_of_claim = حالة الرواية
value = القيمة
according_to = بحسب
in_event = الحدث:
in_articles = وردت في:
how_to_read = كيفية قراءة هذا الجدول
claims_note_csv = في ملف CSV لكل رواية سطر عن كل مقال ترد فيه.
claims_note_groups = تُدرج الروايات معًا حين تصف الأمر نفسه بالعبارة نفسها ووحدة القياس نفسها.
claims_note_range = يمتد النطاق من أدنى قيمة إلى أعلى قيمة لا يزال أصحابها متمسكين بها.
claims_note_sums =
    إذا تعددت الأحداث جُمعت القيم الدنيا معًا والقيم العليا معًا. ولا تُجمع أبدًا روايات تخص
    دولًا مختلفة.
claims_note_countries = الرواية التي لا ترتبط بحدث تُحتسب للدول التي يتناولها مقالها.
claims_note_status =
    الحالة ملاحظة من هيئة التحرير على الرواية. والروايات التي نُفيت صحتها أو سُحبت تُدرج ولا
    تُحتسب، وكذلك روايات حدث نُفي وقوعه أو سُحب، وروايات مقال سُحب.
claims_note_unconfirmed =
    «غير مؤكد» تعني أن كل الأرقام عن تلك الأحداث إما صادرة عن طرف واحد وإما محل خلاف، وأن
    هيئة التحرير لم تؤكد أيًا منها.
claims_in_csv =
    { $count ->
        [zero] لا روايات أخرى في ملف CSV
        [one] رواية أخرى في ملف CSV
        [two] روايتان أخريان في ملف CSV
        [few] { $count } روايات أخرى في ملف CSV
        [many] { $count } رواية أخرى في ملف CSV
       *[other] { $count } رواية أخرى في ملف CSV
    }
claims_in_ledger =
    { $count ->
        [zero] لا روايات أخرى
        [one] رواية أخرى
        [two] روايتان أخريان
        [few] { $count } روايات أخرى
        [many] { $count } رواية أخرى
       *[other] { $count } رواية أخرى
    }

# What the claims about one thing come to.
claim_sum =
    { $count ->
        [zero] الإجمالي: { $total }
        [one] إجمالي حدث واحد: { $total }
        [two] إجمالي حدثين: { $total }
        [few] إجمالي { $count } أحداث: { $total }
        [many] إجمالي { $count } حدثًا: { $total }
       *[other] إجمالي { $count } حدث: { $total }
    }
claim_sum_here =
    { $count ->
        [zero] الإجمالي في هذا المقال: { $total }
        [one] إجمالي حدث واحد في هذا المقال: { $total }
        [two] إجمالي حدثين في هذا المقال: { $total }
        [few] إجمالي { $count } أحداث في هذا المقال: { $total }
        [many] إجمالي { $count } حدثًا في هذا المقال: { $total }
       *[other] إجمالي { $count } حدث في هذا المقال: { $total }
    }
claim_range = النطاق: { $total }
claim_all = في كل الروايات: { $total }
claim_figure = الرقم: { $total }
claim_range_here = النطاق في هذا المقال: { $total }
claimed_by = بحسب { $claimants }؛ غير مؤكد
# Of several events, some rest on one claimant alone.
claimed_by_for =
    { $count ->
        [zero] بحسب { $claimants }؛ غير مؤكد
        [one] في حدث واحد منها: بحسب { $claimants }؛ غير مؤكد
        [two] في حدثين منها: بحسب { $claimants }؛ غير مؤكد
        [few] في { $count } أحداث منها: بحسب { $claimants }؛ غير مؤكد
        [many] في { $count } حدثًا منها: بحسب { $claimants }؛ غير مؤكد
       *[other] في { $count } حدث منها: بحسب { $claimants }؛ غير مؤكد
    }
one_source_each = لكل حدث مصدر واحد
one_source_for =
    { $count ->
        [zero] لا حدث منها بمصدر واحد
        [one] لحدث واحد منها مصدر واحد
        [two] لكل من حدثين منها مصدر واحد
        [few] لكل من { $count } أحداث منها مصدر واحد
        [many] لكل من { $count } حدثًا منها مصدر واحد
       *[other] لكل من { $count } حدث منها مصدر واحد
    }
# Beside a range: the values that are no figures, in quotation marks.
claims_in_words = قيل أيضًا: { $values }
claims_denied =
    { $count ->
        [one] رواية واحدة نُفيت صحتها ولم تُحتسب
        [two] روايتان نُفيت صحتهما ولم تُحتسبا
        [few] { $count } روايات نُفيت صحتها ولم تُحتسب
        [many] { $count } رواية نُفيت صحتها ولم تُحتسب
       *[other] { $count } رواية نُفيت صحتها ولم تُحتسب
    }
claims_withdrawn =
    { $count ->
        [one] رواية واحدة مسحوبة لم تُحتسب
        [two] روايتان مسحوبتان لم تُحتسبا
        [few] { $count } روايات مسحوبة لم تُحتسب
        [many] { $count } رواية مسحوبة لم تُحتسب
       *[other] { $count } رواية مسحوبة لم تُحتسب
    }
# Why a claim is not counted whatever its own status is; in a list of reasons a number stands before it.
not_counted_event_denied = لم تُحتسب: نُفي وقوع الحدث
not_counted_event_withdrawn = لم تُحتسب: الحدث مسحوب
not_counted_articles_withdrawn = لم تُحتسب: المقال مسحوب
accounts =
    { $count ->
        [zero] لا روايات
        [one] رواية واحدة
        [two] روايتان
        [few] { $count } روايات
        [many] { $count } رواية
       *[other] { $count } رواية
    }

## التوقعات (Forecasts)

forecasts_about = ما توقعته هيئة التحرير، وما آل إليه، ومدى دقة تقديرها للاحتمالات.
# The figure behind a colon: no noun stands here for the adjective to agree with.
forecasts_due = حان موعد حسمها: { $count }
forecasts_open = مفتوحة: { $count }
forecasts_resolved = محسومة: { $count }
due = حان موعد حسمها: لم تُسجل نتيجتها بعد
open = مفتوحة
resolved = محسومة
score = درجة الدقة
brier_score =
    { $count ->
        [zero] درجة براير { $score } من دون تقديرات.
        [one] درجة براير { $score } على أساس تقدير واحد.
        [two] درجة براير { $score } على أساس تقديرين.
        [few] درجة براير { $score } على أساس { $count } تقديرات.
        [many] درجة براير { $score } على أساس { $count } تقديرًا.
       *[other] درجة براير { $score } على أساس { $count } تقدير.
    }
brier_about =
    درجة براير هي متوسط مربع الفرق بين الاحتمال المقدر (منتصف النطاق) والنتيجة (1 أو 0). الدرجة
    المثلى 0، أما تقدير الاحتمال بنسبة 50% في كل مرة فدرجته 0.25.
no_score = لم يُحتسب أي تقدير بعد.
few_scored =
    { $count ->
        [zero] لم يُحتسب أي تقدير بعد.
        [one] احتُسب تقدير واحد حتى الآن.
        [two] احتُسب تقديران حتى الآن.
        [few] احتُسبت { $count } تقديرات حتى الآن.
        [many] احتُسب { $count } تقديرًا حتى الآن.
       *[other] احتُسب { $count } تقدير حتى الآن.
    } تظهر الدرجة ابتداءً من { $least ->
        [zero] أول تقدير.
        [one] تقدير واحد.
        [two] تقديرين.
        [few] { $least } تقديرات.
        [many] { $least } تقديرًا.
       *[other] { $least } تقدير.
    }
not_scored =
    { $count ->
        [zero] لا تقديرات غير محتسبة.
        [one] تقدير واحد لم يُحتسب.
        [two] تقديران لم يُحتسبا.
        [few] { $count } تقديرات لم تُحتسب.
        [many] { $count } تقديرًا لم تُحتسب.
       *[other] { $count } تقدير لم تُحتسب.
    }
calibration = المعايرة
calibration_title = المعايرة: الاحتمال المتوقع والنسبة المتحققة
calibration_about =
    المحور الأفقي: نطاق الاحتمال لكل عبارة. المحور الرأسي: نسبة التقديرات التي تحققت. على
    القُطر يتطابق الاثنان. والأرقام نفسها في الجدول.
calibration_forecast = الاحتمال المتوقع
calibration_observed = النسبة المتحققة
calibration_numbers = يبين الرقم المجاور لكل نقطة عدد التقديرات التي تمثلها.
calibration_caption =
    عبارات الاحتمال السبع في مقياس أجهزة الاستخبارات الأمريكية (ICD 203). وتُذكر درجة الثقة على حدة: فهي تقيّم الأدلة لا
    الاحتمال.
term = العبارة
range = النطاق
midpoint = المنتصف
scored = المحتسبة
came_true = المتحققة
percent = { $number }%
# In words: a dash between figures turns over in text from right to left.
percent_range = من { $low } إلى { $high }%
by_date = موعد الحسم: { $date }
no_date = دون موعد محدد
hit = صائب
miss = خاطئ
likelihood_is = التقدير: { $likelihood }.
confidence_is = درجة الثقة: { $confidence }.
outcome_is = النتيجة: { $outcome }.

## التصحيحات (Corrections)

corrections_about = التغييرات الجوهرية في المقالات المنشورة، الأحدث أولًا.
entries =
    { $count ->
        [zero] لا تنويهات
        [one] تنويه واحد
        [two] تنويهان
        [few] { $count } تنويهات
        [many] { $count } تنويهًا
       *[other] { $count } تنويه
    }
no_corrections = لا تصحيحات حتى الآن.

## نسخ المقال (Versions of an article)

versions_page_about = ما الذي تغير، ومتى، وما الذي أُبلغ به القراء.
versions = النسخ
versions_of = نسخ مقال «{ $title }»
versions_about =
    { $count ->
        [zero] لا نسخ.
        [one] نسخة واحدة.
        [two] نسختان، الأحدث أولًا.
        [few] { $count } نسخ، الأحدث أولًا.
        [many] { $count } نسخة، الأحدث أولًا.
       *[other] { $count } نسخة، الأحدث أولًا.
    } يظهر المحذوف مشطوبًا بعد علامة −، والمضاف تحته خط بعد علامة +. وتظهر المصادر بصيغة [المفتاح].
version_number = النسخة { $number }
earlier_withdrawn = سُحبت النسخ السابقة في { $when } ولا تُعرض
first_version = أول نسخة محفوظة
change_noted = نوع التنويه: { $marks }
change_not_noted = لم يُنشر تنويه
paragraphs_unchanged =
    { $count ->
        [zero] لا فقرات دون تغيير
        [one] فقرة واحدة دون تغيير
        [two] فقرتان دون تغيير
        [few] { $count } فقرات دون تغيير
        [many] { $count } فقرة دون تغيير
       *[other] { $count } فقرة دون تغيير
    }
# Read aloud before what is struck through or underlined.
removed = محذوف:
added = مضاف:

## الجهات الفاعلة (Actors)

area = منطقة النشاط
first_event = أول حدث مسجل
latest_event = آخر حدث مسجل
only_event = الحدث المسجل الوحيد
stix_type = الفئة في معيار STIX
see_also = انظر أيضًا
names_in_use = الأسماء المستخدمة
names_caption = أسماء يستخدمها آخرون؛ الاسم المعتمد هنا: { $name }
used_by = من يستخدمه
designations = الإدراج في القوائم
designations_caption = القوائم الرسمية التي تضم هذا الاسم
authority = جهة الإدراج
alongside = في الأحداث نفسها

## الشخصيات (People)

offices = المناصب
offices_caption = المناصب المشغولة كما وردت
office = المنصب
organisation = المؤسسة
# In place of the day on which an office ended.
in_office = في المنصب حاليًا
authors = الكتّاب
# The page of an author who is also a person of the record.
profile = صفحة التعريف
articles_by = مقالات بقلم { $name }
in_their_words = تصريحات
older_quotations =
    { $count ->
        [zero] لا اقتباسات أقدم في المقالات.
        [one] في المقالات اقتباس واحد أقدم.
        [two] في المقالات اقتباسان أقدم.
        [few] في المقالات { $count } اقتباسات أقدم.
        [many] في المقالات { $count } اقتباسًا أقدم.
       *[other] في المقالات { $count } اقتباس أقدم.
    }

## الأماكن والموضوعات والسجلات (Places, topics, registries)

glossary = مسرد المصطلحات
also_called = تسميات أخرى: { $names }
used_in_more =
    { $count ->
        [zero] ولا مقالات أقدم.
        [one] وفي مقال واحد أقدم.
        [two] وفي مقالين أقدم.
        [few] وفي { $count } مقالات أقدم.
        [many] وفي { $count } مقالًا أقدم.
       *[other] وفي { $count } مقال أقدم.
    }
coordinates = الإحداثيات
coordinates_within = { $position }، بدقة تناهز { $accuracy }
latitude_north = { $degrees }° شمالًا
latitude_south = { $degrees }° جنوبًا
longitude_east = { $degrees }° شرقًا
longitude_west = { $degrees }° غربًا
length_kilometres = { $count } كم
length_metres = { $count } م
length_centimetres = { $count } سم
sovereignty = السيادة
sovereignty_disputed = متنازع عليها
part_of = جزء من
includes = يشمل
iptc_topic = موضوع IPTC
topic_everywhere = { $topic } في جميع الدول
# Articles by a person, before “12 articles”.
written = كتابات: { $count }
events_of_articles = الأحداث في هذه المقالات
all_events_by_month = جميع الأحداث بحسب الشهر

## التعهدات (Commitments)

# The trail of what came after a commitment.
what_followed = ما تلا ذلك
followed_by = تلاه

## حالة الدولة (A country’s status)

status_by_month = الحالة بحسب الشهر
status_from_to = الحالة بحسب الشهر، من { $from } إلى { $to }
status_caption = الاتجاه والتنبيه لكل شهر
not_assessed = بلا تقييم
in_figures = { $country } بالأرقام
sources_of_assessments = مصادر هذه التقييمات
balance = المصادر بحسب الطرف واللغة والنوع
side = الطرف
type_and_ownership = النوع والملكية
# What the languages of sources are called.
language_arabic = العربية
language_balochi = البلوشية
language_chinese = الصينية
language_dari = الدرية
language_english = الإنجليزية
language_french = الفرنسية
language_german = الألمانية
language_hindi = الهندية
language_pashto = البشتوية
language_persian = الفارسية
language_punjabi = البنجابية
language_russian = الروسية
language_sindhi = السندية
language_spanish = الإسبانية
language_tajik = الطاجيكية
language_turkish = التركية
language_urdu = الأردية
language_uzbek = الأوزبكية
events_by_month_and_type = الأحداث بحسب الشهر والنوع
counts_caption = تحيل الأرقام إلى الأحداث في التسلسل الزمني.
counts_undated =
    { $count ->
        [zero] لا أحداث مجهولة السنة.
        [one] لم يُدرج حدث واحد مجهول السنة.
        [two] لم يُدرج حدثان مجهولا السنة.
        [few] لم تُدرج { $count } أحداث مجهولة السنة.
        [many] لم يُدرج { $count } حدثًا مجهول السنة.
       *[other] لم يُدرج { $count } حدث مجهول السنة.
    }
period = الفترة
events_by_province = الأحداث بحسب الإقليم
provinces_caption = الأحداث في أماكن إقليمها معروف؛ تحيل أسماء الأماكن إلى أحداثها
province = الإقليم
trend = الاتجاه
assessed_by = إعداد التقييم

## المصادر (Sources)

archived_copy = نسخة مؤرشفة

## الصفحات المنقولة (Moved pages)

moved = نُقلت الصفحة
moved_about = نُقلت هذه الصفحة
moved_link = الانتقال إلى العنوان الجديد

## إطار كل صفحة (The frame of every page)

skip = الانتقال إلى المحتوى
languages = اللغات
main_menu = القائمة الرئيسية
footer = تذييل الصفحة
# Groups of the foot; the third is "Evidence".
footer_read = للقراءة
footer_about = عن الموقع
colours = المظهر
colours_device = وفق إعداد الجهاز
colours_light = فاتح
colours_dark = داكن
made_with = أُنشئ الموقع ببرنامج Dateline. بلا ملفات تعريف ارتباط ولا أدوات تتبع، ويعمل من دون برامج نصية.

## نسخ لدائرة أضيق (Builds for a smaller circle)

not_public = غير مخصص للنشر
marked_with_drafts = { $label }، مع المسودات
marked_with_future = { $label }، مع ما لم يحن موعد نشره
marked_with_both = { $label }، مع المسودات وما لم يحن موعد نشره
marked_about = غير مخصص للنشر: لا يجوز تداوله خارج النطاق الذي يحدده وسمه.

## الصفحة الأولى (Front page)

top_stories = أهم العناوين
issue_of = آخر نشر: { $when }
issue_updated = آخر تحديث { $when }
edition_of = عدد { $period }
corrections_more =
    { $count ->
        [zero] لا تغييرات إضافية في الأسبوع المنتهي في { $when }
        [one] تغيير إضافي واحد في الأسبوع المنتهي في { $when }
        [two] تغييران إضافيان في الأسبوع المنتهي في { $when }
        [few] { $count } تغييرات إضافية في الأسبوع المنتهي في { $when }
        [many] { $count } تغييرًا إضافيًا في الأسبوع المنتهي في { $when }
       *[other] { $count } تغيير إضافي في الأسبوع المنتهي في { $when }
    }
no_articles = لا توجد مقالات بعد.
where_things_stand = الوضع الراهن
all_countries = جميع الدول
all_articles = جميع المقالات
what_to_watch = أحداث مرتقبة
events_in_brief = الأحداث بإيجاز
every_event = جميع الأحداث
stories = الملفات
by_topic = بحسب الموضوع
all_expected =
    { $count ->
        [one] حدث متوقع واحد
        [two] حدثان متوقعان
       *[other] جميع الأحداث المتوقعة ({ $count })
    }
expected_in_all =
    { $count ->
        [zero] لا أحداث متوقعة
        [one] حدث متوقع واحد
        [two] حدثان متوقعان
        [few] { $count } أحداث متوقعة
        [many] { $count } حدثًا متوقعًا
       *[other] { $count } حدث متوقع
    }
watch_calendar = تقويم الأحداث المتوقعة

## صفحات غير موجودة (Pages that are not there)

not_found = الصفحة غير موجودة
not_found_about =
    لا توجد صفحة في هذا العنوان. ربما كُتب العنوان خطأ، أو لم تُنشر الصفحة بعد.
where_to_look = أين يمكن البحث

## قوائم المقالات (Lists of articles)

articles_newest_first =
    { $count ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان، الأحدث أولًا
        [few] { $count } مقالات، الأحدث أولًا
        [many] { $count } مقالًا، الأحدث أولًا
       *[other] { $count } مقال، الأحدث أولًا
    }
type_of_work = نوع المادة
archive = الأرشيف
articles_of = المقالات: { $period }
# Tags of a card.
retracted = مسحوب
superseded = استُعيض عنه
# Before a title in a feed, and before the headline of what the desk has taken back on its page.
retracted_title = مسحوب: { $title }
superseded_title = استُعيض عنه: { $title }
written_in = باللغة { $language }

## المقالات (Articles)

by = بقلم { $authors }
min_read =
    { $minutes ->
        [zero] مدة القراءة: أقل من دقيقة
        [one] مدة القراءة: دقيقة واحدة
        [two] مدة القراءة: دقيقتان
        [few] مدة القراءة: { $minutes } دقائق
        [many] مدة القراءة: { $minutes } دقيقة
       *[other] مدة القراءة: { $minutes } دقيقة
    }
versions_count =
    { $count ->
        [zero] لا نسخ
        [one] نسخة واحدة
        [two] نسختان
        [few] { $count } نسخ
        [many] { $count } نسخة
       *[other] { $count } نسخة
    }
translated_from = مترجم عن { $title }
information_as_of = المعلومات حتى { $when }.
retracted_on = سُحب في { $when }.
retracted_about = لم تعد هيئة التحرير تتبنى هذا المقال:
superseded_head = استُعيض عن هذا المقال.
superseded_about = حل محله مقال أحدث:
key_points = أبرز النقاط
updates = التحديثات
assessment = التقدير
assessment_about =
    رأي تقديري لهيئة التحرير وليس خبرًا. والنسب المئوية هي نطاقات مقياس أجهزة الاستخبارات
    الأمريكية (ICD 203). جميع التقديرات ونتائجها: { $ledger }.
forecasts_ledger = التوقعات
decided_by = موعد الحسم: { $date }.
filed_under = التصنيف
story = الملف
topics = الموضوعات
actors = الجهات الفاعلة
people = الشخصيات
related = مقالات ذات صلة
evidence = الأدلة
competing_claims = روايات متضاربة
quotations = الاقتباسات
reviewed_by = مراجعة: { $names }.
report_error = الإبلاغ عن خطأ
# The subject of the reader’s mail.
error_in = خطأ في «{ $title }»
cite = الاستشهاد بهذه الصفحة
# Parts of a citation.
citation = { $authors }. «{ $title }»، { $publication }، { $issued }. { $version }.
cited_updated = آخر تحديث { $when }
cited_version = النسخة { $version }
cited_information = المعلومات حتى { $when }
bibtex = BibTeX
csl_json = CSL-JSON
copy_link = نسخ الرابط
share = مشاركة
link_copied = نُسخ الرابط

## النصوص (Texts)

# What is read aloud of marks in a text.
source_number = المصدر { $number }
source_number_and_place = المصدر { $number }، { $place }
footnotes = الحواشي
footnote_number = الحاشية { $number }
back_to_reference = العودة إلى الإحالة { $reference }
link_to_section = رابط هذا القسم
table_number = الجدول { $number }
done = أُنجز
not_done = لم يُنجز

# Heads of boxes in a text.
alert_attention = انتباه
alert_bug = خلل
alert_caution = تنبيه
alert_danger = خطر
alert_done = أُنجز
alert_error = خطأ
alert_example = مثال
alert_failure = إخفاق
alert_hint = تلميح
alert_important = مهم
alert_information = معلومات
alert_missing = ناقص
alert_note = ملاحظة
alert_question = سؤال
alert_quotation = اقتباس
alert_success = نجاح
alert_summary = ملخص
alert_tip = نصيحة
alert_to_do = للإنجاز
alert_warning = تحذير

## الأعداد (Editions)

edition = العدد
edition_of_days = العدد: { $period }
editions = الأعداد
editions_count =
    { $count ->
        [zero] لا أعداد
        [one] عدد واحد
        [two] عددان
        [few] { $count } أعداد
        [many] { $count } عددًا
       *[other] { $count } عدد
    }
editions_about = يضم كل عدد مقالات فترته وأحداثها وتصحيحاتها وتحديثاتها.
in_this_edition = في هذا العدد
where_things_stood = الوضع حينها
corrections = التصحيحات والتحديثات
print_edition = نسخة للطباعة بالنص الكامل
back_to_edition = العودة إلى العدد
also_published = نُشر أيضًا
all_sources = جميع المصادر
all_corrections = جميع التصحيحات والتحديثات
all_events_of_month = جميع أحداث الشهر
countries_assessed =
    { $count ->
        [zero] لا دول جرى تقييمها
        [one] دولة واحدة جرى تقييمها
        [two] دولتان جرى تقييمهما
        [few] { $count } دول جرى تقييمها
        [many] { $count } دولة جرى تقييمها
       *[other] { $count } دولة جرى تقييمها
    }
corrections_count =
    { $count ->
        [zero] لا تغييرات في مقالات منشورة
        [one] تغيير واحد في مقال منشور
        [two] تغييران في مقالات منشورة
        [few] { $count } تغييرات في مقالات منشورة
        [many] { $count } تغييرًا في مقالات منشورة
       *[other] { $count } تغيير في مقالات منشورة
    }

## الدول (Countries)

not_reviewed = المراجعة متأخرة منذ { $when }.
not_reviewed_about = قد تكون أجزاء من هذه الصفحة قديمة.
trend_in = { $trend } في { $when }
# Of a month that is long past.
trend_last_in = { $trend } بحسب آخر تقييم ({ $when })
next_event = الحدث المقبل:
on_this_page = في هذه الصفحة
claims_head = روايات الأطراف
people_and_actors = الشخصيات والجهات الفاعلة
relations = العلاقات
# Of a country, and of an event in the filters.
background = خلفية
data = البيانات
background_reading = للاطلاع على الخلفية:
all_claims = جميع الروايات
all_relations = جميع العلاقات
neighbours = دول الجوار:
page_sources = مصادر هذه الصفحة
figures = بالأرقام
figures_link = الحالة والأحداث والمصادر بحسب الشهر والنوع
region = المنطقة

## العلاقات (Relations)

relations_about = الأحداث التي تشمل دولتين، وأحدث ما جرى بينهما.
pair = { $one } و{ $other }
pairs_in_wide_events =
    { $count ->
        [zero] لا علاقات ثنائية تقتصر على أحداث تشمل دولة ثالثة
        [one] علاقة ثنائية واحدة تقتصر على أحداث تشمل دولة ثالثة
        [two] علاقتان ثنائيتان تقتصران على أحداث تشمل دولة ثالثة
        [few] { $count } علاقات ثنائية تقتصر على أحداث تشمل دولة ثالثة
        [many] { $count } علاقة ثنائية تقتصر على أحداث تشمل دولة ثالثة
       *[other] { $count } علاقة ثنائية تقتصر على أحداث تشمل دولة ثالثة
    }
events_naming_both =
    { $count ->
        [zero] لا أحداث تشمل الدولتين
        [one] حدث واحد يشمل الدولتين
        [two] حدثان يشملان الدولتين
        [few] { $count } أحداث تشمل الدولتين
        [many] { $count } حدثًا تشمل الدولتين
       *[other] { $count } حدث تشمل الدولتين
    }
latest_on = الأحدث: { $when }
last_on = الأحدث، { $when }:
open_commitments = تعهدات قائمة
closed_commitments = تعهدات نُفذت أو انتهت
agreements_and_talks = اتفاقات ومحادثات
events_of_either = أحداث أي من الدولتين في التسلسل الزمني
countries_count =
    { $count ->
        [zero] لا دول
        [one] دولة واحدة
        [two] دولتان
        [few] { $count } دول
        [many] { $count } دولة
       *[other] { $count } دولة
    }
pairs =
    { $count ->
        [zero] لا علاقات ثنائية
        [one] علاقة ثنائية واحدة
        [two] علاقتان ثنائيتان
        [few] { $count } علاقات ثنائية
        [many] { $count } علاقة ثنائية
       *[other] { $count } علاقة ثنائية
    }
matrix_caption = الأحداث التي تشمل الدولتين معًا.
matrix_most = تظهر الدول الأكثر أحداثًا ({ $count }).
by_last_event = العلاقات الثنائية بحسب آخر حدث
after = بعد
venue = مكان الانعقاد
mediator = الوسيط

## التسلسل الزمني (Timeline)

timeline_of = التسلسل الزمني: { $period }
# Heads of events of which the day, the month or the year is not known; `$year` is then the first of a decade.
group_of_month = { $month }، اليوم غير معروف
group_of_month_expected = { $month }، دون موعد محدد
group_of_year = { $year }، الشهر غير معروف
group_of_decade = ابتداءً من { $year }، السنة غير معروفة
group_without_date = دون تاريخ
calendar = التقويم
timeline = التسلسل الزمني
newest_first = { $events }، الأحدث أولًا
# Behind the months of a year with their counts.
events_in_months_ahead = الأشهر المقبلة ({ $count })
events_without_month = الشهر غير معروف ({ $count })
years_and_months = السنوات والأشهر
months = الأشهر
days = الأيام
year = السنة
all_of = { $period } بالكامل
all_events_of = جميع أحداث { $period } ({ $count })
older_events = أحداث أقدم:
by_country_and_type = بحسب الدولة والنوع
data_files = البيانات:
density_months = الأحداث بحسب الشهر والدولة
density_years = الأحداث بحسب السنة والدولة
# In the drawing alone; the table beside it counts every event.
density_about_months =
    كلما كبرت النقطة زاد عدد الأحداث، والحلقة ترمز إلى المتوقع منها. تُرتب الدول بدءًا بالأكثر
    أحداثًا. يُحتسب الحدث في الشهر الذي يبدأ فيه، مرة لكل دولة من دوله، ولا تظهر الأحداث المجهولة
    الشهر ولا الأحداث الملغاة أو المسحوبة أو التي نُفي وقوعها.
density_about_years =
    كلما كبرت النقطة زاد عدد الأحداث، والحلقة ترمز إلى المتوقع منها. تُرتب الدول بدءًا بالأكثر
    أحداثًا. يُحتسب الحدث في السنة التي يبدأ فيها، مرة لكل دولة من دوله، ولا تظهر الأحداث الملغاة
    أو المسحوبة أو التي نُفي وقوعها.
density_others =
    { $count ->
        [zero] أُدرجت جميع الدول.
        [one] لم تُدرج دولة واحدة أحداثها أقل.
        [two] لم تُدرج دولتان أحداثهما أقل.
        [few] لم تُدرج { $count } دول أحداثها أقل.
        [many] لم تُدرج { $count } دولة أحداثها أقل.
       *[other] لم تُدرج { $count } دولة أحداثها أقل.
    }
density_earlier = تبدأ التغطية في { $when }؛ قبل ذلك: { $events }.

# An event and its facts.
overdue = فات موعده
details = التفاصيل
where = المكان
outcome = النتيجة
promised = التعهدات
claimed = روايات الأطراف
read = للقراءة
# Before a date.
revised = عُدّل في
revised_head = عُدّل في
and_more = وغيرها ({ $count })
range_of = النطاق: { $total }

# Names of filters, beside “Country”, “Type” and “Status”.
actor = الجهة الفاعلة
person = الشخصية
place = المكان
topic = الموضوع
status = الحالة

# The filters. What stands in braces is filled in by the page’s script, so keep it as it is.
filter_events = تصفية الأحداث
filter_idle = جميع الأحداث ({"{"}all{"}"})
# Where no filter is set, and not all stand on the page.
filter_listed = الأحداث في هذه الصفحة: { $shown } من أصل {"{"}all{"}"}
filter_shown = {"{"}shown{"}"} من أصل {"{"}all{"}"}
filter_apart = ، منها {"{"}parts{"}"}
filter_none = لا أحداث تطابق معايير التصفية.
filter_failed = تعذر تحميل الأحداث. يمكن اختيار سنة أو شهر أو دولة أو نوع.
filter_without = من دون {"{"}filter{"}"}: {"{"}count{"}"}
filter_more = عرض المزيد ({"{"}count{"}"})
show_all = عرض الكل
events_found = الأحداث المطابقة
more = المزيد

## سجل المصادر (The register of sources)

sources_about = جميع المصادر المستشهد بها، مع تقييم هيئة التحرير لكل منها.
# Admiralty grades, from A to F and from 1 to 6: “usually reliable source, probably true”.
reliability_a = مصدر موثوق تمامًا
reliability_b = مصدر موثوق عادةً
reliability_c = مصدر موثوق إلى حد ما
reliability_d = مصدر غير موثوق عادةً
reliability_e = مصدر غير موثوق
reliability_f = مصدر يتعذر الحكم على موثوقيته
credibility_1 = معلومة مؤكدة
credibility_2 = معلومة صحيحة على الأرجح
credibility_3 = معلومة ربما تكون صحيحة
credibility_4 = معلومة مشكوك فيها
credibility_5 = معلومة مستبعدة
credibility_6 = معلومة يتعذر الحكم على صحتها
sources_count =
    { $count ->
        [zero] لا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { $count } مصادر
        [many] { $count } مصدرًا
       *[other] { $count } مصدر
    }
publisher_not_reported = الناشر غير مذكور
grades_about =
    في كل تقييم يدل الحرف على المصدر، من A (موثوق) إلى E (غير موثوق)، والرقم على المعلومة، من 1
    (مؤكدة) إلى 5 (مستبعدة)؛ أما F و6 فيعنيان تعذر الحكم.
not_graded = بلا تقييم
pages_count =
    { $count ->
        [zero] لا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $count } صفحات
        [many] { $count } صفحة
       *[other] { $count } صفحة
    }
owner = الناشر
published = تاريخ النشر
grade = التقييم
nature = النوع
archived = الأرشيف
used_in = ورد في
cited_in_articles =
    { $count ->
        [zero] لم يُستشهد به في مقالات
        [one] استُشهد به في مقال واحد
        [two] استُشهد به في مقالين
        [few] استُشهد به في { $count } مقالات
        [many] استُشهد به في { $count } مقالًا
       *[other] استُشهد به في { $count } مقال
    }
cited_on_pages =
    { $count ->
        [zero] لم يُستشهد به في صفحات
        [one] استُشهد به في صفحة واحدة
        [two] استُشهد به في صفحتين
        [few] استُشهد به في { $count } صفحات
        [many] استُشهد به في { $count } صفحة
       *[other] استُشهد به في { $count } صفحة
    }
cited_in_both =
    استُشهد به في { $articles ->
        [zero] صفر من المقالات
        [one] مقال واحد
        [two] مقالين
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    } وفي { $pages ->
        [zero] صفر من الصفحات الأخرى
        [one] صفحة أخرى
        [two] صفحتين أخريين
        [few] { $pages } صفحات أخرى
        [many] { $pages } صفحة أخرى
       *[other] { $pages } صفحة أخرى
    }
not_cited = لم يُستشهد به
read_on = اطُّلع عليه في { $date }
back_to_citation = العودة إلى الاستشهاد { $number } بهذا المصدر

## ما تقوله الصفحات لمحركات البحث (What search engines and who shares a page are told)

# `$articles`, `$events`, `$editions` and `$corrections` are counts, `$names` is a list.
told_site_articles = { $site }: { $articles }.
told_site_both = { $site }: { $articles } و{ $events }.
told_articles_on = { $articles } عن { $names }.
told_both_on = { $articles } و{ $events } عن { $names }.
told_of_kind = { $kind }: { $articles }، الأحدث أولًا.
told_of_period = { $site }، { $period }: { $articles }، الأحدث أولًا.
told_versions = نسخ مقال «{ $title }».
told_figures = { $country }، بالأرقام وبحسب الشهر
told_relations =
    { $count ->
        [zero] { $site }: لا علاقات ثنائية بين الدول.
        [one] { $site }: علاقة ثنائية واحدة بين الدول.
        [two] { $site }: علاقتان ثنائيتان بين الدول.
        [few] { $site }: { $count } علاقات ثنائية بين الدول.
        [many] { $site }: { $count } علاقة ثنائية بين الدول.
       *[other] { $site }: { $count } علاقة ثنائية بين الدول.
    }
told_editions = { $site }: { $editions }.
told_editions_from_to = { $site }: { $editions }، من { $from } إلى { $to }.
told_edition = { $site }، { $period }: { $articles }؛ { $events }.
told_edition_with_corrections = { $site }، { $period }: { $articles }؛ { $events }؛ { $corrections }.
told_timeline = التسلسل الزمني: { $events }.
told_timeline_from_to = التسلسل الزمني، من { $from } إلى { $to }: { $events }.
told_timeline_of = التسلسل الزمني، { $period }: { $events }.
told_timeline_narrowed = التسلسل الزمني، { $name }: { $events }، الأحدث أولًا.
told_sources = { $site }: مصادر المقالات والأحداث.
told_claims = { $site }: ما يقوله كل طرف، جنبًا إلى جنب.
told_forecasts = { $site }: التوقعات وما آلت إليه.
told_corrections = { $site }: التغييرات في المقالات المنشورة.
told_as_of_days =
    { $count ->
        [zero] { $site }: ما كان معروفًا في تاريخ معين.
        [one] { $site }: ما كان معروفًا في نهاية يوم واحد.
        [two] { $site }: ما كان معروفًا في نهاية كل من يومين.
        [few] { $site }: ما كان معروفًا في نهاية كل يوم من { $count } أيام.
        [many] { $site }: ما كان معروفًا في نهاية كل يوم من { $count } يومًا.
       *[other] { $site }: ما كان معروفًا في نهاية كل يوم من { $count } يوم.
    }
told_as_of = { $site }: الأحداث كما كانت معروفة في { $day }، من دون ما ورد لاحقًا.
told_not_found = { $site }: لا توجد صفحة في هذا العنوان.
# An article of no type of work, as `$kind`.
told_kind = مقال
told_article = { $kind }، { $day }، { $site }.
told_article_on = { $kind }، { $day }، عن { $names }.
told_author = { $articles } بقلم { $name }.
told_subject_articles = { $articles } عن { $name }.
told_subject_events = { $events } عن { $name }.
told_subject_both = { $articles } عن { $name }؛ { $events }.
told_list = { $title }: { $names }.
told_nothing = { $title }: { $site }.

## التقاويم (Calendars)

watch_in_country = { $site }: { $country }، أحداث مرتقبة
watch_everywhere = { $site }: أحداث مرتقبة
timeline_of_site = { $site }: التسلسل الزمني
calendar_date = التاريخ: { $date }
calendar_status = الحالة: { $status }
calendar_countries = الدول: { $countries }
calendar_outcome = النتيجة: { $outcome }

## TimelineJS

on_the_timeline = في التسلسل الزمني

## كلمات رؤوس الملفات كما يراها القراء (Words of the front matter, as readers see them)

article_kind-news = أخبار
article_kind-analysis = تحليل
article_kind-assessment = تقدير موقف
article_kind-forecast = استشراف
article_kind-explainer = شرح

event_status-reported = بحسب تقارير
event_status-confirmed = مؤكد
event_status-disputed = محل خلاف
event_status-denied = نُفي وقوعه
event_status-expected = متوقع
event_status-cancelled = ملغى
event_status-retracted = مسحوب

event_type-attack = هجوم
event_type-clash = اشتباك
event_type-airstrike = غارة جوية
event_type-abduction = اختطاف
event_type-arrest = اعتقال
event_type-coup = انقلاب
event_type-deployment = نشر قوات
event_type-withdrawal = انسحاب
event_type-displacement = نزوح
event_type-cyber = حادث سيبراني
event_type-maritime-incident = حادث بحري
event_type-ceasefire = وقف إطلاق النار
event_type-agreement = اتفاق
event_type-talks = محادثات
event_type-visit = زيارة
event_type-statement = تصريح
event_type-designation = إدراج في قائمة
event_type-sanctions = عقوبات
event_type-legal = إجراء قانوني
event_type-election = انتخابات
event_type-border-closure = إغلاق حدود
event_type-protest = احتجاج
# In lists to choose from; nothing stands beside an event of this type.
event_type-other = غير ذلك

# What became of a commitment.
effect-reaffirms = تأكيد مجدد
effect-amends = تعديل
effect-fulfils = تنفيذ
effect-breaches = خرق
effect-suspends = تعليق
effect-ends = إنهاء

actor_type-government = جهة حكومية
actor_type-military = جهة عسكرية
actor_type-armed-group = جماعة مسلحة
actor_type-political = جهة سياسية
actor_type-intergovernmental = منظمة حكومية دولية
actor_type-criminal = جماعة إجرامية
actor_type-media = وسيلة إعلام
actor_type-ngo = منظمة غير حكومية
actor_type-other = غير ذلك

# Behind an actor’s name. A claimant may claim an act as its own or lay it at another’s door.
actor_role-participant = طرف مشارك
actor_role-host = طرف مضيف
actor_role-mediator = طرف وسيط
actor_role-claimant = صاحب الرواية
actor_role-accused = طرف متهم
actor_role-target = طرف مستهدف

# STIX 2.1 names these types.
stix_type-activist = ناشط
stix_type-competitor = منافس
stix_type-crime-syndicate = شبكة جريمة منظمة
stix_type-criminal = مجرم
stix_type-hacker = قرصان إلكتروني
stix_type-insider-accidental = جهة داخلية غير متعمدة
stix_type-insider-disgruntled = جهة داخلية ناقمة
stix_type-nation-state = دولة
stix_type-sensationalist = باحث عن الشهرة
stix_type-spy = جاسوس
stix_type-terrorist = إرهابي
stix_type-unknown = غير معروف

# Kinds of sources.
nature-primary = وثيقة أصلية
nature-official-statement = بيان رسمي
nature-state-media = إعلام رسمي
nature-independent = إعلام مستقل
nature-agency = وكالة أنباء
nature-social = وسائل تواصل اجتماعي
nature-unnamed = مصدر لم يُكشف عن اسمه

# In the feminine, of a رواية. Also behind a claimant’s name, where منفية or نُفيت alone would be "exiled".
claim_status-unverified = لم يُتحقق منها
claim_status-confirmed = مؤكدة
claim_status-disputed = محل خلاف
claim_status-denied = نُفيت صحتها
claim_status-approximate = تقريبية
claim_status-retracted = مسحوبة

# The words of the US intelligence scale (ICD 203).
likelihood-almost-no-chance = احتمال شبه معدوم
likelihood-very-unlikely = مستبعد جدًا
likelihood-unlikely = مستبعد
likelihood-roughly-even-chance = احتمال متكافئ تقريبًا
likelihood-likely = مرجح
likelihood-very-likely = مرجح جدًا
likelihood-almost-certain = شبه مؤكد

# In the feminine, of درجة الثقة.
confidence-low = منخفضة
confidence-moderate = متوسطة
confidence-high = عالية

outcome-happened = تحقق
outcome-did-not-happen = لم يتحقق
outcome-void = غير واضحة

correction-correction = تصحيح
correction-clarification = توضيح
correction-update = تحديث
correction-retraction = سحب المقال

# Nouns that fit alone, behind a count and before “منذ”.
trend-deteriorated = تدهور
trend-improved = تحسن
trend-unchanged = دون تغيير

alert-conflict-risk = خطر نزاع
alert-resolution-opportunity = فرصة للحل

# What a version of an article is noted as, behind “Noted as”.
version_mark-correction = تصحيح
version_mark-clarification = توضيح
version_mark-update = تحديث
version_mark-retraction = سحب المقال
version_mark-updated = تاريخ تحديث جديد

# Parts of an article of which versions differ.
section-title = العنوان
section-description = الملخص
section-picture = الصورة
section-key-points = أبرز النقاط
section-text = النص
section-updates = التحديثات
section-events = الأحداث
section-claims = روايات الأطراف
section-quotes = الاقتباسات
section-judgements = التقدير
