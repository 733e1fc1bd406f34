package dev.unrepeat.lint.actor;

import static dev.unrepeat.lint.actor.ActorWords.ARTICLES;
import static dev.unrepeat.lint.actor.ActorWords.BOUNDARIES;
import static dev.unrepeat.lint.actor.ActorWords.LINKS;
import static dev.unrepeat.lint.actor.ActorWords.PAST;
import static dev.unrepeat.lint.actor.ActorWords.PREPOSITIONS;
import static dev.unrepeat.lint.actor.ActorWords.QUANTITIES;

import java.util.Set;

/// Finds the subject of a verb: the noun phrase to its left, over adverbs, relative clauses and
/// what else hangs on the phrase. A shallow reading: no grammar, only where phrases begin.
final class Subjects {
  private static final Set<String> PRONOUNS =
      ActorWords.words(
          "i we he she they it you nobody no-one everyone everybody someone somebody we'd we've i'd i've"
              + " they'd they've he'd she'd there");
  private static final Set<String> NOMINATIVES = Set.of("i", "we", "he", "she", "they");
  private static final Set<String> RELATIVES = Set.of("who", "that", "which");
  private static final Set<String> AUXILIARIES =
      ActorWords.words(
          "did had was were is are has have would should could can may might must will does do");
  private static final int FURTHEST = 40;

  private final Words words;
  private final Roster roster;

  Subjects(Words words, Roster roster) {
    this.words = words;
    this.roster = roster;
  }

  /// The subject of the verb group whose first word this is.
  Subject before(int verb) {
    int i = verb - 1;
    while (i >= 0 && linking(words.get(i))) {
      i--;
    }
    if (i < 0) {
      return Subject.none(start(verb));
    }
    Word left = words.get(i);
    if (ARTICLES.contains(left.lower()) && !QUANTITIES.contains(left.lower())) {
      return Subject.thing(left.from());
    }
    if (NOMINATIVES.contains(left.lower())) {
      return new Subject(roster.of(words, i, i + 1), left.from(), left.to());
    }
    if (RELATIVES.contains(left.lower()) && i > 0 && !words.get(i - 1).mark()) {
      Subject nearest = nearest(i - 1);
      Subject antecedent = nearest.actor().human() ? nearest : phrase(i - 1);
      return antecedent.actor() == Actor.NONE ? Subject.thing(left.from()) : antecedent;
    }
    if (left.is("who")) {
      return earlier(i);
    }
    if (left.mark() && !left.is(")") && opening(i)) {
      return Subject.none(start(verb));
    }
    if (!left.is(")") && (left.mark() || BOUNDARIES.contains(left.lower()))) {
      return earlier(i);
    }
    return phrase(i);
  }

  /// The subject of an earlier verb that this one is joined to: "she stopped the job and forgot".
  Subject earlier(int before) {
    int floor = Math.max(0, before - FURTHEST);
    boolean joined = true;
    for (int i = before - 1; i >= floor; i--) {
      Word word = words.get(i);
      if (word.is(";") || word.is("–") || word.is("—")) {
        break;
      }
      if (i + 1 < words.size() && i + 1 <= before && verbal(i + 1) && !word.mark()) {
        Subject found = phrase(i);
        if (found.actor().human()
            || found.actor() == Actor.NOBODY
            || found.actor() == Actor.CUSTOMER
            || found.actor() == Actor.UNSURE) {
          return joined ? found : new Subject(Actor.UNSURE, found.from(), found.to());
        }
        joined &= !starts(i);
      }
    }
    if (joined && floor == 0 && note()) {
      return Subject.none(words.get(before).from());
    }
    return Subject.thing(words.get(before).from());
  }

  /// Whether the sentence is a note that opens with what somebody did: "Copied the file and forgot
  /// the flag".
  private boolean note() {
    String first = words.get(0).lower();
    return (PAST.contains(first) && !AUXILIARIES.contains(first))
        || (first.endsWith("ed") && first.length() > 3);
  }

