package dev.unrepeat.document.foreign;

import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line that tells of links and of little else: `- Ticket: [SHOP-812](https://…)`.
///
/// @param links each with the words of the line that belong to it
record LinkLine(List<Link> links) {
  private static final int LONGEST = 160;
  private static final Pattern BETWEEN =
      Pattern.compile("(?:[\\s,;/&|.]|\\b(?:and|und|or|oder)\\b)*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

  /// The line, if links with short words beside them are all of it, so that it can be told by the
  /// links alone.
  ///
  /// @param above words that it stands under, such as the item it is nested in
  static Optional<LinkLine> of(String line, String above, String heading) {
    List<LinkText> found = LinkText.all(line);
    if (found.isEmpty() || line.contains("![") || line.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    LinkText first = found.getFirst();
    String before = line.substring(0, first.start());
    String behind = line.substring(found.getLast().end());
    if (found.size() == 1) {
      String label = label(before, first.text(), behind);
      return label.length() > LONGEST || label.contains("](")
          ? Optional.empty()
          : Optional.of(
              new LinkLine(List.of(link(above, before, label, heading, first.address()))));
    }
    boolean listed = before.isBlank() || before.stripTrailing().endsWith(":");
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      LinkText link = found.get(i);
      int next = i + 1 < found.size() ? found.get(i + 1).start() : line.length();
      listed = listed && BETWEEN.matcher(line.substring(link.end(), next)).matches();
      links.add(link(above, before, label(before, link.text(), ""), heading, link.address()));
    }
    return listed && before.length() <= LONGEST
        ? Optional.of(new LinkLine(List.copyOf(links)))
        : Optional.empty();
  }

  /// Whether a line begins with a link or with a label before one.
  static boolean begins(String line) {
    return LinkText.all(line).stream()
        .findFirst()
        .map(link -> line.substring(0, link.start()).replace("*", "").strip())
        .filter(before -> before.isEmpty() || before.endsWith(":"))
        .isPresent();
  }

  /// All links of a text whose words stay where they are.
  static List<Link> within(String text, String label, String heading) {
    return LinkText.all(text).stream()
        .map(link ->
            new Link(
                LinkKinds.of(label, link.text(), heading, link.address()),
                plain(link.text()),
                link.address()))
        .toList();
  }

  private static Link link(
      String above, String before, String label, String heading, String address) {
    String lead = above.isEmpty() || !before.isBlank() ? before : above;
    String words = above.isEmpty() ? label : label(above, label, "");
    LinkKind kind = LinkKinds.of(lead, words, heading, address);
    return new Link(kind, shown(words, kind), address);
  }

  private static String label(String before, String text, String behind) {
    return plain(join(join(before, text), behind));
  }

  private static String join(String first, String second) {
    String left = first.strip();
    String right = second.strip();
    boolean glued = left.isEmpty() || right.isEmpty() || ".,;:)".indexOf(right.charAt(0)) >= 0;
    return left + (glued ? "" : " ") + right;
  }

  /// Words without the marks that Markdown needed, and without a colon that nothing follows.
  private static String plain(String words) {
    String bare = ESCAPED.matcher(words.replace("**", "")).replaceAll("$1").strip();
    return bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare;
  }

  /// The list of links prints the kind before each, so a word that says only this is not needed.
  private static String shown(String words, LinkKind kind) {
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (words.toLowerCase(Locale.ROOT).equals(word)) {
      return "";
    }
    return words.regionMatches(true, 0, word + ": ", 0, word.length() + 2)
        ? words.substring(word.length() + 2).strip()
        : words;
  }
}
