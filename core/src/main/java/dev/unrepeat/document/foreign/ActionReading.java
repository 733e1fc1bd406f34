package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Owner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the action items of a part, in whatever form they stand: items of a list, rows of a table,
/// headings with a text below, short paragraphs.
final class ActionReading {
  private static final Pattern BOX = Pattern.compile("^\\[([ xX]?)\\]\\s+");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2})?[.)]|[A-Z]{1,3}-?\\d{1,2}[.):])\\s+\\S.*");

  /// `1.` and `・` before Japanese, which leaves no blank behind them.
  private static final Pattern WIDE =
      Pattern.compile("^(?:\\d{1,2}[.．)、]|・)(?=[\\u3040-\\u9fff].)");

  /// What a paragraph of another section begins with where it is an action: `**TODO** …`.
  private static final Pattern CALLED =
      Pattern.compile("(?:\\*\\*|__)(?:TODO|TO DO|DONE|FIXME|WIP):?(?:\\*\\*|__):?\\s+\\S.{12,}");

  /// Verbs that begin what is to be done.
  private static final Pattern DOES =
      Pattern.compile(
          "(?i)(?:deploy|conduct|review|update|document|audit|investigate|train|test|add|implement|create|build|introduce|enable|write|automate|enforce|enhance|improve"
              + "|upgrade|migrate|remove|replace|configure|define|establish|strengthen|reduce|increase"
              + "|ensure|perform|conduct|develop|extend|provide|require|schedule|set up)\\s");

  private static final String DOT = "• ";
  private static final int FEWEST = 2;

  /// Fewer words are the name of a group.
  private static final int SENTENCE = 4;

  private static final Pattern ACTION_COLUMN =
      Pattern.compile(
          "(?i).*\\b(?:action(?: ?items?)?|task|todo|to-do|follow[- ]?ups?|measure|maßnahme|remediation)\\b.*|アクション.*|対応.*");
  private static final Set<ActionColumn> FIELDS =
      EnumSet.of(
          ActionColumn.OWNER,
          ActionColumn.DUE,
          ActionColumn.STATE,
          ActionColumn.PRIORITY,
          ActionColumn.TICKET);
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
        called(node);
      }
    }
  }

  private void called(Node node) {
    String text = ItemText.of(node, sheet.lines());
    if (text.length() <= LONGEST_PARAGRAPH && CALLED.matcher(text).lookingAt()) {
      sheet.take(node);
      add(node.from(), text, Optional.empty(), groups);
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
    boolean action =
        onlyText
            && next > at + 1
            && HeadingWords.SHIPPED.exact(text).isEmpty()
            && (NUMBERED.matcher(text).matches()
                || words(text) >= SENTENCE
                || (words(text) >= FEWEST && amongSentences(part)));
    if (!action) {
      groups = List.of(text, part.heading);
      headed = groups;
      return at;
    }
    StringBuilder said =
        new StringBuilder(
            NUMBERED.matcher(text).matches() ? text.replaceFirst("^\\S+\\s+", "") : text);
    sheet.take(node);
    for (Node below : part.content.subList(at + 1, next)) {
      if (below.is(Node.Sort.PARAGRAPH)) {
        said.append('\n').append(ItemText.of(below, sheet.lines()));
        sheet.take(below);
      }
    }
    add(node.from(), said.toString(), Optional.empty(), List.of(part.heading));
    return next - 1;
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }

  /// Whether no heading of a part has a list below it, and one of them says what is to be done.
  private boolean amongSentences(Part part) {
    return part.content.stream().noneMatch(n -> n.is(Node.Sort.LIST) || n.is(Node.Sort.TABLE))
        && part.content.stream()
            .filter(n -> n.is(Node.Sort.HEADING))
            .anyMatch(n -> words(n.heading(sheet.lines())) >= SENTENCE);
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
    if (!below.isEmpty() && isGroup(text, numbered, below)) {
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

  /// A few words with items below: a component, a person, a sort of measure.
  private boolean isGroup(String text, boolean numbered, List<Node> below) {
    String plain = Bare.without(text, "*_`").strip();
    int words = plain.split("\\s+").length;
    if (below.stream().allMatch(this::onlyFields)
        || NoAction.saysState(plain)
        || (numbered && text.startsWith("**") && below.stream().noneMatch(this::instructs))) {
      return false;
    }
    Matcher box = BOX.matcher(plain);
    if (box.find()) {
      String bare = plain.substring(box.end());
      return words <= SENTENCE
          && !DOES.matcher(bare).lookingAt()
          && below.stream().allMatch(this::boxed);
    }
    boolean few = words <= 3 && !plain.endsWith(".");
    return (few && !DOES.matcher(plain).lookingAt() && below.stream().anyMatch(this::tells))
        || (plain.endsWith(":") && words <= 6 && below.stream().allMatch(this::states));
  }

  private boolean boxed(Node list) {
    return list.children().stream()
        .allMatch(item -> BOX.matcher(ItemText.opening(item, sheet.lines())).find());
  }

  /// Whether an item of a list says what is to be done, and not only a thing or a figure of it.
  private boolean tells(Node list) {
    return list.children().stream()
        .map(item -> ItemText.opening(item, sheet.lines()))
        .anyMatch(text ->
            DOES.matcher(text).lookingAt()
                || (text.split("\\s+").length >= SENTENCE - 1 && Labels.of(text).isEmpty()));
  }

  /// Whether two items of a list or more begin with what is to be done; a numbered title in bold is
  /// the name of a group then, and else the action, of which they are details.
  private boolean instructs(Node list) {
    return list.children().stream()
            .filter(item -> DOES.matcher(ItemText.opening(item, sheet.lines())).lookingAt())
            .count()
        >= FEWEST;
  }

  /// Whether each item of a list tells who, when or how far: then it is of the action above it.
  private boolean onlyFields(Node list) {
    return list.children().stream()
        .map(item -> Labels.of(ItemText.opening(item, sheet.lines())))
        .allMatch(
            label -> label.filter(l -> FIELDS.contains(ActionColumn.of(l.words()))).isPresent());
  }

  /// Whether each item of a list says enough to stand alone.
  private boolean states(Node list) {
    return list.children().stream()
        .map(item -> ItemText.opening(item, sheet.lines()))
        .allMatch(text -> text.split("\\s+").length >= 4);
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
    if (wide || dotted || (each.size() > 1 && each.stream().allMatch(ActionReading::begins))) {
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

  /// Whether a line of a paragraph is an item: it has a number or the dot of a list, or is a
  /// sentence that says what to do.
  private static boolean begins(String line) {
    return line.startsWith(DOT)
        || NUMBERED.matcher(line).matches()
        || (DOES.matcher(line).lookingAt() && line.stripTrailing().endsWith("."));
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
