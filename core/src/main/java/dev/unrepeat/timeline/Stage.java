package dev.unrepeat.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which step of the incident a telling is about. Two tellings can be of the same happening only if
/// their stages fit: the trigger and the acknowledgement of one alert name the same number and are
/// not the same.
record Stage(Kind kind, Set<Noun> nouns, Phase phase) {
  enum Kind {
    ALERT,
    ACKNOWLEDGED,
    DECLARED,
    CAUSE,
    DECIDED,
    CHANGE,
    RELIEF,
    RESOLVED,
    TOLD,
    OTHER
  }

  enum Phase {
    BEGUN,
    DONE,
    FAILED,
    UNSAID
  }

  /// What was changed.
  enum Noun {
    RELEASE("releas\\w*|tag"),
    DEPLOYMENT("deploy\\w*|roll\\w*[- ]?back\\w*|roll\\w* out|rollout|revert\\w*"),
    RUN("workflow|pipeline|build|ci|job|run"),
    CONFIGURATION("config\\w*|setting|limit|pool|flag|parameter"),
    MERGE("merg\\w*|pull request|commit|push\\w*"),
    MIGRATION("migrat\\w*");

    private static final PhraseBook WORDS =
        new PhraseBook(Stream.of(values()).map(noun -> noun.words).toList());

    private final Pattern words;

    Noun(String words) {
      this.words = Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    static Set<Noun> in(String text) {
      Set<Noun> nouns = EnumSet.noneOf(Noun.class);
      PatternSet found = WORDS.in(text);
      for (Noun noun : values()) {
        if (found.has(noun.ordinal())) {
          nouns.add(noun);
        }
      }
      return nouns;
    }
  }

  private static final Pattern BEGUN =
      Pattern.compile(
          "\\b(?:start\\w*|beg[aiu]n\\w*|in[_ -]progress|pending|queued|request\\w*|rolling out|waiting|created|initiated)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:complet\\w*|success\\w*|succeed\\w*|finish\\w*|done|published|applied|is out|deployed|live)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FAILED =
      Pattern.compile(
          "\\b(?:fail\\w*|error|abort\\w*|cancel\\w*|reject\\w*|no effect)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PhraseBook PHASES = new PhraseBook(List.of(DONE, FAILED, BEGUN));

  static Stage of(Told told) {
    Kind kind = kind(told.sense());
    if (kind != Kind.CHANGE) {
      return new Stage(kind, Set.of(), Phase.UNSAID);
    }
    String text = BareText.of(told.event().text());
    return new Stage(kind, Noun.in(text), phase(text));
  }

  private static Phase phase(String text) {
    PatternSet found = PHASES.in(text);
    if (found.has(0)) {
      return Phase.DONE;
    }
    if (found.has(1)) {
      return Phase.FAILED;
    }
    return found.has(2) ? Phase.BEGUN : Phase.UNSAID;
  }

  private static Kind kind(KindProposal sense) {
    return switch (sense.meaning()) {
      case ALERTED -> Kind.ALERT;
      case ACKNOWLEDGED -> Kind.ACKNOWLEDGED;
      case DECLARED -> Kind.DECLARED;
      case CAUSE_FOUND, FOUND -> Kind.CAUSE;
      case DECIDED -> Kind.DECIDED;
      case CHANGED, ATTEMPTED, ATTEMPT_COMPLETED, ATTEMPT_FAILED -> Kind.CHANGE;
      case NORMAL, EASING -> Kind.RELIEF;
      case RESOLVED -> Kind.RESOLVED;
      case CUSTOMERS_TOLD -> Kind.TOLD;
      case SYMPTOM, REPORTED, RESPONDING, INVESTIGATING, CLOSED, REOPENED, TOLD, DID, SAID ->
          Kind.OTHER;
    };
  }

  boolean fits(Stage other) {
    if (kind != other.kind) {
      return false;
    }
    boolean sameThing =
        nouns.isEmpty() || other.nouns.isEmpty() || nouns.stream().anyMatch(other.nouns::contains);
    boolean samePhase =
        phase == other.phase || phase == Phase.UNSAID || other.phase == Phase.UNSAID;
    return sameThing && samePhase;
  }

  /// Whether somebody has to say it for it to be known.
  boolean human() {
    return switch (kind) {
      case DECLARED, CAUSE, DECIDED, RELIEF, TOLD, OTHER -> true;
      case ALERT, ACKNOWLEDGED, CHANGE, RESOLVED -> false;
    };
  }

  /// Whether there is as a rule only one of its kind within a minute, so that the stage alone
  /// tells.
  boolean telling(Stage other) {
    return telling() && other.telling();
  }

  private boolean telling() {
    return kind != Kind.OTHER
        && (kind != Kind.CHANGE || (!nouns.isEmpty() && phase != Phase.UNSAID));
  }
}
