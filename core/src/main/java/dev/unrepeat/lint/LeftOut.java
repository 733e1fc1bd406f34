package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import java.util.List;

/// Tells which stretches of a source a team's own rules do not read.
public interface LeftOut {
  LeftOut NOTHING = source -> List.of();

  List<Span> in(String source);
}
