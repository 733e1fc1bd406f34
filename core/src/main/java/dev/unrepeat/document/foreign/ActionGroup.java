package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.ActionFact.DueOn;
import dev.unrepeat.document.foreign.ActionFact.Owned;
import dev.unrepeat.document.foreign.ActionFact.Stands;
import dev.unrepeat.model.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a heading above action items says of them all: `Short-term improvements (Q4 2025)`,
/// `Completed`, `Immediate actions (done)`, `By 2026-11-01`, `Priya Raman`, `@ben`.
record ActionGroup(
    Optional<Stands> state, Optional<Owned> owner, Optional<DueOn> due, Optional<Horizon> horizon) {
  private static final int LONGEST = 200;
  private static final Pattern BRACKET =
      Pattern.compile("[(（]([^()（）]{1,100})[)）]|\\[([^\\[\\]]{1,100})](?!\\()");

  /// How long the work may take, which is no day: `next 2 weeks`.
  private static final Pattern STRETCH =
      Pattern.compile(
          "(?i)(?:(?:with)?in |over |the |next |coming )*(?:\\d+|an?|one|two|three|four|five|six)[ -]"
              + "(?:day|week|month|quarter|sprint|year).*");

  private static final Pattern NOUN =
      Pattern.compile(
          "(?i)(?<![a-z])(?:(?:ações|acciones|medidas|mesures|actions)"
              + "(?: corre[ct]+ivas| preventivas| correctives| préventives)|(?:(?:follow[- ]?up|corrective|preventi?ve|preventative"
              + "|remedial) )?(?:action items?|actions?|items?|tasks?|improvements?|work|measures?"
              + "|steps?|follow-?ups?|fixes|changes|maßnahmen|aufgaben|punkte|の?対策|の?対応))");

  private static final Pattern TAKEN =
      Pattern.compile(
          "(?i)^(?:already )?(?:taken|made|performed|carried out|aplicadas|realizadas"
              + "|tomadas|implementadas|adotadas|prises|réalisées|mises en place|getroffen)(?: so far| already)?$");

  /// `**SB**`, `**Vendor via AG**`: short words in capitals are people where they head actions.
  private static final Pattern INITIALS =
      Pattern.compile("(?:\\*\\*|__)(\\p{Lu}{2,3}|\\p{Lu}\\p{L}+ via \\p{Lu}{2,3})(?:\\*\\*|__)");

  private static final Pattern TAIL =
      Pattern.compile("\\s+[-–—:]\\s+|:\\s*|,\\s+|\\s+(?=(?:due|by|until|bis)\\s)");

  static ActionGroup read(String heading, ActionPieces pieces, OwnerText owners) {
    String text = OwnerText.plain(HeadingText.withoutNumber(HeadingText.trim(heading)));
    if (text.isEmpty() || text.length() > LONGEST) {
      return new ActionGroup(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    List<ActionFact> facts = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(text);
    while (bracket.find()) {
      facts.addAll(
          remark(bracket.group(1) == null ? bracket.group(2) : bracket.group(1), pieces, owners));
    }
    String bare = HeadingText.trim(BRACKET.matcher(text).replaceAll(" ").replaceAll("\\s+", " "));
    Matcher initials = INITIALS.matcher(heading.strip());
    if (initials.matches() && !ActionStart.isAbbreviation(initials.group(1))) {
      facts.add(new Owned(initials.group(1)));
    } else if (owners.plausible(bare, false)) {
      facts.add(new Owned(bare));
    } else {
      facts.addAll(state(bare));
      tail(bare, pieces, facts);
    }
    return new ActionGroup(
        first(facts, Stands.class),
        first(facts, Owned.class),
        first(facts, DueOn.class).filter(due -> !STRETCH.matcher(due.asWritten()).matches()),
        ActionKinds.findHorizon(bare));
  }

  /// What a bracket says of all; neither the heading in another language nor words that only may be
  /// a name, `(Next Session)`, name anybody.
  private static List<ActionFact> remark(String text, ActionPieces pieces, OwnerText owners) {
    if (HeadingWords.SHIPPED.find(text).isPresent()) {
      return List.of();
    }
    List<ActionFact> facts = pieces.read(text);
    boolean guessed =
        text.indexOf(':') < 0
            && facts.size() == 1
            && facts.getFirst() instanceof Owned owned
            && !owners.plausible(owned.names(), false);
    return facts.isEmpty() || guessed
        ? ActionStateWords.read(text.split("[,，;；]", 2)[0])
            .<List<ActionFact>>map(List::of)
            .orElse(List.of())
        : facts;
  }

  /// `Completed`, `Completed actions`, `Actions in progress`, `Actions taken`.
  private static List<ActionFact> state(String bare) {
    Matcher noun = NOUN.matcher(bare);
    String word = TAKEN.matcher(noun.replaceAll(" ").strip()).replaceFirst("done");
    return ActionStateWords.read(word)
        .filter(state -> state.standing() != ActionStanding.OPEN || !word.isEmpty())
        .<List<ActionFact>>map(List::of)
        .orElse(List.of());
  }

  /// `Short term – by end of Q2`, `Actions due 2026-11-01`.
  private static void tail(String bare, ActionPieces pieces, List<ActionFact> facts) {
    pieces.due(bare).ifPresent(facts::add);
    Matcher cut = TAIL.matcher(bare);
    while (cut.find()) {
      pieces.read(bare.substring(cut.end())).stream()
          .filter(fact -> !(fact instanceof ActionFact.Left))
          .forEach(facts::add);
    }
  }

  private static <T> Optional<T> first(List<ActionFact> facts, Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
