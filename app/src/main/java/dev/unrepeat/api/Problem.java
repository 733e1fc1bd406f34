package dev.unrepeat.api;

import java.util.List;
import java.util.Optional;

/// A refusal as RFC 9457 writes it.
///
/// @param type `about:blank`: the status says what kind it is
/// @param detail a sentence for the person behind the program
/// @param field of the body that is wrong, where one is
/// @param errors what is wrong field by field, where several can be; `detail` says all of it
/// @param clashes texts that somebody else changed meanwhile
record Problem(
    String type,
    String title,
    int status,
    String detail,
    Optional<String> field,
    Optional<List<Wrong>> errors,
    Optional<List<ClashJson>> clashes) {
  /// What is wrong with one field of the body, as `answers[1]`.
  record Wrong(String field, String detail) {}
}
