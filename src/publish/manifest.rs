//! What a build wrote, so that the next one knows what is its own.
