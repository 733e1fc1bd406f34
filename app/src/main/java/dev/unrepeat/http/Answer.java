package dev.unrepeat.http;

import java.util.Optional;

/// What another machine answered.
///
/// @param text the first of it, at most as much as was asked for
/// @param retryAfter the header of that name, as it was sent
public record Answer(int status, String text, Optional<String> retryAfter) {}
