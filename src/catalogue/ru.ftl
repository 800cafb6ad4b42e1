### Слова темы по-русски. The words of the theme in Russian; en.ftl says how messages are used.
###
### Names, months and periods come in the nominative, so they stand behind a colon or in brackets. A day ends in
### "г.", so no sentence ends in a date. Letters: "е" for "ё", as in print.

## Везде

home = Главная
breadcrumb = Путь по сайту
latest = Последние материалы
contents = Содержание
previous = Предыдущий
next = Следующий
newer = Более новые
older = Более старые
previous_and_next = Предыдущий и следующий
updated = Обновлено
updated_on = Обновлено { $when }
articles =
    { $count ->
        [one] { $count } материал
        [few] { $count } материала
        [many] { $count } материалов
       *[other] { $count } материала
    }
events =
    { $count ->
        [one] { $count } событие
        [few] { $count } события
        [many] { $count } событий
       *[other] { $count } события
    }
# A count with the part of it that did not happen, or not yet: "31 events, of which 2 expected".
of_which = { $all }, в том числе { $parts }
events_cancelled =
    { $count ->
        [one] { $count } отмененное
        [few] { $count } отмененных
        [many] { $count } отмененных
       *[other] { $count } отмененных
    }
events_denied =
    { $count ->
        [one] { $count } опровергнутое
        [few] { $count } опровергнутых
        [many] { $count } опровергнутых
       *[other] { $count } опровергнутых
    }
events_expected =
    { $count ->
        [one] { $count } ожидаемое
        [few] { $count } ожидаемых
        [many] { $count } ожидаемых
       *[other] { $count } ожидаемых
    }
events_retracted =
    { $count ->
        [one] { $count } отозванное
        [few] { $count } отозванных
        [many] { $count } отозванных
       *[other] { $count } отозванных
    }
# The sign between what stands in a list, with its space.
list_separator = {", "}
clause_separator = {"; "}
atom_feed = Лента Atom
download_csv = Скачать CSV
view_as_table = Показать в виде таблицы
# Dates that are not a day or a month: open at an end, or not known exactly.
date_from = { $date } и далее
date_until = { $date } и ранее
date_unknown = дата неизвестна
# Of what is expected, with an open date that has begun.
date_not_set = дата не назначена (ожидается: { $date } и далее)
date_about = примерно { $date }
date_uncertain = { $date } (предположительно)
date_about_uncertain = примерно { $date } (предположительно)
date_spring = весна { $year } г.
date_summer = лето { $year } г.
date_autumn = осень { $year } г.
date_winter = зима { $year } г.
# `$year` is the first of the decade or century.
date_decade = { $year }-е годы
date_century = столетие с { $year } г.
date_from_to = { $start } – { $end }
# A time of day, with the day before it and the name of its time zone behind it.
date_and_time = { $date }, { $time }
time_in_zone = { $time } ({ $zone })

# Two ends of a time.
from_to = { $from } — { $to }
all = Все
letters = Алфавитный указатель
none_yet = Записей пока нет.
places = Места
no_events = Событий пока нет.
more_articles =
    { $count ->
        [one] Еще { $count } материал
        [few] Еще { $count } материала
        [many] Еще { $count } материалов
       *[other] Еще { $count } материала
    }
articles_head = Материалы
events_head = События
all_events = Все события ({ $count })
list_and = { $list } и { $last }
list_and_more = { $list } и еще { $count }
# A name with what it is narrowed to, or what is said of it: “Pakistan: Water”.
with_part = { $name }: { $part }

# Heads of columns and names of facts.
country = Страна
countries = Страны
date = Дата
day = День
from = Начало
language = Язык
list = Список
month = Месяц
name = Название
no = нет
not_reported = не указано
reason = Причина
since = Дата включения
source = Источник
sources = Источники
to = Окончание
type = Тип
yes = да

# The pages of a list.
pages = Страницы
page_of = Страница { $page } из { $count }
all_pages = Все страницы ({ $count })
page_number = Страница { $page }

## Хроника на дату

as_of_days = Хроника на дату
as_of_days_about =
    Какой была хроника в каждый из дней, когда о событиях сообщалось или сведения менялись, без
    более поздних сообщений.
as_of_days_last =
    { $count ->
        [one] Показан { $count } последний такой день.
        [few] Показаны { $count } последних таких дня.
        [many] Показаны { $count } последних таких дней.
       *[other] Показаны { $count } последних таких дня.
    }
as_of_days_caption = Дни, начиная с последнего
first_reported = Впервые сообщено
revised_or_reported_again = Изменено или сообщено вновь
known_by_then = Известно к этому дню
as_of_about =
    Хроника по состоянию на { $day } (конец дня). Более поздние сообщения не учтены; записи,
    измененные впоследствии, приведены в тогдашнем виде.
as_of_known =
    { $count ->
        [one] К этому дню известно { $count } событие
        [few] К этому дню известно { $count } события
        [many] К этому дню известно { $count } событий
       *[other] К этому дню известно { $count } события
    }
