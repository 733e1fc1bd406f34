package dev.unrepeat.service.live;

/// Somebody who has a postmortem open.
///
/// @param address that tells people of one name apart
public record Guest(String name, String address) {}
