### Temanın Türkçe sözcükleri. The words of the theme in Turkish; en.ftl says how messages are used.
###
### No suffix is put to an argument, since its vowels are unknown: it stands before "ile", "itibarıyla", "tarihinde",
### behind a colon or in brackets.

## Her yerde

home = Ana sayfa
breadcrumb = Sayfa yolu
latest = Son yazılar
contents = İçindekiler
previous = Önceki
next = Sonraki
newer = Daha yeni
older = Daha eski
previous_and_next = Önceki ve sonraki
updated = Güncelleme:
updated_on = Güncelleme: { $when }
articles = { $count } yazı
events = { $count } olay
# A count with the part of it that did not happen, or not yet: "31 events, of which 2 expected".
of_which = { $all }, { $parts } dahil
events_cancelled = { $count } iptal edilen
events_denied = { $count } yalanlanan
events_expected = { $count } beklenen
events_retracted = { $count } geri çekilen
# The sign between what stands in a list, with its space.
list_separator = {", "}
clause_separator = {"; "}
atom_feed = Atom akışı
download_csv = CSV dosyasını indir
view_as_table = Tablo olarak göster
# Dates that are not a day or a month: open at an end, or not known exactly.
date_from = { $date } ve sonrası
date_until = { $date } ve öncesi
date_unknown = tarih bilinmiyor
# Of what is expected, with an open date that has begun.
date_not_set = tarih belirlenmedi ({ $date } ve sonrasında bekleniyor)
date_about = { $date } dolayları
date_uncertain = { $date } (kesin değil)
date_about_uncertain = { $date } dolayları (kesin değil)
date_spring = { $year } ilkbaharı
date_summer = { $year } yazı
date_autumn = { $year } sonbaharı
date_winter = { $year } kışı
# `$year` is the first of the decade or century.
date_decade = { $year } yılında başlayan on yıl
date_century = { $year } yılında başlayan yüzyıl
date_from_to = { $start } – { $end }
# A time of day, with the day before it and the name of its time zone behind it.
date_and_time = { $date } { $time }
time_in_zone = { $time } { $zone }

# Two ends of a time.
from_to = { $from } – { $to }
all = Tümü
letters = Alfabetik dizin
none_yet = Henüz kayıt yok.
places = Yerler
no_events = Henüz olay yok.
more_articles = { $count } yazı daha
articles_head = Yazılar
events_head = Olaylar
all_events = Tüm olaylar ({ $count })
list_and = { $list } ve { $last }
list_and_more = { $list } ve diğerleri ({ $count })
# A name with what it is narrowed to, or what is said of it: “Pakistan: Water”.
with_part = { $name }: { $part }

# Heads of columns and names of facts.
country = Ülke
countries = Ülkeler
date = Tarih
day = Gün
from = Başlangıç
language = Dil
list = Liste
month = Ay
name = Ad
no = hayır
not_reported = belirtilmemiş
reason = Gerekçe
since = Listeye alınma tarihi
source = Kaynak
sources = Kaynaklar
to = Bitiş
type = Tür
yes = evet

# The pages of a list.
pages = Sayfalar
page_of = Sayfa { $page } / { $count }
all_pages = Tüm sayfalar ({ $count })
page_number = Sayfa { $page }

## Belirli bir tarih itibarıyla kronoloji

as_of_days = Belirli bir tarih itibarıyla kronoloji
as_of_days_about =
    Olayların bildirildiği veya kayıtlarının değiştiği her günün sonunda kronolojinin hali; sonraki
    haberler dahil değil.
as_of_days_last = Böyle günlerden son { $count } gün gösteriliyor.
as_of_days_caption = Günler, yeniden eskiye
first_reported = İlk bildirim
revised_or_reported_again = Değiştirilen veya yeniden bildirilen
known_by_then = O güne kadar bilinen
as_of_about =
    Kronolojinin { $day } günü sonundaki hali. Sonraki haberler dışarıda bırakıldı; sonradan
    değiştirilen kayıtlar o günkü haliyle yer alıyor.
