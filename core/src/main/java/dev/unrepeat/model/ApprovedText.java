package dev.unrepeat.model;

import java.time.Instant;

/// What a person agreed to, as the document said it then.
public record ApprovedText(String by, Instant at, String text) {}
