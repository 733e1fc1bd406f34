package dev.unrepeat.recurrence;

import dev.unrepeat.search.SearchPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words that tell of a pattern. A sentence that only fears, forbids or denies it does not count.
enum PatternPhrase {
  WORKED_BEFORE(
      "stag prod qa test dev",
      "(worked|passed|succeeded|fine|green)\\b[^.]{0,50}\\b(in|on) (our |the |a )?(staging|pre-?prod\\w*|qa|test environment|dev(elopment)? environment)"
          + "|(staging|pre-?prod\\w*|qa|test) (environment |cluster |system |database |data )?(differ(s|ed)|(did not|didn't|does not|doesn't) (have|use|match|run|mirror|include|reproduce|show)|(had|has) (no|only|fewer|less|a smaller|much)|lack(s|ed)|(was|is) (not|different|smaller|unlike))"
          + "|(tested|tried|deployed|ran|rolled out)\\b[^.]{0,40}\\b(in|on|to) (our |the |a )?(staging|pre-?prod\\w*|qa|test)( [\\w-]+)?\\b[^.]{0,40}\\b(no|without)( [\\w-]+)? (issues?|problems?|errors?|trouble)\\b"
          + "|(staging|pre-?prod\\w*|qa|test) (environment|cluster|system|database|data) (had|has|held|holds|contains?|contained) (only )?\\d+ ?%"
          + "|took [^.]{0,30}\\b(in|on) staging\\b[^.]{0,40}\\b(in|on) prod"
          + "|(not|wasn't|never) (caught|detected|visible|seen|noticed|reproducible|reproduced|found|appear|show( up)?|occur|happen)\\b[^.]{0,30}\\b(in|on) (our |the )?(staging|pre-?prod\\w*|qa|test environment)\\b"
          + "|(did not|didn't|does not) (catch|appear|show( up)?|occur|happen|reproduce|surface)\\b[^.]{0,30}\\b(in|on) (our |the )?(staging|pre-?prod\\w*|qa|test environment)\\b"
          + "|differen(t|ce|ces)\\b[^.]{0,40}\\bbetween (the |our )?(staging|pre-?prod\\w*|test)\\w* and (the |our )?(live|prod)"
          + "|(real|production) (traffic|data|load|integrations?) (was|were|is|are) (not|never|missing|different)[^.]{0,30}(staging|test)"),
  NO_ALERT(
      "alert alarm monitor health paged signal",
      "(no|none of (our|the)|without( any)?|lack(ed|ing)?( of)?|missing|absence of|nobody had an?)( [\\w-]+){0,3} (alert(s|ing)?|alarms?|monitor(s|ing)?|health[- ]?checks?|reliable signal)\\b"
          + "|(alert(s|ing)?|monitor(s|ing)?|alarms?|health[- ]?checks?)( [\\w-]+){0,3} (did not|didn't|never|failed to)( [\\w-]+)? (fire|trigger|catch|detect|notice|page|show|cover|go off)"
          + "|(alert(s|ing)?|monitor(s|ing)?|alarms?|health[- ]?checks?)( [\\w-]+){0,2} (was|were) (not|never) (set up|configured|in place|enabled|triggered)"
          + "|not (being )?(alerted|paged|monitored|alerting|monitoring)\\b"),
  CHANGED(
      "caused triggered introduced broke set_off due_to as_a_result because_of deploy release update upgrade change rollout roll-out rolled pushed",
      "(caused|triggered|introduced|broken|set off)( [\\w-]+)? by( (an?|the|our|this))?( [\\w-]+){0,4} (deploy(ment)?s?|releases?|config(uration)? (change|update|push)s?|roll-?out|upgrades?|pull request|code change|feature flag)\\b"
          + "|(due to|as a result of|because of) (an?|the|our) ([\\w-]+ ){0,3}(deploy(ment)?|release|config(uration)? (change|update|push)|roll-?out|upgrade|code change|feature flag change)\\b"
          + "|(change|deploy(ment)?|release|upgrade|roll-?out|update|pull request)( [\\w-]+){0,3} (that|which)? ?(caused|triggered|broke) "
          + "|(an?|the|our|this) ([\\w-]+ ){0,3}(change|deploy(ment)?|release|upgrade|roll-?out|update|version) (introduced|exposed|made|removed|dropped|broke|took down|brought down|led to|resulted in|contained a (bug|defect)|overwrote)\\b"
          + "|(an?|the|our) (new|minor|small|recent|faulty|bad|invalid|performance|software|firmware|security|routine|automated|configuration|remote) ([\\w-]+ ){0,3}(change|update|version|release|service|feature|rule|setting)s? (was|were|had been) (deployed|rolled out|pushed|released|shipped|merged|applied|enabled)\\b"
          + "|(deployed|pushed|rolled out|released|shipped|merged|applied) an? (minor|small|new|faulty|bad|invalid|routine|wrong) ([\\w-]+ ){0,2}(change|update|version|release|rule|setting|config(uration)?)\\b"
          + "|(error|bug|mistake) in (the process of )?(deploying|rolling out|the (deploy(ment)?|release|roll-?out|update))\\b"),
  BY_USERS(
      "report complain notified told noticed raised contacted discovered detected found flagged alerted ticket calls",
      "(users?|customers?|clients?|merchants?|subscribers?|instructors?|students?|people|contributors?|visitors?|readers?|players?|members?|tenants?|partners?)( [\\w-]+){0,2} (report(ed|ing)|complain(ed|ing)|notified us|told us|alerted us|contacted (us|support)|raised|noticed)"
          + "|(reported|noticed|discovered|detected|raised|found|flagged|notified|alerted|told)( to us)?( first)? (by|from|via)( [\\w-]+){0,2} (users?|customers?|clients?|merchants?|instructors?|students?|contributors?|community|support tickets?)\\b"
          + "|(user|customer) (reports|complaints)( [\\w-]+){0,2} (came|arrived|started|began|were)"
          + "|(support )?(tickets?|calls)\\b[^.]{0,30}\\b(that |which )?(led us to|made us|told us|alerted us|brought it)"),
  HERD(
      "storm herd flood avalanche stampede pile retr connect sent fetched came_back simultaneous at_once same_time repeat",
      "(retry|reconnect\\w*|login|connection) (storm|herd|flood|avalanche)|thundering herd|cache stampede|dog-?pile"
          + "|(retries|retried|retrying|re-?connect(s|ed|ing|ions?)?|re-?sent)\\b[^.]{0,60}\\b(amplif\\w+|overwhelm\\w*|overload\\w*|multipl(y|ied|ying)|hammer\\w*|flood(ed|ing)|swamp\\w*|saturat\\w*|(additional|more|extra) load|load (went|grew|rose|tripled|doubled)|made (it|things) worse)"
          + "|(clients|users|nodes|pods|workers|servers|instances|devices|connections|apps)( [\\w-]+){0,2} (retried|reconnect\\w*|re-?fetched|came back)( [\\w-]+)? (at once|at the same time|simultaneously|together)"
          + "|(clients|users|nodes|pods|workers|servers|instances|devices|apps|services|callers|requests|processes)\\b[^.]{0,60}\\b(simultaneously|at once|at the same time|all together)\\b[^.]{0,60}\\b(overwhelm\\w*|overload\\w*|flood\\w*|swamp\\w*|saturat\\w*|rebuil[dt]|refill)"
          + "|all( [\\w-]+)? (clients|requests|nodes|servers|workers|devices|services) went to( [\\w-]+){1,4} (at once|at the same time|simultaneously)"
          + "|(retry|reconnect\\w*) (logic|traffic|loops?)\\b[^.]{0,60}\\b(increased|amplif\\w+|multipl\\w+|more (load|requests|traffic))"),
  FOR_WEEKS(
      "week month year",
      "(undetected|unnoticed|broken|been failing|failing|not (been )?(running|working|taken|made)|silently \\w+)\\b[^.]{0,40}\\b(for|over)( about| more than| at least| almost| nearly| over)? (several |many |some |a few |two |three |four |five |six |eight |ten |\\d+ )?(weeks|months|years)\\b"
          + "|(undetected|unnoticed|silently [\\w-]+)\\b[^.]{0,60}\\b(weeks|months|years) (earlier|before|ago)\\b"
          + "|for( about| more than| at least| almost| nearly| over)? (several |many |some |a few |two |three |four |five |six |eight |ten |\\d+ )?(weeks|months|years)\\b[^.]{0,40}\\b(undetected|unnoticed|without (anyone|anybody|being|us) notic\\w+|nobody (saw|noticed))"),
  SINGLE_POINT(
      "single spof one nowhere",
      "single points? of failure|\\bspof\\b"
          + "|(ran|runs|running|rel(y|ied|ies)|depend(s|ed|ent)?|hosted|served|sits|stood)( [\\w-]+){0,2}? (on|in|from|by|through) (only |just )?(a single|only one|just one|one sole) ([\\w-]+ ){0,2}?(instance|replica|node|server|host|database|broker|region|zone|switch|router|link|provider|machine|pod|container|cluster)\\b"
          + "|(keep|kept|stores?|stored|lives?|lived|runs?|ran|sits?|sat)\\b[^.]{0,30}\\band nowhere else");

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+|\\s\\|\\s");
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(not|never|avoid\\w*|prevent\\w*|protect\\w*|ruled? out|ensure|todo)\\b|n['’]t\\b"
              + "|\\b(no|without|against|remov(e|ed|es|ing)|eliminat\\w+)( [\\w-]+)? ?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FEARED =
      Pattern.compile(
          "\\b(would|could|might|may|should|will|risk of|if|in case|can|potential(ly)?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int BEFORE = 60;

  private final List<String> stems;
  private final Pattern phrase;

  /// @param stems of which one stands in whatever fits, with `_` for a blank: to look for them is
  ///   much quicker than for the phrase
  PatternPhrase(String stems, String phrase) {
    this.stems = Stream.of(stems.split(" ")).map(stem -> stem.replace('_', ' ')).toList();
    this.phrase = Pattern.compile("\\b(?:" + phrase + ")", Pattern.CASE_INSENSITIVE);
  }

  /// The sentences that say it, in the order of the record.
  List<PatternEvidence> in(List<SearchPart> parts) {
    List<PatternEvidence> found = new ArrayList<>();
    for (SearchPart part : parts) {
      if (!hasStem(part.text())) {
        continue;
      }
      for (String sentence : SENTENCE.split(part.text())) {
        Matcher matcher = phrase.matcher(sentence);
        if (hasStem(sentence)
            && matcher.find()
            && !sentence.endsWith("?")
            && told(sentence, matcher)) {
          found.add(PatternEvidence.of(part, sentence));
        }
      }
    }
    return found;
  }

  private boolean hasStem(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return stems.stream().anyMatch(small::contains);
  }

  private static boolean told(String sentence, Matcher found) {
    int from = Math.max(0, found.start() - BEFORE);
    return !DENIED.matcher(sentence.substring(from, found.start())).find()
        && !FEARED.matcher(sentence.substring(from, found.end())).find();
  }
}
