package dev.unrepeat.web.page;

/// One option of a select or a group of radio buttons.
public record Choice(String value, String label, boolean chosen) {}
