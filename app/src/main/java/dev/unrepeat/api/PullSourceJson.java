package dev.unrepeat.api;

import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.service.pull.PullSources.Wanted;
import java.time.Instant;
import java.util.Optional;

/// A connected source. Its token is not told.
///
/// @param account who signs in; empty where the token says it
/// @param scope what of it is read, for example an index; empty where there is nothing to choose
/// @param query what narrows it; empty for all
/// @param zone of times that name none; empty where all do
record PullSourceJson(
    String number,
    String name,
    PullKind kind,
    String address,
    String account,
    String scope,
    String query,
    String zone,
    boolean enabled,
    String madeBy,
    Instant madeAt) {
  static PullSourceJson of(PullSource source) {
    return new PullSourceJson(
        String.valueOf(source.id()),
        source.name(),
        source.kind(),
        source.address(),
        source.account(),
        source.scope(),
        source.query(),
        source.zone(),
        source.enabled(),
        source.madeBy(),
        source.madeAt());
  }

  /// What is set about a source; what is left out is as usual for its kind.
  record Set(
      String name,
      PullKind kind,
      Optional<String> address,
      Optional<String> account,
      Optional<String> scope,
      Optional<String> query,
      Optional<String> zone,
      Optional<Boolean> enabled) {
    Wanted wanted() {
      return new Wanted(
          name,
          kind,
          address.orElse(kind.address()),
          account.orElse(""),
          scope.orElse(""),
          query.orElse(""),
          zone.orElse(""),
          enabled.orElse(true));
    }
  }

  /// A source that is to be connected, with the token that opens it.
  record Connected(Set source, String token) {}

  /// The token that opens a source.
  record Opened(String token) {}
}
