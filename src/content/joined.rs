//! How accounts of one event join: every field has one rule, in one table.
//!
//! Accounts come in the order in which they became known. Of one day that order says nothing, so no
//! rule asks which of two came first: what cannot be joined is a conflict, unless one of the two
//! says that it is a revision (`revised`), which replaces what it says and nothing else.

use std::collections::BTreeMap;

use jiff::civil::Date;

use serde_json::Value;

use super::{Contested, Event, EventFact};
use crate::text::{Key, is_same_text};

/// How a field of several accounts becomes one.
enum Rule {
    /// There is but one: who says otherwise contradicts.
    One(EventFact),
    /// Likewise, and it is said of another fact: it is taken with that alone.
    Pair(EventFact, EventFact),
    /// All of them, each once, and nothing is said of any.
    Union(fn(&mut Event, &Event)),
    /// Each once, with what the accounts say of it; a revision replaces that of those it names.
    Named(fn(&mut Event, &Event, &mut Revised)),
    /// A map of the desk's own keys, of which each is a fact of its own.
    Extra,
    /// What an account says of itself.
    Own,
}

/// The rule of each key of an event.
const RULES: &[(&str, Rule)] = &[
    ("id", Rule::Own),
    ("date", Rule::One(EventFact::Date)),
    ("title", Rule::One(EventFact::Title)),
    ("type", Rule::One(EventFact::Type)),
    ("status", Rule::One(EventFact::Status)),
    // The earliest report is found where it is known which articles tell of the event.
    ("reported", Rule::Own),
    ("revised", Rule::Union(|united, own| united.revised = united.revised.max(own.revised))),
    ("countries", Rule::One(EventFact::Countries)),
    ("places", Rule::Named(join_places)),
    ("actors", Rule::Named(join_actors)),
    ("people", Rule::Union(|united, own| add_names(&mut united.people, &own.people))),
    (
        "topics",
        // What it names of the desk's own registries has no key of its own in this table.
        Rule::Union(|united, own| {
            add_names(&mut united.topics, &own.topics);
            united.own.resize(united.own.len().max(own.own.len()), Vec::new());
            for (united, own) in united.own.iter_mut().zip(&own.own) {
                add_names(united, own);
            }
        }),
    ),
    ("part_of", Rule::One(EventFact::PartOf)),
    ("follows", Rule::One(EventFact::Follows)),
    ("effect", Rule::Pair(EventFact::Effect, EventFact::Follows)),
    ("fulfilled", Rule::Union(|united, own| add_texts(&mut united.fulfilled, &own.fulfilled))),
    ("sources", Rule::Union(|united, own| add(&mut united.sources, &own.sources, Key::eq))),
    ("outcome", Rule::One(EventFact::Outcome)),
    (
        "commitments",
        Rule::Union(|united, own| add_texts(&mut united.commitments, &own.commitments)),
    ),
    ("extra", Rule::Extra),
];

/// What has been revised of the entries of a list, and on which day.
struct Revised(Vec<(Key, Date)>);

impl Revised {
    /// Whether an account replaces what was known of an entry: it is a revision, and none of its
    /// day has done so.
    fn replaces(&mut self, id: &Key, account: &Event) -> bool {
        let Some(day) = account.revised else { return false };
        match self.0.iter_mut().find(|(known, _)| known == id) {
            Some((_, known)) if *known == day => false,
            Some((_, known)) => {
                *known = day;
                true
            }
            None => {
                self.0.push((id.clone(), day));
                true
            }
        }
    }
}

/// A place is known as vaguely as the vaguest account says: who withholds the spot is not
/// overruled by one who says nothing of it, or who knew no better.
fn join_places(united: &mut Event, account: &Event, revised: &mut Revised) {
    for place in &account.places {
        let replaces = place.precision.is_some() && revised.replaces(&place.id, account);
        match united.places.iter_mut().find(|known| known.id == place.id) {
            None => united.places.push(place.clone()),
            Some(known) if replaces => known.precision = place.precision,
            Some(known) => known.precision = known.precision.max(place.precision),
        }
    }
}

/// An actor may have several roles; without one it stands only where nobody gives it any.
fn join_actors(united: &mut Event, account: &Event, revised: &mut Revised) {
    for actor in &account.actors {
        let is_same = |known: &super::EventActor| known.id == actor.id;
        let first = united.actors.iter().position(is_same);
        if actor.role.is_some() && revised.replaces(&actor.id, account) {
            united.actors.retain(|known| !is_same(known));
            let at = first.unwrap_or(united.actors.len());
            united.actors.insert(at, actor.clone());
            continue;
        }
        let Some(first) = first else {
            united.actors.push(actor.clone());
            continue;
        };
        let knows = |role| united.actors.iter().any(|known| is_same(known) && known.role == role);
        if actor.role.is_none() || knows(actor.role) {
            continue;
        }
        match united.actors.get_mut(first) {
            Some(known) if known.role.is_none() => known.role = actor.role,
            _ => united.actors.push(actor.clone()),
        }
    }
}

/// Each element once, by what makes two of them the same.
fn add<T: Clone>(united: &mut Vec<T>, own: &[T], is_same: impl Fn(&T, &T) -> bool) {
    for element in own {
        if !united.iter().any(|known| is_same(known, element)) {
            united.push(element.clone());
        }
    }
}