as_of_known = O güne kadar bilinen { $count } olay
latest_listed = son { $count } olay listeleniyor
as_of_titles = Başlıklar bugünkü kayıtlara götürür.
as_of_title = { $day } itibarıyla kronoloji
as_of_reported = O gün ilk kez bildirilenler
as_of_revised = O gün değiştirilen veya yeniden bildirilenler
as_of_before = Önceden bilinenler
# What the reports of the day changed.
note_title = Önceki başlık: “{ $title }”
note_date = Önceki tarih: { $date }
note_type = Önceki tür: { $type }
note_status = Önceki durum: { $status }
note_countries = Önceki ülkeler: { $countries }
note_outcome = Önceki sonuç: “{ $outcome }”
note_added = Eklenen: { $parts }
added_actors = aktörler
added_people = kişiler
added_places = yerler
added_topics = konular
added_sources = kaynaklar
added_outcome = sonuç
added_commitments = taahhütler
note_unchanged = Yeniden bildirildi, değişiklik yok

## İddialar

claims_about = Her tarafın aynı konuda söyledikleri, yan yana.
claims = { $count } iddia
claims_caption = Toplamlar aralık olarak verilmiştir.
# Heads of columns.
status_of_claim = İddianın durumu
value = Değer
according_to = Kime göre
in_event = Olay:
in_articles = Geçtiği yazı:
how_to_read = Tablo nasıl okunmalı
claims_note_csv = CSV dosyasında her iddianın, yer aldığı her yazı için ayrı bir satırı vardır.
claims_note_groups = Aynı şeyi aynı sözcük ve birimle anlatan iddialar bir arada gösterilir.
claims_note_range = Aralık, iddia sahiplerinin hâlâ savunduğu en düşük değerden en yükseğine uzanır.
claims_note_sums =
    Birden çok olayda en düşük değerler kendi aralarında, en yüksek değerler kendi aralarında
    toplanır. Farklı ülkelere ilişkin iddialar toplanmaz.
claims_note_countries = Bir olaya bağlanmamış iddia, yer aldığı yazının ülkeleri için sayılır.
claims_note_status =
    Durum, yazı işlerinin iddiaya düştüğü nottur. Yalanlanan veya geri çekilen iddialar listelenir,
    hesaba katılmaz; yalanlanan veya geri çekilen bir olaya ilişkin iddialar ile geri çekilen bir
    yazıdaki iddialar da hesaba katılmaz.
claims_note_unconfirmed =
    “Doğrulanmadı”, o olaylara ilişkin her rakamın tek bir iddia sahibinden geldiği veya tartışmalı
    olduğu ve yazı işlerinin hiçbirini doğrulamadığı anlamına gelir.
claims_in_csv = CSV dosyasında { $count } iddia daha
claims_in_ledger = { $count } iddia daha

# What the claims about one thing come to.
claim_sum = { $count } olay için toplam: { $total }
claim_sum_here = Bu yazıdaki { $count } olay için toplam: { $total }
claim_range = Aralık: { $total }
claim_all = Herkesin verdiği rakam: { $total }
claim_figure = Rakam: { $total }
claim_range_here = Bu yazıdaki aralık: { $total }
claimed_by = iddia sahibi: { $claimants }; doğrulanmadı
# Of several events, some rest on one claimant alone.
claimed_by_for = { $count } olay için iddia sahibi: { $claimants }; doğrulanmadı
one_source_each = her olayın tek kaynağı var
one_source_for = { $count } olayın tek kaynağı var
# Beside a range: the values that are no figures, in quotation marks.
claims_in_words = ayrıca söylenen: { $values }
claims_denied = { $count } iddia yalanlandı, hesaba katılmadı
claims_withdrawn = { $count } iddia geri çekildi, hesaba katılmadı
# Why a claim is not counted whatever its own status is; in a list of reasons a number stands before it.
not_counted_event_denied = hesaba katılmadı: olay yalanlandı
not_counted_event_withdrawn = hesaba katılmadı: olay geri çekildi
not_counted_articles_withdrawn = hesaba katılmadı: yazı geri çekildi
accounts = { $count } anlatım

## Öngörüler

forecasts_about = Yazı işleri ne bekliyordu, ne oldu, verdiği olasılıklar ne kadar tuttu.
forecasts_due = { $count } süresi dolan
forecasts_open = { $count } açık
forecasts_resolved = { $count } sonuçlanan
due = Süresi dolan: sonucu henüz kaydedilmemiş
open = Açık
resolved = Sonuçlanan
score = Puan
brier_score = Brier puanı: { $score } ({ $count } tahmin).
brier_about =
    Puan, verilen olasılık (aralığın orta noktası) ile sonuç (1 veya 0) arasındaki farkın karesinin
    ortalamasıdır. Kusursuz puan 0’dır; her seferinde %50 demek 0,25 eder.
no_score = Henüz puanlanan tahmin yok.
few_scored =
    Şimdiye kadar { $count } tahmin puanlandı. Puanın gösterilmesi için gereken en az tahmin sayısı:
    { $least }.
