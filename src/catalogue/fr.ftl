### Les mots du thème en français. The words of the theme in French; en.ftl says how messages are used.
###
### No-break spaces stand before : (U+00A0), ; ? ! % (U+202F) and inside « » (U+00A0). A name, a month or a
### title never follows "de" or "sur" directly, since "d’" and the article cannot be known: it stands behind a colon.

## Partout

home = Accueil
breadcrumb = Fil d’Ariane
latest = Derniers articles
contents = Sommaire
previous = Précédent
next = Suivant
newer = Plus récents
older = Plus anciens
previous_and_next = Précédent et suivant
updated = Mis à jour le
updated_on = Mis à jour le { $when }
articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
events =
    { $count ->
        [one] { $count } événement
       *[other] { $count } événements
    }
# A count with the part of it that did not happen, or not yet: "31 events, of which 2 expected".
of_which = { $all }, dont { $parts }
events_cancelled =
    { $count ->
        [one] { $count } annulé
       *[other] { $count } annulés
    }
events_denied =
    { $count ->
        [one] { $count } démenti
       *[other] { $count } démentis
    }
events_expected =
    { $count ->
        [one] { $count } prévu
       *[other] { $count } prévus
    }
events_retracted =
    { $count ->
        [one] { $count } retiré
       *[other] { $count } retirés
    }
# The sign between what stands in a list, with its space.
list_separator = {", "}
clause_separator = {" ; "}
atom_feed = Flux Atom
download_csv = Télécharger en CSV
view_as_table = Afficher en tableau
# Dates that are not a day or a month: open at an end, or not known exactly.
date_from = début : { $date }
date_until = fin : { $date }
date_unknown = date inconnue
# Of what is expected, with an open date that has begun.
date_not_set = date non fixée (début prévu : { $date })
date_about = { $date } environ
date_uncertain = { $date } (date incertaine)
date_about_uncertain = { $date } environ (date incertaine)
date_spring = printemps { $year }
date_summer = été { $year }
date_autumn = automne { $year }
date_winter = hiver { $year }
# `$year` is the first of the decade or century.
date_decade = années { $year }
date_century = siècle commençant en { $year }
date_from_to = { $start } – { $end }
# A time of day, with the day before it and the name of its time zone behind it.
date_and_time = { $date }, { $time }
time_in_zone = { $time } { $zone }

# Two ends of a time.
from_to = { $from } – { $to }
all = Tous
letters = Index alphabétique
none_yet = Aucune entrée pour l’instant.
places = Lieux
no_events = Aucun événement pour l’instant.
more_articles =
    { $count ->
        [one] { $count } autre article
       *[other] { $count } autres articles
    }
articles_head = Articles
events_head = Événements
all_events = Tous les événements ({ $count })
list_and = { $list } et { $last }
list_and_more =
    { $count ->
        [one] { $list } et { $count } autre
       *[other] { $list } et { $count } autres
    }
# A name with what it is narrowed to, or what is said of it: “Pakistan: Water”.
with_part = { $name } : { $part }

# Heads of columns and names of facts.
country = Pays
countries = Pays
date = Date
day = Jour
from = Début
language = Langue
list = Liste
month = Mois
name = Nom
no = non
not_reported = non renseigné
reason = Motif
since = Depuis
source = Source
sources = Sources
to = Fin
type = Type
yes = oui

# The pages of a list.
pages = Pages
page_of = Page { $page } sur { $count }
all_pages = Toutes les pages ({ $count })
page_number = Page { $page }

## Chronologie à une date donnée

as_of_days = Chronologie à une date donnée
as_of_days_about =
    La chronologie telle qu’elle était chaque jour où des événements ont été signalés ou révisés,
    sans les informations ultérieures.
as_of_days_last =
    { $count ->
        [one] Dernier jour concerné.
       *[other] Les { $count } derniers jours concernés.
    }
as_of_days_caption = Jours, du plus récent au plus ancien
first_reported = Premier signalement
revised_or_reported_again = Révisés ou signalés de nouveau
known_by_then = Connus à cette date
as_of_about =
    La chronologie telle qu’elle était le { $day } au soir. Les informations ultérieures n’y
    figurent pas ; les entrées révisées par la suite sont données dans leur état d’alors.
as_of_known =
    { $count ->
        [one] { $count } événement connu à cette date
       *[other] { $count } événements connus à cette date
    }
latest_listed =
    { $count ->
        [one] seul le dernier est affiché
       *[other] les { $count } derniers sont affichés
    }