latest_listed =
    { $count ->
        [one] показано { $count } последнее
        [few] показаны { $count } последних
        [many] показаны { $count } последних
       *[other] показаны { $count } последних
    }
as_of_titles = Заголовки ведут к нынешним записям.
as_of_title = Хроника на { $day }
as_of_reported = Впервые сообщено в этот день
as_of_revised = Изменено или сообщено вновь в этот день
as_of_before = Известно ранее
# What the reports of the day changed.
note_title = Прежний заголовок: «{ $title }»
note_date = Прежняя дата: { $date }
note_type = Прежний тип: { $type }
note_status = Прежний статус: { $status }
note_countries = Прежние страны: { $countries }
note_outcome = Прежний итог: «{ $outcome }»
note_added = Добавлено: { $parts }
added_actors = участники
added_people = персоны
added_places = места
added_topics = темы
added_sources = источники
added_outcome = итог
added_commitments = обязательства
note_unchanged = Сообщено вновь, без изменений

## Утверждения

claims_about = Что каждая сторона говорит об одном и том же, в сопоставлении.
claims =
    { $count ->
        [one] { $count } утверждение
        [few] { $count } утверждения
        [many] { $count } утверждений
       *[other] { $count } утверждения
    }
claims_caption = Суммы даны диапазонами.
# Heads of columns.
status_of_claim = Статус утверждения
value = Значение
according_to = Кто утверждает
in_event = Событие:
in_articles = В материалах:
how_to_read = Как читать таблицу
claims_note_csv =
    В файле CSV каждому утверждению отведено по строке на каждый материал, где оно приводится.
claims_note_groups =
    Утверждения стоят вместе, если описывают одно и то же одними словами и в одних единицах.
claims_note_range =
    Диапазон — от наименьшего до наибольшего из значений, на которых стороны по-прежнему настаивают.
claims_note_sums =
    По нескольким событиям наименьшие значения складываются между собой, наибольшие — тоже.
    Утверждения о разных странах не складываются.
claims_note_countries =
    Утверждение без события относится к странам, о которых говорится в материале.
claims_note_status =
    Статус — пометка редакции. Опровергнутые и отозванные утверждения показаны, но не учтены; не
    учтены и утверждения, относящиеся к опровергнутому или отозванному событию, и утверждения из
    отозванного материала.
claims_note_unconfirmed =
    «Не подтверждено» означает, что каждая цифра по этим событиям исходит от одной стороны или
    оспаривается и ни одну из них редакция не подтвердила.
claims_in_csv =
    { $count ->
        [one] Еще { $count } утверждение в файле CSV
        [few] Еще { $count } утверждения в файле CSV
        [many] Еще { $count } утверждений в файле CSV
       *[other] Еще { $count } утверждения в файле CSV
    }
claims_in_ledger =
    { $count ->
        [one] Еще { $count } утверждение
        [few] Еще { $count } утверждения
        [many] Еще { $count } утверждений
       *[other] Еще { $count } утверждения
    }

# What the claims about one thing come to.
claim_sum =
    { $count ->
        [one] Всего по { $count } событию: { $total }
        [few] Всего по { $count } событиям: { $total }
        [many] Всего по { $count } событиям: { $total }
       *[other] Всего по { $count } событиям: { $total }
    }
claim_sum_here =
    { $count ->
        [one] Всего по { $count } событию в этом материале: { $total }
        [few] Всего по { $count } событиям в этом материале: { $total }
        [many] Всего по { $count } событиям в этом материале: { $total }
       *[other] Всего по { $count } событиям в этом материале: { $total }
    }
claim_range = Диапазон: { $total }
claim_all = Все называют: { $total }
claim_figure = Цифра: { $total }
claim_range_here = Диапазон в этом материале: { $total }
claimed_by = кто утверждает: { $claimants }; не подтверждено
# Of several events, some rest on one claimant alone.
claimed_by_for =
    { $count ->
        [one] по { $count } событию — кто утверждает: { $claimants }; не подтверждено
        [few] по { $count } событиям — кто утверждает: { $claimants }; не подтверждено
        [many] по { $count } событиям — кто утверждает: { $claimants }; не подтверждено
       *[other] по { $count } событиям — кто утверждает: { $claimants }; не подтверждено
    }
one_source_each = по каждому событию один источник
one_source_for =
    { $count ->
        [one] по { $count } событию один источник
        [few] по { $count } событиям по одному источнику
        [many] по { $count } событиям по одному источнику
       *[other] по { $count } событиям по одному источнику
    }
# Beside a range: the values that are no figures, in quotation marks.
claims_in_words = говорят также: { $values }
claims_denied = { $count } опровергнуто, не учтено
claims_withdrawn = { $count } отозвано, не учтено
# Why a claim is not counted whatever its own status is; in a list of reasons a number stands before it.
not_counted_event_denied = не учтено: событие опровергнуто
not_counted_event_withdrawn = не учтено: событие отозвано
not_counted_articles_withdrawn = не учтено: материал отозван
accounts =
    { $count ->
        [one] { $count } версия
        [few] { $count } версии
        [many] { $count } версий
       *[other] { $count } версии
    }

