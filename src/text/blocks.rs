//! Looks at many bytes at once. What asks of a byte has neither a way out nor a table, so that the
//! compiler compares a block of them in a few steps.

/// Bytes that are looked at together: one bit of a number for each.
pub(super) const BLOCK: usize = 64;

/// A bit for each byte that is 1; the others are 0.
pub(super) fn bits(bytes: &[u8; BLOCK]) -> u64 {
    let (eights, _) = bytes.as_chunks::<8>();
    // The multiplication brings the lowest bits of eight bytes together in the highest one.
    let eight =
        |bytes: &[u8; 8]| u64::from_le_bytes(*bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    (0..).zip(eights).fold(0, |bits, (place, bytes)| bits | eight(bytes) << (place * 8))
}

/// Gives where the bytes are for which `is_it` holds.
pub(crate) fn each_where(bytes: &[u8], is_it: impl Fn(u8) -> bool, mut take: impl FnMut(usize)) {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    for (block, bytes) in (0..).zip(blocks) {
        let mut found = [0; BLOCK];
        for (found, byte) in found.iter_mut().zip(bytes) {
            *found = u8::from(is_it(*byte));
        }
        let mut found = bits(&found);
        while found != 0 {
            take(block * BLOCK + found.trailing_zeros() as usize);
            found &= found - 1;
        }
    }
    let places = (blocks.len() * BLOCK..).zip(rest);
    places.filter(|(_, byte)| is_it(**byte)).for_each(|(place, _)| take(place));
}

#[cfg(test)]
mod tests {
    use super::each_where;

    #[test]
    fn every_place_is_given_once() {
        let text = "a/b/".repeat(40) + "/c";
        let mut places = Vec::new();
        each_where(text.as_bytes(), |byte| byte == b'/', |place| places.push(place));
        let slashes: Vec<usize> = text.match_indices('/').map(|(place, _)| place).collect();
        assert_eq!(places, slashes);
    }
}