as_of_titles = Les titres renvoient aux entrées actuelles.
as_of_title = Chronologie au { $day }
as_of_reported = Signalés pour la première fois ce jour-là
as_of_revised = Révisés ou signalés de nouveau ce jour-là
as_of_before = Déjà connus
# What the reports of the day changed.
note_title = Titre précédent : « { $title } »
note_date = Date précédente : { $date }
note_type = Type précédent : { $type }
note_status = Statut précédent : { $status }
note_countries = Pays précédents : { $countries }
note_outcome = Résultat précédent : « { $outcome } »
note_added = Ajouts : { $parts }
added_actors = acteurs
added_people = personnes
added_places = lieux
added_topics = thèmes
added_sources = sources
added_outcome = résultat
added_commitments = engagements
note_unchanged = Signalé de nouveau, sans changement

## Affirmations

claims_about = Ce que chaque partie dit d’un même fait, mis en regard.
claims =
    { $count ->
        [one] { $count } affirmation
       *[other] { $count } affirmations
    }
claims_caption = Les totaux sont donnés sous forme de fourchettes.
# Heads of columns.
status_of_claim = Statut de l’affirmation
value = Valeur
according_to = Selon
in_event = Événement :
in_articles = Dans :
how_to_read = Comment lire ce tableau
claims_note_csv = Dans le CSV, chaque affirmation a une ligne par article qui la rapporte.
claims_note_groups =
    Les affirmations sont regroupées lorsqu’elles décrivent la même chose dans les mêmes termes et
    la même unité.
claims_note_range =
    Une fourchette va de la plus basse à la plus haute des valeurs encore maintenues par une partie.
claims_note_sums =
    Pour plusieurs événements, les valeurs basses s’additionnent entre elles, les valeurs hautes
    aussi. Les affirmations portant sur des pays différents ne sont jamais additionnées.
claims_note_countries = Une affirmation sans événement compte pour les pays de son article.
claims_note_status =
    Le statut est une indication de la rédaction. Les affirmations démenties ou retirées sont
    affichées mais non comptées ; celles d’un événement démenti ou retiré, ou d’un article retiré, ne
    le sont pas non plus.
claims_note_unconfirmed =
    « Non confirmé » signifie que, pour ces événements, chaque chiffre provient d’une seule partie
    ou est contesté, et que la rédaction n’en a confirmé aucun.
claims_in_csv =
    { $count ->
        [one] { $count } autre affirmation dans le CSV
       *[other] { $count } autres affirmations dans le CSV
    }
claims_in_ledger =
    { $count ->
        [one] { $count } autre affirmation
       *[other] { $count } autres affirmations
    }

# What the claims about one thing come to.
claim_sum =
    { $count ->
        [one] Total pour { $count } événement : { $total }
       *[other] Total pour { $count } événements : { $total }
    }
claim_sum_here =
    { $count ->
        [one] Total pour { $count } événement de cet article : { $total }
       *[other] Total pour { $count } événements de cet article : { $total }
    }
claim_range = Fourchette : { $total }
claim_all = Chiffre donné par tous : { $total }
claim_figure = Chiffre : { $total }
claim_range_here = Fourchette dans cet article : { $total }
claimed_by = selon { $claimants } ; non confirmé
# Of several events, some rest on one claimant alone.
claimed_by_for =
    { $count ->
        [one] pour { $count } des événements, selon { $claimants } ; non confirmé
       *[other] pour { $count } des événements, selon { $claimants } ; non confirmé
    }
one_source_each = une seule source par événement
one_source_for =
    { $count ->
        [one] { $count } des événements n’a qu’une source
       *[other] { $count } des événements n’ont qu’une source
    }
# Beside a range: the values that are no figures, in quotation marks.
claims_in_words = également avancé : { $values }
claims_denied =
    { $count ->
        [one] { $count } affirmation démentie, non comptée
       *[other] { $count } affirmations démenties, non comptées
    }
claims_withdrawn =
    { $count ->
        [one] { $count } affirmation retirée, non comptée
       *[other] { $count } affirmations retirées, non comptées
    }
# Why a claim is not counted whatever its own status is; in a list of reasons a number stands before it.
not_counted_event_denied = hors décompte : événement démenti
not_counted_event_withdrawn = hors décompte : événement retiré
not_counted_articles_withdrawn = hors décompte : article retiré
accounts =
    { $count ->
        [one] { $count } version des faits
       *[other] { $count } versions des faits
    }

## Prévisions

