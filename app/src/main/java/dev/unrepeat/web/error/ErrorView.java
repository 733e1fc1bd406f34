package dev.unrepeat.web.error;

import dev.unrepeat.web.page.Frame;

/// What the page says that says no.
///
/// @param details for a report of a fault; else empty
/// @param incident to which the way leads back; else empty
/// @param again the address to try once more; else empty
public record ErrorView(
    Frame frame,
    int code,
    String heading,
    String sentence,
    String details,
    String incident,
    String again) {}
