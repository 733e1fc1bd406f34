package dev.unrepeat.http;

import java.time.Duration;
import java.util.Optional;

/// That another machine did not do what it was asked, with the reason as a sentence.
public final class NotDone extends Exception {
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

  public NotDone(String sentence, Hope hope, Duration pause) {
    super(sentence);
    this.sentence = sentence;
    this.hope = hope;
    this.pauseSeconds = pause.toSeconds();
  }

  public static NotDone never(String sentence) {
    return new NotDone(sentence, Hope.NEVER, Duration.ZERO);
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
