//! What a build wrote, so that the next one knows what is its own.
//!
//! `manifest.json` stands at the top of the output and lists every file there but itself, by path,
//! with its length in bytes and the XXH3-64 of its bytes as 16 hexadecimal digits:
//! `{"dateline":1,"files":{"index.html":{"bytes":12,"xxh3":"00000000075bcd15"}}}`.
//! A site for a smaller circle has its mark as `level` in front of the files. It holds no time, so
//! that equal sites have equal manifests.
//!
//! Where a manifest was lost, files may stay in the folder of which nobody knows who wrote them.
//! `unknown` has the XXH3-64 of their paths, so that each build can name them; the paths themselves
//! would show a reader of the manifest the way to a page that was withdrawn.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

use serde::Deserialize;
use xxhash_rust::xxh3::xxh3_64;

use super::fingerprint::Fingerprint;
use crate::address::OutputPath;

/// The manifest's own path.
pub(super) const MANIFEST: &str = "manifest.json";

/// The version of its format.
const VERSION: u32 = 1;

/// The files of a published site, and for whom they are.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    /// Every file but the manifest.
    pub(super) files: BTreeMap<OutputPath, Fingerprint>,
    /// The mark of a site for a smaller circle; none for a public one.
    pub(super) level: Option<Box<str>>,
    /// Files that stayed when there was no manifest, by [`name_of`].
    pub(super) unknown: BTreeSet<u64>,
}

/// By what a file is known again that is not to be named in public.
pub(super) fn name_of(path: &Path) -> u64 {
    xxh3_64(path.as_os_str().as_encoded_bytes())
}

/// Why a `manifest.json` is of no use.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ManifestError {
    /// Somebody else's, such as a web app's.
    NotOurs,
    /// Of a later Dateline.
    Newer(u32),
}

