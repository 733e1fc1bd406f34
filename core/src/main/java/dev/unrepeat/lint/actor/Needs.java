package dev.unrepeat.lint.actor;

import dev.unrepeat.text.Alternatives;
import dev.unrepeat.text.Grams;
import dev.unrepeat.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a sentence must hold besides a word for a pattern to match where that word stands: behind
/// "restarted" the alternative `(?:restarted|merged) (?:\w+ )?too (?:early|late)` needs "too " and
/// "early" or "late". The pattern itself tells, so words added to it need no second list.
///
/// @param ways of which one must be open; each is open when the sentence may hold one run of
///   letters of each of its lists
record Needs(List<List<List<int[]>>> ways) {
  /// What a pattern needs of which nothing is known.
  static final Needs NOTHING = new Needs(List.of(List.of()));

  /// An alternative of a pattern.
  record Branch(Pattern pattern, Letters letters) {
    static List<Branch> of(Pattern whole) {
      return Alternatives.of(whole.pattern()).stream()
          .map(one -> new Branch(Pattern.compile(one, whole.flags()), Letters.of(one)))
          .toList();
    }
  }

  static Needs of(List<Branch> branches, String word) {
    List<List<List<int[]>>> ways = new ArrayList<>();
    for (Branch branch : branches) {
      Matcher matcher = branch.pattern().matcher(word);
      if (matcher.lookingAt() || matcher.hitEnd()) {
        List<List<int[]>> further = further(branch.letters(), word);
        if (further.isEmpty()) {
          return NOTHING;
        }
        ways.add(further);
      }
    }
    return new Needs(ways);
  }

  /// The lists that the word itself does not fulfil and that can be asked for.
  private static List<List<int[]>> further(Letters letters, String word) {
    return letters.allOf().stream()
        .filter(list ->
            list.stream().noneMatch(run -> run.length() < Grams.LENGTH || word.contains(run)))
        .map(list -> list.stream().map(Grams::places).toList())
        .toList();
  }

  boolean mayBeIn(Grams sentence) {
    for (int i = 0; i < ways.size(); i++) {
      if (open(ways.get(i), sentence)) {
        return true;
      }
    }
    return false;
  }

  private static boolean open(List<List<int[]>> way, Grams sentence) {
    for (int i = 0; i < way.size(); i++) {
      if (!holdsOne(way.get(i), sentence)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsOne(List<int[]> list, Grams sentence) {
    for (int i = 0; i < list.size(); i++) {
      if (sentence.mayHold(list.get(i))) {
        return true;
      }
    }
    return false;
  }
}
