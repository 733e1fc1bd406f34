package dev.unrepeat.cli;

import java.net.URI;
import java.util.Optional;

/// A server that answers.
///
/// @param address where people open it
/// @param link that opens the door once: for the first administrator, or for whom it was asked
public record ServerUp(URI address, Optional<URI> link) {}