not_scored = { $count } tahmin puanlanmadı.
calibration = Kalibrasyon
calibration_title = Kalibrasyon: öngörülen olasılık ve gerçekleşme oranı
calibration_about =
    Yatayda her terimin olasılık aralığı, dikeyde gerçekleşen tahminlerin oranı. Köşegende ikisi
    örtüşür. Tablo aynı rakamları verir.
calibration_forecast = Öngörülen olasılık
calibration_observed = Gerçekleşme oranı
calibration_numbers = Noktanın yanındaki sayı, o noktanın kaç tahmini temsil ettiğini gösterir.
calibration_caption =
    ABD istihbarat ölçeğinin (ICD 203) yedi olasılık terimi. Güven düzeyi ayrıca verilir; olasılığı
    değil, dayanakların sağlamlığını gösterir.
term = Terim
range = Aralık
midpoint = Orta nokta
scored = Puanlanan
came_true = Gerçekleşen
percent = %{ $number }
percent_range = %{ $low }–{ $high }
by_date = Son tarih: { $date }
no_date = Tarih belirlenmemiş
hit = isabetli
miss = isabetsiz
likelihood_is = Olasılık: { $likelihood }.
confidence_is = Güven düzeyi: { $confidence }.
outcome_is = Sonuç: { $outcome }.

## Düzeltmeler

corrections_about = Yayımlanan yazıların özüne ilişkin değişiklikler, yeniden eskiye.
entries = { $count } kayıt
no_corrections = Bugüne kadar düzeltme yok.

## Yazının sürümleri

versions_page_about = Ne değişti, ne zaman değişti, okura ne bildirildi.
versions = Sürümler
versions_of = “{ $title }” yazısının sürümleri
versions_about =
    { $count ->
        [one] { $count } sürüm.
       *[other] { $count } sürüm, yeniden eskiye.
    } Silinenler − işaretinden sonra üstü çizili, eklenenler + işaretinden sonra altı çizili gösterilir. Kaynaklar [anahtar] biçiminde yer alır.
version_number = Sürüm { $number }
earlier_withdrawn = Önceki sürümler { $when } tarihinde geri çekildi ve gösterilmiyor
first_version = Kayıttaki ilk sürüm
change_noted = Okura bildirilen: { $marks }
change_not_noted = Not yayımlanmadı
paragraphs_unchanged = { $count } paragraf değişmedi
# Read aloud before what is struck through or underlined.
removed = silinen:
added = eklenen:

## Aktörler

area = Faaliyet bölgesi
first_event = Kayıttaki ilk olay
latest_event = Kayıttaki son olay
only_event = Kayıttaki tek olay
stix_type = STIX standardındaki kategori
see_also = Ayrıca bakınız
names_in_use = Kullanılan adlar
names_caption = Başkalarının kullandığı adlar; buradaki ad: { $name }
used_by = Kullanan
designations = Yer aldığı listeler
designations_caption = Bu adı içeren resmi listeler
authority = Makam
alongside = Aynı olaylarda

## Kişiler

offices = Görevler
offices_caption = Kaynaklara göre üstlendiği görevler
office = Görev
organisation = Kurum
# In place of the day on which an office ended.
in_office = görevde
authors = Yazarlar
# The page of an author who is also a person of the record.
profile = Profil
articles_by = { $name } imzalı yazılar
in_their_words = Kendi sözleriyle
older_quotations = Daha eski { $count } alıntı yazılarda yer alıyor.

## Yerler, konular, dizinler

glossary = Sözlük
also_called = Diğer adlar: { $names }
used_in_more = Daha eski { $count } yazıda da geçiyor.
coordinates = Koordinatlar
coordinates_within = { $position }, yaklaşık { $accuracy } hata payıyla
latitude_north = { $degrees }° K
latitude_south = { $degrees }° G
longitude_east = { $degrees }° D
longitude_west = { $degrees }° B
length_kilometres = { $count } km
length_metres = { $count } m
length_centimetres = { $count } cm
sovereignty = Egemenlik
sovereignty_disputed = Tartışmalı
part_of = Bağlı olduğu
includes = Kapsadığı
iptc_topic = IPTC Media Topics konusu
topic_everywhere = { $topic }: tüm ülkeler
written = { $count } imzalı yazı
events_of_articles = Bu yazılardaki olaylar
all_events_by_month = Aylara göre tüm olaylar

## Taahhütler

