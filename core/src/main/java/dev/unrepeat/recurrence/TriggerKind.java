package dev.unrepeat.recurrence;

import java.util.Optional;
import java.util.regex.Pattern;

/// What sort of thing set an incident off, read from the words of its trigger. The kinds are those
/// by which a large company counted its own; the first that fits is taken.
public enum TriggerKind {
  CONFIGURATION_PUSH(
      "change of configuration",
      "\\b(config\\w*|settings?|feature flags?|toggles?|terraform|helm|environment variables?|dns record|firewall rules?|manifest)\\b"
          + "[^.]{0,80}\\b(chang\\w+|push\\w*|updat\\w+|edit\\w*|roll\\w*|appl(y|ied)|enabled|disabled|deploy\\w*|merged|flipped|turned)\\b"
          + "|\\b(chang\\w+|push\\w*|updat\\w+|edit\\w*|roll\\w*|appl(y|ied)|enabled|disabled|deploy\\w*|merged|flipped|turned)\\b"
          + "[^.]{0,60}\\b(config\\w*|settings?|feature flags?|toggles?|terraform|helm|environment variables?|dns record|firewall rules?|manifest)\\b"),
  BINARY_PUSH(
      "release",
      "\\b(deploy(s|ed|ing|ment|ments)?|releas(e|ed|es|ing)|roll(ed|ing)?[ -]?out|upgrad(e|ed|es|ing)|shipped|hotfix|new (version|build|image))\\b"),
  PROVIDER(
      "provider",
      "\\b(provider|vendor|third[- ]party|upstream|supplier|carrier)\\b[^.]{0,60}\\b(outage|down|fail\\w*|incident|unavailable|maintenance|degraded|error\\w*)"),
  PIPELINE("pipeline", "\\b(data pipeline|batch job|etl|nightly job|cron( ?job)?|import job)\\b"),
  DECAY(
      "decay", "\\b(expired?|expiry|expiration|lapsed|memory leak|filled up|disk (was )?full)\\b"),
  HARDWARE(
      "hardware",
      "\\b(hardware|power (loss|outage|cut|failure|supply)|(disk|drive|switch|router|server) (failed|died|failure))\\b"),
  USER_BEHAVIOUR(
      "user behaviour",
      "\\b(traffic (spike|surge|peak)|(spike|surge) (in|of) (traffic|requests|load|users|sign-?ups)|campaign|crawlers?|bots?|bulk (import|upload|export))\\b"),
  CAPACITY("capacity", "\\b(capacity|exhaust(ed|ion)|overload(ed)?|saturat(ed|ion))\\b");

  private final String words;
  private final Pattern phrase;

  TriggerKind(String words, String phrase) {
    this.words = words;
    this.phrase = Pattern.compile(phrase, Pattern.CASE_INSENSITIVE);
  }

  public String words() {
    return words;
  }

  /// Whether somebody changed something on purpose.
  public boolean change() {
    return this == CONFIGURATION_PUSH || this == BINARY_PUSH;
  }

  /// Empty where the words say none of them.
  public static Optional<TriggerKind> of(String statement) {
    for (TriggerKind kind : values()) {
      if (kind.phrase.matcher(statement).find()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
