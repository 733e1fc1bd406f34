package dev.unrepeat.lint.actor;

import dev.unrepeat.document.foreign.GivenNames;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells mentions of groups and roles, as `@here` and `@sre-team`, from those of a person.
final class Groups {
  private static final Pattern PARTS = Pattern.compile("[-_./]");

  /// All who read a channel.
  private static final Set<String> ALL =
      ActorWords.words("channel here everyone everybody all room online");

  /// Of these, one is enough: "@payments-oncall", "@team-checkout".
  private static final Set<String> GATHERED =
      ActorWords.words(
          """
          team squad crew tribe guild group subteam oncall call sre devops secops netops noc helpdesk
          engineering department dept committee board staff support channel responders everyone all\
          """);

  /// What teams are called by, beside roles and departments.
  private static final Set<String> FIELDS =
      ActorWords.words(
          """
          platform platforms network infrastructure infra product payments payment storage database
          databases db data backend frontend mobile web security it release releases incident incidents
          service core cloud duty on primary secondary\
          """);

  /// Roles that people are called by, too: "@baker" is a person.
  private static final Set<String> SURNAMES =
      ActorWords.words(
          """
          baker cook captain trader clerk coach gardener mechanic author guy man hire foreman person
          woman human folk individual ic\
          """);

  private Groups() {}

  /// Whether a mention, with its at-sign and in lower case, names a group or a role.
  ///
  /// @param people names and handles of the team, which come first
  /// @param roles words of the team for roles
  static boolean mentioned(String mention, Set<String> people, Set<String> roles) {
    String name = mention.substring(1);
    if (name.endsWith("'s")) {
      name = name.substring(0, name.length() - 2);
    }
    String[] parts = PARTS.split(name);
    if (people.contains(name)
        || people.contains("@" + name)
        || Arrays.stream(parts).anyMatch(part -> given(part) || people.contains(part))) {
      return false;
    }
    return ALL.contains(name)
        || roles.contains(name)
        || word(name)
        || (parts.length > 0 && Arrays.stream(parts).allMatch(Groups::word))
        || Arrays.stream(parts).anyMatch(Groups::gathered);
  }

  private static boolean given(String part) {
    return part.length() > 2 && GivenNames.contains(part);
  }

  private static boolean gathered(String part) {
    return GATHERED.contains(part) || GATHERED.contains(Roster.singular(part));
  }

  private static boolean word(String part) {
    String bare = Roster.singular(part);
    return gathered(part)
        || FIELDS.contains(part)
        || (!SURNAMES.contains(bare)
            && (ActorWords.ROLES.contains(part)
                || ActorWords.ROLES.contains(bare)
                || ActorWords.DEPARTMENTS.contains(part)));
  }
}
