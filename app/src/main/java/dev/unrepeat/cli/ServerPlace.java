package dev.unrepeat.cli;

import java.nio.file.Path;

/// Where a server listens, and where its data lies.
///
/// @param address name or number of this machine on the loopback network
/// @param port 0 takes any free one
public record ServerPlace(String address, int port, Path data) {}