# The trail of what came after a commitment.
what_followed = Sonraki gelişmeler
followed_by = Ardından

## Ülkenin durumu

status_by_month = Aylara göre durum
status_from_to = Aylara göre durum, { $from } – { $to }
status_caption = Her ayın eğilimi ve uyarısı
not_assessed = değerlendirilmedi
in_figures = Rakamlarla { $country }
sources_of_assessments = Bu değerlendirmelerin kaynakları
balance = Taraf, dil ve türe göre kaynaklar
side = Taraf
type_and_ownership = Tür ve sahiplik
# What the languages of sources are called.
language_arabic = Arapça
language_balochi = Beluçça
language_chinese = Çince
language_dari = Darice
language_english = İngilizce
language_french = Fransızca
language_german = Almanca
language_hindi = Hintçe
language_pashto = Peştuca
language_persian = Farsça
language_punjabi = Pencapça
language_russian = Rusça
language_sindhi = Sindhice
language_spanish = İspanyolca
language_tajik = Tacikçe
language_turkish = Türkçe
language_urdu = Urduca
language_uzbek = Özbekçe
events_by_month_and_type = Aylara ve türlere göre olaylar
counts_caption = Sayılar kronolojideki olaylara götürür.
counts_undated = Yılı bilinmeyen { $count } olay tabloya alınmadı.
period = Dönem
events_by_province = Eyaletlere göre olaylar
provinces_caption = Eyaleti bilinen yerlerdeki olaylar; yer adları kendi olaylarına götürür
province = Eyalet
trend = Eğilim
assessed_by = Değerlendiren

## Kaynaklar

archived_copy = arşiv kopyası

## Taşınan sayfalar

moved = Taşındı
moved_about = Bu sayfa taşındı
moved_link = Yeni adrese git

## Her sayfanın çerçevesi

skip = İçeriğe geç
languages = Diller
main_menu = Ana menü
footer = Alt menü
# Groups of the foot; the third is "Evidence".
footer_read = İçerik
footer_about = Hakkında
colours = Renkler
colours_device = Cihazdaki gibi
colours_light = Açık
colours_dark = Koyu
made_with = Dateline ile hazırlandı. Çerez yok, izleyici yok; betik gerekmez.

## Dar çevre için sürümler

not_public = Kamuya açık değil
marked_with_drafts = { $label }, taslaklar dahil
marked_with_future = { $label }, günü gelmemiş içerik dahil
marked_with_both = { $label }, taslaklar ve günü gelmemiş içerik dahil
marked_about = Kamuya açık değildir: yalnızca etiketinin izin verdiği çevrede paylaşılır.

## Ana sayfa

top_stories = Öne çıkanlar
issue_of = Son yayım: { $when }
issue_updated = güncelleme: { $when }
edition_of = Bülten: { $period }
corrections_more = { $when } günü biten haftada { $count } değişiklik daha
no_articles = Henüz yazı yok.
where_things_stand = Son durum
all_countries = Tüm ülkeler
all_articles = Tüm yazılar
what_to_watch = Yaklaşan gelişmeler
events_in_brief = Kısaca olaylar
every_event = Tüm olaylar
stories = Dosyalar
by_topic = Konulara göre
all_expected = Beklenen tüm olaylar ({ $count })
expected_in_all = { $count } beklenen olay
watch_calendar = Beklenen olaylar takvimi

## Bulunmayan sayfalar

not_found = Sayfa bulunamadı
not_found_about =
    Bu adreste sayfa yok. Adres yanlış yazılmış veya sayfa henüz yayımlanmamış olabilir.
where_to_look = Nereye bakmalı

## Yazı listeleri

articles_newest_first =
    { $count ->
        [one] { $count } yazı
       *[other] { $count } yazı, yeniden eskiye
    }
type_of_work = Yazı türü
archive = Arşiv
articles_of = Yazılar: { $period }
# Tags of a card.
retracted = Geri çekildi
superseded = Yenisi yayımlandı
# Before a title in a feed, and before the headline of what the desk has taken back on its page.
retracted_title = Geri çekildi: { $title }
superseded_title = Yenisi yayımlandı: { $title }
written_in = Dil: { $language }

## Yazılar

