package dev.unrepeat.document.foreign;

import dev.unrepeat.model.Owner;
import dev.unrepeat.text.Glance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells who a text names: a person, a team or several as written, or nobody.
///
/// @param people names, handles and initials that the document names elsewhere, in small letters
record OwnerText(Set<String> people) {
  static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}](?:[\\w.-]{0,38}[\\w])?");
  private static final Pattern MARKS =
      Pattern.compile("[*`~<>]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /// What stands behind a name: a handle, a profile, a team.
  private static final Pattern BRACKETED = Pattern.compile("\\s+[(\\[].{1,300}$");

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{0,80})]\\(([^()\\s]{0,300})\\)");
  private static final Pattern TEAM =
      Pattern.compile("(?:[Tt]he )?[\\p{L}-]{2,20} [Tt]eam|[Tt]eam [\\p{L}-]{2,20}");
  private static final Pattern TEAM_APART =
      Pattern.compile(
          "(?:\\p{L}+ )?[Tt]eam(?: \\p{L}+)?|(?:\\p{L}+ )?(?:SRE|Ops|Infra|Platform"
              + "|Security) [Tt]eam|SREs?");
  private static final Pattern THING_ENDS =
      Pattern.compile(
          ".*(?:ing|tion|tions|sion|sions|-\\p{Ll}+ed|ment|ments|ity|ness|ance|ence|ware|base|able|ly|ness|ues|ts|ks"
              + "|gs|ds|ps)");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:|-+|–|—|\\?+|tbd|tba|tbc|n/?a|none|nobody|no one|unassigned|unknown|not assigned"
              + "|to be (?:defined|decided|assigned|determined)"
              + "|offen|niemand|未定|なし|to do|\\.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEVERAL =
      Pattern.compile("\\s*(?:[,/&+;、・|]|\\b(?:and|und|or|with)\\b)\\s*");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}'’.-]{0,24}|von|van|de|der|den|da|di|del|la|le|bin|al|dos)(?:\\s"
              + "|$)){1,5}");
  private static final Pattern NAME_WORD =
      Pattern.compile("(?:\\p{Lu}['’])?\\p{Lu}[\\p{Ll}'’]{1,24}(?:-\\p{Lu}\\p{Ll}{1,24})?");

  /// `J. Ortega`.
  private static final Pattern INITIALED =
      Pattern.compile("(?:\\p{Lu}\\. ?){1,2}" + NAME_WORD.pattern());

  private static final Pattern JAPANESE_NAME =
      Pattern.compile("[\\p{IsHan}々]{1,4} ?[\\p{IsHan}々\\p{IsHiragana}]{0,4}さん|[\\p{IsHan}々]{2,5}");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i).*\\b(?:team|teams|group|squad|guild|tribe|crew|department|dept|committee"
              + "|engineering|engineers?|platform|infra|infrastructure"
              + "|security|ops|operations|devops|sre|sres|support|support|product|management"
              + "|on-?call|oncall|leadership|everyone|all|anyone|backend|frontend"
              + "|data|qa|legal|comms|communications|vendor|developers?|devs?|admins?|dba|dbas"
              + "|lead|leads|manager|owner|owners|commander|facilitator"
              + "|services?|network|networking|database|db|storage|cloud|it|hr|marketing|sales"
              + "|finance|design|release|tooling|observability|reliability)\\b.*");

  /// Words that stand capitalised in brackets and name nobody.
  private static final Set<String> THINGS =
      Set.of(
          ("robot bot uptime page pager duty team optional stretch kubernetes redis kafka terraform grafana prometheus slack github "
                  + "gitlab jira postgres docker helm nginx aws azure google linux java python api alert "
                  + "alerts alerting monitoring dashboard runbook rate limiting feature flags flag node "
                  + "pool cache queue load test testing tests integration unit short long term medium "
                  + "high low priority critical immediate phase step part option see note same also only "
                  + "done new old first second next follow up production staging development "
                  + "documentation process prevent detect mitigate repair cloudflare front back end open "
                  + "source pull request issue bug fix the this that our we i it if in on for to from "
                  + "until by with without no not and or as is are was q1 q2 q3 q4 january february "
                  + "march april may june july august september october november december monday tuesday "
                  + "wednesday thursday friday saturday sunday service system server client customer "
                  + "customers users user traffic network backup restore disaster recovery change "
                  + "management incident response post mortem root cause deployment release rollback "
                  + "configuration certificate expiry data schema migration control access review "
                  + "training tooling automation improvement improvements action item items status "
                  + "summary impact timeline detection resolution lessons learned general other misc")
              .split(" ", -1));

  static OwnerText among(List<String> people) {
    return new OwnerText(
        people.stream()
            .map(name ->
                BRACKETED
                    .matcher(name)
                    .replaceFirst("")
                    .replace("@", "")
                    .strip()
                    .toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// The owner that a cell, or a text behind `Owner:`, names.
  Owner owner(String written) {
    String text = plain(written);
    if (saysNobody(text)) {
      return Owner.NOBODY;
    }
    boolean one =
        !(maySeveral(text) && SEVERAL.matcher(text).find()) && !GROUP.matcher(text).matches();
    return one && onePerson(text) ? new Owner.Person(text) : new Owner.AsWritten(text);
  }

  /// Whether a text says that there is no owner yet.
  static boolean saysNobody(String text) {
    return NOBODY.matcher(text).matches();
  }

  static String plain(String written) {
    if (!Glance.holdsOneOf(written, "[*`~<>_")) {
      return Bare.blanks(written).strip();
    }
    String unlinked = LINK.matcher(written).replaceAll(OwnerText::unlinked);
    return Bare.blanks(MARKS.matcher(unlinked.replace("~~", " ")).replaceAll("")).strip();
  }

  /// The address of somebody's profile says no more than the name.
  private static String unlinked(MatchResult link) {
    String name = link.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    boolean profile =
        link.group(2).startsWith("mailto:")
            || link.group(2)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .contains(name);
    return Matcher.quoteReplacement(profile ? link.group(1) : link.group(1) + " " + link.group(2));
  }

  private boolean onePerson(String text) {
    if (HANDLE.matcher(text).matches() || text.matches("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")) {
      return true;
    }
    boolean initials = text.matches("\\p{Lu}{1,3}|(?:\\p{Lu}\\.){1,3}");
    if (initials) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return NAME.matcher(text).matches()
        || people.contains(lower)
        || GivenNames.contains(lower)
        || (text.indexOf(' ') < 0 && text.matches("[\\p{L}][\\p{L}\\p{N}._-]{1,38}"))
        || JAPANESE_NAME.matcher(text).matches();
  }

  /// Whether a text that nobody calls an owner can only be one: a handle, names the document knows,
  /// given names with capitals, a team.
  ///
  /// @param apart whether it stands in brackets or behind a dash, where less is needed
  boolean plausible(String written, boolean apart) {
    String text = plain(written);
    if (text.isEmpty() || text.length() > 80) {
      return false;
    }
    String[] all = maySeveral(text) ? SEVERAL.split(text, -1) : new String[] {text};
    return all.length <= 6 && Arrays.stream(all).allMatch(name -> known(name.strip(), apart));
  }

  /// Whether what stands before a colon, where an action begins, names who does it: as [#plausible]
  /// does, or as two words with capitals of which neither is one of a thing.
  boolean beforeColon(String written) {
    String[] words = plain(written).split(" ", -1);
    return plausible(written, false)
        || (words.length == 2
            && Arrays.stream(words)
                .allMatch(word ->
                    NAME_WORD.matcher(word).matches()
                        && !thing(word)
                        && !TopicWords.contains(word)));
  }

  private static boolean maySeveral(String text) {
    return Glance.holdsOneOf(text, ",/&+;、・|")
        || text.contains("and")
        || text.contains("und")
        || text.contains("or")
        || text.contains("with");
  }

  private boolean known(String name, boolean apart) {
    if (HANDLE.matcher(name).matches() || people.contains(name.toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (apart && name.length() > 3 && GivenNames.contains(name)) {
      return true;
    }
    String[] words = name.split(" ", -1);
    String first = Bare.without(words[0].toLowerCase(Locale.ROOT), ".'");
    if (TEAM.matcher(name).matches()) {
      return true;
    }
    if (!NAME.matcher(name).matches() || words.length > 4) {
      return false;
    }
    if (first.length() > 1 && (GivenNames.contains(first) || partOf(first))) {
      return !name.equals(name.toUpperCase(Locale.ROOT)) || words.length > 1;
    }
    if (apart && INITIALED.matcher(name).matches() && !thing(words[words.length - 1])) {
      return true;
    }
    if (apart && TEAM_APART.matcher(name).matches()) {
      return true;
    }
    return apart
        && words.length >= 2
        && words.length <= 3
        && Arrays.stream(words).noneMatch(OwnerText::thing);
  }

  /// Whether one word can be a name that no list holds, which it is beside a due day: `(Birte, bis
  /// 31.3.2026)`.
  boolean mayName(String written) {
    String text = plain(written);
    boolean named = NAME.matcher(text).matches() && text.indexOf(' ') < 0 && !thing(text);
    return named || JAPANESE_NAME.matcher(text).matches();
  }

  /// Whether it is the first or last name of somebody the document names in full.
  private boolean partOf(String word) {
    return people.stream()
        .anyMatch(name -> name.startsWith(word + " ") || name.endsWith(" " + word));
  }

  private static boolean thing(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return THINGS.contains(lower)
        || lower.length() < 2
        || word.equals(word.toUpperCase(Locale.ROOT))
        || THING_ENDS.matcher(lower).matches();
  }
}
