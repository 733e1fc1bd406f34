package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.ActionFact.Owned;
import dev.unrepeat.document.foreign.ActionFact.Stands;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes off the beginning of an action what is not its sentence: `- [x]`, `3)`, `TODO`, `✅`,
/// `[detect]`, `**Priya**:`, `@ben to`.
record ActionStart(ActionPieces pieces, OwnerText owners) {
  private static final int MOST = 8;

  private static final Pattern BULLET = Pattern.compile("^(?:[-*+•・] +|\\(?\\d{1,3}[.)] +)");
  private static final Pattern BOX = Pattern.compile("^\\[([ xX✓✔])?] +|^\\[([ xX✓✔])?]$");

  /// A checkbox of what will not be done.
  private static final Pattern DROPPED = Pattern.compile("^\\[(?:-|[nN]/?[aA])] +");

  private static final Pattern STRUCK =
      Pattern.compile("^(?:~~(.+?)~~|<(?:del|s|strike)>(.+?)</(?:del|s|strike)>)", Pattern.DOTALL);
  private static final Pattern BRACKET =
      Pattern.compile("^(?:\\[([^\\[\\]]{1,80})](?!\\()|\\(([^()]{1,80})\\))\\s*[:–—-]?\\s*");
  private static final Pattern BOLD =
      Pattern.compile(
          "^(?:\\*\\*|__|`|\\*|_)([^*_`\\n]{1,60}?)\\s*[:：]?(?:\\*\\*|__|`|\\*"
              + "|_)(\\s*[:：–—-]\\s+|[:：]|\\s+)");
  private static final Pattern COLON =
      Pattern.compile("^([^:：\\n]{1,50}?)\\s*(?::\\s+|：\\s*|\\s[–—-]\\s+)");
  private static final Pattern COLON_END = Pattern.compile("[:：]\\s*$");
  private static final Pattern CAPITALS_END = Pattern.compile("^\\s*[:：.,–—-]*\\s*");
  private static final Pattern DOES =
      Pattern.compile(
          "^(@[\\w.-]{2,40}|\\p{Lu}[\\p{L}'’-]{1,20}(?: \\p{Lu}[\\p{L}'’-]{1,24})?),? (?:to|will"
              + "|should) (?=\\p{Ll})");
  private static final Pattern ACTION =
      Pattern.compile(
          "(?i)(?:action items?|review actions?|actions?|ai|follow-?ups?|next steps?|maßnahme"
              + "|アクション|(?:open|remaining) (?:follow-?up|item|action)"
              + ")(?:[- ]?#?\\d{1,3})?");

  /// `**Action taken:** …`, which is done, and `**Action planned:** …`, which is not.
  private static final Pattern STATED =
      Pattern.compile("(?i)actions? (?:(taken|completed)|planned)|planned actions?");

  private static final Pattern INITIALS =
      Pattern.compile("\\p{Lu}{2,3}(?:\\s*[,/&+]\\s*\\p{Lu}{2,3}){0,4}");