by = Yazan: { $authors }
min_read = Okuma süresi: { $minutes } dk
versions_count = { $count } sürüm
translated_from = Çevirinin aslı: { $title }
information_as_of = Bilgiler { $when } itibarıyladır.
retracted_on = { $when } tarihinde geri çekildi.
retracted_about = Yazı işleri artık bu yazının arkasında durmuyor:
superseded_head = Yenisi yayımlandı.
superseded_about = Bu yazının yerini alan yazı:
key_points = Özetle
updates = Güncellemeler
assessment = Değerlendirme
assessment_about =
    Haber değil, yazı işlerinin kanaatidir. Yüzdeler ABD istihbarat ölçeğinin (ICD 203)
    aralıklarıdır. Tüm kanaatler ve sonuçları: { $ledger }.
forecasts_ledger = Öngörüler
decided_by = Son tarih: { $date }.
filed_under = Sınıflandırma
story = Dosya
topics = Konular
actors = Aktörler
people = Kişiler
related = İlgili yazılar
evidence = Dayanaklar
competing_claims = Çelişen iddialar
quotations = Alıntılar
reviewed_by = Gözden geçiren: { $names }.
report_error = Hata bildir
# The subject of the reader’s mail.
error_in = “{ $title }” yazısında hata
cite = Bu sayfayı kaynak göster
# Parts of a citation.
citation = { $authors }. “{ $title }”, { $publication }, { $issued }. { $version }.
cited_updated = güncelleme: { $when }
cited_version = Sürüm { $version }
cited_information = { $when } itibarıyla bilgiler
bibtex = BibTeX
csl_json = CSL-JSON
copy_link = Bağlantıyı kopyala
share = Paylaş
link_copied = Bağlantı kopyalandı

## Metinler

# What is read aloud of marks in a text.
source_number = Kaynak { $number }
source_number_and_place = Kaynak { $number }, { $place }
footnotes = Dipnotlar
footnote_number = Dipnot { $number }
back_to_reference = Metindeki yerine dön: { $reference }
link_to_section = Bu bölümün bağlantısı
table_number = Tablo { $number }
done = Yapıldı
not_done = Yapılmadı

# Heads of boxes in a text.
alert_attention = Dikkat
alert_bug = Yazılım hatası
alert_caution = Dikkatli olun
alert_danger = Tehlike
alert_done = Tamamlandı
alert_error = Hata
alert_example = Örnek
alert_failure = Başarısız
alert_hint = İpucu
alert_important = Önemli
alert_information = Bilgi
alert_missing = Eksik
alert_note = Not
alert_question = Soru
alert_quotation = Alıntı
alert_success = Başarılı
alert_summary = Özet
alert_tip = Öneri
alert_to_do = Yapılacak
alert_warning = Uyarı

## Bültenler

edition = Bülten
edition_of_days = Bülten: { $period }
editions = Bültenler
editions_count = { $count } bülten
editions_about = Her bülten, kendi döneminin yazılarını, olaylarını, düzeltmelerini ve güncellemelerini içerir.
in_this_edition = Bu bültende
where_things_stood = O dönemki durum
corrections = Düzeltmeler ve güncellemeler
print_edition = Tam metinle yazdır
back_to_edition = Bültene dön
also_published = Ayrıca yayımlananlar
all_sources = Tüm kaynaklar
all_corrections = Tüm düzeltmeler ve güncellemeler
all_events_of_month = Ayın tüm olayları
countries_assessed = { $count } ülke değerlendirildi
corrections_count = yayımlanan yazılarda { $count } değişiklik

## Ülkeler

not_reviewed = Gözden geçirme { $when } tarihinden beri gecikmiş durumda.
not_reviewed_about = Bu sayfanın bazı bölümleri güncelliğini yitirmiş olabilir.
trend_in = { $trend } ({ $when })
# Of a month that is long past.
trend_last_in = { $trend } (son değerlendirme: { $when })
next_event = Sıradaki olay:
on_this_page = Bu sayfada
claims_head = İddialar
people_and_actors = Kişiler ve aktörler
relations = İlişkiler
background = Arka plan
data = Veriler
background_reading = Arka plan için:
all_claims = Tüm iddialar
all_relations = Tüm ilişkiler
neighbours = Komşu ülkeler:
page_sources = Bu sayfanın kaynakları
figures = Rakamlarla
figures_link = Aylara ve türlere göre durum, olaylar ve kaynaklar
region = Bölge

## İlişkiler

