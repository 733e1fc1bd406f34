package dev.unrepeat.web.finding;

import dev.unrepeat.render.TextMark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A plain text in pieces, cut where marks begin and end.
public record MarkedText(List<Piece> pieces) {
  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /// @param level of the heaviest mark over the piece; empty where there is none
  /// @param place the anchor, when a mark begins here
  /// @param numbers of the marks that end here
  public record Piece(String text, String level, @Nullable String place, List<Number> numbers) {
    public boolean marked() {
      return !level.isEmpty();
    }
  }

  /// The number behind a mark.
  ///
  /// @param place the anchor, when it is the mark's only one
  public record Number(int number, String label, @Nullable String place) {}

  /// @param marks the heaviest first
  public static MarkedText of(String text, List<TextMark> marks) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    List<TextMark> seen = marks.stream().filter(mark -> mark.span().length() > 0).toList();
    seen.forEach(mark -> {
      cuts.add(mark.span().from());
      cuts.add(mark.span().to());
    });
    List<Piece> pieces = new ArrayList<>();
    List<TextMark> placed = new ArrayList<>();
    int from = cuts.pollFirst();
    for (int to : cuts) {
      int begin = from;
      List<TextMark> over =
          seen.stream()
              .filter(mark -> mark.span().from() <= begin && to <= mark.span().to())
              .toList();
      String place =
          over.stream()
              .filter(mark -> mark.span().from() == begin)
              .findFirst()
              .map(mark -> {
                placed.add(mark);
                return anchor(mark);
              })
              .orElse(null);
      List<Number> numbers =
          over.stream()
              .filter(mark -> mark.span().to() == to)
              .map(mark ->
                  new Number(
                      mark.number(), mark.label(), placed.contains(mark) ? null : anchor(mark)))
              .toList();
      String level = over.isEmpty() ? "" : over.getFirst().level();
      pieces.add(new Piece(text.substring(from, to), level, place, numbers));
      from = to;
    }
    return new MarkedText(pieces);
  }

  private static String anchor(TextMark mark) {
    return "place-" + mark.number();
  }
}