## Прогнозы

forecasts_about = Чего ожидала редакция, что произошло и насколько точны ее оценки вероятности.
forecasts_due = { $count } с истекшим сроком
forecasts_open = { $count } с открытым исходом
forecasts_resolved = { $count } с известным исходом
due = Срок истек, исход еще не записан
open = Исход открыт
resolved = Исход известен
score = Точность
brier_score =
    { $count ->
        [one] Показатель Брайера: { $score } ({ $count } прогноз).
        [few] Показатель Брайера: { $score } ({ $count } прогноза).
        [many] Показатель Брайера: { $score } ({ $count } прогнозов).
       *[other] Показатель Брайера: { $score } ({ $count } прогноза).
    }
brier_about =
    Показатель — средний квадрат разности между указанной вероятностью (серединой диапазона) и
    исходом (1 или 0). Идеальный показатель — 0; если каждый раз называть 50%, получится 0,25.
no_score = Пока ни один прогноз не учтен.
few_scored =
    { $count ->
        [one] Пока учтен { $count } прогноз. Показатель приводится, когда их не меньше { $least }.
        [few] Пока учтено { $count } прогноза. Показатель приводится, когда их не меньше { $least }.
        [many] Пока учтено { $count } прогнозов. Показатель приводится, когда их не меньше { $least }.
       *[other] Пока учтено { $count } прогноза. Показатель приводится, когда их не меньше { $least }.
    }
not_scored = Не учтено: { $count }.
calibration = Калибровка
calibration_title = Калибровка: вероятность в прогнозах и доля сбывшихся
calibration_about =
    По горизонтали — диапазон вероятности каждого термина, по вертикали — доля сбывшихся прогнозов.
    На диагонали они совпадают. Те же цифры приведены в таблице.
calibration_forecast = Вероятность в прогнозе
calibration_observed = Доля сбывшихся
calibration_numbers = Число у точки показывает, сколько в ней прогнозов.
calibration_caption =
    Семь терминов вероятности из шкалы разведки США (ICD 203). Степень уверенности указана отдельно:
    она относится к надежности данных, а не к вероятности.
term = Термин
range = Диапазон
midpoint = Середина
scored = Учтено
came_true = Сбылось
percent = { $number }%
percent_range = { $low }–{ $high }%
by_date = Срок: { $date }
no_date = Срок не задан
hit = верно
miss = неверно
likelihood_is = Оценка: { $likelihood }.
confidence_is = Уверенность: { $confidence }.
outcome_is = Исход: { $outcome }.

## Исправления

corrections_about = Изменения по существу в опубликованных материалах, начиная с последних.
entries =
    { $count ->
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
    }
no_corrections = Исправлений пока не было.

## Версии материала

versions_page_about = Что и когда изменилось и что об этом сообщили читателям.
versions = Версии
versions_of = Версии материала «{ $title }»
versions_about =
    { $count ->
        [one] { $count } версия.
        [few] { $count } версии, начиная с последней.
        [many] { $count } версий, начиная с последней.
       *[other] { $count } версии, начиная с последней.
    } Удаленное зачеркнуто после знака −, добавленное подчеркнуто после знака +. Источники обозначены как [ключ].
version_number = Версия { $number }
earlier_withdrawn = Более ранние версии отозваны { $when } и не показаны
first_version = Первая сохраненная версия
change_noted = Пометка для читателей: { $marks }
change_not_noted = Пометка не публиковалась
paragraphs_unchanged =
    { $count ->
        [one] { $count } абзац без изменений
        [few] { $count } абзаца без изменений
        [many] { $count } абзацев без изменений
       *[other] { $count } абзаца без изменений
    }
# Read aloud before what is struck through or underlined.
removed = удалено:
added = добавлено:

## Участники

area = Район действий
first_event = Первое событие в хронике
latest_event = Последнее событие в хронике
only_event = Единственное событие в хронике
stix_type = Категория по стандарту STIX
see_also = См. также
names_in_use = Названия
names_caption = Названия, которые используют другие; здесь — { $name }
used_by = Кто использует
designations = Включение в списки
designations_caption = Официальные списки, где есть это название
authority = Кем включено
alongside = В тех же событиях

## Персоны

offices = Должности
offices_caption = Должности, по данным источников
office = Должность
organisation = Организация
# In place of the day on which an office ended.
in_office = в должности
authors = Авторы
# The page of an author who is also a person of the record.
profile = Профиль
articles_by = Материалы автора: { $name }
in_their_words = Прямая речь
older_quotations =
    { $count ->
        [one] Еще { $count } более ранняя цитата — в материалах.
        [few] Еще { $count } более ранние цитаты — в материалах.
        [many] Еще { $count } более ранних цитат — в материалах.
       *[other] Еще { $count } более ранние цитаты — в материалах.
    }

