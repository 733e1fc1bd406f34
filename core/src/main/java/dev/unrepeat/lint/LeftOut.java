package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import java.util.List;

/// Tells which stretches of a source a team's own rules do not read.
public interface LeftOut {
  LeftOut NOTHING = source -> new Stretches(List.of(), true);

  /// Stretches of one source.
  ///
  /// @param whole whether all of them were found; not where a pattern reads without an end
  record Stretches(List<Span> spans, boolean whole) {
    public Stretches {
      spans = List.copyOf(spans);
    }
  }

  Stretches in(String source);
}
