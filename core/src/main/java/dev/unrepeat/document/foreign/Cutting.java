package dev.unrepeat.document.foreign;

import dev.unrepeat.time.Answers;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Cuts a document into parts at its headings, of whatever form: marked, underlined, in bold on a
/// line of their own, or as a label that opens a list item or paragraph.
final class Cutting {
  /// The level of a heading in bold, below all marked ones, and that of a label.
  static final int BOLD = 7;

  static final int LABEL = 8;

  private static final int NO_DAY = 9;
  private static final WrittenTimes TIMES = new WrittenTimes(Answers.NONE, TimeHints.NONE);

  private final List<String> lines;

  /// All blocks of the document as they stand, uncut.
  final List<Node> nodes;

  private final boolean titled;
  private final List<Part> parts = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private boolean anyHeading;
  private String day = "";
  private int dayLevel = NO_DAY;

  /// The part of a label that ended a list and had nothing in its item: it holds what follows.
  private Optional<Part> leading = Optional.empty();

  /// One heading with what it means where it stands.
  record Head(int line, String text, Meaning meaning) {}

  private Cutting(List<String> lines, boolean titled) {
    this.lines = lines;
    this.nodes = Tree.of(lines);
    this.titled = titled;
    Part opening = new Part(Meaning.TITLE, "", -1, 0, List.of());
    parts.add(opening);
    open.push(opening);
  }

  /// @param titled whether the head of the document has its title, so that the first heading need
  ///   not be it
  static Cutting of(List<String> lines, boolean titled) {
    Cutting cutting = new Cutting(lines, titled);
    cutting.walk(cutting.nodes);
    TellingContent.read(cutting.parts, cutting.heads, lines);
    return cutting;
  }

  List<Part> parts() {
    return parts;
  }

  List<Head> heads() {
    return heads;
  }

