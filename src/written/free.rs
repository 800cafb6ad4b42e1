//! Free values: what the desk writes for its own templates. No field says how they are read, and a
//! template may print any of them, so that every text and every key among them is looked at.

use serde_json::{Map, Value as Json};

use super::node::Node;
use super::path::{Part, Path};
use super::reader::Origin;
use super::value::Value;

impl<'t, O: Origin> Value<'_, 't, O> {
    /// The value as JSON. Its texts and keys are what `read` makes of them; what it makes nothing
    /// of has been reported and is left out.
    pub(crate) fn free(
        &self,
        read: fn(&Value<'_, 't, O>, &str, Part) -> Option<String>,
    ) -> Option<Json> {
        let reader = self.reader;
        Some(match self.node {
            Node::Text(text) => Json::String(read(self, text, Part::Value)?),
            Node::List(items) => {
                let items = items.iter().enumerate().filter_map(|(index, node)| {
                    Value { reader, path: Path::Index(&self.path, index), node }.free(read)
                });
                Json::Array(items.collect())
            }
            Node::Map(pairs) => {
                let pairs = pairs.iter().filter_map(|(key, node)| {
                    let value = Value { reader, path: Path::Key(&self.path, key), node };
                    Some((read(&value, key, Part::Key)?, value.free(read)?))
                });
                Json::Object(Map::from_iter(pairs))
            }
            plain => plain.to_json(),
        })
    }
}
