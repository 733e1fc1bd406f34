package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.PullSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a kind of system is asked, and where its records stand in what it answers. Whoever writes
/// one says nothing of limits, failures or places to go on: [Puller] does that for all.
interface Vendor {
  /// Puts down settings that cannot be right, with what to write instead.
  default void check(PullSource source, FieldChecks checks) {
    // Most need no more than an address.
  }

  /// What signs a request in.
  Map<String, String> headers(PullAccess access) throws NotDone;

  /// The kind of the bodies it is sent.
  default String type() {
    return "application/json";
  }

  List<Step> begin(PullAccess access, Window window);

  Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone;

  /// What to do about an answer that is none; empty where it is a failure.
  default Optional<List<Step>> instead(PullAccess access, Window window, Step step, Answer answer) {
    return Optional.empty();
  }
}