forecasts_about =
    Ce que la rédaction prévoyait, ce qu’il en est advenu et la justesse de ses probabilités.
forecasts_due =
    { $count ->
        [one] { $count } échue
       *[other] { $count } échues
    }
forecasts_open = { $count } en cours
forecasts_resolved =
    { $count ->
        [one] { $count } tranchée
       *[other] { $count } tranchées
    }
due = Échues, issue non encore enregistrée
open = En cours
resolved = Tranchées
score = Score
brier_score =
    { $count ->
        [one] Score de Brier : { $score } sur { $count } prévision.
       *[other] Score de Brier : { $score } sur { $count } prévisions.
    }
brier_about =
    Ce score est la moyenne des carrés des écarts entre la probabilité annoncée (le milieu de la
    fourchette) et l’issue (1 ou 0). Le score parfait est 0 ; annoncer 50 % à chaque fois donne 0,25.
no_score = Aucune prévision n’a encore été notée.
few_scored =
    { $count ->
        [one] { $count } prévision notée à ce jour. Un score est affiché à partir de { $least }.
       *[other] { $count } prévisions notées à ce jour. Un score est affiché à partir de { $least }.
    }
not_scored =
    { $count ->
        [one] { $count } non notée.
       *[other] { $count } non notées.
    }
calibration = Calibration
calibration_title = Calibration : probabilité annoncée et part observée
calibration_about =
    En abscisse, la fourchette de probabilité de chaque terme ; en ordonnée, la part des prévisions
    qui se sont réalisées. Sur la diagonale, les deux coïncident. Le tableau donne les mêmes
    chiffres.
calibration_forecast = Probabilité annoncée
calibration_observed = Part observée
calibration_numbers = Le nombre placé à côté d’un point indique combien de prévisions ce point représente.
calibration_caption =
    Les sept termes de probabilité de l’échelle du renseignement américain (ICD 203). La confiance
    est indiquée à part : elle porte sur la solidité des éléments, non sur la probabilité.
term = Terme
range = Fourchette
midpoint = Milieu
scored = Notées
came_true = Réalisées
percent = { $number } %
percent_range = { $low }–{ $high } %
by_date = Échéance : { $date }
no_date = Sans échéance
hit = juste
miss = erronée
likelihood_is = Estimation : { $likelihood }.
confidence_is = Confiance : { $confidence }.
outcome_is = Issue : { $outcome }.

## Corrections

corrections_about =
    Modifications de fond apportées aux articles publiés, de la plus récente à la plus ancienne.
entries =
    { $count ->
        [one] { $count } entrée
       *[other] { $count } entrées
    }
no_corrections = Aucune correction à ce jour.

## Versions d’un article

versions_page_about = Ce qui a changé, quand, et ce qui en a été dit aux lecteurs.
versions = Versions
versions_of = Versions de « { $title } »
versions_about =
    { $count ->
        [one] { $count } version.
       *[other] { $count } versions, de la plus récente à la plus ancienne.
    } Les suppressions sont barrées et précédées de −, les ajouts soulignés et précédés de +. Les sources apparaissent sous la forme [clé].
version_number = Version { $number }
earlier_withdrawn = Les versions antérieures, retirées le { $when }, ne sont pas affichées
first_version = Première version enregistrée
change_noted = Mention publiée : { $marks }
change_not_noted = Aucune mention publiée
paragraphs_unchanged =
    { $count ->
        [one] { $count } paragraphe inchangé
       *[other] { $count } paragraphes inchangés
    }
# Read aloud before what is struck through or underlined.
removed = supprimé :
added = ajouté :

## Acteurs

area = Zone d’activité
first_event = Premier événement enregistré
latest_event = Dernier événement enregistré
only_event = Seul événement enregistré
stix_type = Catégorie dans la norme STIX
see_also = Voir aussi
names_in_use = Appellations
names_caption = Appellations employées par d’autres ; ici : { $name }
used_by = Employée par
designations = Inscriptions sur des listes
designations_caption = Listes officielles où figure ce nom
authority = Autorité
alongside = Dans les mêmes événements

## Personnes

offices = Fonctions
offices_caption = Fonctions exercées, selon les sources
office = Fonction
organisation = Organisation
# In place of the day on which an office ended.
in_office = en fonction
authors = Auteurs
# The page of an author who is also a person of the record.
profile = Profil
articles_by = Articles signés { $name }
in_their_words = Verbatim
older_quotations =
    { $count ->
        [one] { $count } citation plus ancienne se trouve dans les articles.
       *[other] { $count } citations plus anciennes se trouvent dans les articles.
    }

