package dev.unrepeat.web.search;

import dev.unrepeat.search.Highlight;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.SeverityMark;
import java.util.List;

/// What was looked for, and the incidents that answer.
///
/// @param typed as it was typed
/// @param notes sentences about how it was taken
/// @param count how many answer, as a sentence; empty where nothing was asked
/// @param next address of what follows; empty at the end
public record SearchView(
    Frame frame,
    String typed,
    List<Choice> orders,
    List<String> notes,
    String count,
    List<Line> lines,
    List<Facet> facets,
    String next,
    boolean first,
    String start,
    List<Example> examples) {
  public SearchView {
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
    facets = List.copyOf(facets);
    examples = List.copyOf(examples);
  }

  /// One incident.
  public record Line(
      String id,
      String address,
      List<Highlight.Piece> title,
      SeverityMark severity,
      String began,
      List<String> services,
      List<Passage> passages) {}

  /// Where in it something was found.
  public record Passage(String heading, String address, List<Highlight.Piece> pieces) {}

  /// One way to narrow, with how many each choice leaves.
  public record Facet(String heading, List<Narrower> choices) {}

  public record Narrower(String word, String address, int count) {}

  /// A question as one may ask it.
  public record Example(String typed, String address, String means) {}

  public boolean asked() {
    return !count.isEmpty();
  }
}