fn add_texts(united: &mut Vec<Box<str>>, own: &[Box<str>]) {
    add(united, own, |known, text| is_same_text(known, text));
}

fn add_names(united: &mut Vec<(Key, Box<str>)>, own: &[(Key, Box<str>)]) {
    add(united, own, |(known, _), (key, _)| known == key);
}

impl Event {
    /// Whether it names a place or an actor twice, so that it has to be joined with itself.
    pub(crate) fn repeats_itself(&self) -> bool {
        let is_twice = |(at, id): (usize, &Key), ids: &mut dyn Iterator<Item = &Key>| {
            ids.take(at).any(|before| before == id)
        };
        let places = || self.places.iter().map(|place| &place.id);
        let actors = || self.actors.iter().map(|actor| &actor.id);
        places().enumerate().any(|place| is_twice(place, &mut places()))
            || actors().enumerate().any(|actor| is_twice(actor, &mut actors()))
    }

    /// One event out of `accounts`, in the order in which they became known. `conflict` hears of
    /// every fact on which an account disagrees with what was known by then: the positions of the
    /// account that had said so, and of the other. Nothing if there are none.
    pub(crate) fn joined(
        accounts: &[&Self],
        mut conflict: impl FnMut(usize, usize, Contested<'_>),
    ) -> Option<Self> {
        let first = accounts.first()?;
        let mut joining = Joining {
            united: Self { places: Vec::new(), actors: Vec::new(), ..(*first).clone() },
            decided: [None; EventFact::COUNT],
            decided_extra: BTreeMap::new(),
            revised: [const { Revised(Vec::new()) }; RULES.len()],
        };
        for index in 0..accounts.len() {
            joining.add(accounts, index, &mut conflict);
            joining.add_extra(accounts, index, &mut conflict);
        }
        Some(joining.united)
    }
}

/// An event that is being joined.
struct Joining<'a> {
    united: Event,
    /// By whom each fact was said that counts so far.
    decided: [Option<usize>; EventFact::COUNT],
    /// Likewise for each key of `extra`.
    decided_extra: BTreeMap<&'a str, usize>,
    /// What has been revised, for each rule.
    revised: [Revised; RULES.len()],
}

impl<'a> Joining<'a> {
    fn add(
        &mut self,
        accounts: &[&'a Event],
        index: usize,
        conflict: &mut impl FnMut(usize, usize, Contested<'_>),
    ) {
        let Some(&account) = accounts.get(index) else { return };
        // A fact that is another one from this account on, and one of which it is contradicted.
        let (mut replaced, mut contradicted) = (None, None);
        for ((_, rule), revised) in RULES.iter().zip(&mut self.revised) {
            let fact = match rule {
                Rule::Own | Rule::Extra => continue,
                Rule::Union(join) => {
                    join(&mut self.united, account);
                    continue;
                }
                Rule::Named(join) => {
                    join(&mut self.united, account, revised);
                    continue;
                }
                Rule::Pair(_, of) if contradicted == Some(*of) => continue,
                Rule::Pair(fact, of) if replaced == Some(*of) => {
                    self.united.copy_fact(*fact, account);
                    self.decided[*fact as usize] = account.states(*fact).then_some(index);
                    continue;
                }
                Rule::One(fact) | Rule::Pair(fact, _) if account.states(*fact) => *fact,
                Rule::One(_) | Rule::Pair(..) => continue,
            };
            let decided = self.decided[fact as usize];
            let agrees = self.united.agrees_on(fact, account);
            match standing(accounts, decided, account) {
                Some(_) if agrees => {}
                Some(by) => {
                    conflict(by, index, Contested::Fact(fact));
                    contradicted = Some(fact);
                }
                None => {
                    if decided.is_some() && !agrees {
                        replaced = Some(fact);
                    }
                    self.united.copy_fact(fact, account);
                    self.decided[fact as usize] = Some(index);
                }
            }
        }
    }

    /// Each key of `extra` is a fact of its own.
    fn add_extra(
        &mut self,
        accounts: &[&'a Event],
        index: usize,
        conflict: &mut impl FnMut(usize, usize, Contested<'_>),
    ) {
        let Some(&account) = accounts.get(index) else { return };
        for (key, value) in &account.extra {
            let decided = self.decided_extra.get(&**key).copied();
            match standing(accounts, decided, account) {
                Some(by) => {
                    if self.united.extra.get(key).is_some_and(|known| !is_same(known, value)) {
                        conflict(by, index, Contested::Extra(key));
                    }
                }
                None => {
                    self.united.extra.insert(key.clone(), value.clone());
                    self.decided_extra.insert(key, index);
                }
            }
        }
    }
}

/// The account that decides, unless `account` replaces what it says.
fn standing(accounts: &[&Event], decided: Option<usize>, account: &Event) -> Option<usize> {
    let other = accounts.get(decided?)?;
    decided.filter(|_| account.revised.is_none() || other.revised == account.revised)
}

/// Whether two free values say the same.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::String(other)) => is_same_text(one, other),
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_an_event_has_a_rule() {
        let ruled: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
        let keys: Vec<&str> = Event::DECLARATION.fields.iter().map(|field| field.name).collect();
        assert_eq!(ruled, keys);
    }
}
