package dev.unrepeat.model;

/// A workaround whose day is past, with the incident it stems from.
public record OutlivedWorkaround(IncidentId incident, String title, Workaround workaround) {}