## Lieux, thèmes, registres

glossary = Glossaire
also_called = Aussi : { $names }
used_in_more =
    { $count ->
        [one] Et dans { $count } article plus ancien.
       *[other] Et dans { $count } articles plus anciens.
    }
coordinates = Coordonnées
coordinates_within = { $position }, à { $accuracy } près environ
latitude_north = { $degrees }° N
latitude_south = { $degrees }° S
longitude_east = { $degrees }° E
longitude_west = { $degrees }° O
length_kilometres = { $count } km
length_metres = { $count } m
length_centimetres = { $count } cm
sovereignty = Souveraineté
sovereignty_disputed = Contestée
part_of = Fait partie de
includes = Comprend
iptc_topic = Thème IPTC Media Topics
topic_everywhere = { $topic } : tous les pays
written =
    { $count ->
        [one] { $count } article signé
       *[other] { $count } articles signés
    }
events_of_articles = Événements de ces articles
all_events_by_month = Tous les événements par mois

## Engagements

# The trail of what came after a commitment.
what_followed = Suites
followed_by = Suivi de

## Situation d’un pays

status_by_month = Situation mois par mois
status_from_to = Situation mois par mois, { $from } – { $to }
status_caption = Tendance et alerte de chaque mois
not_assessed = non évalué
in_figures = { $country } en chiffres
sources_of_assessments = Sources de ces évaluations
balance = Sources par camp, langue et type
side = Camp
type_and_ownership = Type et propriété
# What the languages of sources are called.
language_arabic = arabe
language_balochi = baloutche
language_chinese = chinois
language_dari = dari
language_english = anglais
language_french = français
language_german = allemand
language_hindi = hindi
language_pashto = pachto
language_persian = persan
language_punjabi = pendjabi
language_russian = russe
language_sindhi = sindhi
language_spanish = espagnol
language_tajik = tadjik
language_turkish = turc
language_urdu = ourdou
language_uzbek = ouzbek
events_by_month_and_type = Événements par mois et par type
counts_caption = Les nombres renvoient aux événements de la chronologie.
counts_undated =
    { $count ->
        [one] { $count } événement d’année inconnue n’est pas compté.
       *[other] { $count } événements d’année inconnue ne sont pas comptés.
    }
period = Période
events_by_province = Événements par province
provinces_caption =
    Événements en des lieux dont la province est connue ; les lieux renvoient à leurs événements
province = Province
trend = Tendance
assessed_by = Évalué par

## Sources

archived_copy = copie archivée

## Pages déplacées

moved = Page déplacée
moved_about = Cette page a changé d’adresse
moved_link = Aller à la nouvelle adresse

## Le cadre de chaque page

skip = Aller au contenu
languages = Langues
main_menu = Menu principal
footer = Pied de page
# Groups of the foot; the third is "Evidence".
footer_read = Lire
footer_about = À propos
colours = Affichage
colours_device = Comme l’appareil
colours_light = Clair
colours_dark = Sombre
made_with = Réalisé avec Dateline. Sans cookies ni traceurs ; aucun script n’est nécessaire.

## Versions à diffusion restreinte

not_public = Non public
marked_with_drafts = { $label }, brouillons compris
marked_with_future = { $label }, contenus à paraître compris
marked_with_both = { $label }, brouillons et contenus à paraître compris
marked_about = Non destiné au public : ne pas diffuser au-delà de ce que permet la mention.

## Page d’accueil

top_stories = À la une
issue_of = Dernière publication : { $when }
issue_updated = mis à jour à { $when }
edition_of = Édition : { $period }
corrections_more =
    { $count ->
        [one] { $count } autre modification (semaine se terminant le { $when })
       *[other] { $count } autres modifications (semaine se terminant le { $when })
    }
no_articles = Aucun article pour l’instant.
where_things_stand = État des lieux
all_countries = Tous les pays
all_articles = Tous les articles
what_to_watch = À suivre
events_in_brief = Événements en bref
every_event = Tous les événements
stories = Dossiers
by_topic = Par thème
all_expected =
    { $count ->
        [one] { $count } événement prévu
       *[other] Les { $count } événements prévus
    }
expected_in_all =
    { $count ->
        [one] { $count } événement prévu
       *[other] { $count } événements prévus
    }
watch_calendar = Calendrier des événements prévus

## Pages introuvables

