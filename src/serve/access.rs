//! Who may ask.
//!
//! A page of another site can make a browser send requests here. Under DNS rebinding such a request
//! carries the other site's name as `Host` and may carry no `Origin` at all, so the host is checked
//! on every request, against an exact list; `X-Forwarded-*` is never looked at.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// The hosts and origins that are answered.
#[derive(Debug, Clone)]
pub struct Access {
    hosts: BTreeSet<String>,
    /// Whether it listens at every address of this machine.
    is_everywhere: bool,
}

impl Access {
    /// The names of this machine at `address`, the address itself, and the names that the user
    /// allows (`--allow-host`), which stand for any port.
    pub fn new(address: SocketAddr, allowed: &[String]) -> Self {
        let port = address.port();
        let ip = match address {
            SocketAddr::V4(address) => address.ip().to_string(),
            SocketAddr::V6(address) => format!("[{}]", address.ip()),
        };
        let mut hosts = BTreeSet::new();
        for name in ["localhost", "127.0.0.1", "[::1]", &ip] {
            hosts.insert(format!("{name}:{port}"));
            if port == 80 {
                hosts.insert(name.to_owned());
            }
        }
        hosts.extend(allowed.iter().map(|host| host.to_ascii_lowercase()));
        Self { hosts, is_everywhere: address.ip().is_unspecified() }
    }

    /// The same for a connection that came in at `local`. A server that listens at every address of
    /// this machine is also named by the one that was reached, which no foreign name stands for.
    pub(super) fn at(&self, local: Option<SocketAddr>) -> Cow<'_, Self> {
        let Some(local) = local.filter(|_| self.is_everywhere) else { return Cow::Borrowed(self) };
        let mut access = self.clone();
        access.hosts.insert(SocketAddr::new(local.ip().to_canonical(), local.port()).to_string());
        Cow::Owned(access)
    }

    /// Whether a `Host` header names this server.
    pub(super) fn allows_host(&self, host: Option<&str>) -> bool {
        let Some(host) = host else { return false };
        let host = host.to_ascii_lowercase();
        let without_port = host
            .rsplit_once(':')
            .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
            // A name with a port stands for that one alone, and no host has two.
            .filter(|(name, _)| !name.contains(':') || name.ends_with(']'));
        self.hosts.contains(&host)
            || without_port.is_some_and(|(name, _)| self.hosts.contains(name))
    }

    /// Whether an `Origin` header names a page of this server.
    pub(super) fn allows_origin(&self, origin: Option<&str>) -> bool {
        let Some(origin) = origin else { return false };
        let host = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
        host.is_some_and(|host| self.allows_host(Some(host)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_answered() {
        let access =
            Access::new(SocketAddr::from(([127, 0, 0, 1], 1111)), &["desk.example".to_owned()]);
        let check = |host: Option<&str>, expected: bool| {
            assert_eq!(access.allows_host(host), expected, "{host:?}");
            let origin = host.map(|host| format!("http://{host}"));
            assert_eq!(access.allows_origin(origin.as_deref()), expected, "{origin:?}");
        };
        check(Some("localhost:1111"), true);
        check(Some("LOCALHOST:1111"), true);
        check(Some("127.0.0.1:1111"), true);
        check(Some("[::1]:1111"), true);
        check(Some("desk.example"), true);
        check(Some("desk.example:8443"), true);
        check(Some("localhost:2222"), false);
        check(Some("127.0.0.1:1111:1111"), false);
        check(Some("localhost:1111:"), false);
        check(Some("[::1]:1111:1111"), false);
        check(Some("localhost"), false);
        check(Some("evil.example"), false);
        check(Some("evil.example:1111"), false);
        check(Some("127.0.0.1.evil.example:1111"), false);
        check(Some("localhost:1111.evil.example"), false);
        check(Some(""), false);
        check(None, false);
        // Only whoever listens everywhere is named by the address that was reached.
        let lan = SocketAddr::from(([192, 168, 1, 5], 1111));
        assert!(!access.at(Some(lan)).allows_host(Some("192.168.1.5:1111")));
        let everywhere = Access::new(SocketAddr::from(([0, 0, 0, 0], 1111)), &[]);
        assert!(everywhere.at(Some(lan)).allows_host(Some("192.168.1.5:1111")));
        assert!(!everywhere.at(Some(lan)).allows_host(Some("192.168.1.6:1111")));
        assert!(!everywhere.at(Some(lan)).allows_host(Some("evil.example:1111")));
        assert!(!everywhere.at(None).allows_host(Some("192.168.1.5:1111")));
        assert!(!access.allows_origin(Some("null")));
        assert!(!access.allows_origin(Some("localhost:1111")));
        assert!(!access.allows_origin(Some("file://localhost:1111")));
    }
}
