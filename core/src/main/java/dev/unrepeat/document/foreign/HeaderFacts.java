package dev.unrepeat.document.foreign;

import dev.unrepeat.document.markup.MarkdownText;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.SeverityLabels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the head of a document tells: front matter, labelled lines, small tables, lists of people.
/// A line that went into the record whole is taken; any other stays in the text as well.
final class HeaderFacts {
  private static final List<SeverityLabels> LABELS =
      List.of(
          SeverityLabels.STANDARD,
          new SeverityLabels(List.of("P1", "P2", "P3", "P4")),
          new SeverityLabels(List.of("S1", "S2", "S3", "S4")),
          new SeverityLabels(List.of("critical", "high", "medium", "low")));
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\band\\b|&|<br ?/?>)\\s*");

  private static final Pattern SIDE_BY_SIDE = Pattern.compile("\\s[·•|]\\s");
  private static final Pattern BREAK = Pattern.compile("(?:<br ?/?>|\\\\)\\s*$");

  /// @param line of the source, from 1
  record Told(String name, String value, int line) {}

  private final Sheet sheet;
  private final LinkReading links;
  private final Map<HeaderFact, Told> facts = new EnumMap<>(HeaderFact.class);
  private final List<Told> times = new ArrayList<>();
  private final List<BodySection> kept = new ArrayList<>();

  HeaderFacts(Sheet sheet, LinkReading links) {
    this.sheet = sheet;
    this.links = links;
  }

  /// Takes the fields of the head; those that say nothing the record can hold stay fields.
  void read(List<MarkdownText.HeadField> fields) {
    for (MarkdownText.HeadField field : fields) {
      String value = String.join(", ", field.values());
      boolean whole =
          links.field(field)
              || (!field.values().isEmpty() && note(field.name(), value, field.line()));
      if (!whole) {
        kept.add(new BodySection.Field(field.name(), field.text()));
      }
    }
  }

  /// Takes the labelled lines of a part, and the people listed in it.
  void read(Part part, List<Integer> origins) {
    boolean people = part.is(Meaning.PEOPLE);
    Optional<HeaderFact> listed = people ? HeaderFact.find(part.heading) : Optional.empty();
    if (part.is(Meaning.FACT) && !part.content.isEmpty()) {
      Node first = part.content.getFirst();
      note(part.heading, sheet.lines().get(first.from()).strip(), origins.get(first.from()));
    }
    if (part.is(Meaning.FACT) && part.line >= 0) {
      beside(part.heading)
          .forEach(one -> {
            Labels.Label its = Labels.of(one).orElseThrow();
            note(its.words(), plain(one.substring(its.end())), origins.get(part.line));
          });
    }
    if (part.is(Meaning.DETECTION)) {
      detected(part, origins);
    }
    boolean head = people || part.is(Meaning.TITLE, Meaning.FACT, Meaning.METRICS, Meaning.OWN);
    for (Node node : part.content) {
      if (listed.isPresent()) {
        listed(node, listed.get(), origins);
      } else if (head && node.is(Node.Sort.PARAGRAPH)) {
        labelled(node, origins);
      } else if (head && node.is(Node.Sort.LIST)) {
        node.children().stream()
            .filter(item -> item.children().size() == 1)
            .filter(item -> item.children().getFirst().is(Node.Sort.PARAGRAPH))
            .forEach(item -> labelled(item.children().getFirst(), origins));
      } else if (head && node.is(Node.Sort.TABLE)) {
        table(node, origins);
      }
    }
  }

  private void labelled(Node paragraph, List<Integer> origins) {
    for (int i = paragraph.from(); i < paragraph.to(); i++) {
      String line = paragraph.line(sheet.lines(), i);
      Optional<Labels.Label> label = Labels.of(line);
      List<String> beside = beside(line);
      for (String one : beside) {
        Labels.Label its = Labels.of(one).orElseThrow();
        note(its.words(), plain(one.substring(its.end())), origins.get(i));
      }
      if (label.isPresent() && beside.isEmpty()) {
        String value = plain(line.substring(label.get().end()));
        String words = label.get().words();
        if (links.labelled(words, value) || note(words, value, origins.get(i))) {
          sheet.take(i);
        }
      }
    }
  }

  /// The fields of a line that holds several: `**IC:** Ana · **Date:** 2026-10-06`.
  private static List<String> beside(String line) {
    List<String> each = List.of(SIDE_BY_SIDE.split(line, -1));
    boolean all = each.size() > 1 && each.stream().allMatch(one -> Labels.of(one).isPresent());
    return all ? each : List.of();
  }

  /// A line or a heading within the section of the detection that names its means; it stays there.
  private void detected(Part part, List<Integer> origins) {
    boolean whole = HeaderFact.find(part.heading).filter(HeaderFact.DETECTED::equals).isPresent();
    for (Node node : part.content) {
      List<Node> said =
          node.is(Node.Sort.LIST)
              ? node.children().stream().flatMap(item -> item.children().stream().limit(1)).toList()
              : List.of(node);
      for (Node one : said) {
        String line = one.line(sheet.lines(), one.from()).strip();
        Optional<Labels.Label> label = Labels.of(line);
        String name = label.map(Labels.Label::words).orElse("");
        if (HeaderFact.find(name).filter(HeaderFact.DETECTED::equals).isPresent()) {
          note(name, plain(line.substring(label.orElseThrow().end())), origins.get(one.from()));
        } else if (whole && one.is(Node.Sort.PARAGRAPH) && one.to() == one.from() + 1) {
          note(part.heading, plain(line), origins.get(one.from()));
        }
      }
    }
  }

  private static String plain(String value) {
    return BREAK.matcher(value).replaceAll("").strip();
  }

  /// A table of two columns, name and value.
  private void table(Node table, List<Integer> origins) {
    for (int i = table.from(); i < table.to(); i++) {
      List<String> cells = TableCells.of(table.line(sheet.lines(), i));
      if (cells.size() == 2 && i != table.from() + 1) {
        note(cells.get(0).replaceAll("[*_]{2}", ""), cells.get(1), origins.get(i));
      }
    }
  }

  private void listed(Node node, HeaderFact fact, List<Integer> origins) {
    List<String> names = new ArrayList<>();
    List<Node> paragraphs = new ArrayList<>();
    if (node.is(Node.Sort.PARAGRAPH)) {
      paragraphs.add(node);
    } else if (node.is(Node.Sort.LIST)) {
      node.children().stream()
          .flatMap(item -> item.children().stream())
          .filter(child -> child.is(Node.Sort.PARAGRAPH))
          .forEach(paragraphs::add);
    }
    for (Node paragraph : paragraphs) {
      names.add(ItemText.of(paragraph, sheet.lines()));
    }
    boolean plain = names.stream().allMatch(name -> name.length() <= 120 && !name.endsWith("."));
    if (!names.isEmpty() && plain && facts.get(fact) == null) {
      facts.put(fact, new Told(fact.name(), String.join(", ", names), origins.get(node.from())));
      if (holdsWhole(fact, String.join(", ", names))) {
        paragraphs.forEach(sheet::take);
      }
    }
  }

  /// Notes a field.
  ///
  /// @return whether the record holds all of it
  private boolean note(String name, String value, int line) {
    if (value.isBlank()) {
      return false;
    }
    if (MilestoneWords.find(name).isPresent()) {
      times.add(new Told(name, value, line));
      return false;
    }
    Optional<HeaderFact> fact = HeaderFact.find(name);
    if (fact.isEmpty() || facts.containsKey(fact.get())) {
      return false;
    }
    facts.put(fact.get(), new Told(name, value, line));
    return holdsWhole(fact.get(), value);
  }

  private boolean holdsWhole(HeaderFact fact, String value) {
    return switch (fact) {
      case TITLE, DURATION, OWNER, FACILITATOR, REPORTER -> true;
      case AUTHORS, ATTENDEES, REVIEWERS, SERVICES, TAGS -> !names(value).isEmpty();
      case DETECTED -> DetectionWords.read(value).isPresent();
      case SEVERITY -> LABELS.getFirst().read(value).isPresent();
      case STATUS, ID, DATE, REVIEWED, RESPONDERS, TICKET, LINK -> false;
    };
  }

  Optional<String> text(HeaderFact fact) {
    return Optional.ofNullable(facts.get(fact)).map(Told::value);
  }

  Optional<Told> told(HeaderFact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /// Fields that name a milestone and give its time.
  List<Told> times() {
    return times;
  }

  /// All fields that may tell when something happened, day and clock.
  List<String> moments() {
    return Stream.concat(
            times.stream().map(Told::value),
            Stream.of(HeaderFact.DATE, HeaderFact.DURATION).flatMap(fact -> text(fact).stream()))
        .toList();
  }

  /// Fields of the head that stay as they were written.
  List<BodySection> kept() {
    return kept;
  }

  People people() {
    return new People(
        text(HeaderFact.OWNER).orElse(""),
        text(HeaderFact.FACILITATOR).orElse(""),
        text(HeaderFact.REPORTER).orElse(""),
        text(HeaderFact.AUTHORS).map(HeaderFacts::names).orElse(List.of()),
        text(HeaderFact.REVIEWERS).map(HeaderFacts::names).orElse(List.of()),
        text(HeaderFact.ATTENDEES).map(HeaderFacts::names).orElse(List.of()));
  }

  /// What noticed the incident, where a label says it in words that have one meaning.
  Detection detection() {
    return text(HeaderFact.DETECTED).flatMap(DetectionWords::read).orElse(Detection.UNKNOWN);
  }

  /// The severity where it is said in words that have one meaning: `SEV2`, `P2`, `High`.
  Optional<Severity> severity() {
    return text(HeaderFact.SEVERITY).flatMap(HeaderFacts::severity);
  }

  static Optional<Severity> severity(String text) {
    String word =
        Bare.without(text, "*_`")
            .strip()
            .split("\\s*[-–—:(,.]\\s|\\s*\\(|\\s+-\\s+", 2)[0]
            .toLowerCase(Locale.ROOT)
            .replaceAll("^(?:sev(?:erity)?)[ -]?(?=[1-4]$)", "sev")
            .strip();
    return LABELS.stream().map(labels -> labels.read(word)).flatMap(Optional::stream).findFirst();
  }

  static List<String> names(String value) {
    return List.of(BETWEEN.split(value)).stream()
        .map(String::strip)
        .filter(n -> !n.isBlank())
        .toList();
  }
}
