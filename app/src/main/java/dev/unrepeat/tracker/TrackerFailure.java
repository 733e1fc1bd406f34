package dev.unrepeat.tracker;

import java.time.Duration;
import java.util.Optional;

/// That a tracker did not do what it was asked, with the reason as a sentence.
public final class TrackerFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final Hope hope;
  private final long pauseSeconds;

  /// What trying again can bring.
  public enum Hope {
    /// Nobody is there, or it is asked too often: all else has to wait as well.
    LATER,
    /// It stays so until somebody changes something.
    NEVER
  }

  TrackerFailure(String sentence, Hope hope, Duration pause) {
    super(sentence);
    this.sentence = sentence;
    this.hope = hope;
    this.pauseSeconds = pause.toSeconds();
  }

  static TrackerFailure never(String sentence) {
    return new TrackerFailure(sentence, Hope.NEVER, Duration.ZERO);
  }

  public String sentence() {
    return sentence;
  }

  public Hope hope() {
    return hope;
  }

  /// How long it asks to be left alone.
  public Optional<Duration> pause() {
    return pauseSeconds > 0 ? Optional.of(Duration.ofSeconds(pauseSeconds)) : Optional.empty();
  }
}
