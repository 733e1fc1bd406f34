package dev.unrepeat.rubric;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.PostmortemState;
import java.util.List;
import java.util.regex.Pattern;

/// From no lesson to lessons that hold beyond this incident and this team.
final class LearningLadder {
  private static final int SOME = 3;
  private static final Pattern SHARED =
      Pattern.compile(
          "(?i)\\b(?:shared|presented|published|sent|walked through|talk(?:ed)? about)\\b[^.\\n]{0,60}\\b(?:team|teams|company|org|all[- ]hands|channel|guild|newsletter|blog|review|everyone|engineering)\\b|\\ball[- ]hands\\b|\\bpublic post-?mortem\\b");
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?i)\\b(?:other (?:teams|services|systems)|every (?:team|service|system)|all (?:teams|services)|in general|more broadly|broader|pattern|across (?:teams|services|the (?:company|organi[sz]ation))|anyone who|class of (?:failures?|incidents?|problems?))\\b");
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?i)\\b(?:similar|earlier|previous|past|related|second|third|again)\\b[^.\\n]{0,30}\\b(?:incidents?|outages?|post-?mortems?|time)\\b|\\bINC-\\d");

  private LearningLadder() {}

  static Assessment of(Judged judged) {
    List<Lesson> lessons = judged.postmortem().lessons();
    String prose = judged.text(Meaning.LESSONS, Meaning.BROADER);
    long told = prose.isBlank() ? 0 : Math.max(1, prose.lines().filter(l -> !l.isBlank()).count());
    long count = Math.max(lessons.size(), told);
    long kinds = lessons.stream().map(Lesson::kind).distinct().count();
    boolean shared =
        switch (judged.postmortem().state()) {
          case PostmortemState.Published published -> true;
          case PostmortemState.Closed closed -> true;
          case PostmortemState.Draft draft -> judged.says(SHARED, Meaning.values());
          case PostmortemState.InReview review -> judged.says(SHARED, Meaning.values());
          case PostmortemState.Reviewed reviewed -> judged.says(SHARED, Meaning.values());
          case PostmortemState.ClosedBefore before -> judged.says(SHARED, Meaning.values());
        };
    boolean general =
        lessons.stream().anyMatch(l -> l.kind() == LessonKind.BROADER)
            || judged.has(Meaning.BROADER)
            || lessons.stream().anyMatch(l -> GENERAL.matcher(l.text()).find())
            || GENERAL.matcher(prose).find();
    return Ladder.of(
            List.of(
                Sign.of(
                    count >= 1,
                    count == 1 ? "one lesson is told" : count + " lessons are told",
                    "no lesson is told",
                    "Say what was learned: what went well, what went poorly, where luck helped.")),
            List.of(
                Sign.of(
                    count >= SOME,
                    count + " lessons are told",
                    "fewer than three lessons are told",
                    "Tell three to five lessons.")),
            List.of(
                Sign.of(
                    kinds >= 2,
                    "both what helped and what hindered is told",
                    "the lessons are of one kind",
                    "Tell apart what went well, what went poorly and where luck helped."),
                Sign.of(
                        shared || general,
                        "it is shared, or speaks to others",
                        "it does not say with whom it is shared",
                        "Publish it, or say with whom it was shared.")
                    .at(
                        judged.sentence(SHARED, Meaning.values()),
                        judged.sentence(GENERAL, Meaning.values()))),
            List.of(
                Sign.of(
                        general,
                        "a lesson holds beyond this incident",
                        "no lesson holds beyond this incident",
                        "Add the broader lesson: where else could this happen?")
                    .at(judged.sentence(GENERAL, Meaning.LESSONS, Meaning.BROADER)),
                Sign.of(
                        judged.says(EARLIER, Meaning.values()) || judged.has(Meaning.RELATED),
                        "it looks at other incidents",
                        "it does not look at other incidents",
                        "Link earlier incidents of the same kind, and say what they share.")
                    .at(judged.sentence(EARLIER, Meaning.values()))))
        .climb(Criterion.LEARNING);
  }
}