## Места, темы, реестры

glossary = Глоссарий
also_called = Также: { $names }
used_in_more =
    { $count ->
        [one] И в { $count } более раннем материале.
        [few] И в { $count } более ранних материалах.
        [many] И в { $count } более ранних материалах.
       *[other] И в { $count } более ранних материалах.
    }
coordinates = Координаты
coordinates_within = { $position }, с точностью примерно до { $accuracy }
latitude_north = { $degrees }° с. ш.
latitude_south = { $degrees }° ю. ш.
longitude_east = { $degrees }° в. д.
longitude_west = { $degrees }° з. д.
length_kilometres = { $count } км
length_metres = { $count } м
length_centimetres = { $count } см
sovereignty = Суверенитет
sovereignty_disputed = Оспаривается
part_of = Входит в
includes = Включает
iptc_topic = Тема IPTC Media Topics
topic_everywhere = { $topic }: все страны
written =
    { $count ->
        [one] { $count } авторский материал
        [few] { $count } авторских материала
        [many] { $count } авторских материалов
       *[other] { $count } авторских материала
    }
events_of_articles = События этих материалов
all_events_by_month = Все события по месяцам

## Обязательства

# The trail of what came after a commitment.
what_followed = Развитие событий
followed_by = Затем

## Обстановка в стране

status_by_month = Обстановка по месяцам
status_from_to = Обстановка по месяцам, { $from } — { $to }
status_caption = Тенденция и предупреждение за каждый месяц
not_assessed = не оценено
in_figures = { $country } в цифрах
sources_of_assessments = Источники этих оценок
balance = Источники по сторонам, языкам и типам
side = Сторона
type_and_ownership = Тип и принадлежность
# What the languages of sources are called.
language_arabic = арабский
language_balochi = белуджский
language_chinese = китайский
language_dari = дари
language_english = английский
language_french = французский
language_german = немецкий
language_hindi = хинди
language_pashto = пушту
language_persian = персидский
language_punjabi = панджаби
language_russian = русский
language_sindhi = синдхи
language_spanish = испанский
language_tajik = таджикский
language_turkish = турецкий
language_urdu = урду
language_uzbek = узбекский
events_by_month_and_type = События по месяцам и типам
counts_caption = Числа ведут к событиям в хронике.
counts_undated =
    { $count ->
        [one] { $count } событие неизвестного года не учтено.
        [few] { $count } события неизвестного года не учтены.
        [many] { $count } событий неизвестного года не учтено.
       *[other] { $count } события неизвестного года не учтены.
    }
period = Период
events_by_province = События по провинциям
provinces_caption = События в местах, провинция которых известна; названия мест ведут к событиям
province = Провинция
trend = Тенденция
assessed_by = Кто оценил

## Источники

archived_copy = архивная копия

## Перенесенные страницы

moved = Страница перенесена
moved_about = Эта страница перенесена
moved_link = Перейти по новому адресу

## Рамка каждой страницы

skip = Перейти к содержанию
languages = Языки
main_menu = Главное меню
footer = Нижнее меню
# Groups of the foot; the third is "Evidence".
footer_read = Читать
footer_about = О проекте
colours = Оформление
colours_device = Как на устройстве
colours_light = Светлое
colours_dark = Темное
made_with = Сделано с помощью Dateline. Без файлов куки и трекеров; скрипты не обязательны.

## Выпуски для узкого круга

not_public = Не для публикации
marked_with_drafts = { $label }, с черновиками
marked_with_future = { $label }, с отложенными материалами
marked_with_both = { $label }, с черновиками и отложенными материалами
marked_about = Не для широкого круга: передавать только в пределах, которые допускает пометка.

## Главная страница

top_stories = Главное
issue_of = Последняя публикация: { $when }
issue_updated = обновлено в { $when }
edition_of = Выпуск: { $period }
corrections_more =
    { $count ->
        [one] еще { $count } изменение за неделю по { $when }
        [few] еще { $count } изменения за неделю по { $when }
        [many] еще { $count } изменений за неделю по { $when }
       *[other] еще { $count } изменения за неделю по { $when }
    }
no_articles = Материалов пока нет.
where_things_stand = Обстановка
all_countries = Все страны
all_articles = Все материалы
what_to_watch = Что ожидается
events_in_brief = Коротко о событиях
every_event = Все события
stories = Сюжеты
by_topic = По темам
all_expected = Все ожидаемые события ({ $count })
expected_in_all =
    { $count ->
        [one] { $count } ожидаемое событие
        [few] { $count } ожидаемых события
        [many] { $count } ожидаемых событий
       *[other] { $count } ожидаемых события
    }
watch_calendar = Календарь ожидаемых событий

## Ненайденные страницы

not_found = Страница не найдена
not_found_about =
    По этому адресу страницы нет. Возможно, в адресе опечатка или страница еще не опубликована.
