package dev.unrepeat.service;

import dev.unrepeat.model.KeptAnswer;
import dev.unrepeat.model.Refused;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.KeptAnswerStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Lets a program send a change again that it is not sure of: the change is made once, and the same
/// answer comes each time.
///
/// The key, the change and its answer are one transaction: whatever happens, all three are there or
/// none is. What is refused is not kept, so it can be mended and sent again.
public final class Idempotence {
  /// How long an answer is kept.
  public static final Duration LIFE = Duration.ofHours(24);

  private final Database database;
  private final KeptAnswerStore answers;
  private final Clock clock;

  public Idempotence(Database database, Clock clock) {
    this.database = database;
    this.answers = new KeptAnswerStore(database);
    this.clock = clock;
  }

  /// What was answered.
  ///
  /// @param again whether it was answered before
  public record Once(KeptAnswer answer, boolean again) {}

  /// Makes the change, unless it was made under this key.
  ///
  /// @param fingerprint of the request; another under the same key is refused
  public Once once(KeptAnswer.Key key, String fingerprint, Supplier<KeptAnswer> change) {
    Instant now = clock.instant();
    return database.write(() -> {
      answers.sweep(now.minus(LIFE));
      if (answers.claim(key, fingerprint, now)) {
        KeptAnswer made = change.get();
        answers.answer(key, made);
        return new Once(made, false);
      }
      KeptAnswerStore.Found found = answers.find(key).orElseThrow();
      Refused.unless(
          found.fingerprint().equals(fingerprint),
          "The key \"%s\" was used for another request. Take a new one for each change."
              .formatted(key.key()));
      return new Once(found.answer(), true);
    });
  }
}
