//! Assembles the new site beside the old one and swaps it in.
