package dev.unrepeat.secret;

import java.util.List;

/// A text without its secrets.
///
/// @param kinds what was masked, in the order of the text, for example `GitHub token`; empty when
///   nothing was
public record Masked(String text, List<String> kinds) {
  public Masked {
    kinds = List.copyOf(kinds);
  }
}
