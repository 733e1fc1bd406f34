package dev.unrepeat.api;

import java.util.List;
import java.util.Optional;

/// A refusal as RFC 9457 writes it.
///
/// @param type `about:blank`: the status says what kind it is
/// @param detail a sentence for the person behind the program
/// @param field of the body that is wrong, where one is
/// @param clashes texts that somebody else changed meanwhile
record Problem(
    String type,
    String title,
    int status,
    String detail,
    Optional<String> field,
    Optional<List<ClashJson>> clashes) {}
