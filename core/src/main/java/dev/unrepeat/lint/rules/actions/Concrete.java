package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.text.Glance;
import dev.unrepeat.text.Memo;
import dev.unrepeat.text.Sought;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What makes an action one that can be seen to be done: a figure, a mechanism, a result.
final class Concrete {
  private Concrete() {}

  private static final Memo<Boolean> MEASURED = new Memo<>(Concrete::measured);

  private static final Pattern TICKET =
      Pattern.compile(
          "\\[[^\\[\\]]{0,120}\\]\\([^()\\s]{0,300}\\)|\\(?https?://\\S+|\\(?\\b[\\w.-]*#\\d+\\b\\)?"
              + "|[(\\[]?\\b[A-Z][A-Z0-9]{1,9}-\\d{1,6}\\b[)\\]]?");
  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?i)\\b(?:by|until|before|due|in|within|over|for|next)\\b(?: the)?(?: next| coming)? (?:\\d{4}-\\d{2}-\\d{2}"
              + "|\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}(?: \\d{4})?|\\d{1,2} (?:days?|weeks?|months?|sprints?|quarters?)|Q[1-4](?: \\d{4})?)");
  private static final Sought FIGURE =
      Sought.of(
          "(?i)(?<![\\w.#-])\\d[\\d,.]*\\s?(?:%|percent|ms|s|sec|secs|seconds?|m|min|mins|minutes?|h|hours?|days?|[kmgt]i?b"
              + "|x|rps|qps|rpm|cores?|cpus?|v?cpu|times|(?:\\p{L}+ ){0,2}\\p{L}+s)\\b(?! ago)"
              + "|\\d ?%|(?:to|least|most|above|below|under|over|than|[<>≥≤=]|every|all|remaining|version|limit) ?v?\\d"
              + "|\\bfrom \\S+ to \\S*\\d|\\b\\d+\\.\\d+(?:\\.\\d+)?\\b");
  private static final Sought MECHANISM =
      Sought.of(
          "(?i)(?<!possibly |maybe |perhaps |potentially |e\\.g\\. )\\bby (?!improv|ensur|mak|hav|be(?:ing)?\\b|us(?:ing)? better|communicat|consider|review|discuss|learn|enhanc|creating awareness|(?:implement|add|introduc|provid|establish|adopt|creat|conduct|perform|invest)ing (?:\\w+ ){0,2}(?:better|more|robust|strict\\w*|proper|redundan\\w+|resilien\\w+|monitoring|training|best practices|guidelines|process\\w*|procedures|measures|reviews?|audits?)\\b|increas|reduc|investigat|test(?:ing)? more)\\p{L}+ing\\b"
              + "|\\b(?:by|via|through|with|using|through) (?:an? |the |our )?(?:(?!better|more|proper|good)[\\w-]+ ){0,3}"
              + "(?:polic(?:y|ies)|gates?|checks?|hooks?|webhooks?|linter|lint|quotas?|timeouts?|alerts?|canary|tests?|script|job"
              + "|workflow|pipeline|flags?|locks?|constraints?|index|CI|admission|rules?|circuit breakers?|cron|probes?|deadline)\\b"
              + "|\\bto (?:alert|page|warn|notify \\w+|fire|reject|refuse|block|fail) (?:on|when|if|whenever)\\b");
  private static final Pattern OUTCOME =
      Pattern.compile("(?i)\\b(?:so that|such that)\\b(.*)", Pattern.DOTALL);
  private static final Pattern WOOLLY =
      Pattern.compile(
          "(?i)\\b(?:we|better|more|earlier|sooner|faster|quicker|quickly|easier|properly|in time|less|fewer|aware|such|this|similar|appropriate\\w*)\\b");
  private static final Sought IDENTIFIER =
      Sought.of(
          "`[^`]{2,}`|\\b\\p{Lu}\\p{Ll}+\\p{Lu}\\w*\\b(?:\\.\\w+)?|\\b\\w+[._]\\w+\\(\\)|\\b[a-z]+_[a-z_]+\\b|\\b[\\w-]+\\.(?:ya?ml|json|tf|sh|py|go|java|conf|toml)\\b");
  private static final String DOES =
      "(?:(?:write|publish|present|propose|prototype|add|remove|delete|drop|disable|enable|restrict|scope|reject|replace|move|raise|lower|pin"
          + "|rotate|revoke|migrate|roll (?:it )?out|deploy|merge|create|configure|implement|require|turn|rename|apply)(?:s|ing)?"
          // With an ending these are as often things: "limits", "alerting".
          + "|record|report(?: back| to| on| the)|file|open|post|set|fix|limit|block|switch|split|document|page|alert)";
  private static final Sought THEN =
      Sought.of(
          "(?i)(?:(?<!\\bto \\p{L}{2,20} )\\b(?:and|then)|[,.;:—–])\\s+(?:then |to |also |a? ?)?(?:we |it )?"
              + DOES
              + " (?!"
              + "(?:an? |the |any |some )?(?:improve|better|more|some|necessary|appropriate|needed|additional|changes|fixes|measures|monitoring\\W*$|if ))[^\\s.]");
  private static final Sought PAPER =
      Sought.of(
          "(?i)\\b(?:ADR|RFC|design doc(?:ument)?|written (?:report|summary|proposal)|decision record|write-?up|proof of concept|PoC"
              + "|(?:publish|with|as|in|into) an? (?:\\w+ )?(?:report|proposal|summary|list|table))\\b");

  static String withoutTickets(String text) {
    return mayHoldTicket(text) ? TICKET.matcher(text).replaceAll(" ").strip() : text.strip();
  }

  static boolean hasTicket(String text) {
    return mayHoldTicket(text) && TICKET.matcher(text).find();
  }

  private static boolean mayHoldTicket(String text) {
    return numbered(text, '#')
        || numbered(text, '-')
        || text.contains("](")
        || text.contains("http");
  }

  /// Whether a digit stands behind a sign.
  private static boolean numbered(String text, char sign) {
    for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
      if (i + 1 < text.length() && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /// A figure that can be met, a mechanism, an outcome that can be seen, or a further step.
  static boolean measure(String text) {
    return MEASURED.of(text);
  }

  private static boolean measured(String text) {
    String plain = withoutTickets(text);
    boolean figures = Glance.holdsDigit(plain);
    String bare = figures ? DEADLINE.matcher(plain).replaceAll(" ") : plain;
    return (figures && FIGURE.in(bare))
        || (Glance.holdsAny(bare, "by ", "via ", "through ", "with ", "using ", "to ")
            && MECHANISM.in(bare))
        || outcome(bare)
        || THEN.in(bare);
  }

  private static boolean outcome(String text) {
    Matcher outcome = OUTCOME.matcher(text);
    return Glance.holdsAny(text, "that")
        && outcome.find()
        && !WOOLLY.matcher(outcome.group(1)).find();
  }

  /// A setting, a file or a piece of code by its name.
  static boolean identifier(String text) {
    return IDENTIFIER.in(withoutTickets(text));
  }

  /// The first of two verbs with one object, and the "and" behind it.
  private static final Pattern PAIR = Pattern.compile("^\\p{L}+ and (?=\\p{L})");

  /// "Define and document a process" has one step, not two.
  static String oneStep(String text) {
    return PAIR.matcher(text).replaceFirst("");
  }

  /// What a thought will lead to: a text to read, or a change.
  static boolean result(String text) {
    String bare = withoutTickets(text);
    return THEN.in(bare) || PAPER.in(bare);
  }
}
