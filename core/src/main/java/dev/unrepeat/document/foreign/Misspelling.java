package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Corrects one slip of the finger in a long word: `apendix`, `Timline`, `root casue`.
final class Misspelling {
  private static final int LONG = 7;
  private static final int TO_SWAP = 5;
  private static final int MOST = 12;

  private final Set<String> known;

  /// Words of one length that begin alike; a slip is never in the first letter.
  private final Map<Integer, List<String>> alike = new HashMap<>();

  Misspelling(Set<String> known) {
    this.known = known;
    for (String word : known) {
      if (word.length() >= TO_SWAP && word.chars().allMatch(c -> c < 128)) {
        alike.computeIfAbsent(place(word.length(), word), place -> new ArrayList<>()).add(word);
      }
    }
  }

  /// The keys that may have been meant; none when a word is too far from all we know.
  List<String> corrections(String key) {
    List<String> all = List.of("");
    int wrong = 0;
    for (String word : key.split(" ", -1)) {
      List<String> meant = known.contains(word) ? List.of(word) : near(word);
      wrong += known.contains(word) ? 0 : 1;
      if (meant.isEmpty() || wrong > 2 || all.size() * meant.size() > MOST) {
        return List.of();
      }
      List<String> longer = new ArrayList<>();
      for (String begun : all) {
        for (String next : meant) {
          longer.add(begun.isEmpty() ? next : begun + " " + next);
        }
      }
      all = longer;
    }
    return wrong == 0 ? List.of() : all;
  }

  private List<String> near(String word) {
    List<String> near = new ArrayList<>();
    if (word.isEmpty()) {
      return near;
    }
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      for (String other : alike.getOrDefault(place(length, word), List.of())) {
        boolean slip = other.length() >= LONG ? oneSlip(word, other) : swapped(word, other);
        if (slip) {
          near.add(other);
        }
      }
    }
    return near;
  }

  private static int place(int length, String word) {
    return (length << 16) | word.charAt(0);
  }

  private static boolean oneSlip(String a, String b) {
    if (a.length() > b.length()) {
      return oneSlip(b, a);
    }
    int i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (a.length() < b.length()) {
      return a.substring(i).equals(b.substring(i + 1));
    }
    return swapped(a, b) || a.substring(i + 1).equals(b.substring(i + 1));
  }

  private static boolean swapped(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i + 1 < a.length()
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.substring(i + 2).equals(b.substring(i + 2));
  }
}
