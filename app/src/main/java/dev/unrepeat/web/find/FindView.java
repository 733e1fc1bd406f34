package dev.unrepeat.web.find;

import dev.unrepeat.web.page.Frame;
import java.util.List;

/// What the words of a person lead to.
///
/// @param at id of the incident at hand; empty for none
public record FindView(Frame frame, String asked, String at, List<FoundGroup> groups) {
  public FindView {
    groups = List.copyOf(groups);
  }

  /// For those who do not see the list.
  public String said() {
    int count = groups.stream().mapToInt(group -> group.places().size()).sum();
    return switch (count) {
      case 0 ->
          "Nothing here is called “%s”. Look for a word of a title, an id or a page."
              .formatted(asked);
      case 1 -> "One place.";
      default -> count + " places.";
    };
  }

  public boolean nothing() {
    return groups.isEmpty();
  }
}