where_to_look = Где искать

## Списки материалов

articles_newest_first =
    { $count ->
        [one] { $count } материал, начиная с последних
        [few] { $count } материала, начиная с последних
        [many] { $count } материалов, начиная с последних
       *[other] { $count } материала, начиная с последних
    }
type_of_work = Жанр
archive = Архив
articles_of = Материалы: { $period }
# Tags of a card.
retracted = Отозван
superseded = Заменен
# Before a title in a feed, and before the headline of what the desk has taken back on its page.
retracted_title = Отозван: { $title }
superseded_title = Заменен: { $title }
written_in = Язык: { $language }

## Материалы

by = Текст: { $authors }
min_read = Время чтения: { $minutes } мин
versions_count =
    { $count ->
        [one] { $count } версия
        [few] { $count } версии
        [many] { $count } версий
       *[other] { $count } версии
    }
translated_from = Перевод материала: { $title }
information_as_of = Учтены сведения по { $when } включительно.
retracted_on = { $when } материал отозван.
retracted_about = Редакция больше не ручается за этот материал:
superseded_head = Заменен.
superseded_about = Его заменил более новый материал:
key_points = Главное
updates = Обновления
assessment = Оценка
assessment_about =
    Суждение редакции, а не сообщение о фактах. Проценты — диапазоны из шкалы разведки США (ICD
    203). Все суждения и их исход: { $ledger }.
forecasts_ledger = Прогнозы
decided_by = Срок — по { $date } включительно.
filed_under = Рубрики
story = Сюжет
topics = Темы
actors = Участники
people = Персоны
related = По теме
evidence = Факты и источники
competing_claims = Расходящиеся утверждения
quotations = Цитаты
reviewed_by = Проверка: { $names }.
report_error = Сообщить об ошибке
# The subject of the reader’s mail.
error_in = Ошибка в материале «{ $title }»
cite = Ссылка для цитирования
# Parts of a citation.
citation = { $authors }. «{ $title }», { $publication }, { $issued }. { $version }.
cited_updated = обновлено ({ $when })
cited_version = Версия { $version }
cited_information = сведения по { $when } включительно
bibtex = BibTeX
csl_json = CSL-JSON
copy_link = Скопировать ссылку
share = Поделиться
link_copied = Ссылка скопирована

## Тексты

# What is read aloud of marks in a text.
source_number = Источник { $number }
source_number_and_place = Источник { $number }, { $place }
footnotes = Примечания
footnote_number = Примечание { $number }
back_to_reference = Назад к сноске { $reference }
link_to_section = Ссылка на этот раздел
table_number = Таблица { $number }
done = Сделано
not_done = Не сделано

# Heads of boxes in a text.
alert_attention = Внимание
alert_bug = Ошибка в программе
alert_caution = Осторожно
alert_danger = Опасно
alert_done = Сделано
alert_error = Ошибка
alert_example = Пример
alert_failure = Неудача
alert_hint = Подсказка
alert_important = Важно
alert_information = Информация
alert_missing = Отсутствует
alert_note = Примечание
alert_question = Вопрос
alert_quotation = Цитата
alert_success = Успех
alert_summary = Кратко
alert_tip = Совет
alert_to_do = Предстоит сделать
alert_warning = Предупреждение

## Выпуски

edition = Выпуск
edition_of_days = Выпуск: { $period }
editions = Выпуски
editions_count =
    { $count ->
        [one] { $count } выпуск
        [few] { $count } выпуска
        [many] { $count } выпусков
       *[other] { $count } выпуска
    }
editions_about = В каждом выпуске — материалы, события, исправления и обновления за его период.
in_this_edition = В этом выпуске
where_things_stood = Обстановка на тот момент
corrections = Исправления и обновления
print_edition = Для печати, с полными текстами
back_to_edition = Назад к выпуску
also_published = Также опубликовано
all_sources = Все источники
all_corrections = Все исправления и обновления
all_events_of_month = Все события месяца
countries_assessed =
    { $count ->
        [one] оценки по { $count } стране
        [few] оценки по { $count } странам
        [many] оценки по { $count } странам
       *[other] оценки по { $count } странам
    }
corrections_count =
    { $count ->
        [one] { $count } изменение в опубликованных материалах
        [few] { $count } изменения в опубликованных материалах
        [many] { $count } изменений в опубликованных материалах
       *[other] { $count } изменения в опубликованных материалах
    }

## Страны

not_reviewed = Срок пересмотра истек ({ $when }).
not_reviewed_about = Часть сведений на этой странице могла устареть.
trend_in = { $trend } ({ $when })
# Of a month that is long past.
trend_last_in = { $trend } по последней оценке ({ $when })
next_event = Ближайшее событие:
on_this_page = На этой странице
claims_head = Утверждения
people_and_actors = Персоны и участники
relations = Отношения
background = Справка
data = Данные
background_reading = Контекст:
all_claims = Все утверждения
all_relations = Все отношения
neighbours = Соседние страны:
page_sources = Источники этой страницы
figures = В цифрах
figures_link = Обстановка, события и источники по месяцам и типам
region = Регион

