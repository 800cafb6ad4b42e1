//! Why a HEIF picture cannot be cleaned.

use crate::assets::cleaned::Fault;

pub(super) const UNREADABLE: Fault = "its list of parts cannot be read";
pub(super) const UNKNOWN: Fault = "it holds a part that Dateline does not know";
pub(super) const ENTANGLED: Fault = "its parts lie in one another";
