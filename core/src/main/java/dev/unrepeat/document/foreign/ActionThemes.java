package dev.unrepeat.document.foreign;

import dev.unrepeat.text.WordCount;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Items of a list that are no actions but have them below: a component, a person, a sort of
/// measure.
record ActionThemes(List<String> lines) {
  /// Verbs that begin what is to be done, and no name of a theme.
  private static final Pattern DOES =
      Pattern.compile(
          "(?i)(?:add|implement|create|build|introduce|enable|write|automate|enforce|enhance|improve"
              + "|upgrade|migrate|remove|replace|configure|define|establish|strengthen|reduce|increase"
              + "|ensure|perform|conduct|develop|extend|provide|require|schedule|set up|update|include|integrate)\\s");

  /// Those, and words that are verbs where a sentence begins with them and names elsewhere.
  private static final Pattern BEGINS =
      Pattern.compile(
          DOES.pattern()
              + "|(?i)(?:page|limit|document|alert|test|review|investigate|monitor|fix|move|use"
              + "|make|publish|train|run|check|verify|separate|split|stop|disable|drop|rotate|deploy"
              + "|rework|refactor|clarify|share|switch|pin|tune|raise|lower|track|audit|isolate|adopt"
              + "|consider|evaluate|explore|expand|formalize|standardize|do not|don't|never|always"
              + "|allow|apply|avoid|cache|change|collect|convert|decide|detect|expose|find|give|have"
              + "|identify|install|instrument|keep|launch|log|maintain|measure|notify"
              + "|plan|prevent|protect|record|reject|restrict|retry|send|simplify|start|store|validate"
              + "|warn|work|assign|cover|gate|guard|pilot|practice|prefer|prepare"
              + "|preserve|prioritize|rebuild|rehearse|reinforce|rename|reserve|reuse|revisit|rewrite"
              + "|route|sanitize|scale|scan|set|snapshot|teach|tell|throttle|tighten|trace|treat|turn"
              + "|unify|upload|wire|wrap|benchmark|compare)\\s(?!of\\b)");

  private static final Set<ActionColumn> FIELDS =
      EnumSet.of(
          ActionColumn.OWNER,
          ActionColumn.DUE,
          ActionColumn.STATE,
          ActionColumn.PRIORITY,
          ActionColumn.TICKET);

  private static final int FEWEST = 2;
  private static final int NAME = 3;
  private static final int TITLE = 6;

  /// Fewer words are no sentence.
  private static final int SENTENCE = 4;

  /// Whether a text is an imperative sentence.
  static boolean instructs(String text) {
    return BEGINS.matcher(Bare.without(text, "*_`")).lookingAt();
  }

  /// @param numbered whether the item has a number
  /// @param below the lists in the item
  boolean isOne(String text, boolean numbered, List<Node> below) {
    String plain = Bare.without(text, "*_`").strip();
    int words = WordCount.of(plain);
    boolean does = DOES.matcher(plain).lookingAt();
    boolean told =
        plain.endsWith(":")
            && instructs(plain)
            && below.stream().flatMap(this::openings).noneMatch(ActionThemes::instructs);
    if (told || below.stream().allMatch(this::onlyFields) || NoAction.saysState(plain)) {
      return false;
    }
    if (ActionStart.boxed(text)) {
      String bare = ActionStart.unboxed(plain);
      return words <= SENTENCE
          && !DOES.matcher(bare).lookingAt()
          && below.stream().flatMap(this::openings).allMatch(ActionStart::boxed);
    }
    if (numbered && text.startsWith("**")) {
      boolean named = !does && !plain.endsWith(".") && words < TITLE;
      return below.stream().anyMatch(list -> instructed(list) >= FEWEST)
          ? isShort(plain, words, below)
          : named && below.stream().allMatch(this::instructsEach);
    }
    return isShort(plain, words, below);
  }

  private boolean isShort(String plain, int words, List<Node> below) {
    boolean few = words <= NAME && !plain.endsWith(".");
    return (few && !DOES.matcher(plain).lookingAt() && below.stream().anyMatch(this::tells))
        || (plain.endsWith(":") && words <= TITLE && below.stream().allMatch(this::states));
  }

  /// Whether an item of a list says what is to be done, and not only a thing or a figure of it.
  private boolean tells(Node list) {
    return openings(list)
        .anyMatch(text ->
            DOES.matcher(text).lookingAt()
                || (WordCount.of(text) >= SENTENCE - 1 && Labels.of(text).isEmpty()));
  }

  /// How many items of a list begin with what is to be done; a numbered title in bold is the name
  /// of a group where several do, and else the action, of which they are details.
  private long instructed(Node list) {
    return openings(list).filter(text -> DOES.matcher(text).lookingAt()).count();
  }

  private boolean instructsEach(Node list) {
    return openings(list).allMatch(ActionThemes::instructs);
  }

  /// Whether each item of a list tells who, when or how far: then it is of the action above it.
  private boolean onlyFields(Node list) {
    return openings(list)
        .map(Labels::of)
        .allMatch(
            label -> label.filter(l -> FIELDS.contains(ActionColumn.of(l.words()))).isPresent());
  }

  /// Whether each item of a list says enough to stand alone.
  private boolean states(Node list) {
    return openings(list).allMatch(text -> WordCount.of(text) >= SENTENCE);
  }

  private Stream<String> openings(Node list) {
    return list.children().stream().map(item -> ItemText.opening(item, lines));
  }
}