not_found = Page introuvable
not_found_about =
    Aucune page à cette adresse : elle est peut-être mal saisie, ou la page n’est pas encore
    publiée.
where_to_look = Où chercher

## Listes d’articles

articles_newest_first =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles, du plus récent au plus ancien
    }
type_of_work = Genre
archive = Archives
articles_of = Articles : { $period }
# Tags of a card.
retracted = Retiré
superseded = Remplacé
# Before a title in a feed, and before the headline of what the desk has taken back on its page.
retracted_title = Retiré : { $title }
superseded_title = Remplacé : { $title }
written_in = En { $language }

## Articles

by = Par { $authors }
min_read = { $minutes } min de lecture
versions_count =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
translated_from = Traduit de : { $title }
information_as_of = Informations arrêtées au { $when }.
retracted_on = Retiré le { $when }.
retracted_about = La rédaction ne maintient plus cet article :
superseded_head = Remplacé.
superseded_about = Un article plus récent le remplace :
key_points = L’essentiel
updates = Mises à jour
assessment = Évaluation
assessment_about =
    Une appréciation de la rédaction, non une information. Les pourcentages sont les fourchettes de
    l’échelle du renseignement américain (ICD 203). Toutes les appréciations et leur issue :
    { $ledger }.
forecasts_ledger = Prévisions
decided_by = Échéance : { $date }.
filed_under = Rubriques
story = Dossier
topics = Thèmes
actors = Acteurs
people = Personnes
related = Sur le même sujet
evidence = Faits et sources
competing_claims = Affirmations divergentes
quotations = Citations
reviewed_by = Relu par { $names }.
report_error = Signaler une erreur
# The subject of the reader’s mail.
error_in = Erreur dans « { $title } »
cite = Citer cette page
# Parts of a citation.
citation = { $authors }. « { $title } », { $publication }, { $issued }. { $version }.
cited_updated = mis à jour le { $when }
cited_version = Version { $version }
cited_information = informations arrêtées au { $when }
bibtex = BibTeX
csl_json = CSL-JSON
copy_link = Copier le lien
share = Partager
link_copied = Lien copié

## Textes

# What is read aloud of marks in a text.
source_number = Source { $number }
source_number_and_place = Source { $number }, { $place }
footnotes = Notes
footnote_number = Note { $number }
back_to_reference = Retour à l’appel { $reference }
link_to_section = Lien vers cette section
table_number = Tableau { $number }
done = Fait
not_done = Non fait

# Heads of boxes in a text.
alert_attention = Attention
alert_bug = Bogue
alert_caution = Prudence
alert_danger = Danger
alert_done = Fait
alert_error = Erreur
alert_example = Exemple
alert_failure = Échec
alert_hint = Indication
alert_important = Important
alert_information = Information
alert_missing = Manquant
alert_note = Note
alert_question = Question
alert_quotation = Citation
alert_success = Réussite
alert_summary = Résumé
alert_tip = Conseil
alert_to_do = À faire
alert_warning = Avertissement

## Éditions

edition = Édition
edition_of_days = Édition : { $period }
editions = Éditions
editions_count =
    { $count ->
        [one] { $count } édition
       *[other] { $count } éditions
    }
editions_about =
    Chaque édition réunit les articles, les événements, les corrections et les mises à jour de sa période.
in_this_edition = Dans cette édition
where_things_stood = État des lieux
corrections = Corrections et mises à jour
print_edition = Version imprimable, texte intégral
back_to_edition = Retour à l’édition
also_published = Également publiés
all_sources = Toutes les sources
all_corrections = Toutes les corrections et mises à jour
all_events_of_month = Tous les événements du mois
countries_assessed =
    { $count ->
        [one] { $count } pays évalué
       *[other] { $count } pays évalués
    }
corrections_count =
    { $count ->
        [one] { $count } modification apportée à un article publié
       *[other] { $count } modifications apportées à des articles publiés
    }

## Pays

not_reviewed = Révision attendue depuis le { $when }.
not_reviewed_about = Des parties de cette page peuvent être dépassées.
trend_in = { $trend } ({ $when })
# Of a month that is long past.
trend_last_in = { $trend } selon la dernière évaluation ({ $when })
next_event = Prochain événement :
on_this_page = Sur cette page
claims_head = Affirmations
people_and_actors = Personnes et acteurs
relations = Relations
background = Contexte
data = Données
background_reading = Pour comprendre :
all_claims = Toutes les affirmations
all_relations = Toutes les relations
neighbours = Pays voisins :
page_sources = Sources de cette page
figures = En chiffres
figures_link = Situation, événements et sources, par mois et par type
region = Région

