package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.ActionFact.DueOn;
import dev.unrepeat.document.foreign.ActionFact.Left;
import dev.unrepeat.document.foreign.ActionFact.Nothing;
import dev.unrepeat.document.foreign.ActionFact.Owned;
import dev.unrepeat.document.foreign.ActionFact.Stands;
import dev.unrepeat.document.foreign.ActionFact.Ticketed;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.text.Glance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Understands a piece that stands apart from an action's sentence, in brackets, behind a dash, in
/// a cell: `(Priya, due 30 Oct)`, `- DONE`, `[detect]`, `Owner: @ben`. A piece that says more than
/// it understands is none.
record ActionPieces(OwnerText owners, DuePhrases dues) {
  private static final int LONGEST = 240;
  private static final int GAPS = 12;
  private static final int NAME = 40;
  private static final int PART = 100;
  private static final int WORDS = 5;
  private static final Set<ActionColumn> VALUES =
      EnumSet.of(ActionColumn.DUE, ActionColumn.STATE, ActionColumn.PRIORITY, ActionColumn.TYPE);

  static final String DUE_WORDS =
      "due(?: date)?(?: by| on)?|by|no later than|not later than|until|till|before|eta|deadline"
          + "|target(?: date)?|expected(?: by)?"
          + "|fällig(?: am| bis)?|bis(?: zum| spätestens)?|spätestens(?: bis)?|期限|→|->|=>";
  private static final Pattern DUE =
      Pattern.compile(
          "(?:(?:" + DUE_WORDS + ")\\s*[:=：]?\\s*)?(.+?)(?:まで(?:に)?|期限)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /// `Done（commit f5cf687）`: a word for the state, and remarks in brackets.
  private static final Pattern REMARKED =
      Pattern.compile("([^（(]{2,30}?)\\s*(?:（[^（）]*）|\\([^()]*\\))", Pattern.DOTALL);

  private static final Pattern STOP = Pattern.compile("[.!]+$");
  private static final Pattern BARE_YEAR = Pattern.compile("(?:end of )?20\\d\\d");
  private static final Pattern LABEL =
      Pattern.compile("([\\p{L}][\\p{L} /-]{0,24}?)\\s*[:：=]\\s*(.+)", Pattern.DOTALL);
  private static final Pattern OWNED =
      Pattern.compile(
          "(?:owner|owned by|assignee|assigned to|responsible|lead|dri|zuständig|verantwortlich"
              + "|担当)\\s+(.+)",
          Pattern.CASE_INSENSITIVE);

  /// `Ana, due 3 May`: a day behind the name of an owner.
  static final Pattern DUE_BEHIND =
      Pattern.compile(
          ",\\s+(?=(?:due|by|until|eta|deadline|fällig|bis)\\b)", Pattern.CASE_INSENSITIVE);

  /// Words behind which stands nothing but a name.
  private static final Pattern ASSIGNED =
      Pattern.compile("(?i)owned by|assignee|assigned to|zuständig|verantwortlich");

  private static final Pattern MARKS =
      Pattern.compile("[*`]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");
  private static final Pattern BREAK =
      Pattern.compile(
          "\\s*[,;|·•、]\\s*|:\\s+|\\s+[-–—/+]\\s+|\\s+(?=(?:due|by|until|eta|deadline|bis"
              + "|fällig)\\b)|\\s+");
  private static final Pattern NAME_AND_DAY =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]{1,24}|[\\p{IsHan}々]{2,3})\\s*(?:[,;|·/、]|\\s[-–—])\\s*(.+)");
  private static final Pattern NAME_DOES =
      Pattern.compile(
          "(@?\\p{L}[\\w.'-]{1,24}(?: \\p{Lu}[\\w.'-]{1,24})?) ((?:to|will|call|calls|ask|asks"
              + "|check|checks|write|writes|open|opens|create|creates|investigate"
              + "|contact|follow|schedule|set|talk|look|take|organize|organise|prepare|arrange"
              + "|wants|needs)\\b.+)",
          Pattern.DOTALL);

  /// All that a piece says; empty when a part of it is not understood.
  List<ActionFact> read(String piece) {
    String text = unmarked(piece);
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    List<ActionFact> all = read(text, new HashMap<>());
    return all.isEmpty() ? nameAndDay(text) : all;
  }

  /// `Birte, by 30 Oct`: beside a day one word may be a name that no list holds.
  private List<ActionFact> nameAndDay(String text) {
    Matcher pair = NAME_AND_DAY.matcher(text);
    Optional<ActionFact> day =
        pair.matches() && owners.mayName(pair.group(1)) ? due(pair.group(2)) : Optional.empty();
    return day.map(on -> List.<ActionFact>of(new Owned(OwnerText.plain(pair.group(1))), on))
        .orElse(List.of());
  }

  /// @param seen what is known of the endings of the piece
  private List<ActionFact> read(String text, Map<String, List<ActionFact>> seen) {
    List<ActionFact> known = seen.get(text);
    if (known != null) {
      return known;
    }
    List<ActionFact> whole = single(text);
    List<ActionFact> all = whole.isEmpty() ? parted(text, seen) : whole;
    seen.put(text, all);
    return all;
  }

  private List<ActionFact> parted(String text, Map<String, List<ActionFact>> seen) {
    Matcher gap = BREAK.matcher(text);
    for (int i = 0; i < GAPS && gap.find(); i++) {
      String left = text.substring(0, gap.start()).strip();
      String right = text.substring(gap.end()).strip();
      boolean blank = gap.group().isBlank();
      if (left.length() > (left.contains("http") ? LONGEST : blank ? NAME : PART)) {
        break;
      }
      List<ActionFact> first = left.isEmpty() || right.isEmpty() ? List.of() : single(left);
      if (first.isEmpty() || (blank && !glued(first.getFirst()))) {
        continue;
      }
      List<ActionFact> read = read(right, seen);
      List<ActionFact> rest = read.isEmpty() && labelsOwner(left) ? unread(right) : read;
      if (!rest.isEmpty()) {
        return Stream.concat(first.stream(), rest.stream()).toList();
      }
    }
    return nameDoes(text);
  }

  /// Whether a piece says `Owner:`, which makes it sure.
  private static boolean labelsOwner(String piece) {
    Matcher label = LABEL.matcher(piece);
    return label.matches() && ActionColumn.of(label.group(1)) == ActionColumn.OWNER;
  }

  /// `Due: 24h` behind an owner, a day that nobody can know.
  private static List<ActionFact> unread(String piece) {
    Matcher label = LABEL.matcher(piece);
    boolean known =
        label.matches()
            && label.group(2).split(" ", -1).length <= WORDS
            && VALUES.contains(ActionColumn.of(label.group(1)));
    return known ? List.of(new Left(piece)) : List.of();
  }

  /// What a blank may part from what follows: a name, a sign, a ticket; not a word of a sentence.
  private static boolean glued(ActionFact fact) {
    return switch (fact) {
      case Owned owned -> true;
      case Ticketed ticketed -> true;
      case ActionFact.Ranked ranked -> true;
      case ActionFact.Typed typed -> true;
      case Stands stands -> stands.asWritten().equals(stands.asWritten().toUpperCase(Locale.ROOT));
      case DueOn on -> false;
      case ActionFact.Nearly nearly -> false;
      case Left words -> false;
      case Nothing nothing -> false;
    };
  }

  private List<ActionFact> nameDoes(String text) {
    Matcher does = NAME_DOES.matcher(text);
    return does.matches() && owners.plausible(does.group(1), false)
        ? List.of(new Owned(OwnerText.plain(does.group(1))), new Left(does.group(2)))
        : List.of();
  }

  private List<ActionFact> single(String text) {
    List<ActionFact> labelled = labelled(text);
    if (!labelled.isEmpty()) {
      return labelled;
    }
    Optional<Stands> state = ActionStateWords.readWithTail(text);
    if (state.isPresent()) {
      return withTickets(state.get(), text);
    }
    List<ActionFact> tickets = tickets(text);
    if (!tickets.isEmpty()) {
      return tickets;
    }
    Optional<ActionFact> kind = ActionKinds.type(text).or(() -> ActionKinds.surePriority(text));
    if (kind.isPresent()) {
      return kind.stream().toList();
    }
    Optional<ActionFact> due = BARE_YEAR.matcher(text).matches() ? Optional.empty() : due(text);
    if (due.isPresent()) {
      return due.stream().toList();
    }
    return owners.plausible(text, true) ? List.of(new Owned(OwnerText.plain(text))) : List.of();
  }

  /// `owner: Priya Raman`, `assigned to Ben`, `priority: high`.
  private List<ActionFact> labelled(String text) {
    Matcher owned = OWNED.matcher(text);
    if (owned.matches()
        && (owners.plausible(owned.group(1), true)
            || (ASSIGNED.matcher(text).lookingAt() && owners.mayName(owned.group(1))))) {
      return List.of(new Owned(OwnerText.plain(owned.group(1))));
    }
    Matcher label = LABEL.matcher(text);
    ActionColumn role = label.matches() ? ActionColumn.of(label.group(1)) : ActionColumn.OTHER;
    if (label.matches() && ActionStateWords.read(label.group(1)).isPresent()) {
      return List.of();
    }
    boolean several =
        role == ActionColumn.OWNER
            && (label.group(2).matches(".*[:：;；].*") || DUE_BEHIND.matcher(label.group(2)).find());
    return several ? List.of() : cell(role, label.matches() ? label.group(2) : "", text);
  }

  private static List<ActionFact> withTickets(ActionFact fact, String text) {
    List<ActionFact> facts = new ArrayList<>(List.of(fact));
    TicketText.all(text).forEach(found -> facts.add(new Ticketed(found.ticket())));
    return facts;
  }

  private static List<ActionFact> tickets(String text) {
    return TicketText.only(text).stream().<ActionFact>map(Ticketed::new).toList();
  }

  /// A due date with or without a word for it.
  Optional<ActionFact> due(String text) {
    Matcher matcher = DUE.matcher(text.strip());
    return matcher.matches()
        ? dues.whole(STOP.matcher(matcher.group(1)).replaceAll(""))
            .map(date -> new DueOn(new DueDate(date, asWritten(text.strip(), date)), text.strip()))
        : Optional.empty();
  }

  /// The words that a date was read from; a date written as we write it needs none.
  static String asWritten(String text, LocalDate date) {
    return text.equals(date.toString()) ? "" : text;
  }

  /// What a cell below a header, or a text behind a label, says; empty when it is not understood.
  ///
  /// @param header as written
  List<ActionFact> cell(ActionColumn role, String cell, String header) {
    String text = unmarked(cell);
    if (role == ActionColumn.WHAT || role == ActionColumn.OTHER) {
      return List.of();
    }
    if (OwnerText.saysNobody(text)) {
      return List.of(new Nothing());
    }
    return switch (role) {
      case OWNER -> TicketText.all(text).isEmpty() ? owned(cell) : read(text);
      case DUE -> due(text).map(List::of).orElseGet(() -> read(text));
      case STATE -> state(text, header);
      case TYPE -> ActionKinds.type(text).map(List::of).orElse(List.of());
      case PRIORITY -> ActionKinds.priority(text).map(List::of).orElse(List.of());
      case TICKET -> ticketed(unsaid(text));
      case NUMBER ->
          text.matches("[#\\w.-]{1,12}") && !TicketText.all(text).isEmpty()
              ? tickets(text)
              : text.matches("#?\\d{1,3}[.)]?") ? List.of(new Nothing()) : List.of();
      case WHAT, WHY, DONE_WHEN, OTHER -> List.of();
    };
  }

  private static List<ActionFact> owned(String cell) {
    return cell.length() <= LONGEST ? List.of(new Owned(OwnerText.plain(cell))) : List.of();
  }

  /// `Bug 5554825 DONE`, where what stands before the state is a ticket in words we do not know.
  private List<ActionFact> ticketed(String text) {
    List<ActionFact> facts = read(text);
    for (int i = text.indexOf(' '); facts.isEmpty() && i > 0; i = text.indexOf(' ', i + 1)) {
      Left before = new Left(text.substring(0, i));
      String state = text.substring(i + 1);
      if (ActionStateWords.capitalsAt(state, 0) == state.length()) {
        facts =
            ActionStateWords.read(state)
                .map(stands -> List.<ActionFact>of(stands, before))
                .orElse(List.of());
      }
    }
    return facts;
  }

  /// `n/a DONE` says that it is done.
  private static String unsaid(String text) {
    return text.replaceFirst("^(?i:n/?a|none|-)\\s+", "");
  }

  private List<ActionFact> state(String text, String header) {
    List<ActionFact> facts = read(unsaid(text));
    Matcher remarked = REMARKED.matcher(text);
    if (facts.isEmpty() && remarked.matches()) {
      facts = read(remarked.group(1));
    }
    if (facts.isEmpty()) {
      facts = ActionStateWords.leading(text).<List<ActionFact>>map(List::of).orElse(facts);
    }
    if (!facts.isEmpty() && facts.stream().noneMatch(DueOn.class::isInstance)) {
      return facts;
    }
    boolean asked =
        header
            .toLowerCase(Locale.ROOT)
            .matches(".*(?:done|complete|finished|closed|erledigt|完了).*");
    boolean yes = asked && (text.matches("(?i)y|yes|ja|x|true|はい|○|◯") || !facts.isEmpty());
    boolean no = asked && text.matches("(?i)n|no|nein|false|いいえ|×");
    return yes
        ? List.of(new Stands(ActionStanding.DONE, text))
        : no ? List.of(new Stands(ActionStanding.OPEN, text)) : facts;
  }

  private static String unmarked(String text) {
    return Bare.blanks(Glance.holdsOneOf(text, "*`_") ? MARKS.matcher(text).replaceAll("") : text)
        .strip();
  }
}