  /// Whether the phrase that ends here, not a human one, is the subject of a clause of its own.
  private boolean starts(int head) {
    int i = head;
    while (i >= 0 && !words.get(i).mark() && !BOUNDARIES.contains(words.get(i).lower())) {
      i--;
    }
    return i >= 0 && BOUNDARIES.contains(words.get(i).lower());
  }

  private int start(int word) {
    return word < words.size() ? words.get(word).from() : words.text().length();
  }

  /// Whether only marks, times and dates stand to the left.
  private boolean opening(int to) {
    for (int i = 0; i <= to; i++) {
      Word word = words.get(i);
      if (!word.mark() && !Character.isDigit(word.lower().charAt(0)) && !word.is("utc")) {
        return words.get(to).is(":") && to <= 4;
      }
    }
    return true;
  }

  private static boolean linking(Word word) {
    String w = word.lower();
    return LINKS.contains(w)
        || w.endsWith("n't")
        || (w.endsWith("ly") && w.length() > 4 && !w.equals("family") && !w.equals("assembly"));
  }

  /// Whether a word is, after a noun, a verb or leads to one.
  private boolean verbal(int i) {
    String w = words.get(i).lower();
    return PAST.contains(w)
        || w.endsWith("n't")
        || (w.endsWith("ed") && w.length() > 3)
        || (w.endsWith("ly") && w.length() > 4)
        || w.equals("also")
        || w.equals("never")
        || w.equals("who");
  }

  /// The noun phrase that begins at a word: up to a mark, a boundary or a verb.
  Subject after(int first) {
    int to = first;
    while (to < words.size()
        && !words.get(to).mark()
        && !BOUNDARIES.contains(words.get(to).lower())
        && (to == first || !verbal(to))) {
      to++;
    }
    return to > first ? leading(first, to) : Subject.thing(start(first));
  }

  /// The noun phrase that ends at a word, without those that it hangs on.
  private Subject nearest(int last) {
    int from = last;
    while (from > 0
        && last - from < 4
        && !words.get(from - 1).mark()
        && !BOUNDARIES.contains(words.get(from - 1).lower())
        && !PREPOSITIONS.contains(words.get(from - 1).lower())
        && !ARTICLES.contains(words.get(from).lower())) {
      from--;
    }
    return new Subject(
        roster.of(words, from, last + 1), words.get(from).from(), words.get(last).to());
  }

  /// Of the phrases that begin at a word the longest that names people; a thing when none does.
  Subject person(int first) {
    Subject found = Subject.thing(start(first));
    for (int to = first + 1; to <= Math.min(words.size(), first + 5); to++) {
      Actor actor = roster.of(words, first, to);
      if (actor.human() || actor == Actor.NOBODY) {
        found = new Subject(actor, words.get(first).from(), words.get(to - 1).to());
      } else if (found.actor() != Actor.THING) {
        break;
      }
    }
    return found;
  }

  /// The first noun phrase between two words.
  private Subject leading(int from, int to) {
    int end = from + 1;
    while (end < to && !ends(end, from)) {
      end++;
    }
    if (QUANTITIES.contains(words.get(end - 1).lower())
        && end + 1 < to
        && words.get(end).is("of")) {
      return leading(end + 1, to);
    }
    return new Subject(
        roster.of(words, from, end), words.get(from).from(), words.get(end - 1).to());
  }

