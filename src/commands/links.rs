//! Asks the web whether the addresses that a site names still stand: `check --links`.
//!
//! Hosts are asked side by side, the addresses of one host one after the other, so that nobody is
//! flooded. An address is called dead only if its host says so or does not exist; whatever else
//! goes wrong may be the way there, and is a warning.

use std::collections::BTreeMap;
use std::time::Duration;

use rayon::prelude::*;

use crate::diagnostics::{Diagnostic, Place};
use crate::model::{ExternalLink, SiteModel, external_links};

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
pub(super) fn check(model: &SiteModel) -> Vec<Diagnostic> {
    let links = external_links(model);
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .user_agent(concat!("dateline/", env!("CARGO_PKG_VERSION"), " (check --links)"))
        .build();
    let agent = ureq::Agent::new_with_config(config);
    let mut hosts: BTreeMap<&str, Vec<(&str, &ExternalLink)>> = BTreeMap::new();
    for (url, link) in &links {
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
        Err(error) if host_is_unknown(&error) => {
            return Answer::Dead("its host does not exist".to_owned());
        }
        Err(ureq::Error::Timeout(_)) => {
            return Answer::Unknown(format!("no answer in {} seconds", PATIENCE.as_secs()));
        }
        Err(error) => return Answer::Unknown(in_words(&error)),
    };
    match code {
        200..=399 => Answer::Stands,
        404 | 410 => Answer::Dead(format!("it answers {code}")),
        _ => Answer::Unknown(format!("it answers {code}")),
    }
}

/// Whether the network knows that there is no such host. Systems have no code for it in common,
/// only words; those for a network that cannot be asked are others.
fn host_is_unknown(error: &ureq::Error) -> bool {
    let ureq::Error::Io(error) = error else { return matches!(error, ureq::Error::HostNotFound) };
    let text = error.to_string();
    ["Name or service not known", "nodename nor servname", "No such host", "not found: no such"]
        .iter()
        .any(|words| text.contains(words))
}

/// Why a host could not be asked.
fn in_words(error: &ureq::Error) -> String {
    let text = error.to_string();
    match error {
        ureq::Error::Io(error) => match error.kind() {
            std::io::ErrorKind::ConnectionRefused => "its host takes no connection".to_owned(),
            std::io::ErrorKind::ConnectionReset | std::io::ErrorKind::ConnectionAborted => {
                "its host ended the connection".to_owned()
            }
            _ if text.contains("lookup address") || text.contains("name resolution") => {
                "the name of its host cannot be looked up from here".to_owned()
            }
            _ => format!("the network says: {error}"),
        },
        ureq::Error::ConnectionFailed => "its host takes no connection".to_owned(),
        ureq::Error::TooManyRedirects => "it leads on and on to other addresses".to_owned(),
        _ if text.contains("certificate") => "its host has no valid certificate".to_owned(),
        _ => text.lines().next().unwrap_or_default().to_owned(),
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

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn errors_of_the_network_in_words() {
        let of = |text: &str| status(Err(ureq::Error::Io(io::Error::other(text.to_owned()))));
        let dead = Answer::Dead("its host does not exist".into());
        for text in [
            "failed to lookup address information: Name or service not known",
            "failed to lookup address information: nodename nor servname provided, or not known",
            "No such host is known. (os error 11001)",
        ] {
            assert_eq!(of(text), dead);
        }
        assert_eq!(status(Err(ureq::Error::HostNotFound)), dead);
        assert_eq!(
            of("failed to lookup address information: Temporary failure in name resolution"),
            Answer::Unknown("the name of its host cannot be looked up from here".into())
        );
        let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
        assert_eq!(
            status(Err(ureq::Error::Io(refused))),
            Answer::Unknown("its host takes no connection".into())
        );
    }
}