relations_about = İki ülkenin birlikte anıldığı olaylar ve bunların sonuncusu.
pair = { $one } ve { $other }
pairs_in_wide_events = yalnızca üçüncü bir ülkenin de anıldığı olaylarda geçen { $count } ikili
events_naming_both = iki ülkenin birlikte anıldığı { $count } olay
latest_on = sonuncusu: { $when }
last_on = sonuncusu ({ $when }):
open_commitments = Yürürlükteki taahhütler
closed_commitments = Yerine getirilen veya sona eren taahhütler
agreements_and_talks = Anlaşmalar ve görüşmeler
events_of_either = İki ülkeden birinin kronolojideki olayları
countries_count = { $count } ülke
pairs = { $count } ikili
matrix_caption = İki ülkenin birlikte anıldığı olaylar.
matrix_most = En çok olayı olan { $count } ülke gösteriliyor.
by_last_event = İkililer, son olaya göre
after = Öncesi
venue = Yer
mediator = Arabuluculuk

## Kronoloji

timeline_of = Kronoloji: { $period }
# Heads of events of which the day, the month or the year is not known; `$year` is then the first of a decade.
group_of_month = { $month }, kesin günü bilinmiyor
group_of_month_expected = { $month }, tarihi belirlenmedi
group_of_year = { $year }, kesin ayı bilinmiyor
group_of_decade = { $year } ve sonrası, kesin yılı bilinmiyor
group_without_date = Tarih verilmemiş
calendar = Takvim
timeline = Kronoloji
newest_first = { $events }, yeniden eskiye
# Behind the months of a year with their counts.
events_in_months_ahead = önümüzdeki aylarda { $count }
events_without_month = ayı bilinmeyen { $count }
years_and_months = Yıllar ve aylar
months = Aylar
days = Günler
year = Yıl
all_of = Ayın tümü: { $period }
all_events_of = Tüm olaylar: { $period } ({ $count })
older_events = Daha eski olaylar:
by_country_and_type = Ülkelere ve türlere göre
data_files = Veri dosyaları:
density_months = Aylara ve ülkelere göre olaylar
density_years = Yıllara ve ülkelere göre olaylar
# In the drawing alone; the table beside it counts every event.
density_about_months =
    Nokta büyüdükçe olay sayısı artar; halka, beklenen olayı gösterir. En çok olayı olan ülkeler
    başta yer alır. Bir olay, başladığı ayda, ilgili ülkelerin her biri için bir kez sayılır; ayı
    bilinmeyen, iptal edilen, yalanlanan ve geri çekilen olaylar gösterilmez.
density_about_years =
    Nokta büyüdükçe olay sayısı artar; halka, beklenen olayı gösterir. En çok olayı olan ülkeler
    başta yer alır. Bir olay, başladığı yılda, ilgili ülkelerin her biri için bir kez sayılır; iptal
    edilen, yalanlanan ve geri çekilen olaylar gösterilmez.
density_others = Olayı daha az olan { $count } ülke gösterilmiyor.
density_earlier = Yayının kapsadığı ilk ay: { $when }; öncesi: { $events }.

# An event and its facts.
overdue = tarihi geçti
details = Ayrıntılar
where = Nerede
outcome = Sonuç
promised = Taahhütler
claimed = İddialar
read = Yazılar
revised = son değişiklik:
revised_head = Son değişiklik
and_more = ve { $count } tane daha
range_of = aralık: { $total }

# Names of filters, beside “Country”, “Type” and “Status”.
actor = Aktör
person = Kişi
place = Yer
topic = Konu
status = Durum

# The filters. What stands in braces is filled in by the page’s script, so keep it as it is.
filter_events = Olayları süz
filter_idle = Tüm olaylar ({"{"}all{"}"})
# Where no filter is set, and not all stand on the page.
filter_listed = {"{"}all{"}"} olaydan { $shown } tanesi bu sayfada
filter_shown = {"{"}all{"}"} olaydan {"{"}shown{"}"} tanesi gösteriliyor
filter_apart = , {"{"}parts{"}"} dahil
filter_none = Bu süzgeçlere uyan olay yok.
filter_failed = Olaylar yüklenemedi. Bir yıl, ay, ülke veya tür seçin.
filter_without = {"{"}filter{"}"} seçilmezse: {"{"}count{"}"}
filter_more = {"{"}count{"}"} tane daha
show_all = Tümünü göster
events_found = Bulunan olaylar
more = Daha fazla

## Kaynak dizini

