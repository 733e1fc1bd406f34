package dev.unrepeat.api;

import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.service.arrival.EventHooks;
import dev.unrepeat.service.arrival.EventHooks.Wanted;
import java.time.Instant;
import java.util.Optional;

/// An address that a system calls. Neither its token nor its secret is told.
///
/// @param labels the fields that name services, with commas between
/// @param mapping where time and text stand in JSON of any shape; empty where the format is known
/// @param zone of times that name none; empty where all do
/// @param attaches whether a call is attached by itself where it belongs to one open incident
/// @param signs whether its calls are checked, as far as its vendor signs
/// @param confirms whether a subscription waits to be confirmed
/// @param waiting how many calls are not decided
record EventHookJson(
    String number,
    String name,
    EventHookKind kind,
    String labels,
    String mapping,
    String zone,
    boolean attaches,
    boolean enabled,
    boolean signs,
    boolean confirms,
    int waiting,
    String madeBy,
    Instant madeAt) {
  static EventHookJson of(EventHooks.Standing one) {
    EventHook hook = one.hook();
    return new EventHookJson(
        String.valueOf(hook.id()),
        hook.name(),
        hook.kind(),
        hook.labels(),
        hook.mapping(),
        hook.zone(),
        hook.attaches(),
        hook.enabled(),
        one.signs(),
        one.confirms(),
        one.open(),
        hook.madeBy(),
        hook.madeAt());
  }

  /// What is set about one; what is left out is as usual for its kind.
  record Set(
      String name,
      EventHookKind kind,
      Optional<String> labels,
      Optional<String> mapping,
      Optional<String> zone,
      Optional<Boolean> attaches,
      Optional<Boolean> enabled) {
    Wanted wanted() {
      return new Wanted(
          name,
          kind,
          labels.orElse(kind.labels()),
          mapping.orElse(""),
          zone.orElse(""),
          attaches.orElse(true),
          enabled.orElse(true));
    }
  }

  /// One that is to be made, with the secret that its vendor made, where there is one.
  record Wished(Set hook, Optional<String> secret) {}

  /// The secret that its vendor made; empty to have one made where that is ours to do.
  record Secret(Optional<String> secret) {}

  /// One with what is told this once.
  ///
  /// @param address to be called; empty where it stays what it was
  /// @param secret that was made here; empty for none
  record Opened(EventHookJson hook, String address, String secret) {}
}