## Relations

relations_about = Les événements concernant deux pays, et le plus récent d’entre eux.
pair = { $one } et { $other }
pairs_in_wide_events =
    { $count ->
        [one] { $count } paire présente seulement dans des événements concernant un troisième pays
       *[other] { $count } paires présentes seulement dans des événements concernant un troisième pays
    }
events_naming_both =
    { $count ->
        [one] { $count } événement concernant les deux pays
       *[other] { $count } événements concernant les deux pays
    }
latest_on = dernier : { $when }
last_on = dernier ({ $when }) :
open_commitments = Engagements en cours
closed_commitments = Engagements tenus ou terminés
agreements_and_talks = Accords et pourparlers
events_of_either = Événements de l’un ou l’autre pays dans la chronologie
countries_count = { $count } pays
pairs =
    { $count ->
        [one] { $count } paire
       *[other] { $count } paires
    }
matrix_caption = Événements concernant les deux pays.
matrix_most =
    { $count ->
        [one] Seul le pays ayant le plus d’événements est affiché.
       *[other] Les { $count } pays ayant le plus d’événements sont affichés.
    }
by_last_event = Paires, par date du dernier événement
after = Fait suite à
venue = Lieu
mediator = Médiation

## Chronologie

timeline_of = Chronologie : { $period }
# Heads of events of which the day, the month or the year is not known; `$year` is then the first of a decade.
group_of_month = { $month }, jour exact inconnu
group_of_month_expected = { $month }, date non fixée
group_of_year = { $year }, mois exact inconnu
group_of_decade = À partir de { $year }, année exacte inconnue
group_without_date = Date non précisée
calendar = Calendrier
timeline = Chronologie
newest_first = { $events }, du plus récent au plus ancien
# Behind the months of a year with their counts.
events_in_months_ahead = { $count } dans les mois à venir
events_without_month = { $count } sans mois précis
years_and_months = Années et mois
months = Mois
days = Jours
year = Année
all_of = Tout le mois : { $period }
all_events_of = Tous les événements : { $period } ({ $count })
older_events = Événements plus anciens :
by_country_and_type = Par pays et par type
data_files = Données :
density_months = Événements par mois et par pays
density_years = Événements par année et par pays
# In the drawing alone; the table beside it counts every event.
density_about_months =
    Plus le point est gros, plus il y a d’événements ; un cercle vide signale ce qui est prévu. Les
    pays ayant le plus d’événements viennent en premier. Un événement compte dans le mois où il
    commence, une fois pour chacun de ses pays ; les événements de mois inconnu et ceux qui sont
    annulés, démentis ou retirés ne sont pas représentés.
density_about_years =
    Plus le point est gros, plus il y a d’événements ; un cercle vide signale ce qui est prévu. Les
    pays ayant le plus d’événements viennent en premier. Un événement compte dans l’année où il
    commence, une fois pour chacun de ses pays ; ceux qui sont annulés, démentis ou retirés ne sont
    pas représentés.
density_others =
    { $count ->
        [one] { $count } pays ayant moins d’événements n’est pas représenté.
       *[other] { $count } pays ayant moins d’événements ne sont pas représentés.
    }
density_earlier = Début de la couverture : { $when } ; auparavant : { $events }.