## Отношения

relations_about = События, в которых названы две страны, и последнее из них.
pair = { $one } и { $other }
pairs_in_wide_events =
    { $count ->
        [one] { $count } пара — только в событиях, где названа и третья страна
        [few] { $count } пары — только в событиях, где названа и третья страна
        [many] { $count } пар — только в событиях, где названа и третья страна
       *[other] { $count } пары — только в событиях, где названа и третья страна
    }
events_naming_both =
    { $count ->
        [one] { $count } событие с упоминанием обеих стран
        [few] { $count } события с упоминанием обеих стран
        [many] { $count } событий с упоминанием обеих стран
       *[other] { $count } события с упоминанием обеих стран
    }
latest_on = последнее: { $when }
last_on = последнее ({ $when }):
open_commitments = Действующие обязательства
closed_commitments = Выполненные и прекращенные обязательства
agreements_and_talks = Соглашения и переговоры
events_of_either = События любой из двух стран в хронике
countries_count =
    { $count ->
        [one] { $count } страна
        [few] { $count } страны
        [many] { $count } стран
       *[other] { $count } страны
    }
pairs =
    { $count ->
        [one] { $count } пара
        [few] { $count } пары
        [many] { $count } пар
       *[other] { $count } пары
    }
matrix_caption = События с упоминанием обеих стран.
matrix_most =
    { $count ->
        [one] Показана { $count } страна с наибольшим числом событий.
        [few] Показаны { $count } страны с наибольшим числом событий.
        [many] Показано { $count } стран с наибольшим числом событий.
       *[other] Показаны { $count } страны с наибольшим числом событий.
    }
by_last_event = Пары по дате последнего события
after = Предшествующее событие
venue = Место
mediator = Посредничество

## Хроника

timeline_of = Хроника: { $period }
# Heads of events of which the day, the month or the year is not known; `$year` is then the first of a decade.
group_of_month = { $month }, точный день неизвестен
group_of_month_expected = { $month }, дата не назначена
group_of_year = { $year }, точный месяц неизвестен
group_of_decade = С { $year } г., точный год неизвестен
group_without_date = Дата не указана
calendar = Календарь
timeline = Хроника
newest_first = { $events }, начиная с последних
# Behind the months of a year with their counts.
events_in_months_ahead = { $count } в предстоящие месяцы
events_without_month = { $count } без указания месяца
years_and_months = Годы и месяцы
months = Месяцы
days = Дни
year = Год
all_of = Весь месяц: { $period }
all_events_of = Все события: { $period } ({ $count })
older_events = Более ранние события:
by_country_and_type = По странам и типам
data_files = Данные:
density_months = События по месяцам и странам
density_years = События по годам и странам
# In the drawing alone; the table beside it counts every event.
density_about_months =
    Чем крупнее точка, тем больше событий; кольцом показаны ожидаемые. Первыми идут страны с
    наибольшим числом событий. Событие учитывается в месяце, когда оно началось, по одному разу для
    каждой из его стран; события с неизвестным месяцем, отмененные, опровергнутые и отозванные не
    показаны.
density_about_years =
    Чем крупнее точка, тем больше событий; кольцом показаны ожидаемые. Первыми идут страны с
    наибольшим числом событий. Событие учитывается в году, когда оно началось, по одному разу для
    каждой из его стран; отмененные, опровергнутые и отозванные события не показаны.
density_others =
    { $count ->
        [one] { $count } страна с меньшим числом событий не показана.
        [few] { $count } страны с меньшим числом событий не показаны.
        [many] { $count } стран с меньшим числом событий не показано.
       *[other] { $count } страны с меньшим числом событий не показаны.
    }
density_earlier = Начало охвата — { $when }; ранее: { $events }.

# An event and its facts.
overdue = срок прошел
details = Подробности
where = Где
outcome = Итог
promised = Обязательства
claimed = Утверждается
read = Материалы
revised = изменено
revised_head = Изменено
and_more = и еще { $count }
range_of = диапазон: { $total }

# Names of filters, beside “Country”, “Type” and “Status”.
actor = Участник
person = Персона
place = Место
topic = Тема
status = Статус

# The filters. What stands in braces is filled in by the page’s script, so keep it as it is.
filter_events = Отбор событий
filter_idle = Все события ({"{"}all{"}"})
# Where no filter is set, and not all stand on the page.
filter_listed = Событий на этой странице: { $shown } из {"{"}all{"}"}
filter_shown = Показано событий: {"{"}shown{"}"} из {"{"}all{"}"}
filter_apart = , в том числе {"{"}parts{"}"}
filter_none = Под эти условия не подходит ни одно событие.
filter_failed = Не удалось загрузить события. Выберите год, месяц, страну или тип.
filter_without = Без условия «{"{"}filter{"}"}»: {"{"}count{"}"}
filter_more = Еще {"{"}count{"}"}
show_all = Показать все
events_found = Найденные события
more = Еще

