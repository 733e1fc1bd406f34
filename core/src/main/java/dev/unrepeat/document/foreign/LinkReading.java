package dev.unrepeat.document.foreign;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import dev.unrepeat.model.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the links that a document names for itself: in its head, in its sections of related
/// documents, and behind labels such as "Slack thread:". A line that says no more than its links is
/// taken; any other stays in the text as well.
final class LinkReading {
  private static final Pattern FIELD =
      Pattern.compile("(?:related )?(?:links?|urls?|references?|resources?|documents?)|related");
  private static final Pattern NESTED =
      Pattern.compile(
          "^\\s+(?:- )?([\\p{L}][\\p{L}\\p{N} _-]{0,40}):\\s+[\"']?(https?://\\S+?)[\"']?\\s*$");
  private static final int LONGEST_LEAD = 60;

  private final Sheet sheet;
  private final Set<String> addresses = new HashSet<>();
  private final List<Link> links = new ArrayList<>();

  LinkReading(Sheet sheet) {
    this.sheet = sheet;
  }

  List<Link> links() {
    return links;
  }

  /// Takes a field of the head whose values are links and nothing else.
  ///
  /// @return whether the links hold all of it
  boolean field(HeadField field) {
    if (!isLabel(field.name())) {
      return false;
    }
    List<Link> found = new ArrayList<>();
    if (field.values().isEmpty()) {
      nested(field).forEach((name, address) -> of(name, address).ifPresent(found::addAll));
      return !found.isEmpty() && add(found);
    }
    for (String value : field.values()) {
      Optional<List<Link>> line = of(field.name(), value);
      if (line.isEmpty()) {
        return false;
      }
      found.addAll(line.get());
    }
    return add(found);
  }

  /// The fields below a field, if each is a link with its name.
  private static Map<String, String> nested(HeadField field) {
    Map<String, String> nested = new LinkedHashMap<>();
    List<String> lines = field.text().lines().skip(1).filter(line -> !line.isBlank()).toList();
    for (String line : lines) {
      Matcher one = NESTED.matcher(line);
      if (!one.matches() || nested.put(one.group(1), one.group(2)) != null) {
        return Map.of();
      }
    }
    return nested;
  }

  /// Takes a labelled value of the head: `**Slack channel:** [#inc-42](https://…)`.
  ///
  /// @return whether the links hold all of it
  boolean labelled(String label, String value) {
    return isLabel(label) && of(label, value).filter(this::add).isPresent();
  }

  private static boolean isLabel(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_*`:]+", " ").strip();
    return FIELD.matcher(plain).matches() || LinkKinds.named(name).isPresent();
  }

  private static Optional<List<Link>> of(String label, String value) {
    String plain = label.replace('_', ' ').strip();
    boolean says = !FIELD.matcher(plain.toLowerCase(Locale.ROOT)).matches();
    return LinkLine.of(says ? plain + ": " + value : value, "", "").map(LinkLine::links);
  }

  /// Reads the links of a part.
  void read(Part part) {
    if (part.is(Meaning.RELATED)) {
      part.content.forEach(node -> related(node, part.heading));
    } else if (!part.is(Meaning.ACTION_ITEMS, Meaning.EVIDENCE)) {
      part.content.forEach(this::labelledWithin);
    }
  }

  private void related(Node node, String heading) {
    switch (node.sort()) {
      case LIST -> node.children().forEach(item -> item(item, heading));
      case PARAGRAPH -> paragraph(node, heading);
      case TABLE, QUOTE -> node.text(sheet.lines()).forEach(line -> stay(line, "", heading));
      case HEADING, ITEM, CODE, HTML, OTHER -> {}
    }
  }

  /// Takes an item if it and all that is nested in it say no more than their links.
  private void item(Node item, String heading) {
    List<Link> found = new ArrayList<>();
    List<Node> said = new ArrayList<>();
    if (simple(item, "", heading, found, said) && add(found)) {
      said.forEach(sheet::take);
    } else {
      item.text(sheet.lines()).forEach(line -> stay(line, "", heading));
    }
  }

  private boolean simple(
      Node item, String above, String heading, List<Link> found, List<Node> said) {
    if (item.children().isEmpty() || !item.children().getFirst().is(Node.Sort.PARAGRAPH)) {
      return false;
    }
    Node opening = item.children().getFirst();
    List<Node> below = item.children().subList(1, item.children().size());
    String text = ItemText.of(opening, sheet.lines());
    Optional<LinkLine> line = LinkLine.of(text, above, heading);
    boolean leads =
        !below.isEmpty() && LinkText.all(text).isEmpty() && text.length() <= LONGEST_LEAD;
    if (line.isEmpty() && !leads) {
      return false;
    }
    line.ifPresent(one -> found.addAll(one.links()));
    said.add(opening);
    String lead = leads ? (above + " " + text).strip().replaceFirst(":?$", ":") : "";
    return below.stream()
        .allMatch(node ->
            node.is(Node.Sort.LIST)
                && node.children().stream()
                    .allMatch(nested -> simple(nested, lead, heading, found, said)));
  }

  /// Takes a paragraph whose lines are links each, or that is one short one.
  private void paragraph(Node node, String heading) {
    List<Link> found = new ArrayList<>();
    boolean each = true;
    for (String written : node.text(sheet.lines())) {
      String line = withoutBreak(written);
      boolean begins = !line.equals(written.strip()) || LinkLine.begins(line);
      Optional<LinkLine> one = begins ? LinkLine.of(line, "", heading) : Optional.empty();
      one.ifPresent(links -> found.addAll(links.links()));
      each = each && one.isPresent();
    }
    String text = ItemText.of(node, sheet.lines());
    if (!each) {
      found.clear();
      LinkLine.of(text, "", heading)
          .filter(line -> line.links().size() == 1)
          .ifPresent(line -> found.addAll(line.links()));
    }
    if (!found.isEmpty() && add(found)) {
      sheet.take(node);
    } else {
      stay(text, "", heading);
    }
  }

  private static String withoutBreak(String line) {
    return line.replaceFirst("(?:\\\\|<br ?/?>)\\s*$", "").strip();
  }

  /// Links behind labels that name their kind, in any other section; the text stays.
  private void labelledWithin(Node node) {
    switch (node.sort()) {
      case LIST, ITEM -> node.children().forEach(this::labelledWithin);
      case PARAGRAPH -> {
        for (int i = node.from(); i < node.to(); i++) {
          String line = node.line(sheet.lines(), i);
          if (line.contains("://")) {
            Labels.of(line)
                .filter(label -> LinkKinds.named(label.words()).isPresent())
                .ifPresent(label -> stay(line.substring(label.end()), label.words(), ""));
          }
        }
      }
      case HEADING, TABLE, CODE, QUOTE, HTML, OTHER -> {}
    }
  }

  private void stay(String text, String label, String heading) {
    for (Link link : LinkLine.within(text, label, heading)) {
      if (addresses.add(link.address())) {
        links.add(link);
      }
    }
  }

  /// Adds links that hold all that was said of them, unless one of them is there already under
  /// other words.
  private boolean add(List<Link> found) {
    if (found.stream().anyMatch(link -> addresses.contains(link.address()))) {
      return false;
    }
    found.forEach(link -> addresses.add(link.address()));
    links.addAll(found);
    return true;
  }
}
