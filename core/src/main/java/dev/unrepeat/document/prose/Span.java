package dev.unrepeat.document.prose;

/// A stretch of a source, in UTF-16 code units from 0 as editors and SARIF count them.
///
/// @param to the place after its last code unit
public record Span(int from, int to) implements Comparable<Span> {
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("No stretch goes from %d to %d.".formatted(from, to));
    }
  }

  public int length() {
    return to - from;
  }

  public boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  public boolean contains(int place) {
    return from <= place && place < to;
  }

  @Override
  public int compareTo(Span other) {
    return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
  }
}