## Реестр источников

sources_about = Все цитируемые источники с оценкой редакции.
# Admiralty grades, from A to F and from 1 to 6: “usually reliable source, probably true”.
reliability_a = полностью надежный источник
reliability_b = обычно надежный источник
reliability_c = довольно надежный источник
reliability_d = обычно ненадежный источник
reliability_e = ненадежный источник
reliability_f = источник неизвестной надежности
credibility_1 = подтвержденные сведения
# Doubt: a strict proof-reader sets commas about "вероятно" and "возможно"; tables of these grades have none.
credibility_2 = вероятно достоверные сведения
credibility_3 = возможно достоверные сведения
credibility_4 = сомнительные сведения
credibility_5 = маловероятные сведения
credibility_6 = сведения неизвестной достоверности
sources_count =
    { $count ->
        [one] { $count } источник
        [few] { $count } источника
        [many] { $count } источников
       *[other] { $count } источника
    }
publisher_not_reported = Издатель не указан
grades_about =
    Буква в оценке относится к источнику: от A (надежный) до E (ненадежный), цифра — к сведениям: от
    1 (подтверждены) до 5 (маловероятны); F и 6 означают, что судить нельзя.
not_graded = без оценки
pages_count =
    { $count ->
        [one] { $count } страница
        [few] { $count } страницы
        [many] { $count } страниц
       *[other] { $count } страницы
    }
owner = Издатель
published = Дата публикации
grade = Оценка
nature = Тип
archived = Архив
used_in = Где цитируется
cited_in_articles =
    { $count ->
        [one] цитируется в { $count } материале
        [few] цитируется в { $count } материалах
        [many] цитируется в { $count } материалах
       *[other] цитируется в { $count } материалах
    }
cited_on_pages =
    { $count ->
        [one] цитируется на { $count } странице
        [few] цитируется на { $count } страницах
        [many] цитируется на { $count } страницах
       *[other] цитируется на { $count } страницах
    }
cited_in_both =
    цитируется в { $articles ->
        [one] { $articles } материале
        [few] { $articles } материалах
        [many] { $articles } материалах
       *[other] { $articles } материалах
    } и еще на { $pages ->
        [one] { $pages } странице
        [few] { $pages } страницах
        [many] { $pages } страницах
       *[other] { $pages } страницах
    }
not_cited = не цитируется
read_on = дата обращения: { $date }
back_to_citation = Назад к ссылке { $number } на этот источник

## Описания для поисковых систем (where the desk wrote nothing)

# `$articles`, `$events`, `$editions` and `$corrections` are counts, `$names` is a list.
told_site_articles = { $site }: { $articles }.
told_site_both = { $site }: { $articles } и { $events }.
told_articles_on = { $names }: { $articles }.
told_both_on = { $names }: { $articles } и { $events }.
told_of_kind = { $kind }: { $articles }, начиная с последних.
told_of_period = { $site }, { $period }: { $articles }, начиная с последних.
told_versions = Версии материала «{ $title }».
told_figures = { $country } по месяцам и в цифрах
told_relations =
    { $count ->
        [one] { $site }: { $count } пара стран.
        [few] { $site }: { $count } пары стран.
        [many] { $site }: { $count } пар стран.
       *[other] { $site }: { $count } пары стран.
    }
told_editions = { $site }: { $editions }.
told_editions_from_to = { $site }, { $from } — { $to }: { $editions }.
told_edition = { $site }, { $period }: { $articles }; { $events }.
told_edition_with_corrections =
    { $site }, { $period }: { $articles }; { $events }; { $corrections }.
told_timeline = Хроника: { $events }.
told_timeline_from_to = Хроника, { $from }–{ $to }: { $events }.
told_timeline_of = Хроника, { $period }: { $events }.
told_timeline_narrowed = Хроника, { $name }: { $events }, начиная с последних.
told_sources = { $site }: источники материалов и событий.
told_claims = { $site }: кто что утверждает, в сопоставлении.
told_forecasts = { $site }: прогнозы и их исход.
told_corrections = { $site }: изменения в опубликованных материалах.
told_as_of_days =
    { $count ->
        [one] { $site }: что было известно на конец { $count } дня.
        [few] { $site }: что было известно на конец каждого из { $count } дней.
        [many] { $site }: что было известно на конец каждого из { $count } дней.
       *[other] { $site }: что было известно на конец каждого из { $count } дней.
    }
told_as_of = { $site }: что было известно о событиях на { $day }, без более поздних сведений.
told_not_found = { $site }: по этому адресу страницы нет.
# An article of no type of work, as `$kind`.
told_kind = Материал
told_article = { $kind }, { $day }, { $site }.
told_article_on = { $kind }, { $day }: { $names }.
told_author = { $name }: { $articles }.
told_subject_articles = { $name }: { $articles }.
told_subject_events = { $name }: { $events }.
told_subject_both = { $name }: { $articles }; { $events }.
told_list = { $title }: { $names }.
told_nothing = { $title }: { $site }.