impl Manifest {
    /// Reads a manifest.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        #[derive(Deserialize)]
        struct Head {
            dateline: u32,
        }
        #[derive(Deserialize)]
        struct File<'a> {
            #[serde(borrow)]
            level: Option<Cow<'a, str>>,
            #[serde(borrow, default)]
            unknown: Vec<Cow<'a, str>>,
            #[serde(borrow)]
            files: BTreeMap<Cow<'a, str>, Entry<'a>>,
        }
        #[derive(Deserialize)]
        struct Entry<'a> {
            bytes: u64,
            #[serde(borrow)]
            xxh3: Cow<'a, str>,
        }

        let head: Head = serde_json::from_slice(bytes).map_err(|_| ManifestError::NotOurs)?;
        if head.dateline != VERSION {
            return Err(ManifestError::Newer(head.dateline));
        }
        let file: File<'_> = serde_json::from_slice(bytes).map_err(|_| ManifestError::NotOurs)?;
        let number = |text: &str| u64::from_str_radix(text, 16).map_err(|_| ManifestError::NotOurs);
        let unknown =
            file.unknown.iter().map(|name| number(name)).collect::<Result<BTreeSet<u64>, _>>()?;
        let mut files = BTreeMap::new();
        for (path, entry) in file.files {
            let path = OutputPath::new(&path).ok_or(ManifestError::NotOurs)?;
            let xxh3 = number(&entry.xxh3)?;
            files.insert(path, Fingerprint { bytes: entry.bytes, xxh3 });
        }
        Ok(Self { files, level: file.level.map(|level| level.into()), unknown })
    }

    /// The manifest as JSON, one file a line, sorted by path.
    pub(super) fn render(&self) -> Vec<u8> {
        let mut json = Vec::with_capacity(64 + self.files.len() * 100);
        json.extend_from_slice(format!("{{\"dateline\":{VERSION},").as_bytes());
        if let Some(level) = &self.level {
            json.extend_from_slice(b"\"level\":");
            let written = serde_json::to_writer(&mut json, level).is_ok();
            debug_assert!(written);
            json.push(b',');
        }
        if !self.unknown.is_empty() {
            let names: Vec<String> =
                self.unknown.iter().map(|name| format!("\"{name:016x}\"")).collect();
            json.extend_from_slice(format!("\"unknown\":[{}],", names.join(",")).as_bytes());
        }
        json.extend_from_slice(b"\"files\":{");
        for (file_index, (path, file)) in self.files.iter().enumerate() {
            json.extend_from_slice(if file_index == 0 { b"\n" } else { b",\n" });
            // Writing into memory does not fail, and a string is always JSON.
            let written = serde_json::to_writer(&mut json, path.as_str()).is_ok()
                && write!(json, ":{{\"bytes\":{},\"xxh3\":\"{:016x}\"}}", file.bytes, file.xxh3)
                    .is_ok();
            debug_assert!(written);
        }
        json.extend_from_slice(b"\n}}\n");
        json
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(files: &[(&str, u64, u64)]) -> Manifest {
        let files = files.iter().map(|&(path, bytes, xxh3)| {
            (OutputPath::new(path).unwrap(), Fingerprint { bytes, xxh3 })
        });
        Manifest { files: files.collect(), ..Manifest::default() }
    }

    #[test]
    fn renders_sorted_and_reads_back() {
        let manifest =
            manifest(&[("b/\"q\".html", 3, 0xfeed), ("a.css", 0, u64::MAX), ("ا/x", 1, 0)]);
        let json = manifest.render();
        assert_eq!(
            String::from_utf8(json.clone()).unwrap(),
            "{\"dateline\":1,\"files\":{\n\
             \"a.css\":{\"bytes\":0,\"xxh3\":\"ffffffffffffffff\"},\n\
             \"b/\\\"q\\\".html\":{\"bytes\":3,\"xxh3\":\"000000000000feed\"},\n\
             \"ا/x\":{\"bytes\":1,\"xxh3\":\"0000000000000000\"}\n}}\n"
        );
        assert_eq!(Manifest::parse(&json), Ok(manifest));
        assert_eq!(Manifest::parse(&Manifest::default().render()), Ok(Manifest::default()));
    }

    #[test]
    fn a_level_is_read_back() {
        let manifest = Manifest { level: Some("TLP:AMBER".into()), ..manifest(&[("a", 1, 1)]) };
        let json = manifest.render();
        assert!(json.starts_with(b"{\"dateline\":1,\"level\":\"TLP:AMBER\",\"files\":{\n"));
        assert_eq!(Manifest::parse(&json), Ok(manifest));
    }

    #[test]
    fn unknown_files_are_read_back_and_not_named() {
        let unknown = BTreeSet::from([1, name_of(Path::new("old/secret.html"))]);
        let manifest = Manifest { unknown, ..manifest(&[("a", 1, 1)]) };
        let json = manifest.render();
        assert!(json.starts_with(b"{\"dateline\":1,\"unknown\":[\"0000000000000001\",\""));
        assert!(!String::from_utf8_lossy(&json).contains("secret"));
        assert_eq!(Manifest::parse(&json), Ok(manifest));
    }

    #[test]
    fn others_manifests_are_not_ours() {
        for json in [
            "",
            "{}",
            "[]",
            "null",
            r#"{"name":"App","icons":[]}"#,
            r#"{"dateline":1}"#,
            r#"{"dateline":"1","files":{}}"#,
            r#"{"dateline":1,"files":{"../x":{"bytes":1,"xxh3":"0"}}}"#,
            r#"{"dateline":1,"files":{"/etc/passwd":{"bytes":1,"xxh3":"0"}}}"#,
            r#"{"dateline":1,"files":{"x":{"bytes":-1,"xxh3":"0"}}}"#,
            r#"{"dateline":1,"files":{"x":{"bytes":1,"xxh3":"zz"}}}"#,
            r#"{"dateline":1,"files":{"x":{"bytes":1,"xxh3":"0"}}"#,
            r#"{"dateline":1,"unknown":["x"],"files":{}}"#,
        ] {
            assert_eq!(Manifest::parse(json.as_bytes()), Err(ManifestError::NotOurs), "{json}");
        }
        assert_eq!(Manifest::parse(br#"{"dateline":2,"files":[]}"#), Err(ManifestError::Newer(2)));
    }
}
