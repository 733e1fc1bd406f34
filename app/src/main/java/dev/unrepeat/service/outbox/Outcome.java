package dev.unrepeat.service.outbox;

import dev.unrepeat.http.NotDone;
import java.time.Duration;
import java.util.Optional;

/// What became of one attempt to deliver a message.
///
/// @param failure empty where it was delivered
/// @param next what follows a failure
/// @param pause how long the other side asks to be left alone
/// @param status of an HTTP answer
/// @param answer the first of what the other side said
public record Outcome(
    String failure, Next next, Optional<Duration> pause, Optional<Integer> status, String answer) {

  /// What follows a failure.
  public enum Next {
    /// Try this one again, and the others now.
    AGAIN,
    /// Nobody is there: leave the others to the next round.
    LATER,
    /// It can never be delivered.
    NEVER
  }

  public static final Outcome DELIVERED =
      new Outcome("", Next.AGAIN, Optional.empty(), Optional.empty(), "");

  public static Outcome failed(String failure, Next next) {
    return new Outcome(failure, next, Optional.empty(), Optional.empty(), "");
  }

  /// That the other side did not do it, and what can be hoped of it.
  public static Outcome of(NotDone failure) {
    return new Outcome(
        failure.sentence(),
        switch (failure.hope()) {
          case LATER -> Next.LATER;
          case NEVER -> Next.NEVER;
        },
        failure.pause(),
        Optional.empty(),
        "");
  }

  public boolean delivered() {
    return failure.isEmpty();
  }
}
