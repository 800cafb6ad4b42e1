//! `/ur/`: the start page of a further language.

use tera::Context;

use crate::diagnostics::Diagnostic;
use crate::model::LanguageIndex;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::language_names::language_name;
use crate::pages::parts::pager::Order;
use crate::pages::parts::{Views, list};
use crate::pages::{DataSet, FeedScope, Page};

impl Views {
    /// `/ur/`.
    pub(crate) fn language_home(
        &self,
        page: &Page,
        language: LanguageIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.languages[language];
        let name = language_name(&record.lang);
        let own = Words { text: &name, lang: &record.lang };
        let feed = FeedScope::Language(language);
        let head = Head { feed: Some((own, feed)), ..Head::of(own, &record.lang) };
        let mut context = Context::new();
        let mut view = self.page_view(page, head);
        if page_number == 1 {
            view.set_alternates(self.language_homes());
        }
        context.insert("page", &view);
        let (order, all) = (Order::NewestFirst, &record.articles);
        let per_page = self.model.config.paginate_by;
        let shown = self.insert_pager(&mut context, &record.url, order, all, page_number, per_page);
        let cards = shown.iter().map(|article| match article.translation {
            Some(translation) => self.translation_card(article.article, translation, problems),
            None => self.card_in(article.article, &record.lang, problems),
        });
        context.insert_value("cards", list(cards));
        context.insert("feed", &self.data_url(DataSet::Feed(feed)));
        context
    }
}
