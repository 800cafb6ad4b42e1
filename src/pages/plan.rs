//! plan
/// x
pub struct Page; /// x
pub struct PageKind; /// x
pub struct ListKind; /// x
pub fn plan(){}
