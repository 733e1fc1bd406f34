package dev.unrepeat.lint.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows which of some patterns a word and the one behind it can begin. The pattern itself is
/// asked, once for each two words: a failed match that did not read past them cannot succeed on
/// what follows. So no list of trigger words has to be kept in step with the patterns.
final class Openers {
  private static final int MOST = 20_000;
  private static final int LONGEST = 40;

  /// So many letters of a word are looked at first.
  private static final int FIRST = 3;

  private static final int LETTERS = 26;

  /// So many patterns are sooner tried than chosen from.
  private static final int FEW = 2;

  private static final byte NO = 1;
  private static final byte YES = 2;
  private static final Opening[] NONE = {};

  /// What one word can begin, and with the words behind it.
  private record Opened(Opening[] patterns, Map<String, Opening[]> followed) {}

  private final List<Pattern> patterns;
  private final Map<Integer, List<Needs.Branch>> branches = new ConcurrentHashMap<>();
  private final Map<String, Opened> known = new ConcurrentHashMap<>();
  private final AtomicInteger pairs = new AtomicInteger();

  /// By the first letters of a word whether any pattern can begin with them: 0 until it was asked,
  /// then NO or YES. Most words are done with here. Threads that ask at once write the same.
  private final byte[] begins = new byte[LETTERS * LETTERS * LETTERS];

  Openers(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /// The patterns that may match where this word begins.
  Opening[] of(Words words, int at) {
    Word word = words.get(at);
    if (!mayBegin(words.lower(), word.from())) {
      return NONE;
    }
    Opened opened = known.get(word.lower());
    if (opened == null) {
      opened = new Opened(openings(word.lower()), new ConcurrentHashMap<>());
      if (known.size() < MOST && word.lower().length() <= LONGEST) {
        known.put(word.lower(), opened);
      }
    }
    return opened.patterns().length > FEW && words.spaced(at)
        ? followed(opened, word.lower(), words.get(at + 1).lower())
        : opened.patterns();
  }

  private boolean mayBegin(String lower, int at) {
    int place = 0;
    for (int i = at; i < at + FIRST; i++) {
      int letter = i < lower.length() ? lower.charAt(i) - 'a' : -1;
      if (letter < 0 || letter >= LETTERS) {
        return true;
      }
      place = place * LETTERS + letter;
    }
    if (begins[place] == 0) {
      begins[place] = anyBegins(lower.substring(at, at + FIRST)) ? YES : NO;
    }
    return begins[place] == YES;
  }

  /// Those that may still match when one knows the word behind the first.
  private Opening[] followed(Opened opened, String word, String next) {
    Opening[] found = opened.followed().get(next);
    if (found == null) {
      found = those(opened.patterns(), word + " " + next + " ");
      if (pairs.get() < MOST && next.length() <= LONGEST) {
        pairs.incrementAndGet();
        opened.followed().put(next, found);
      }
    }
    return found;
  }

  private Opening[] those(Opening[] some, String text) {
    List<Opening> open = new ArrayList<>();
    for (Opening opening : some) {
      if (begins(opening.pattern(), text)) {
        open.add(opening);
      }
    }
    return open.toArray(NONE);
  }

  private boolean anyBegins(String text) {
    for (int which = 0; which < patterns.size(); which++) {
      if (begins(which, text)) {
        return true;
      }
    }
    return false;
  }

  private Opening[] openings(String word) {
    List<Opening> open = new ArrayList<>();
    for (int which = 0; which < patterns.size(); which++) {
      if (begins(which, word + " ")) {
        open.add(new Opening(which, word, this));
      }
    }
    return open.toArray(NONE);
  }

  /// The alternatives of a pattern, taken apart when it is first asked what it needs.
  List<Needs.Branch> branches(int which) {
    return branches.computeIfAbsent(which, it -> Needs.Branch.of(patterns.get(it)));
  }

  private boolean begins(int which, String text) {
    Matcher matcher = patterns.get(which).matcher(text);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /// A matcher whose regions see what stands around them.
  static Matcher over(Pattern pattern, String text) {
    return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
  }
}
