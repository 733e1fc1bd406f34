package dev.unrepeat.lint.actor;

import dev.unrepeat.document.foreign.GivenNames;
import java.util.Set;

/// Knows names of companies that begin like the name of a person: "Charles Schwab", "Lloyd Bank",
/// "Marks & Spencer".
final class Companies {
  private static final Set<String> KINDS =
      ActorWords.words(
          """
          inc ltd llc llp plc gmbh ag corp corporation co company group bank holdings holding systems
          technologies technology software labs foundation university college airlines airways
          insurance partners stores motors motor media networks solutions services consulting
          pharma energy capital financial brothers bros industries\
          """);
  private static final Set<String> KNOWN =
      Set.of(
          "charles schwab",
          "morgan stanley",
          "albert heijn",
          "john deere",
          "john lewis",
          "ralph lauren",
          "calvin klein",
          "louis vuitton",
          "hugo boss",
          "fannie mae",
          "freddie mac",
          "leroy merlin",
          "jack wolfskin",
          "tommy hilfiger",
          "wells fargo");

  private Companies() {}

  /// Whether the words, with what stands beside them, name a company.
  ///
  /// @param from index of the first word of the name
  /// @param to index after its last
  static boolean named(Words words, int from, int to) {
    for (int i = Math.max(0, from - 1); i + 1 < Math.min(words.size(), to + 1); i++) {
      if (KNOWN.contains(words.get(i).lower() + " " + words.get(i + 1).lower())) {
        return true;
      }
    }
    for (int i = from + 1; i <= to && i < words.size(); i++) {
      if (words.get(i).capital() && KINDS.contains(words.get(i).lower())) {
        return true;
      }
    }
    return joined(words, from - 1, from - 2) || joined(words, to, to + 1);
  }

  /// An "&" between two names; two first names joined so are two people.
  private static boolean joined(Words words, int mark, int beside) {
    return mark >= 0
        && mark < words.size()
        && words.get(mark).is("&")
        && beside >= 0
        && beside < words.size()
        && words.get(beside).capital()
        && !GivenNames.contains(words.get(beside).lower());
  }
}
