package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Owner;
import dev.unrepeat.text.WordCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the action items of a part, in whatever form they stand: items of a list, rows of a table,
/// headings with a text below, short paragraphs.
final class ActionReading {
  private static final Pattern BOX = Pattern.compile("^\\[([ xX]?)\\]\\s+");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2})?[.)]|[A-Z]{1,3}-?\\d{1,2}[.):])\\s+\\S.*");

  /// The number or letter of a heading.
  private static final Pattern ORDERED =
      Pattern.compile(NUMBERED.pattern() + "|[A-H][.)]\\s+\\S.*");

  /// `1.` and `・` before Japanese, which leaves no blank behind them.
  private static final Pattern WIDE =
      Pattern.compile("^(?:\\d{1,2}[.．)、]|・)(?=[\\u3040-\\u9fff].)");

  /// What a paragraph of another section begins with where it is an action: `**TODO** …`.
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:\\*\\*|__)(?:TODO|TO DO|DONE|FIXME|WIP|(?:(?i)actions? planned|planned actions?|action items?"
              + "|follow-?ups?(?: actions?)?|next steps?)|((?i)actions? taken)):?(?:\\*\\*|__):?\\s+\\S.{12,}");

  private static final Pattern LABELLED =
      Pattern.compile("(?:\\*\\*|__)[^*_]{2,40}:(?:\\*\\*|__)\\s");

  private static final String DOT = "• ";
  private static final int FEWEST = 2;

  /// Fewer words are the name of a group.
  private static final int SENTENCE = 4;

  private static final Pattern ACTION_COLUMN =
      Pattern.compile(
          "(?i).*\\b(?:action(?: ?items?)?|task|todo|to-do|follow[- ]?ups?|measure|maßnahme|remediation)\\b.*|アクション.*|対応.*");
  private static final int LONGEST_PARAGRAPH = 500;

  private final Sheet sheet;
  private ActionSurroundings around;
  private final List<ForeignReading.Action> actions = new ArrayList<>();
  private final List<Integer> origins;
  private List<String> groups = List.of();

  private Unindented unindented = new Unindented(Map.of());

  /// The groups that headings make, without a line that leads one list.
  private List<String> headed = List.of();

  ActionReading(Sheet sheet, List<Integer> origins, ActionSurroundings around) {
    this.sheet = sheet;
    this.origins = origins;
    this.around = around;
  }

  List<ForeignReading.Action> actions() {
    return actions;
  }

  void read(Part part) {
    List<Node> content = part.content;
    groups = List.of(part.heading);
    headed = groups;
    unindented = Unindented.of(content, sheet.lines());
    boolean tabled = content.stream().anyMatch(this::isTable);
    around = around.amongToo(TableOwners.of(content, sheet.lines()));
    for (int i = 0; i < content.size(); i++) {
      Node node = content.get(i);
      switch (node.sort()) {
        case HEADING -> i = heading(part, i);
        case LIST -> {
          if (!unindented.holds(node)) {
            node.children().stream()
                .filter(item -> !tabled || statesItself(item))
                .forEach(this::item);
          }
          groups = headed;
        }
        case TABLE -> table(node, true);
        case PARAGRAPH -> {
          leading(node, followedByList(content, i));
          if (!tabled) {
            paragraph(node, isListed(content, i), followedByList(content, i));
          }
        }
        case ITEM, CODE, QUOTE, HTML, OTHER -> {}
      }
    }
  }

  /// A table of actions that stands in another part, unless its rows were read as events, in which
  /// a column "Action" tells what was done; and paragraphs that call themselves one.
  void readElsewhere(Part part) {
    groups = List.of();
    for (Node node : part.content) {
      if (node.is(Node.Sort.TABLE) && !sheet.isTaken(node.from())) {
        table(node, false);
      } else if (node.is(Node.Sort.PARAGRAPH) && !sheet.isTaken(node)) {
        called(node, part);
      }
    }
  }

  /// The lines of a paragraph from a label that calls them an action to the next label: `**Fix:**
  /// …`, `**Follow-ups:** …`. What was done while it lasted is none, what a lesson led to is.
  private void called(Node node, Part part) {
    int from = node.from();
    for (int i = from + 1; i <= node.to(); i++) {
      if (i == node.to() || LABELLED.matcher(node.line(sheet.lines(), i).strip()).lookingAt()) {
        Node piece = node.part(from, i);
        String text = ItemText.of(piece, sheet.lines());
        Matcher called = CALLED.matcher(text);
        if (text.length() <= LONGEST_PARAGRAPH
            && called.lookingAt()
            && (called.group(1) == null || Nesting.isLesson(part.meaning))) {
          sheet.take(piece);
          add(from, text, Optional.empty(), groups);
        }
        from = i;
      }
    }
  }

  /// Whether the group that a block stands in has a list.
  private static boolean isListed(List<Node> content, int at) {
    for (int i = at; i >= 0 && !content.get(i).is(Node.Sort.HEADING); i--) {
      if (content.get(i).is(Node.Sort.LIST)) {
        return true;
      }
    }
    for (int i = at; i < content.size() && !content.get(i).is(Node.Sort.HEADING); i++) {
      if (content.get(i).is(Node.Sort.LIST)) {
        return true;
      }
    }
    return false;
  }

  private static boolean followedByList(List<Node> content, int i) {
    return i + 1 < content.size()
        && (content.get(i + 1).is(Node.Sort.LIST) || content.get(i + 1).is(Node.Sort.TABLE));
  }

  private boolean isTable(Node node) {
    return node.is(Node.Sort.TABLE) && ActionColumns.of(node, sheet.lines()).isPresent();
  }

  /// A heading groups what is below it, unless only text is: then it is the action, and the text
  /// its detail.
  ///
  /// @return the index of the last block that was read
  private int heading(Part part, int at) {
    Node node = part.content.get(at);
    String text = node.heading(sheet.lines());
    int next = at + 1;
    boolean onlyText = true;
    while (next < part.content.size() && !part.content.get(next).is(Node.Sort.HEADING)) {
      onlyText &=
          part.content.get(next).is(Node.Sort.PARAGRAPH)
              || part.content.get(next).is(Node.Sort.CODE)
              || part.content.get(next).is(Node.Sort.OTHER);
      next++;
    }
    boolean told =
        ORDERED.matcher(text).matches() && instructs(part.content.get(at + 1 < next ? at + 1 : at));
    boolean action =
        (onlyText || told)
            && next > at + 1
            && HeadingWords.SHIPPED.exact(text).isEmpty()
            && (ORDERED.matcher(text).matches()
                || WordCount.of(text) >= SENTENCE
                || (WordCount.of(text) >= FEWEST && amongSentences(part)));
    if (!action) {
      groups = List.of(text, part.heading);
      headed = groups;
      return at;
    }
    StringBuilder said =
        new StringBuilder(
            ORDERED.matcher(text).matches() ? text.replaceFirst("^\\S+\\s+", "") : text);
    sheet.take(node);
    for (Node below : part.content.subList(at + 1, next)) {
      if (below.is(Node.Sort.PARAGRAPH)) {
        said.append('\n').append(ItemText.of(below, sheet.lines()));
        sheet.take(below);
      } else if (below.is(Node.Sort.LIST)) {
        below.children().forEach(item -> said.append("\n- ").append(ItemText.take(item, sheet)));
      }
    }
    add(node.from(), said.toString(), Optional.empty(), List.of(part.heading));
    return next - 1;
  }

  /// Whether a block is a paragraph that says what to do: what a list behind it tells are details.
  private boolean instructs(Node block) {
    return block.is(Node.Sort.PARAGRAPH)
        && ActionThemes.instructs(ItemText.of(block, sheet.lines()));
  }

  /// Whether no heading of a part has a list below it, and one of them says what is to be done.
  private boolean amongSentences(Part part) {
    return part.content.stream().noneMatch(n -> n.is(Node.Sort.LIST) || n.is(Node.Sort.TABLE))
        && part.content.stream()
            .filter(n -> n.is(Node.Sort.HEADING))
            .anyMatch(n -> WordCount.of(n.heading(sheet.lines())) >= SENTENCE);
  }

  /// Whether an item beside a table is an action of its own, and not a remark on the table: it has
  /// a checkbox, or says whose it is or until when.
  private boolean statesItself(Node item) {
    String text = ItemText.opening(item, sheet.lines());
    return BOX.matcher(text).find() || saysWhoOrWhen(text);
  }

  private boolean saysWhoOrWhen(String text) {
    ReadAction read = ActionTexts.read(text, around);
    return read.due().isPresent() || !(read.owner() instanceof Owner.Nobody);
  }

  private void item(Node item) {
    if (item.children().isEmpty() || !item.children().getFirst().is(Node.Sort.PARAGRAPH)) {
      item.children().stream()
          .filter(n -> n.is(Node.Sort.LIST))
          .forEach(l -> l.children().forEach(this::item));
      return;
    }
    Node head = item.children().getFirst();
    String text = ItemText.of(head, sheet.lines());
    List<Node> below = item.children().stream().filter(n -> n.is(Node.Sort.LIST)).toList();
    boolean numbered = NUMBERED.matcher(sheet.lines().get(item.from()).strip()).matches();
    if (!below.isEmpty() && new ActionThemes(sheet.lines()).isOne(text, numbered, below)) {
      List<String> before = groups;
      List<String> inner = new ArrayList<>();
      inner.add(text);
      inner.addAll(before);
      groups = inner;
      below.forEach(list -> list.children().forEach(this::item));
      groups = before;
      return;
    }
    if (NoAction.saysNone(text) || (LeftTemplate.isItem(text) && !saysWhoOrWhen(text))) {
      return;
    }
    Matcher box = BOX.matcher(text);
    Optional<Boolean> ticked =
        box.find() ? Optional.of(box.group(1).equalsIgnoreCase("x")) : Optional.empty();
    String said = ItemText.take(item, unindented.below(item), sheet);
    add(head.from(), ticked.isPresent() ? said.substring(box.end()) : said, ticked, groups);
  }

  /// `**In progress (next 2 weeks):**` above a list says so of its items.
  private void leading(Node node, boolean leads) {
    String text = leads ? ItemText.of(node, sheet.lines()) : "";
    if (!text.isEmpty() && ActionTexts.groups(text, around)) {
      groups = Stream.concat(Stream.of(text), headed.stream()).toList();
    }
  }

  /// A paragraph is an action where no list has them, and several where its sentences promise each;
  /// beside a list only if it says that it is one.
  private void paragraph(Node node, boolean listed, boolean leads) {
    List<String> each = node.text(sheet.lines());
    boolean wide = each.stream().filter(line -> WIDE.matcher(line).find()).count() >= FEWEST;
    boolean dotted = each.stream().filter(line -> line.startsWith(DOT)).count() >= FEWEST;
    if (wide
        || dotted
        || (each.size() > 1
            && (each.stream().allMatch(ActionReading::begins)
                || each.stream().allMatch(ActionReading::commands)))) {
      for (int i = node.from(); i < node.to(); i++) {
        String line = node.line(sheet.lines(), i);
        if (wide ? WIDE.matcher(line).find() : !dotted || line.startsWith(DOT)) {
          sheet.take(i);
          add(i, WIDE.matcher(line).replaceFirst(""), Optional.empty(), groups);
        }
      }
      return;
    }
    String text = ItemText.of(node, sheet.lines());
    boolean states =
        (!listed || ActionStart.names(text))
            && !leads
            && !text.endsWith(":")
            && !text.startsWith("![")
            && !NoAction.isRemark(text)
            && !LeftTemplate.is(text)
            && !NoAction.saysNone(text);
    if (!states) {
      return;
    }
    if (text.length() <= LONGEST_PARAGRAPH) {
      sheet.take(node);
      PromisedSentences.pieces(text)
          .forEach(piece -> add(node.from(), piece, Optional.empty(), groups));
    } else {
      // A long text stays where it is.
      PromisedSentences.alone(text)
          .forEach(said -> add(node.from(), said, Optional.empty(), groups));
    }
  }

  /// Whether a line of a paragraph is an item: it has a number or the dot of a list.
  private static boolean begins(String line) {
    return line.startsWith(DOT) || NUMBERED.matcher(line).matches();
  }

  /// Whether a line is a whole sentence that says what to do.
  private static boolean commands(String line) {
    return line.strip().endsWith(".") && ActionThemes.instructs(line);
  }

  private void table(Node node, boolean inPart) {
    Optional<ActionColumns> columns = ActionColumns.of(node, sheet.lines());
    if (columns.isEmpty()
        || (!inPart && !ACTION_COLUMN.matcher(columns.get().header()).matches())) {
      return;
    }
    boolean all = true;
    for (int i = node.from() + 2; i < node.to(); i++) {
      List<String> cells = TableCells.of(node.line(sheet.lines(), i));
      ActionSurroundings here = around.under(groups.reversed());
      ActionColumns found = columns.get();
      Optional<ActionItem> read =
          ActionTexts.row(found.names(), found.what(), cells, here)
              .map(action -> action.item(new ActionItemId(actions.size() + 1)));
      int line = i;
      read.ifPresent(item -> {
        sheet.take(line);
        actions.add(new ForeignReading.Action(origins.get(line), item));
      });
      all &= read.isPresent() || cells.stream().allMatch(String::isBlank);
    }
    if (all) {
      sheet.take(node);
    }
  }

  private void add(int line, String text, Optional<Boolean> ticked, List<String> above) {
    if (text.isBlank()) {
      return;
    }
    ActionSurroundings here = around.under(above.reversed());
    ReadAction read = ActionTexts.read(text, ticked.map(here::checked).orElse(here));
    actions.add(
        new ForeignReading.Action(
            origins.get(line), read.item(new ActionItemId(actions.size() + 1))));
  }
}
