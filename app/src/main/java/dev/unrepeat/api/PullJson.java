package dev.unrepeat.api;

import dev.unrepeat.model.Pull;
import dev.unrepeat.service.pull.Pulls.Chosen;
import dev.unrepeat.service.pull.Pulls.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A source that is asked for evidence of an incident.
///
/// @param source the number of the connected source
/// @param query what narrowed it
/// @param until the first instant that is not asked for
/// @param askedBy address of the account
/// @param records how many came so far
/// @param nextAt when it goes on, until it is over
/// @param says why it waits or failed, or what came of it
record PullJson(
    String number,
    String source,
    String name,
    String query,
    Instant from,
    Instant until,
    String askedBy,
    Instant askedAt,
    Pull.State state,
    int records,
    Instant nextAt,
    String says) {
  static PullJson of(Shown shown) {
    Pull pull = shown.pull();
    return new PullJson(
        String.valueOf(pull.id()),
        String.valueOf(pull.source()),
        shown.source().name(),
        pull.query(),
        pull.from(),
        pull.until(),
        pull.by(),
        pull.askedAt(),
        pull.state(),
        pull.records(),
        pull.nextAt(),
        pull.says());
  }

  /// A source that is to be asked.
  ///
  /// @param query in place of the source's own, where it may be another
  record Ask(String source, Optional<String> query) {
    Chosen chosen() {
      return new Chosen(source.matches("\\d{1,15}") ? Long.parseLong(source) : 0, query.orElse(""));
    }
  }

  /// What is to be collected.
  record Wanted(List<Ask> sources, Instant from, Instant until) {}

  /// What was put down.
  record Asked(List<PullJson> items) {}

  /// A source that can be asked.
  record Offer(String number, String name, String query, boolean narrows) {}
}
