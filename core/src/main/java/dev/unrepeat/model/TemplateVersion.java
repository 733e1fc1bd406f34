package dev.unrepeat.model;

import java.time.Instant;

/// One version of a team's own template, as somebody saved it.
///
/// @param text in its plain form
/// @param because what the person said of the change; empty when nothing
public record TemplateVersion(
    String name, int version, String text, String because, String by, Instant at) {}
