//! Asks the web whether the addresses that a site names still stand: `check --links`.
//!
//! Hosts are asked side by side, the addresses of one host one after the other, so that nobody is
//! flooded. An address is called dead only if its host says so or does not exist; whatever else
//! goes wrong may be the way there, and is a warning.

use std::collections::BTreeMap;
use std::time::Duration;

use rayon::prelude::*;

use crate::diagnostics::{Diagnostic, Place};
use crate::model::ExternalLink;

/// An address that does not answer in this time cannot be told.
const PATIENCE: Duration = Duration::from_secs(20);
/// Hosts that are asked at the same time.
const HOSTS: usize = 16;

/// What the web says of an address.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    Stands,
    /// It is gone, for this reason.
    Dead(String),
    /// It may stand or not.
    Unknown(String),
}

/// Asks for each address; problems stand at the first place that names it.
pub(super) fn check(links: &BTreeMap<String, ExternalLink>) -> Vec<Diagnostic> {
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .user_agent(concat!("dateline/", env!("CARGO_PKG_VERSION"), " (check --links)"))
        .build();
    let agent = ureq::Agent::new_with_config(config);
    let mut hosts: BTreeMap<&str, Vec<(&str, &ExternalLink)>> = BTreeMap::new();
    for (url, link) in links {
        hosts.entry(host(url)).or_default().push((url, link));
    }
    let hosts: Vec<_> = hosts.into_values().collect();
    let ask_all = || {
        let of_host = |links: &Vec<(&str, &ExternalLink)>| -> Vec<Diagnostic> {
            links.iter().filter_map(|(url, link)| problem(url, link, ask(&agent, url))).collect()
        };
        hosts.par_iter().flat_map_iter(of_host).collect()
    };
    // These threads wait rather than work.
    match rayon::ThreadPoolBuilder::new().num_threads(HOSTS).build() {
        Ok(pool) => pool.install(ask_all),
        Err(_) => ask_all(),
    }
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?']).next().unwrap_or_default()
}

fn ask(agent: &ureq::Agent, url: &str) -> Answer {
    match agent.head(url).call() {
        // Some hosts answer nothing but GET rightly.
        Ok(response) if !matches!(response.status().as_u16(), 200..=399) => {
            status(agent.get(url).call())
        }
        answer => status(answer),
    }
}

fn status(result: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
    let code = match result {
        Ok(response) => response.status().as_u16(),
        Err(ureq::Error::HostNotFound) => {
            return Answer::Dead("its host does not exist".to_owned());
        }
        Err(ureq::Error::Timeout(_)) => {
            return Answer::Unknown(format!("no answer in {} seconds", PATIENCE.as_secs()));
        }
        Err(error) => {
            let text = error.to_string();
            return Answer::Unknown(text.lines().next().unwrap_or_default().to_owned());
        }
    };
    match code {
        200..=399 => Answer::Stands,
        404 | 410 => Answer::Dead(format!("it answers {code}")),
        _ => Answer::Unknown(format!("it answers {code}")),
    }
}

fn problem(url: &str, link: &ExternalLink, answer: Answer) -> Option<Diagnostic> {
    let (first, others) = match link.places.split_first() {
        Some((first, others)) => (first.clone(), others),
        None => (Place::Nowhere, &[][..]),
    };
    let problem = match answer {
        Answer::Stands => return None,
        Answer::Dead(reason) if link.is_archived => {
            let message = format!("`{url}` is gone, there is an archived copy: {reason}");
            Diagnostic::warning("dead-link", first, message).help("readers find the copy beside it")
        }
        Answer::Dead(reason) => {
            Diagnostic::error("dead-link", first, format!("`{url}` is gone: {reason}"))
                .help("correct the address; a source may keep it with a copy under `archived`")
        }
        Answer::Unknown(reason) => {
            let message = format!("cannot tell whether `{url}` still stands: {reason}");
            Diagnostic::warning("unknown-link", first, message).help("look at it in a browser")
        }
    };
    let also = |problem: Diagnostic, place: &Place| problem.related(place.clone(), "also here");
    Some(others.iter().fold(problem, also))
}
