package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads headings that name two or three things: `Root causes and trigger`, `Impact / Severity`,
/// `What went well & where did we get lucky`.
///
/// @param words that join, such as `and`
/// @param part the meanings of one half, none when it is not known
record JoinedHeading(List<String> words, Function<String, List<Meaning>> part) {
  private static final String MARKS = "/&,;+・、|";
  private static final int JOINTS = 6;
  private static final int LOOSE_WORDS = 3;
  private static final int FEW_WORDS = 4;

  /// What is named for itself alone, so that it is what a heading is about whatever stands before.
  private static final Set<Meaning> PLAIN =
      EnumSet.of(Meaning.TIMELINE, Meaning.ACTION_ITEMS, Meaning.LESSONS);

  private record Joint(int from, int to) {}

  Optional<ReadHeading> read(String text) {
    List<Joint> joints = joints(text);
    if (joints.isEmpty() || joints.size() > JOINTS) {
      return Optional.empty();
    }
    for (Joint joint : joints) {
      Optional<Set<Meaning>> all = split(text, joint);
      if (all.isPresent()) {
        return all.map(meanings -> new ReadHeading(List.copyOf(meanings), true, ""));
      }
    }
    return firstHalf(text, joints.getFirst()).or(() -> secondHalf(text, joints.getFirst()));
  }

  /// `Problems/Timeline`, `Length of the downtime and timeline`: the second half is known and the
  /// first is short.
  private Optional<ReadHeading> secondHalf(String text, Joint joint) {
    String left = HeadingText.trim(text.substring(0, joint.from()));
    boolean oneWord = text.charAt(joint.from()) == '/' && left.indexOf(' ') < 0;
    boolean few = left.split(" ", -1).length <= FEW_WORDS;
    List<Meaning> second =
        !left.isEmpty() && (oneWord || few)
            ? part.apply(HeadingText.trim(text.substring(joint.to())))
            : List.of();
    return second.isEmpty() || (!oneWord && !PLAIN.contains(second.getFirst()))
        ? Optional.empty()
        : Optional.of(new ReadHeading(second, false, ""));
  }

  private Optional<Set<Meaning>> split(String text, Joint joint) {
    String left = HeadingText.trim(text.substring(0, joint.from()));
    String right = HeadingText.trim(text.substring(joint.to()));
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<Meaning> first = part.apply(left);
    if (first.isEmpty()) {
      first = part.apply(left + " " + lastWord(right));
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Set<Meaning> all = new LinkedHashSet<>(first);
    List<Meaning> second = part.apply(right);
    if (second.isEmpty()) {
      second = part.apply(withoutLastWord(left) + " " + right);
    }
    if (!second.isEmpty()) {
      all.addAll(second);
      return Optional.of(all);
    }
    return read(right)
        .filter(ReadHeading::exact)
        .map(rest -> {
          all.addAll(rest.meanings());
          return all;
        });
  }

  /// `Impact and blast area`: the first half is known and the second is short.
  private Optional<ReadHeading> firstHalf(String text, Joint joint) {
    String right = HeadingText.trim(text.substring(joint.to()));
    List<Meaning> first = part.apply(HeadingText.trim(text.substring(0, joint.from())));
    return first.isEmpty() || right.split(" ", -1).length > LOOSE_WORDS
        ? Optional.empty()
        : Optional.of(new ReadHeading(first, false, ""));
  }

  private List<Joint> joints(String text) {
    List<Joint> joints = new ArrayList<>();
    for (int i = 1; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        joints.add(new Joint(i, i + 1));
        continue;
      }
      if (text.charAt(i) != ' ' && text.charAt(i) < 0x2E80) {
        continue;
      }
      for (String word : words) {
        boolean wide = word.codePointAt(0) >= 0x2E80;
        String joint = wide ? word : " " + word + " ";
        if (text.regionMatches(true, i, joint, 0, joint.length())) {
          joints.add(new Joint(i, i + joint.length()));
        }
      }
    }
    return joints;
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private static String withoutLastWord(String text) {
    int blank = text.lastIndexOf(' ');
    return blank < 0 ? "" : text.substring(0, blank);
  }
}