  /// Short words in capitals that are things.
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "API|DNS|CPU|CI|CD|DB|SLO|SLA|SLI|PR|MR|UI|UX|QA|VM|AZ|IP|TLS|SSL|CDN|AWS|GCP|EKS|AKS"
              + "|GKE|OOM|SRE|KPI|FAQ|ETL|SQL|RAM|IO|SSD|LB"
              + "|NLB|ALB|VPC|IAM|SSO|MFA|OS|PDB|HPA|RBAC|WAF|BGP|NTP|TTL|RPC|SDK|CLI|CSV|PDF|AI"
              + "|ML|JS|GC|JVM|POC|MVP|TBD|WIP|DR|HA|RCA|ID|US|EU|UK"
              + "|CVE|IT|HR|EC|RDS|MQ|TCP|UDP|NAT|ACL|CRD|AMI|TODO|OK|NO|YES|NB|PS|CDC|KMS|PKI"
              + "|SIP|SMS");

  String peel(String text, ActionDraft draft) {
    String rest = text.stripLeading();
    for (int i = 0; i < MOST; i++) {
      String next = once(rest, draft).stripLeading();
      if (next.equals(rest) || !says(next)) {
        return rest;
      }
      rest = next;
    }
    return rest;
  }

  /// Whether a text calls itself an action: `**Action item:** Raise the limit`.
  static boolean names(String text) {
    return Labels.of(text)
        .map(Labels.Label::words)
        .filter(words -> ACTION.matcher(words).matches() || STATED.matcher(words).matches())
        .isPresent();
  }

  /// Whether a text begins with a checkbox.
  static boolean boxed(String text) {
    return BOX.matcher(text).lookingAt();
  }

  /// What stands behind the checkbox.
  static String unboxed(String text) {
    return BOX.matcher(text).replaceFirst("");
  }

  /// Whether a word in capitals is a thing, such as `DNS`.
  static boolean isAbbreviation(String word) {
    return ABBREVIATION.matcher(word).matches();
  }

  /// Whether anything is left that could be the action itself.
  static boolean says(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private String once(String text, ActionDraft draft) {
    Matcher bullet = BULLET.matcher(text);
    if (bullet.lookingAt()) {
      return text.substring(bullet.end());
    }
    Matcher box = BOX.matcher(text);
    if (box.lookingAt()) {
      boolean checked = !box.group().contains("[ ]") && !box.group().contains("[]");
      draft.add(
          List.of(
              new Stands(
                  checked ? ActionStanding.DONE : ActionStanding.OPEN, box.group().strip())));
      return text.substring(box.end());
    }
    Matcher dropped = DROPPED.matcher(text);
    if (dropped.lookingAt()) {
      draft.add(List.of(new Stands(ActionStanding.CANCELLED, dropped.group().strip())));
      return text.substring(dropped.end());
    }
    Matcher struck = STRUCK.matcher(text);
    if (struck.lookingAt()) {
      String inner = struck.group(1) == null ? struck.group(2) : struck.group(1);
      String rest = text.substring(struck.end());
      List<ActionFact> facts = pieces.read(ActionEnd.trimmed(rest, " :-–—"));
      draft.struck();
      draft.add(facts);
      return facts.isEmpty() ? inner + rest : inner;
    }
    int sign = ActionStateWords.signAt(text, 0);
    if (sign > 0 && says(text.substring(sign))) {
      return state(text.substring(0, sign), text.substring(sign), draft, text);
    }
    return capitals(text, draft)
        .or(() -> apart(BRACKET, text, draft))
        .or(() -> bold(text, draft))
        .or(() -> colon(text, draft))
        .or(() -> does(text, draft))
        .orElse(text);
  }

  private static String state(String words, String rest, ActionDraft draft, String otherwise) {
    Optional<Stands> state = ActionStateWords.read(words);
    state.ifPresent(found -> draft.add(List.of(found)));
    return state.isPresent() ? rest : otherwise;
  }

  /// `TODO Configuration management`, `DONE: …`, `**DONE** …`.
  private static Optional<String> capitals(String text, ActionDraft draft) {
    int length = ActionStateWords.capitalsAt(text, 0);
    if (length == 0) {
      return Optional.empty();
    }
    String rest = text.substring(length);
    Matcher behind = CAPITALS_END.matcher(rest);
    String left = behind.lookingAt() ? rest.substring(behind.end()) : rest;
    boolean sentence = rest.startsWith("-") || rest.startsWith("/") || rest.startsWith("'");
    return sentence || !says(left)
        ? Optional.empty()
        : Optional.of(state(text.substring(0, length), left, draft, text));
  }

  private Optional<String> apart(Pattern pattern, String text, ActionDraft draft) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String piece = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    List<ActionFact> facts = pieces.read(piece);
    boolean ticketsOnly = facts.stream().allMatch(ActionFact.Ticketed.class::isInstance);
    if (facts.isEmpty() || (ticketsOnly && !says(text.substring(matcher.end())))) {
      return Optional.empty();
    }
    draft.add(facts);
    return Optional.of(text.substring(matcher.end()));
  }

  /// Whether words before a colon say that an action follows, and no more than that.
  private static boolean isLabel(String words, ActionDraft draft) {
    Matcher stated = STATED.matcher(words);
    if (!stated.matches()) {
      return ACTION.matcher(words).matches();
    }
    ActionStanding standing = stated.group(1) == null ? ActionStanding.OPEN : ActionStanding.DONE;
    draft.add(List.of(new Stands(standing, words)));
    return true;
  }

  private Optional<String> bold(String text, ActionDraft draft) {
    Matcher matcher = BOLD.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String name = matcher.group(1).strip();
    if (isLabel(name, draft)) {
      return Optional.of(text.substring(matcher.end()));
    }
    boolean colon = matcher.group().matches("(?s).*[:：–—].*|.*\\s-\\s.*");
    boolean initials =
        INITIALS.matcher(name).matches()
            && !ABBREVIATION.matcher(name.replaceAll("\\W.*", "")).matches();
    boolean named =
        owners.plausible(name, false)
            || (matcher.group().matches("(?s).*[:：].*") && owners.beforeColon(name));
    if (initials || (named && (colon || !name.startsWith("@")))) {
      draft.add(List.of(new Owned(name)));
      return Optional.of(text.substring(matcher.end()));
    }
    Optional<Stands> state = ActionStateWords.read(name);
    Optional<ActionFact> kind = ActionKinds.surePriority(name);
    if (state.isEmpty() && kind.isEmpty()) {
      return Optional.empty();
    }
    state.ifPresent(found -> draft.add(List.of(found)));
    kind.ifPresent(found -> draft.add(List.of(found)));
    return Optional.of(text.substring(matcher.end()));
  }

  private Optional<String> colon(String text, ActionDraft draft) {
    Matcher matcher = COLON.matcher(text);
    if (!ActionEnd.parted(text) || !matcher.lookingAt()) {
      return Optional.empty();
    }
    String head = matcher.group(1);
    if (isLabel(head, draft)) {
      return Optional.of(text.substring(matcher.end()));
    }
    List<ActionFact> facts =
        owners.plausible(head, false)
                || (COLON_END.matcher(matcher.group()).find() && owners.beforeColon(head))
            ? List.of(new Owned(OwnerText.plain(head)))
            : ActionStateWords.read(head)
                .<List<ActionFact>>map(List::of)
                .or(() -> ActionKinds.surePriority(head).map(List::of))
                .orElse(List.of());
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    draft.add(facts);
    return Optional.of(text.substring(matcher.end()));
  }

  private Optional<String> does(String text, ActionDraft draft) {
    Matcher matcher = DOES.matcher(text);
    if (!matcher.lookingAt() || !owners.plausible(matcher.group(1), false)) {
      return Optional.empty();
    }
    draft.add(List.of(new Owned(matcher.group(1))));
    return Optional.of(text.substring(matcher.end()));
  }
}
