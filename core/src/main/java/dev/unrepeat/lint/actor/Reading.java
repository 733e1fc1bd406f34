package dev.unrepeat.lint.actor;

import dev.unrepeat.document.prose.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sentence read for who fails in it. Rules on one sentence share one reading.
public final class Reading {
  private static final Pattern WITHOUT =
      Pattern.compile(
          "\\bwithout (?:\\w+ly |first |even |any |prior |proper |adequate |sufficient |thorough |a |the "
              + "|an |so much as |bothering to |either |having |further |much )*"
              + "(?:letting (?:us|anyone|anybody|them|the|me|customers|people|others|everyone)|waiting (?:for"
              + "|until)|document\\w*|giving (?:any |prior |us |it |them |a |the |enough )*(?:notice|warning"
              + "|thought|reason)|making sure|ensuring|back(?:ing)? (?:it |them |the \\w+ )?up|taking (?:a "
              + "|any )?(?:backup|snapshot|precautions?)|notice\\b|hesitat\\w+|announc\\w+|agree\\w*"
              + "|discuss\\w*|rais\\w+|escalat\\w+|updat\\w+ (?:the|any)|authorization|sign-?off|a second"
              + "|second thought|going through|stopping to|mention\\w*|warning\\b|plan(?:ning)?\\b|rehears\\w+"
              + "|assess\\w*|evaluat\\w+|analy[sz]\\w+|monitor\\w+|watching|explain\\w*|test\\w*"
              + "|(?:double-?)?check\\w*|read\\w*|verif\\w+|ask\\w*|review\\w*|validat\\w+|think\\w*"
              + "|tell\\w*|inform\\w*|notif\\w+|consult\\w*|confirm\\w*|approval|permission"
              + "|authori[sz]ation|being (?:thorough|careful|aware|tested|reviewed)|reali[sz]ing|notic\\w+"
              + "|knowing|understanding|consider\\w*|communicat\\w+|warning (?:any|the)|looking|involving"
              + "|running (?:the|any|its|all|an?|through) \\w+|flagging|talk\\w*|speak\\w*|sync\\w*|follow\\w*"
              + "|coordinat\\w+|care\\b)");
  private static final Pattern OWNED =
      Pattern.compile(
          "\\b(?:(our|my|his|her)|([\\w@-]+(?:'s|s'))) (?:\\w+ )?(" + Faults.FAILING + ")\\b");
  private static final Pattern IT_WAS =
      Pattern.compile(
          "\\bit (?:was|is) (?:\\w+ )?([\\w@-]+(?:'s|s')) (?:own )?(?:change|commit|deploy|deployment|pr"
              + "|merge|push|code|patch|edit|decision"
              + "|query|script|command|idea|job|responsibility|duty|task|turn)\\b");
  private static final Pattern WORK =
      Pattern.compile(
          "([\\w@-]+(?:'s|s')) (?:\\w+ ){0,2}(?:change|commit|deploy|deployment|pr|merge|push|code|patch"
              + "|edit|decision|query|script|command|config|configuration|migration"
              + "|branch|fix|refactor|promotion|campaign|update|release) (?:had (?:an? )?(?:\\w+ )?(?:bug"
              + "|error|typo|mistake|flaw|defect)|broke|caused|contained|introduced|took|crashed|brought"
              + "|overwrote|deleted|dropped|corrupted|locked|blocked|overloaded|killed|filled|saturated|exhausted"
              + "|leaked|exposed|disabled|emptied|flooded|wiped|lacked)\\b");
  private static final Pattern OF =
      Pattern.compile(
          "\\b(?:mistakes?|oversights?|carelessness|negligence|misunderstandings?|misjudge?ments?"
              + "|failures?|typos?|blunders?|misconfigurations?|omissions?|neglect|errors|slips?"
              + "|miscalculations?|misuse|inattention|inexperience|fault|ignorance|error) (?:of|by|from"
              + "|made by|on the part of|on behalf of) ");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:, ?\\p{Lu}{2,3}\\b,?)?(?: \\(\\p{Lu}{2,3}\\))? (?:region|data ?cent(?:er|re)|availability zone"
              + "|edge location|point of presence)s?\\b"
              + "|, (?:US|USA|UK|EU)\\b");
  private static final Pattern QUARTER =
      Pattern.compile("\\b(?:north|south|east|west|northern|southern|eastern|western|n\\.) $");

  /// The words of fault, and behind them what is told apart by its number above.
  static final List<Pattern> PATTERNS =
      Stream.concat(
              Faults.ALL.stream().map(Fault::words),
              Stream.of(
                  WITHOUT,
                  Faults.DONE_BY,
                  OF,
                  OWNED,
                  Circumstances.DESPITE,
                  Circumstances.INSTEAD,
                  IT_WAS,
                  WORK,
                  Circumstances.ANYWAY,
                  Circumstances.WRONG))
          .toList();

  private static final Openers OPENERS = new Openers(PATTERNS);

  private final Words words;
  private final Roster roster;
  private final Subjects subjects;
  private final Sentence sentence;
  private Optional<List<Blame>> blames = Optional.empty();

  private Reading(Sentence sentence, Roster roster) {
    this.words = Words.of(sentence.text());
    this.roster = roster;
    this.subjects = new Subjects(words, roster);
    this.sentence = sentence;
  }

  public static Reading of(Sentence sentence, Roster roster) {
    return new Reading(sentence, roster);
  }

  /// In lower case and with straight apostrophes; places are those of the sentence.
  public String lower() {
    return words.lower();
  }

  /// Where somebody fails, from left to right, quotes left out; of several at one place the first.
  public List<Blame> blames() {
    List<Blame> known = blames.orElseGet(this::judge);
    blames = Optional.of(known);
    return known;
  }

  /// Hands over each place at which a phrase stands.
  public void each(PhraseBook phrases, Consumer<Matcher> sink) {
    phrases.each(words, sink);
  }

  /// The subject of the verb that begins at a place.
  public Subject subject(int place) {
    return subjects.before(words.at(place));
  }

  /// Whom the noun phrase that begins at a place names, for example behind "by".
  public Subject phraseAt(int place) {
    return subjects.after(words.at(place));
  }

  /// The person or people whom the words at a place name, whatever follows; a thing otherwise.
  public Subject personAt(int place) {
    return subjects.person(words.at(place));
  }

  /// The names of persons that the sentence holds, as places.
  public List<Subject> names() {
    List<Subject> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean handle = word.lower().charAt(0) == '@' && word.lower().length() > 1;
      if (handle ? address(word) || roster.group(word) : !roster.name(word) || place(word)) {
        continue;
      }
      int end = i + 1;
      while (!handle && end < words.size() && end < i + 3 && surname(words.get(end))) {
        end++;
      }
      if (!handle && Companies.named(words, i, end)) {
        i = end - 1;
        continue;
      }
      names.add(new Subject(Actor.PERSON, word.from(), words.get(end - 1).to()));
      i = end - 1;
    }
    return names;
  }

  /// The second half of an address of mail is no handle.
  private boolean address(Word word) {
    return word.from() > 0
        && (Character.isLetterOrDigit(words.text().charAt(word.from() - 1))
            || "._+-".indexOf(words.text().charAt(word.from() - 1)) >= 0);
  }

  /// "Virginia, US region" and "Northern Virginia" are where machines stand.
  private boolean place(Word word) {
    return PLACE.matcher(words.text()).region(word.to(), words.text().length()).lookingAt()
        || QUARTER.matcher(words.lower().substring(0, word.from())).find();
  }

  private static boolean surname(Word word) {
    return word.capital() && !word.mark() && word.lower().length() > 1;
  }

  private List<Blame> judge() {
    if (sentence.text().endsWith("?")) {
      return List.of();
    }
    List<Blame> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      for (Opening opening : OPENERS.of(words, i)) {
        if (!opening.mayMatch(words)) {
          continue;
        }
        int which = opening.pattern();
        Matcher m = Openers.over(PATTERNS.get(which), words.lower());
        m.region(word.from(), words.lower().length());
        if (m.lookingAt()) {
          add(which, m, found);
        }
      }
    }
    return first(found.stream().filter(b -> !sentence.quoted(b.from())).toList());
  }

  private void add(int which, Matcher m, List<Blame> found) {
    int other = which - Faults.ALL.size();
    if (other < 0) {
      Fault fault = Faults.ALL.get(which);
      Subject subject = subject(m.start());
      if (supposed(subject)) {
        return;
      }
      if ((fault.who().contains(subject.actor())
              || (fault.alone() && subject.actor() == Actor.NONE))
          && !(subject.actor() == Actor.WE
              && CAUSED.matcher(m.group()).lookingAt()
              && APOLOGY.matcher(words.lower()).find())) {
        found.add(blame(subject, m, fault.way()));
      }
    } else {
      found.addAll(
          switch (other) {
            case 0 -> without(m);
            case 1 -> owner(m, m.end() + 1, Way.DONE_BY);
            case 2 -> owner(m, m.end(), Way.HAS);
            case 3 -> owned(m);
            case 4 -> despite(m);
            case 5 -> instead(m);
            case 8 -> despite(m);
            case 9 -> wrong(m);
            default -> has(m, owner(m, 1));
          });
    }
  }

  private static final Pattern IF =
      Pattern.compile("\\b(?:if|whenever|in case|unless)(?: ever| only)? $");

  /// "If an engineer forgets the flag, the build stops" tells of no engineer.
  private boolean supposed(Subject subject) {
    return subject.to() > subject.from()
        && IF.matcher(words.lower().substring(Math.max(0, subject.from() - 16), subject.from()))
            .find();
  }

  /// "We are sorry for the downtime that we caused" asks for pardon and tells no cause.
  private static final Pattern APOLOGY =
      Pattern.compile("\\b(?:sorry|apologi[sz]e|apologies|regret|inconvenience)\\b");

  private static final Pattern CAUSED = Pattern.compile("caused");
  private static final Pattern ANOTHER = Pattern.compile("[,;]|\\b(?:and|but|or|then)\\b");

  private Blame blame(Subject subject, Matcher m, Way way) {
    boolean near =
        subject.to() <= m.start()
            && m.start() - subject.to() < 40
            && !ANOTHER.matcher(words.lower()).region(subject.to(), m.start()).find();
    int from = near ? subject.from() : m.start();
    return new Blame(subject.actor(), from, m.end(), m.end(), way);
  }

  /// What shall be, can be or shall never be again has not been done.
  private static final Pattern PROSPECT =
      Pattern.compile(
          "\\b(?:needs?|must|will|shall|cannot|can|could|may|might|want(?:s|ed)? to|going to"
              + "|not \\w+ing)\\b(?! (?:not )?have\\b)"
              + "|\\bshould (?!(?:not |never )?have\\b)|\\b(?:avoid|prevent|stop|hesita|reluctan|unwilling"
              + "|instead of|rather than)\\w*\\b");

  private static final Pattern OPERATOR =
      Pattern.compile("(?:^they|operators?|owners?|managers?)$");
  private static final Pattern READ =
      Pattern.compile("\\b(?:read|look|think|check|double|verif)\\w*");

  /// What "they" and "the provider" leave out as people do.
  private static final Pattern SILENT =
      Pattern.compile(
          "\\b(?:letting|tell|ask|inform|notif|consult|warn|announc|approv|permission)\\w*");

  private List<Blame> without(Matcher m) {
    int at = words.at(m.start());
    int comma = at == 0 ? words.lower().indexOf(", ", m.end()) : -1;
    Subject doer = comma > 0 ? personAt(comma + 2) : subjects.earlier(at);
    boolean silent =
        doer.actor() == Actor.UNSURE
            && (SILENT.matcher(m.group()).find()
                || (OPERATOR.matcher(words.lower().substring(doer.from(), doer.to())).find()
                    && READ.matcher(m.group()).find()));
    if ((doer.actor().human() || silent)
        && !PROSPECT
            .matcher(words.lower().substring(Math.min(doer.to(), m.start()), m.start()))
            .find()) {
      return List.of(new Blame(doer.actor(), m.start(), m.end(), m.end(), Way.WAS));
    }
    return List.of();
  }

  private List<Blame> despite(Matcher m) {
    int at = words.at(m.start());
    int comma = words.lower().indexOf(", ", m.end());
    boolean first = at == 0 && comma > 0;
    Subject near = first ? personAt(comma + 2) : subjects.earlier(at);
    Subject doer = near.actor().human() ? near : phraseAt(0);
    Matcher deed =
        Openers.over(Circumstances.DONE, words.lower())
            .region(
                first ? comma : Math.min(doer.to(), m.start()),
                first ? words.lower().length() : m.start());
    return doer.actor().human() && deed.find()
        ? List.of(new Blame(doer.actor(), m.start(), m.end(), m.end(), Way.DID))
        : List.of();
  }

  private List<Blame> instead(Matcher m) {
    Subject doer = subjects.earlier(words.at(m.start()));
    return (doer.actor() == Actor.PERSON || doer.actor() == Actor.ROLE)
            && doer.to() < m.start()
            && Circumstances.ON_ONE.matcher(words.lower().substring(doer.to(), m.start())).find()
        ? List.of(new Blame(doer.actor(), m.start(), m.end(), m.end(), Way.DID))
        : List.of();
  }

  private List<Blame> wrong(Matcher m) {
    Subject doer = subjects.earlier(words.at(m.start()));
    return doer.actor().human()
            && doer.to() < m.start()
            && !Circumstances.MET.matcher(words.lower().substring(doer.to(), m.start())).find()
        ? List.of(new Blame(doer.actor(), m.start(), m.end(), m.end(), Way.DID))
        : List.of();
  }

  private List<Blame> owner(Matcher m, int from, Way way) {
    Subject owner = phraseAt(from);
    return owner.actor().human() && owner.actor() != Actor.WE
        ? List.of(new Blame(owner.actor(), m.start(), owner.to(), m.end(), way))
        : List.of();
  }

  private List<Blame> owned(Matcher m) {
    if (m.group(1) == null) {
      return has(m, owner(m, 2));
    }
    return has(m, m.group(1).equals("our") ? Actor.WE : Actor.PERSON);
  }

  /// Whom the word with "'s" in a group names.
  private Actor owner(Matcher m, int group) {
    Word owner = words.get(words.at(m.start(group)));
    String bare = owner.lower().replaceAll("'s?$", "");
    Word name =
        new Word(
            bare, owner.from(), owner.from() + bare.length(), owner.capital(), owner.acronym());
    return roster.of(new Words(words.text(), words.lower(), words.grams(), List.of(name)), 0, 1);
  }

  private static List<Blame> has(Matcher m, Actor actor) {
    return actor.human()
        ? List.of(new Blame(actor, m.start(), m.end(), m.end(), Way.HAS))
        : List.of();
  }

  private static List<Blame> first(List<Blame> found) {
    List<Blame> kept = new ArrayList<>();
    List<Blame> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(Blame::from).thenComparing(Blame::to, Comparator.reverseOrder()));
    for (Blame blame : sorted) {
      if (kept.stream().noneMatch(blame::overlaps)) {
        kept.add(blame);
      }
    }
    return List.copyOf(kept);
  }
}
