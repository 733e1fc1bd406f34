package dev.unrepeat.http;

/// That no answer came, with the reason as a sentence.
public final class NotReached extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  private final boolean closed;

  NotReached(String sentence) {
    this(sentence, false);
  }

  /// @param closed whether it would be reached if private addresses were allowed
  NotReached(String sentence, boolean closed) {
    super(sentence);
    this.sentence = sentence;
    this.closed = closed;
  }

  public boolean closed() {
    return closed;
  }

  public String sentence() {
    return sentence;
  }
}