  /// The noun phrase that ends at a word, with what hangs on it.
  private Subject phrase(int last) {
    int from = last;
    int depth = 0;
    while (from >= 0) {
      Word word = words.get(from);
      if (word.is(")")) {
        depth++;
      } else if (word.is("(") && depth > 0) {
        depth--;
      } else if (depth == 0
          && ((word.mark() && word.lower().charAt(0) != '\uFFFC' && !word.is("*") && !word.is("_"))
              || BOUNDARIES.contains(word.lower())
              || (from < last && (word.is("after") || word.is("before"))))) {
        break;
      }
      from--;
    }
    if (words.get(from + 1).is("whoever")) {
      return new Subject(Actor.ROLE, words.get(from + 1).from(), words.get(last).to());
    }
    boolean who =
        from > 0
            && RELATIVES.contains(words.get(from).lower())
            && from + 1 <= last
            && verbal(from + 1)
            && !words.get(from - 1).mark();
    return who ? phrase(from - 1) : head(from + 1, last + 1);
  }

  /// The last noun phrase between two words that hangs on no other.
  private Subject head(int from, int to) {
    Subject free = Subject.none(start(from));
    Subject any = free;
    boolean hangs = false;
    boolean counts = false;
    int i = from;
    while (i < to) {
      int begin = i;
      int depth = 0;
      while (i < to) {
        Word word = words.get(i);
        if (word.is("(")) {
          depth++;
        } else if (word.is(")")) {
          depth = Math.max(0, depth - 1);
        } else if (depth == 0 && i > begin && ends(i, begin)) {
          break;
        }
        i++;
      }
      int end = i;
      while (end > begin && (words.get(end - 1).mark() || bracketed(end - 1, begin))) {
        end--;
      }
      if (end > begin && !(end - begin == 1 && PREPOSITIONS.contains(words.get(begin).lower()))) {
        Actor actor = roster.of(words, begin, end);
        Subject phrase = new Subject(actor, words.get(begin).from(), words.get(end - 1).to());
        if (counts && free.actor() == Actor.NOBODY) {
          free = new Subject(actor.human() ? Actor.NOBODY : actor, free.from(), phrase.to());
        } else if (counts) {
          free = new Subject(actor, free.from(), phrase.to());
        } else if (!hangs && better(free, phrase)) {
          free = phrase;
        }
        any = phrase;
        counts = false;
        boolean quantity = !hangs && QUANTITIES.contains(words.get(end - 1).lower());
        hangs = false;
        if (i < to && hook(i)) {
          counts = quantity && words.get(i).is("of");
          hangs = true;
          i++;
        }
      } else {
        hangs = true;
        i = Math.max(i, begin + 1);
      }
    }
    return free.actor() == Actor.NONE ? any : free;
  }

  private boolean bracketed(int word, int begin) {
    int depth = 0;
    for (int i = word; i >= begin; i--) {
      if (words.get(i).is(")")) {
        depth++;
      } else if (words.get(i).is("(")) {
        depth--;
        if (depth < 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// "It turned out the engineer …" has two.
  private static boolean better(Subject known, Subject next) {
    return known.actor() == Actor.NONE || next.actor() != Actor.THING || !known.actor().human();
  }

  /// Whether a new phrase begins at a word behind another.
  private boolean ends(int i, int begin) {
    String w = words.get(i).lower();
    String before = words.get(i - 1).lower();
    if (w.equals("on") && i + 1 < words.size() && words.get(i + 1).is("call")) {
      return false;
    }
    if (ARTICLES.contains(w)) {
      return (!ARTICLES.contains(before) && !QUANTITIES.contains(w)) || w.equals("the");
    }
    return PRONOUNS.contains(w) || (hook(i) && !(i == begin + 1 && ARTICLES.contains(before)));
  }

  /// Whether a word hangs what follows on what stands before it.
  private boolean hook(int i) {
    String w = words.get(i).lower();
    return PREPOSITIONS.contains(w)
        || w.equals("responsible")
        || w.equals("doing")
        || w.equals("using")
        || (w.endsWith("ing") && w.length() > 5 && !NOUNS_IN_ING.contains(w))
        || (w.endsWith("ed") && w.length() > 4 && !ARTICLES.contains(words.get(i - 1).lower()));
  }

  private static final Set<String> NOUNS_IN_ING =
      ActorWords.words("engineering testing monitoring planning training marketing networking");
}