# An event and its facts.
overdue = date dépassée
details = Détails
where = Lieux
outcome = Résultat
promised = Engagements
claimed = Affirmations
read = À lire
revised = révisé le
revised_head = Révisé le
and_more =
    { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
range_of = fourchette : { $total }

# Names of filters, beside “Country”, “Type” and “Status”.
actor = Acteur
person = Personne
place = Lieu
topic = Thème
status = Statut

# The filters. What stands in braces is filled in by the page’s script, so keep it as it is.
filter_events = Filtrer les événements
filter_idle = Tous les événements ({"{"}all{"}"})
# Where no filter is set, and not all stand on the page.
filter_listed = Événements sur cette page : { $shown } sur {"{"}all{"}"}
filter_shown = Événements affichés : {"{"}shown{"}"} sur {"{"}all{"}"}
filter_apart = , dont {"{"}parts{"}"}
filter_none = Aucun événement ne correspond à ces filtres.
filter_failed =
    Le chargement des événements a échoué. Choisir une année, un mois, un pays ou un type.
filter_without = Sans le filtre « {"{"}filter{"}"} » : {"{"}count{"}"}
filter_more = {"{"}count{"}"} de plus
show_all = Tout afficher
events_found = Événements trouvés
more = Plus

## Le registre des sources

sources_about = Toutes les sources citées, avec la cotation de la rédaction.
# Admiralty grades, from A to F and from 1 to 6: “usually reliable source, probably true”.
reliability_a = source totalement fiable
reliability_b = source habituellement fiable
reliability_c = source assez fiable
reliability_d = source habituellement peu fiable
reliability_e = source non fiable
reliability_f = source de fiabilité inconnue
credibility_1 = information confirmée
credibility_2 = information probablement vraie
credibility_3 = information possiblement vraie
credibility_4 = information douteuse
credibility_5 = information improbable
credibility_6 = véracité impossible à apprécier
sources_count =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
publisher_not_reported = Éditeur non renseigné
grades_about =
    Dans une cotation, la lettre porte sur la source, de A (fiable) à E (non fiable), et le chiffre
    sur l’information, de 1 (confirmée) à 5 (improbable) ; F et 6 signifient que l’on ne peut se
    prononcer.
not_graded = non cotée
pages_count =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
owner = Éditeur
published = Date de publication
grade = Cotation
nature = Type
archived = Archive
used_in = Citée dans
cited_in_articles =
    { $count ->
        [one] citée dans { $count } article
       *[other] citée dans { $count } articles
    }
cited_on_pages =
    { $count ->
        [one] citée sur { $count } page
       *[other] citée sur { $count } pages
    }
cited_in_both =
    citée dans { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } et sur { $pages ->
        [one] { $pages } autre page
       *[other] { $pages } autres pages
    }
not_cited = non citée
read_on = consulté le { $date }
back_to_citation = Retour à la citation { $number } de cette source

## Descriptions pour les moteurs de recherche (where the desk wrote nothing)

# `$articles`, `$events`, `$editions` and `$corrections` are counts, `$names` is a list.
told_site_articles = { $site } : { $articles }.
told_site_both = { $site } : { $articles } et { $events }.
told_articles_on = { $names } : { $articles }.
told_both_on = { $names } : { $articles } et { $events }.
told_of_kind = { $kind } : { $articles }, du plus récent au plus ancien.
told_of_period = { $site }, { $period } : { $articles }, du plus récent au plus ancien.
told_versions = Les versions de « { $title } ».
told_figures = { $country }, par mois et en chiffres
told_relations =
    { $count ->
        [one] { $site } : { $count } paire de pays.
       *[other] { $site } : { $count } paires de pays.
    }
told_editions = { $site } : { $editions }.
told_editions_from_to = { $site }, { $from } – { $to } : { $editions }.
told_edition = { $site }, { $period } : { $articles } ; { $events }.
told_edition_with_corrections =
    { $site }, { $period } : { $articles } ; { $events } ; { $corrections }.
told_timeline = Chronologie : { $events }.
told_timeline_from_to = Chronologie, { $from }–{ $to } : { $events }.
told_timeline_of = Chronologie, { $period } : { $events }.
told_timeline_narrowed = Chronologie, { $name } : { $events }, du plus récent au plus ancien.
told_sources = { $site } : les sources de ses articles et de ses événements.
told_claims = { $site } : qui affirme quoi, mis en regard.
told_forecasts = { $site } : ses prévisions et ce qu’il en est advenu.
told_corrections = { $site } : les modifications apportées aux articles publiés.
told_as_of_days =
    { $count ->
        [one] { $site } : ce que l’on savait au soir de { $count } journée.
       *[other] { $site } : ce que l’on savait au soir de { $count } journées.
    }
told_as_of =
    { $site } : les événements tels qu’ils étaient connus le { $day }, sans rien de ce qui a suivi.
told_not_found = { $site } : aucune page à cette adresse.
# An article of no type of work, as `$kind`.
told_kind = Article
told_article = { $kind } du { $day }, { $site }.
told_article_on = { $kind } du { $day } : { $names }.
told_author = { $name } : { $articles }.
told_subject_articles = { $name } : { $articles }.
told_subject_events = { $name } : { $events }.
told_subject_both = { $name } : { $articles } ; { $events }.
told_list = { $title } : { $names }.
told_nothing = { $title } : { $site }.

## Calendriers

watch_in_country = { $site } : { $country }, à suivre
watch_everywhere = { $site } : à suivre
timeline_of_site = { $site } : chronologie
calendar_date = Date : { $date }
calendar_status = Statut : { $status }
calendar_countries = Pays : { $countries }
calendar_outcome = Résultat : { $outcome }

## TimelineJS

on_the_timeline = Dans la chronologie

## Vocabulaire des métadonnées

article_kind-news = Actualité
article_kind-analysis = Analyse
article_kind-assessment = Évaluation
article_kind-forecast = Prévision
article_kind-explainer = Décryptage

event_status-reported = signalé
event_status-confirmed = confirmé
event_status-disputed = contesté
event_status-denied = démenti
event_status-expected = prévu
event_status-cancelled = annulé
event_status-retracted = retiré

event_type-attack = attaque
event_type-clash = affrontement
event_type-airstrike = frappe aérienne
event_type-abduction = enlèvement
event_type-arrest = arrestation
event_type-coup = coup d’État
event_type-deployment = déploiement
event_type-withdrawal = retrait de forces
event_type-displacement = déplacement de population
event_type-cyber = cyberincident
event_type-maritime-incident = incident maritime
event_type-ceasefire = cessez-le-feu
event_type-agreement = accord
event_type-talks = pourparlers
event_type-visit = visite
event_type-statement = déclaration
event_type-designation = inscription sur une liste
event_type-sanctions = sanctions
event_type-legal = droit et justice
event_type-election = élection
event_type-border-closure = fermeture de frontière
event_type-protest = manifestation
# In lists to choose from; nothing stands beside an event of this type.
event_type-other = autre

# What became of a commitment.
effect-reaffirms = réaffirmé
effect-amends = modifié
effect-fulfils = tenu
effect-breaches = violé
effect-suspends = suspendu
effect-ends = terminé

actor_type-government = gouvernement
actor_type-military = forces armées
actor_type-armed-group = groupe armé
actor_type-political = organisation politique
actor_type-intergovernmental = organisation intergouvernementale
actor_type-criminal = organisation criminelle
actor_type-media = média
actor_type-ngo = ONG
actor_type-other = autre

# Behind an actor’s name.
actor_role-participant = participant
actor_role-host = hôte
actor_role-mediator = médiateur
actor_role-claimant = auteur de l’affirmation
actor_role-accused = mis en cause
actor_role-target = cible

# STIX 2.1 names these types.
stix_type-activist = activiste
stix_type-competitor = concurrent
stix_type-crime-syndicate = syndicat du crime
stix_type-criminal = criminel
stix_type-hacker = pirate informatique
stix_type-insider-accidental = agent interne involontaire
stix_type-insider-disgruntled = agent interne mécontent
stix_type-nation-state = État-nation
stix_type-sensationalist = en quête de notoriété
stix_type-spy = espion
stix_type-terrorist = terroriste
stix_type-unknown = inconnu

# Kinds of sources.
nature-primary = document original
nature-official-statement = déclaration officielle
nature-state-media = média d’État
nature-independent = média indépendant
nature-agency = agence de presse
nature-social = réseaux sociaux
nature-unnamed = source anonyme

claim_status-unverified = non vérifiée
claim_status-confirmed = confirmée
claim_status-disputed = contestée
claim_status-denied = démentie
claim_status-approximate = approximative
claim_status-retracted = retirée

# The words of the US intelligence scale (ICD 203).
likelihood-almost-no-chance = presque aucune chance
likelihood-very-unlikely = très improbable
likelihood-unlikely = improbable
likelihood-roughly-even-chance = chances à peu près égales
likelihood-likely = probable
likelihood-very-likely = très probable
likelihood-almost-certain = quasi certain

confidence-low = faible
confidence-moderate = modérée
confidence-high = élevée

outcome-happened = s’est produit
outcome-did-not-happen = ne s’est pas produit
outcome-void = indéterminée

correction-correction = Correction
correction-clarification = Précision
correction-update = Mise à jour
correction-retraction = Retrait

trend-deteriorated = En dégradation
trend-improved = En amélioration
trend-unchanged = Sans changement

alert-conflict-risk = Risque de conflit
alert-resolution-opportunity = Possibilité de règlement

# What a version of an article is noted as, behind “Noted as”.
version_mark-correction = correction
version_mark-clarification = précision
version_mark-update = mise à jour
version_mark-retraction = retrait
version_mark-updated = nouvelle date de mise à jour

# Parts of an article of which versions differ.
section-title = Titre
section-description = Résumé
section-picture = Image
section-key-points = L’essentiel
section-text = Texte
section-updates = Mises à jour
section-events = Événements
section-claims = Affirmations
section-quotes = Citations
section-judgements = Évaluation
