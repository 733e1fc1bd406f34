package dev.unrepeat.http;

/// That no answer came, with the reason as a sentence.
public final class NotReached extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  NotReached(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