sources_about = Kullanılan tüm kaynaklar ve yazı işlerinin verdiği dereceler.
# Admiralty grades, from A to F and from 1 to 6: “usually reliable source, probably true”.
reliability_a = tamamen güvenilir kaynak
reliability_b = genellikle güvenilir kaynak
reliability_c = oldukça güvenilir kaynak
reliability_d = genellikle güvenilmez kaynak
reliability_e = güvenilmez kaynak
reliability_f = güvenilirliği bilinmeyen kaynak
credibility_1 = doğrulanmış bilgi
credibility_2 = muhtemelen doğru bilgi
credibility_3 = doğru olabilecek bilgi
credibility_4 = şüpheli bilgi
credibility_5 = doğru olma ihtimali zayıf bilgi
credibility_6 = doğruluğu bilinmeyen bilgi
sources_count = { $count } kaynak
publisher_not_reported = Yayıncı belirtilmemiş
grades_about =
    Derecede harf kaynağı, A (güvenilir) ile E (güvenilmez) arasında; rakam bilgiyi, 1 (doğrulanmış)
    ile 5 (ihtimali zayıf) arasında gösterir. F ve 6, değerlendirme yapılamadığı anlamına gelir.
not_graded = derecelendirilmedi
pages_count = { $count } sayfa
owner = Yayıncı
published = Yayım tarihi
grade = Derece
nature = Tür
archived = Arşiv
used_in = Geçtiği yerler
cited_in_articles = { $count } yazıda kaynak gösterildi
cited_on_pages = { $count } sayfada kaynak gösterildi
cited_in_both = { $articles } yazıda ve { $pages } başka sayfada kaynak gösterildi
not_cited = kaynak gösterilmedi
read_on = erişim: { $date }
back_to_citation = Bu kaynağın { $number }. kez anıldığı yere dön

## Arama motorları için açıklamalar (where the desk wrote nothing)

# `$articles`, `$events`, `$editions` and `$corrections` are counts, `$names` is a list.
told_site_articles = { $site }: { $articles }.
told_site_both = { $site }: { $articles } ve { $events }.
told_articles_on = { $names }: { $articles }.
told_both_on = { $names }: { $articles } ve { $events }.
told_of_kind = { $kind }: { $articles }, yeniden eskiye.
told_of_period = { $site }, { $period }: { $articles }, yeniden eskiye.
told_versions = “{ $title }” yazısının sürümleri.
told_figures = Aylara göre ve rakamlarla { $country }
told_relations = { $site }: { $count } ülke ikilisi.
told_editions = { $site }: { $editions }.
told_editions_from_to = { $site }, { $from } – { $to }: { $editions }.
told_edition = { $site }, { $period }: { $articles }; { $events }.
told_edition_with_corrections =
    { $site }, { $period }: { $articles }; { $events }; { $corrections }.
told_timeline = Kronoloji: { $events }.
told_timeline_from_to = Kronoloji, { $from }–{ $to }: { $events }.
told_timeline_of = Kronoloji, { $period }: { $events }.
told_timeline_narrowed = Kronoloji, { $name }: { $events }, yeniden eskiye.
told_sources = { $site }: yazıların ve olayların kaynakları.
told_claims = { $site }: kim ne iddia ediyor, yan yana.
told_forecasts = { $site }: öngörüler ve sonuçları.
told_corrections = { $site }: yayımlanan yazılardaki değişiklikler.
told_as_of_days = { $site }: { $count } ayrı günün sonunda bilinenler.
told_as_of = { $site }: { $day } itibarıyla bilinen olaylar, sonrasında öğrenilenler olmadan.
told_not_found = { $site }: bu adreste sayfa yok.
# An article of no type of work, as `$kind`.
told_kind = Yazı
told_article = { $kind }, { $day }, { $site }.
told_article_on = { $kind }, { $day }: { $names }.
told_author = { $name }: { $articles }.
told_subject_articles = { $name }: { $articles }.
told_subject_events = { $name }: { $events }.
told_subject_both = { $name }: { $articles }; { $events }.
told_list = { $title }: { $names }.
told_nothing = { $title }: { $site }.

## Takvimler

watch_in_country = { $site }: { $country }, yaklaşan gelişmeler
watch_everywhere = { $site }: yaklaşan gelişmeler
timeline_of_site = { $site }: kronoloji
calendar_date = Tarih: { $date }
calendar_status = Durum: { $status }
calendar_countries = Ülkeler: { $countries }
calendar_outcome = Sonuç: { $outcome }

## TimelineJS

on_the_timeline = Kronolojide

## Üstveri sözcükleri

article_kind-news = Haber
article_kind-analysis = Analiz
article_kind-assessment = Değerlendirme
article_kind-forecast = Öngörü
article_kind-explainer = Açıklayıcı yazı

