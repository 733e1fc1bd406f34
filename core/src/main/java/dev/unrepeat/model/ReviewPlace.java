package dev.unrepeat.model;

/// Which incident review something belongs to: that of a period, for all, a service or a team.
///
/// @param period as it is written, `2026-10` or `2026-Q4`
/// @param service empty for any
/// @param team empty for any
public record ReviewPlace(String period, String service, String team) {}
