package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.ActionFact.DueOn;
import dev.unrepeat.document.foreign.ActionFact.Owned;
import dev.unrepeat.text.Glance;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes off the end of an action what is not its sentence: `(Priya, due 30 Oct)`, `- DONE`,
/// `@ben`, `by end of Q2`, `Fixed in #123`, `Owner: Priya Raman`.
record ActionEnd(ActionPieces pieces, DueInText due) {
  private static final int MOST = 12;
  private static final int FARTHEST = 260;
  private static final int STOPS = 3;
  private static final int HANDLE_AND_DAY = 60;

  private static final String PARTING = ":：–—→>|/";
  private static final Pattern DASH = Pattern.compile("\\s(?:[-–—|]|->|=>|→|//)\\s|—|→");
  private static final Pattern HANDLES =
      Pattern.compile(
          "(?:^|[\\s,;])[`*]*(@[\\p{L}\\p{N}][\\w.-]{0,38}(?:(?:,? (?:and|&|und) |, ?"
              + "| )@[\\p{L}\\p{N}][\\w.-]{0,38}){0,5})[`*]*$");
  private static final Pattern TOWARDS =
      Pattern.compile(
          "(?i)(?:^|\\W)(?:to|with|from|by|of|for|ask|contact|ping|tell|and|or|in|on|at|via|as"
              + "|thank|thanks|inform|notify|email|the|invite|let|help|join|mit|von|an)$");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?:^|[\\s.;:,])[*`(\\[]*((?:DONE|TODO|TO DO|WIP|IN PROGRESS|COMPLETED|FINISHED|FIXED"
              + "|CLOSED|RESOLVED|SHIPPED|MERGED|FAILED|PENDING|DEFERRED"
              + "|POSTPONED|CANCELLED|CANCELED|WONTFIX|WON'T FIX|NOT STARTED|ON HOLD|BLOCKED"
              + "|ONGOING|ERLEDIGT|OFFEN|IN ARBEIT|DROPPED|REJECTED)[!.]*)[*`)\\]]*$");
  private static final Pattern NAME_AND_DAY =
      Pattern.compile(
          "(?::|\\s[-–—]|—|\\s?(?:->|=>|→))\\s(\\p{Lu}[\\p{L}'’.-]{1,24}(?:, |\\s[-–—]\\s)[^,;:]{4,30})$");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|(?<=[\\s(|]))[*_]{0,2}(owners?|assignees?|assigned to|responsible|dri"
              + "|due(?: date| by)?|deadline|eta|target(?: date)?|(?:expected|estimated)(?: date| completion(?: date)?)?|status|state"
              + "|priority|prio"
              + "|type|tickets?|tracking|jira|zuständig|verantwortlich|fällig(?: am)?|frist"
              + "|priorität|担当者?|期限|期日|状態|ステータス|優先度|チケット)[*_]{0,2}\\s*[:：=][*_]{0,2}\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OWNER =
      Pattern.compile(
          "\\s(?:owned by|owner|assigned to|assignee|zuständig|verantwortlich)\\s",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MENTIONED =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]{1,24}(?: \\p{Lu}[\\p{L}'’.-]{1,24}){1,2}");

  String peel(String text, ActionDraft draft) {
    String rest = text.strip();
    for (int i = 0; i < MOST; i++) {
      Optional<String> next = once(rest, draft);
      if (next.isEmpty()) {
        return rest;
      }
      rest = next.get();
    }
    return rest;
  }

  private Optional<String> once(String text, ActionDraft draft) {
    String end = withoutStop(text);
    return bracket(end, draft)
        .or(() -> labelled(end, draft))
        .or(() -> segment(end, draft))
        .or(() -> sign(end, draft))
        .or(() -> capitals(end, draft))
        .or(() -> handles(end, draft))
        .or(() -> handleAndDay(end, draft))
        .or(() -> mention(end, draft))
        .or(() -> marked(end, draft))
        .or(() -> link(end, draft));
  }

  private static String withoutStop(String text) {
    int end = text.length();
    while (end > 0 && " .!。\n\t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /// What is left when a piece is cut off; nothing when no sentence would be left.
  private static Optional<String> cut(String left, List<ActionFact> facts, ActionDraft draft) {
    String kept = trimmed(left, " \t\n,;:([–—|-→>=");
    if (facts.isEmpty() || !ActionStart.says(kept)) {
      return Optional.empty();
    }
    draft.add(facts);
    return Optional.of(kept);
  }

  /// Without these characters at its ends.
  static String trimmed(String text, String characters) {
    int end = text.length();
    while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  private Optional<String> bracket(String text, ActionDraft draft) {
    if (text.isEmpty() || ")]）】".indexOf(text.charAt(text.length() - 1)) < 0) {
      return Optional.empty();
    }
    int open = opening(text);
    if (open < 0 || (open > 0 && text.charAt(open - 1) == ']')) {
      return Optional.empty();
    }
    String inner = text.substring(open + 1, text.length() - 1);
    List<ActionFact> facts = pieces.read(inner);
    return cut(
        text.substring(0, open),
        facts.isEmpty()
            ? ActionStateWords.remark(inner).<List<ActionFact>>map(List::of).orElse(facts)
            : facts,
        draft);
  }

  private static int opening(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0 && i > text.length() - 400; i--) {
      char c = text.charAt(i);
      if (c == ')' || c == ']' || c == '）' || c == '】') {
        depth++;
      } else if ((c == '(' || c == '[' || c == '（' || c == '【') && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /// `Owner: Priya Raman` at the end, or as a line of its own.
  private Optional<String> labelled(String text, ActionDraft draft) {
    if (!Glance.holdsOneOf(text, ":：=")) {
      return Optional.empty();
    }
    Matcher matcher = LABELLED.matcher(text);
    matcher.region(Math.max(0, text.length() - 400), text.length());
    matcher.useTransparentBounds(true);
    int from = -1;
    int behind = -1;
    while (matcher.find()) {
      from = matcher.start();
      behind = matcher.end();
    }
    if (from < 0) {
      return Optional.empty();
    }
    String label = Bare.without(text.substring(from, behind), "*_:：=").strip();
    String value = text.substring(behind);
    ActionColumn role = ActionColumn.of(label);
    boolean prose =
        value.indexOf('\n') >= 0
            || (role == ActionColumn.OWNER && (value.length() > 60 || value.contains(". ")));
    return prose ? Optional.empty() : cut(text.substring(0, from), said(role, value, label), draft);
  }

  /// What a label and its value say; behind an owner's name more may stand: `Owner: Ana; by 3 May`,
  /// `Owner: Ana, due 3 May`.
  private List<ActionFact> said(ActionColumn role, String value, String label) {
    int cut = role == ActionColumn.OWNER ? value.indexOf(';') : -1;
    Matcher due = ActionPieces.DUE_BEHIND.matcher(value);
    if (role == ActionColumn.OWNER && cut < 0 && due.find()) {
      cut = due.start();
    }
    List<ActionFact> behind = cut < 0 ? List.of() : pieces.read(value.substring(cut + 1));
    List<ActionFact> owner =
        behind.isEmpty() ? List.of() : pieces.cell(role, value.substring(0, cut), label);
    return owner.isEmpty()
        ? pieces.cell(role, value, label)
        : Stream.concat(owner.stream(), behind.stream()).toList();
  }

  /// What stands behind the last dash, stop, comma or line break.
  private Optional<String> segment(String text, ActionDraft draft) {
    int farthest = Math.max(0, text.length() - FARTHEST);
    if (!parted(text)) {
      return stop(text, farthest, draft);
    }
    Matcher dash = DASH.matcher(text).region(farthest, text.length());
    int from = -1;
    int behind = -1;
    while (dash.find()) {
      from = dash.start();
      behind = dash.end();
    }
    int dashed = from;
    int afterDash = behind;
    return nameAndDay(text, draft)
        .or(() -> stop(text, Math.max(farthest, dashed), draft))
        .or(() ->
            dashed <= 0
                ? Optional.empty()
                : cut(text.substring(0, dashed), pieces.read(text.substring(afterDash)), draft));
  }

  /// Whether a colon, a dash or an arrow may part a text.
  static boolean parted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-'
          ? i > 0 && Character.isWhitespace(text.charAt(i - 1))
          : PARTING.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// `…: Lotte, until 15 July`, `… → Juno, by 1 August`: the day would be cut off at its comma, and
  /// without it one word is no owner.
  private Optional<String> nameAndDay(String text, ActionDraft draft) {
    Matcher pair = NAME_AND_DAY.matcher(text);
    pair.region(Math.max(0, text.length() - HANDLE_AND_DAY), text.length());
    if (!pair.find()) {
      return Optional.empty();
    }
    List<ActionFact> facts = pieces.read(pair.group(1));
    boolean both =
        facts.size() == 2 && facts.get(0) instanceof Owned && facts.get(1) instanceof DueOn;
    return both ? cut(text.substring(0, pair.start()), facts, draft) : Optional.empty();
  }

  private Optional<String> stop(String text, int farthest, ActionDraft draft) {
    int stops = 0;
    for (int i = text.length() - 2; i > farthest; i--) {
      char c = text.charAt(i);
      boolean spaced = text.charAt(i + 1) == ' ';
      boolean ordinal = c == '.' && Character.isDigit(text.charAt(i - 1));
      if ((".!;,?:".indexOf(c) >= 0 && spaced && !ordinal) || c == '\n' || c == '。') {
        List<ActionFact> facts = pieces.read(text.substring(i + 1));
        boolean sure =
            switch (c) {
              case ',' ->
                  OWNER.matcher(text).region(i + 1, text.length()).lookingAt()
                      || facts.stream().allMatch(fact -> certain(fact, facts));
              case ':' ->
                  facts.stream().allMatch(fact -> stated(fact))
                      || (!facts.isEmpty()
                          && facts.getFirst() instanceof Owned
                          && facts.getLast() instanceof DueOn);
              default -> true;
            };
        boolean keep = c == '.' || c == '!' || c == '?' || c == '。';
        if (sure && !facts.isEmpty()) {
          return cut(text.substring(0, keep ? i + 1 : i), facts, draft);
        }
        if (++stops == STOPS) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean stated(ActionFact fact) {
    return fact instanceof ActionFact.Stands || fact instanceof ActionFact.Ticketed;
  }

  /// Behind a comma a name or a word may be part of the sentence.
  private static boolean certain(ActionFact fact, List<ActionFact> all) {
    return switch (fact) {
      case Owned owned -> false;
      case ActionFact.Typed typed -> false;
      case ActionFact.Nearly nearly -> false;
      case ActionFact.Left words -> false;
      case ActionFact.Nothing nothing -> false;
      case DueOn on ->
          DueInText.sure(on.asWritten()) || on.asWritten().matches("(?i)(?:by|until|bis)\\b.*");
      case ActionFact.Stands stands -> true;
      case ActionFact.Ranked ranked -> true;
      case ActionFact.Ticketed ticketed -> all.getFirst() instanceof ActionFact.Stands;
    };
  }

  private static Optional<String> sign(String text, ActionDraft draft) {
    int length = ActionStateWords.signEnding(text);
    return length == 0
        ? Optional.empty()
        : cut(
            text.substring(0, text.length() - length),
            ActionStateWords.read(text.substring(text.length() - length))
                .<List<ActionFact>>map(List::of)
                .orElse(List.of()),
            draft);
  }

  private static Optional<String> capitals(String text, ActionDraft draft) {
    if (!endsInCapital(text)) {
      return Optional.empty();
    }
    Matcher matcher = CAPITALS.matcher(text);
    matcher.region(Math.max(0, text.length() - 40), text.length());
    return matcher.find()
        ? cut(
            trimmed(text.substring(0, matcher.start(1)), "*`([ "),
            ActionStateWords.read(matcher.group(1))
                .<List<ActionFact>>map(List::of)
                .orElse(List.of()),
            draft)
        : Optional.empty();
  }

  /// Whether the last character is a capital, but for marks and for what ends a line.
  private static boolean endsInCapital(String text) {
    int last = text.length() - 1;
    while (last >= 0 && "!.*`)]\r\n\u0085\u2028\u2029".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && text.charAt(last) >= 'A' && text.charAt(last) <= 'Z';
  }

  private static Optional<String> handles(String text, ActionDraft draft) {
    if (text.indexOf('@') < 0) {
      return Optional.empty();
    }
    Matcher matcher = HANDLES.matcher(text);
    matcher.region(Math.max(0, text.length() - 260), text.length());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String left = trimmed(text.substring(0, matcher.start(1)), " \n,;`*");
    return TOWARDS.matcher(left.substring(Math.max(0, left.length() - 20))).find()
        ? Optional.empty()
        : cut(left, List.of(new Owned(matcher.group(1).replace("`", ""))), draft);
  }

  /// `… @lena 2026-06-10`, as tasks of wikis print whom and what day they name.
  private Optional<String> handleAndDay(String text, ActionDraft draft) {
    int at = text.lastIndexOf(" @");
    if (at < 0 || text.length() - at > HANDLE_AND_DAY) {
      return Optional.empty();
    }
    List<ActionFact> facts = pieces.read(text.substring(at + 1));
    boolean both =
        facts.size() == 2 && facts.get(0) instanceof Owned && facts.get(1) instanceof DueOn;
    boolean spoken = TOWARDS.matcher(text.substring(Math.max(0, at - 20), at)).find();
    return both && !spoken ? cut(text.substring(0, at), facts, draft) : Optional.empty();
  }

  /// `… @Lena Vogt`, `… @May 4, 2026`, as Notion writes whom and what day a text mentions.
  private Optional<String> mention(String text, ActionDraft draft) {
    int at = text.lastIndexOf(" @");
    if (at < 0 || text.length() - at > HANDLE_AND_DAY) {
      return Optional.empty();
    }
    String said = text.substring(at + 2);
    List<ActionFact> facts =
        MENTIONED.matcher(said).matches()
            ? List.of(new Owned(said))
            : pieces.due(said).map(List::of).orElse(List.of());
    boolean spoken = TOWARDS.matcher(text.substring(Math.max(0, at - 20), at)).find();
    return spoken ? Optional.empty() : cut(text.substring(0, at), facts, draft);
  }

  /// `… by end of Q2`.
  private Optional<String> marked(String text, ActionDraft draft) {
    return due.atEnd(text)
        .flatMap(on ->
            cut(text.substring(0, text.length() - on.asWritten().length()), List.of(on), draft));
  }

  /// A link to a ticket behind the sentence, with nothing to read on it but the ticket.
  private static Optional<String> link(String text, ActionDraft draft) {
    List<TicketText.Found> all =
        TicketText.all(text.length() > 400 ? text.substring(text.length() - 400) : text);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    TicketText.Found last = all.getLast();
    int offset = Math.max(0, text.length() - 400);
    String left = text.substring(0, offset + last.start()).stripTrailing();
    boolean apart = !left.isEmpty() && ")]】）".indexOf(left.charAt(left.length() - 1)) >= 0;
    boolean ends =
        offset + last.end() == text.length() && (apart || !last.ticket().address().isEmpty());
    boolean spoken = TOWARDS.matcher(left.substring(Math.max(0, left.length() - 20))).find();
    return !ends || spoken || TicketText.only(text.substring(offset + last.start())).isEmpty()
        ? Optional.empty()
        : cut(left, List.of(new ActionFact.Ticketed(last.ticket())), draft);
  }
}