## Календари

watch_in_country = { $site }: { $country }, что ожидается
watch_everywhere = { $site }: что ожидается
timeline_of_site = { $site }: хроника
calendar_date = Дата: { $date }
calendar_status = Статус: { $status }
calendar_countries = Страны: { $countries }
calendar_outcome = Итог: { $outcome }

## TimelineJS

on_the_timeline = В хронике

## Слова метаданных

article_kind-news = Новости
article_kind-analysis = Анализ
article_kind-assessment = Оценка обстановки
article_kind-forecast = Прогноз
article_kind-explainer = Разбор

event_status-reported = сообщается
event_status-confirmed = подтверждено
event_status-disputed = оспаривается
event_status-denied = опровергнуто
event_status-expected = ожидается
event_status-cancelled = отменено
event_status-retracted = отозвано

event_type-attack = нападение
event_type-clash = столкновение
event_type-airstrike = авиаудар
event_type-abduction = похищение
event_type-arrest = арест
event_type-coup = переворот
event_type-deployment = развертывание сил
event_type-withdrawal = вывод сил
event_type-displacement = перемещение населения
event_type-cyber = киберинцидент
event_type-maritime-incident = инцидент на море
event_type-ceasefire = прекращение огня
event_type-agreement = соглашение
event_type-talks = переговоры
event_type-visit = визит
event_type-statement = заявление
event_type-designation = включение в список
event_type-sanctions = санкции
event_type-legal = право и суд
event_type-election = выборы
event_type-border-closure = закрытие границы
event_type-protest = акция протеста
# In lists to choose from; nothing stands beside an event of this type.
event_type-other = другое

# What became of a commitment.
effect-reaffirms = вновь подтверждено
effect-amends = изменено
effect-fulfils = выполнено
effect-breaches = нарушено
effect-suspends = приостановлено
effect-ends = прекращено

actor_type-government = правительство
actor_type-military = вооруженные силы
actor_type-armed-group = вооруженная группировка
actor_type-political = политическая организация
actor_type-intergovernmental = межправительственная организация
actor_type-criminal = преступная организация
actor_type-media = СМИ
actor_type-ngo = НПО
actor_type-other = другое

# Behind an actor’s name.
actor_role-participant = участник
actor_role-host = принимающая сторона
actor_role-mediator = посредник
actor_role-claimant = заявившая сторона
actor_role-accused = обвиняемая сторона
actor_role-target = цель

# STIX 2.1 names these types.
stix_type-activist = активист
stix_type-competitor = конкурент
stix_type-crime-syndicate = преступный синдикат
stix_type-criminal = преступник
stix_type-hacker = хакер
stix_type-insider-accidental = невольный инсайдер
stix_type-insider-disgruntled = недовольный инсайдер
stix_type-nation-state = государство
stix_type-sensationalist = искатель славы
stix_type-spy = шпион
stix_type-terrorist = террорист
stix_type-unknown = неизвестно

# Kinds of sources.
nature-primary = первоисточник
nature-official-statement = официальное заявление
nature-state-media = государственные СМИ
nature-independent = независимые СМИ
nature-agency = информационное агентство
nature-social = социальные сети
nature-unnamed = неназванный источник

claim_status-unverified = не проверено
claim_status-confirmed = подтверждено
claim_status-disputed = оспаривается
claim_status-denied = опровергнуто
claim_status-approximate = приблизительно
claim_status-retracted = отозвано

# The words of the US intelligence scale (ICD 203).
likelihood-almost-no-chance = практически исключено
likelihood-very-unlikely = крайне маловероятно
likelihood-unlikely = маловероятно
likelihood-roughly-even-chance = шансы примерно равны
likelihood-likely = вероятно
likelihood-very-likely = весьма вероятно
likelihood-almost-certain = почти наверняка

confidence-low = низкая
confidence-moderate = средняя
confidence-high = высокая

outcome-happened = произошло
outcome-did-not-happen = не произошло
outcome-void = неясно

correction-correction = Исправление
correction-clarification = Уточнение
correction-update = Обновление
correction-retraction = Отзыв материала

trend-deteriorated = Ухудшение
trend-improved = Улучшение
trend-unchanged = Без изменений

alert-conflict-risk = Риск конфликта
alert-resolution-opportunity = Шанс на урегулирование

# What a version of an article is noted as, behind “Noted as”.
version_mark-correction = исправление
version_mark-clarification = уточнение
version_mark-update = обновление
version_mark-retraction = отзыв
version_mark-updated = новая дата обновления

# Parts of an article of which versions differ.
section-title = Заголовок
section-description = Аннотация
section-picture = Изображение
section-key-points = Главное
section-text = Текст
section-updates = Обновления
section-events = События
section-claims = Утверждения
section-quotes = Цитаты
section-judgements = Оценка