  private void walk(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      switch (node.sort()) {
        case HEADING -> heading(node, nodes, i);
        case PARAGRAPH -> {
          for (Node piece : BareLine.pieces(node, lines)) {
            paragraph(piece, nodes, i);
          }
        }
        case LIST -> list(node, Unindented.goesOnBehindCode(nodes, i));
        default -> open.getFirst().content.add(node);
      }
    }
  }

  /// A new part with the headings above it; a heading inside a part that named a day counts until
  /// one of its own level follows.
  private Part part(Meaning meaning, String heading, int line, int level) {
    List<String> above = new ArrayList<>();
    List<Part> around = new ArrayList<>(open);
    Collections.reverse(around);
    around.stream()
        .filter(p -> p.level < level && !p.is(Meaning.TITLE))
        .map(p -> p.heading)
        .forEach(above::add);
    if (dayLevel < level) {
      above.add(day);
    }
    return new Part(meaning, heading, line, level, above);
  }

  private void pass(int level, String heading) {
    if (level <= dayLevel) {
      dayLevel = NO_DAY;
    }
    if (HintFinder.namesDay(heading)) {
      day = heading;
      dayLevel = level;
    }
  }

  private void heading(Node node, List<Node> nodes, int i) {
    String text = node.heading(lines);
    Part within = around(node.level());
    Optional<Meaning> found = found(text);
    boolean first = !anyHeading;
    anyHeading = true;
    boolean ofAll = found.filter(m -> NamelessTitle.isOfAll(text, m, nodes, i, lines)).isPresent();
    boolean title =
        (first
                && (found.isEmpty() || ofAll || (node.level() == 1 && HeadingText.tells(text)))
                && (node.level() == 1 || !titled)
                && (onlyOne(nodes) || !clocked(text)))
            || (found.isEmpty() && NamelessTitle.isAbove(nodes, i, lines));
    if (title) {
      enter(part(Meaning.TITLE, text, node.from(), node.level()));
      heads.add(new Head(node.from(), text, Meaning.TITLE));
      return;
    }
    found = found.or(() -> HeadingGist.find(text));
    Optional<Part> beside = open.stream().filter(p -> p.level == node.level()).findFirst();
    Meaning meaning = meaning(text, within, found, nodes, i);
    boolean strange = meaning == Meaning.WITHIN && found.isEmpty() && beside.isPresent();
    boolean raw = strange && beside.orElseThrow().is(Meaning.EVIDENCE);
    // Were it within what both stand in, its text would move up over the section beside it.
    meaning = strange && !raw ? Meaning.OWN : meaning;
    heads.add(new Head(node.from(), text, meaning));
    pass(node.level(), text);
    if (inside(meaning)) {
      close(raw ? node.level() + 1 : node.level());
      open.getFirst().content.add(node);
    } else {
      enter(part(meaning, text, node.from(), node.level()));
    }
  }

  /// A heading such as "Severity" is a field of the header that got a line of its own.
  private static Optional<Meaning> found(String heading) {
    return HeaderFact.find(heading).filter(HeaderFact.SEVERITY::equals).isPresent()
        ? Optional.of(Meaning.FACT)
        : HeadingWords.SHIPPED.find(heading);
  }

  private static boolean inside(Meaning meaning) {
    return meaning == Meaning.WITHIN
        || meaning == Meaning.GROUP
        || meaning == Meaning.ENTRY
        || meaning == Meaning.DAY;
  }

  /// Whether only one heading is of the first level, which then is the title whatever it says.
  private static boolean onlyOne(List<Node> nodes) {
    return nodes.stream().filter(n -> n.is(Node.Sort.HEADING) && n.level() == 1).count() == 1;
  }

  private static boolean clocked(String text) {
    return TIMES.find(text).filter(t -> t.written().hasClock()).isPresent();
  }

  private Meaning meaning(
      String text, Part within, Optional<Meaning> found, List<Node> nodes, int i) {
    boolean status = HeadingWords.SHIPPED.isStatus(text);
    if (status && StatusUpdates.isPosted(nodes, i + 1, lines)) {
      return Meaning.STATUS_UPDATE;
    }
    Optional<TimeInLine> time = TIMES.find(text).filter(t -> t.start() <= 1 || status);
    if (time.isPresent() && time.get().written().hasClock()) {
      return Meaning.ENTRY;
    }
    if (time.isPresent()
        && found.isEmpty()
        && time.get().written().hasDay()
        && (within.is(Meaning.TIMELINE, Meaning.WHAT_HAPPENED) || time.get().rest().isEmpty())) {
      return within.is(Meaning.TIMELINE) && LoneDay.isEntry(nodes, i, lines, TIMES)
          ? Meaning.ENTRY
          : Meaning.DAY;
    }
    if (within.is(Meaning.TIMELINE) && LineClock.beginsWithDay(text)) {
      return Meaning.DAY;
    }
    if (within.level == 0 || within.is(Meaning.TITLE) || StatusUpdates.isPostmortem(within)) {
      return found.orElse(Meaning.OWN);
    }
    Optional<Meaning> fitting =
        found.filter(within.meaning::equals).isPresent()
            ? HeadingWords.SHIPPED
                .read(text)
                .flatMap(
                    r -> r.meanings().stream().filter(Meaning.ACTION_ITEMS::equals).findFirst())
                .or(() -> found)
            : found;
    boolean phase = within.is(Meaning.TIMELINE) && TimedLines.below(nodes, i + 1, lines, TIMES);
    return Nesting.of(text, within.meaning, fitting, phase);
  }

  /// The part that a heading of this level stands in.
  private Part around(int level) {
    return open.stream().filter(part -> part.level < level).findFirst().orElse(open.getLast());
  }

  private void close(int level) {
    while (open.size() > 1 && open.getFirst().level >= level) {
      open.pop();
    }
  }

  private void enter(Part part) {
    close(part.level);
    parts.add(part);
    open.push(part);
  }

  private void paragraph(Node node, List<Node> nodes, int i) {
    String first = node.line(lines, node.from()).strip();
    boolean alone = node.to() - node.from() == 1;
    if (i == 0 && !titled && UnmarkedTitle.is(node, nodes, lines)) {
      heads.add(new Head(node.from(), first, Meaning.TITLE));
      enter(part(Meaning.TITLE, first, node.from(), 1));
      if (!alone) {
        open.getFirst().content.add(node.withoutFirst());
      }
      return;
    }
    Optional<String> bold = alone ? Labels.bold(first) : Optional.empty();
    if (bold.isPresent() && boldHeading(node, bold.get(), nodes, i)) {
      return;
    }
    Optional<BareLine> bare = alone ? BareLine.of(first, true) : Optional.empty();
    if (bare.isPresent() && bare(node, bare.get(), nodes, i)) {
      return;
    }
    Optional<KnownLabel> label = KnownLabel.of(first);
    boolean opens = Nesting.opensByLabel(open.getFirst(), first);
    if (label.isEmpty() || !opens) {
      open.getFirst().content.add(node);
    } else if (BareLine.isHeader(label.get().meaning())) {
      header(node);
    } else {
      close(LABEL);
      Part part = label(node.from(), label.get());
      Optional<Node> rest = Labels.rest(node, label.get().label(), lines);
      rest.ifPresent(part.content::add);
      boolean listed = i + 1 < nodes.size() && nodes.get(i + 1).is(Node.Sort.LIST);
      boolean all = !listed && Labels.saysAll(first, rest, lines);
      if (part.is(Meaning.ACTION_ITEMS) && all) {
        open.pop();
      }
    }
  }

  /// The lines of a header, each with a label: status, severity, authors.
  private void header(Node node) {
    for (int line = node.from(); line < node.to(); line++) {
      int at = line;
      KnownLabel.of(node.line(lines, line))
          .ifPresent(k -> heads.add(new Head(at, k.label().words(), k.meaning())));
    }
    open.getFirst().content.add(node);
  }

  /// A line in bold that stands alone is a heading when its words are known, or when something
  /// stands below it and it is no sentence.
  private boolean boldHeading(Node node, String text, List<Node> nodes, int i) {
    Optional<Meaning> found = HeadingWords.SHIPPED.find(text);
    Part within = around(BOLD);
    Meaning meaning = meaning(text, within, found, nodes, i);
    boolean known = found.isPresent() && meaning != Meaning.WITHIN && meaning != Meaning.GROUP;
    if (!known && meaning != Meaning.DAY && meaning != Meaning.GROUP) {
      return false;
    }
    heads.add(new Head(node.from(), text, meaning));
    Node heading =
        new Node(Node.Sort.HEADING, node.from(), node.to(), node.columns(), 6, List.of());
    if (inside(meaning)) {
      close(BOLD);
      open.getFirst().content.add(meaning == Meaning.GROUP ? node : heading);
    } else {
      anyHeading = true;
      enter(part(meaning, text, node.from(), BOLD));
    }
    return true;
  }

  /// A line that is a heading without a mark.
  private boolean bare(Node node, BareLine line, List<Node> nodes, int i) {
    Part within = around(BOLD);
    if (line.found().filter(within.meaning::equals).isPresent()) {
      return false;
    }
    Meaning meaning = meaning(line.words(), within, line.found(), nodes, i);
    boolean stateAlone =
        meaning == Meaning.STATUS_UPDATE && !StatusUpdates.isPosted(nodes, i + 1, lines);
    if (inside(meaning) || stateAlone) {
      return false;
    }
    anyHeading = true;
    heads.add(new Head(node.from(), line.words(), meaning));
    enter(part(meaning, line.words(), node.from(), BOLD));
    return true;
  }

  private void list(Node list, boolean goesOn) {
    List<Node> plain = new ArrayList<>();
    for (Node item : list.children()) {
      Optional<KnownLabel> label = label(item);
      if (label.isEmpty() || !Nesting.opensByLabel(open.getFirst())) {
        plain.add(item);
        continue;
      }
      boolean bold = lines.get(item.from()).contains("**");
      if (bold && leading.filter(open::contains).isPresent()) {
        flush(list, plain);
        leading.ifPresent(open::remove);
      }
      boolean header = BareLine.isHeader(label.get().meaning());
      if (header && open.getFirst().level >= LABEL) {
        plain.add(item);
        continue;
      }
      flush(list, plain);
      if (header && item.children().size() == 1) {
        heads.add(new Head(item.from(), label.get().label().words(), label.get().meaning()));
        plain.add(item);
        flush(list, plain);
        continue;
      }
      Part part = label(item.from(), label.get());
      Node paragraph = item.children().getFirst();
      Labels.rest(paragraph, label.get().label(), lines).ifPresent(part.content::add);
      walk(item.children().subList(1, item.children().size()));
      while (open.contains(part)) {
        open.pop();
      }
      boolean last = item.from() == list.children().getLast().from();
      boolean bare = part.content.isEmpty() && item.children().size() == 1;
      boolean cut = goesOn && item.children().getLast().is(Node.Sort.LIST);
      if (bold && last && (bare || cut)) {
        open.push(part);
        leading = Optional.of(part);
      }
    }
    flush(list, plain);
  }

  private Optional<KnownLabel> label(Node item) {
    boolean spoken =
        !item.children().isEmpty() && item.children().getFirst().is(Node.Sort.PARAGRAPH);
    return spoken
        ? KnownLabel.of(item.children().getFirst().line(lines, item.children().getFirst().from()))
            .or(() -> BareLine.item(item, lines))
        : Optional.empty();
  }

  private void flush(Node list, List<Node> items) {
    if (!items.isEmpty()) {
      List<Node> held = List.copyOf(items);
      open.getFirst()
          .content
          .add(
              new Node(
                  Node.Sort.LIST,
                  held.getFirst().from(),
                  held.getLast().to(),
                  list.columns().subList(0, 1),
                  0,
                  held));
      items.clear();
    }
  }

  private Part label(int line, KnownLabel label) {
    heads.add(new Head(line, label.label().words(), label.meaning()));
    Part part = part(label.meaning(), label.label().words(), line, LABEL);
    parts.add(part);
    open.push(part);
    return part;
  }
}