event_status-reported = bildirildi
event_status-confirmed = doğrulandı
event_status-disputed = tartışmalı
event_status-denied = yalanlandı
event_status-expected = bekleniyor
event_status-cancelled = iptal edildi
event_status-retracted = geri çekildi

event_type-attack = saldırı
event_type-clash = çatışma
event_type-airstrike = hava saldırısı
event_type-abduction = kaçırma
event_type-arrest = gözaltı ve tutuklama
event_type-coup = darbe
event_type-deployment = kuvvet konuşlandırma
event_type-withdrawal = çekilme
event_type-displacement = yerinden edilme
event_type-cyber = siber olay
event_type-maritime-incident = deniz olayı
event_type-ceasefire = ateşkes
event_type-agreement = anlaşma
event_type-talks = görüşmeler
event_type-visit = ziyaret
event_type-statement = açıklama
event_type-designation = listeye alma
event_type-sanctions = yaptırımlar
event_type-legal = hukuk ve yargı
event_type-election = seçim
event_type-border-closure = sınır kapatma
event_type-protest = protesto
# In lists to choose from; nothing stands beside an event of this type.
event_type-other = diğer

# What became of a commitment.
effect-reaffirms = yeniden teyit edildi
effect-amends = değiştirildi
effect-fulfils = yerine getirildi
effect-breaches = ihlal edildi
effect-suspends = askıya alındı
effect-ends = sona erdi

actor_type-government = hükümet
actor_type-military = silahlı kuvvetler
actor_type-armed-group = silahlı grup
actor_type-political = siyasi örgüt
actor_type-intergovernmental = hükümetlerarası örgüt
actor_type-criminal = suç örgütü
actor_type-media = medya
actor_type-ngo = STK
actor_type-other = diğer

# Behind an actor’s name.
actor_role-participant = katılımcı
actor_role-host = ev sahibi
actor_role-mediator = arabulucu
actor_role-claimant = iddia sahibi
actor_role-accused = suçlanan
actor_role-target = hedef

# STIX 2.1 names these types.
stix_type-activist = aktivist
stix_type-competitor = rakip
stix_type-crime-syndicate = suç şebekesi
stix_type-criminal = suçlu
stix_type-hacker = bilgisayar korsanı
stix_type-insider-accidental = kasıtsız iç tehdit
stix_type-insider-disgruntled = hoşnutsuz iç tehdit
stix_type-nation-state = ulus devlet
stix_type-sensationalist = ün peşinde
stix_type-spy = casus
stix_type-terrorist = terörist
stix_type-unknown = bilinmiyor

# Kinds of sources.
nature-primary = birincil belge
nature-official-statement = resmi açıklama
nature-state-media = devlet medyası
nature-independent = bağımsız medya
nature-agency = haber ajansı
nature-social = sosyal medya
nature-unnamed = adı açıklanmayan kaynak

claim_status-unverified = teyit edilmedi
claim_status-confirmed = doğrulandı
claim_status-disputed = tartışmalı
claim_status-denied = yalanlandı
claim_status-approximate = yaklaşık
claim_status-retracted = geri çekildi

# The words of the US intelligence scale (ICD 203).
likelihood-almost-no-chance = neredeyse imkânsız
likelihood-very-unlikely = çok zayıf ihtimal
likelihood-unlikely = zayıf ihtimal
likelihood-roughly-even-chance = yaklaşık yarı yarıya
likelihood-likely = muhtemel
likelihood-very-likely = çok muhtemel
likelihood-almost-certain = neredeyse kesin

confidence-low = düşük
confidence-moderate = orta
confidence-high = yüksek

outcome-happened = gerçekleşti
outcome-did-not-happen = gerçekleşmedi
outcome-void = belirsiz

correction-correction = Düzeltme
correction-clarification = Netleştirme
correction-update = Güncelleme
correction-retraction = Geri çekme

trend-deteriorated = Kötüleşme
trend-improved = Düzelme
trend-unchanged = Değişiklik yok

alert-conflict-risk = Çatışma riski
alert-resolution-opportunity = Çözüm fırsatı

# What a version of an article is noted as, behind “Noted as”.
version_mark-correction = düzeltme
version_mark-clarification = netleştirme
version_mark-update = güncelleme
version_mark-retraction = geri çekme
version_mark-updated = yeni güncelleme tarihi

# Parts of an article of which versions differ.
section-title = Başlık
section-description = Özet
section-picture = Görsel
section-key-points = Özetle
section-text = Metin
section-updates = Güncellemeler
section-events = Olaylar
section-claims = İddialar
section-quotes = Alıntılar
section-judgements = Değerlendirme
