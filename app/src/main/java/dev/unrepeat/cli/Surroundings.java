package dev.unrepeat.cli;

import java.time.Clock;

/// What commands need from outside: the version they print, the clock, the terminal they talk to,
/// and the way to the server.
public record Surroundings(String version, Clock clock, Terminal terminal, ServerDoor server) {}
