package dev.unrepeat.lint.rules.actions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with which an action opens that can be "done" without a change that anybody could see.
final class WeakWords {
  private WeakWords() {}

  /// Verbs of thinking and talking.
  static final String THOUGHT =
      "consider(?:ing)?|think(?:ing)? (?:about|of|through|how|again)|look (?:into|at|for|further)"
          + "|explor(?:e|ing)|(?:re-?)?evaluate|(?:re-?)?assess|investigate|reflect(?:ing)? (?:on|upon)|discuss(?:ing)?"
          + "|know|understand|learn|figure out|find out|brainstorm|research(?! show)|analy[sz]e|examine"
          + "|determine|identify|revisit|study (?:the|how|whether)|dig (?:into|deeper)"
          + "|agree(?: \\w+){0,4} (?:on|upon|what|how|who|when|whether)"
          + "|find (?:an?|the|some|better|new|other)(?: [\\w-]+){0,3} (?:ways?|path|solution|approach|means|alternatives?|method)"
          + "|find (?:ways?|alternatives|solutions)|see (?:if|whether|how|what)|check (?:if|whether|how)"
          + "|talk (?:to|with|about)|follow up|reach out|sync (?:up )?with|try|aim|strive|attempt"
          + "|(?:document|write down|define|collect|gather) and (?:think|discuss|consider|reflect)"
          + "|come up with|have a (?:think|look|discussion|conversation|chat|talk)|take a look"
          + "|monitor (?:the situation|closely|it\\b|this\\b)|keep (?:an eye|watching|monitoring|looking|track)|watch(?! out)"
          + "|plan (?:for|how|to)|question (?:whether|if|the)|maybe|perhaps|possibly|potentially"
          + "|(?:define|devise|develop|create|establish|draft|find)(?: and implement)? (?:an? |the |our )?(?:\\w+ )?(?:strategy|strategies|approach)";

  /// Verbs that name a direction.
  static final String DIRECTION =
      "improv(?:e|ing)|enhanc(?:e|ing)|strengthen(?:ing)?|increase(?! in\\b| of\\b)|reduce|decrease(?! in\\b)"
          + "|minimi[sz]e|maximi[sz]e|optimi[sz]e|harden(?:ing)?|stabili[sz]e|refine|streamline|clarify|simplify"
          + "|boost|moderni[sz]e|rethink|revise|tighten|review(?!s?\\b(?: of| was| showed| found| by))"
          + "|rais(?:e|ing) (?:the )?(?:awareness|visibility)|creat(?:e|ing) (?:more )?awareness|spread awareness"
          + "|continue|keep (?!the\\b)\\w+ing|work(?:ing)? (?:on|towards?|together|closer|closely)"
          + "|focus(?:ing)? (?:more )?on|prioriti[sz]e|encourage|promote|foster|maintain (?:the|our|an?|up)|empower"
          + "|communicate|collaborate|coordinate|(?:better|more) \\w+(?:ly)? \\w+ing"
          + "|(?:quickly|promptly|properly|thoroughly|regularly|proactively|continuously|closely"
          + "|frequently|periodically|systematically) (?!than|yet)\\p{L}+";

  /// Verbs that name an outcome and leave open what brings it about.
  static final String OUTCOME =
      "ensur(?:e|ing)|(?:be|make|making) (?:absolutely )?sure|guarantee|avoid(?:ing)?"
          + "|prevent (?:this|it|such|similar|future|the same|recurrence|a recurrence)"
          + "|(?:address|handle|tackle|deal with|take care of)(?: the| this| these| all| any| our|(?= \\w+s\\b))"
          + "|follow (?:the |our |all |best )*(?:process|processes|procedures?|practices?|guidelines?|runbooks?|policy|policies|rules)"
          + "|adhere to|stick to|respect (?:the|our)|comply with|test (?:more|better|everything|thoroughly|properly)"
          + "|(?:have|get) (?:better|more|some|clearer|improved|proper|a better|a more)"
          + "|do (?:more|better)|be (?:able|better|more|less|prepared|ready)";

  /// "Maybe we should", "it might make sense to".
  static final Pattern FOR_AND_AGAINST =
      Pattern.compile(
          "(?i)^(?:maybe|perhaps|possibly|it (?:might|may|could) (?:be|make)|(?:should|could|can) we )");

  private static final String MORE =
      "(?:some(?: (?:kind|sort|form|type)s? of)?|more|better|clear|clearer|improved|additional|proper"
          + "|further|extra|appropriate|adequate|sufficient|stronger|enhanced|good|necessary|faster"
          + "|robust|comprehensive|relevant|suitable|increased|stricter|tighter|different)";

  private static final String MAKE =
      "(?:add|adding|create|implement|introduce|set ?up|write|build|provide|put|establish|define"
          + "|develop|have|get|do|use|include|perform|run|conduct|make|give|document|deploy|apply"
          + "|take|invest in|invest|allocate|schedule|update|configure|enable|design|setting up)";

  private static final Pattern MORE_OF_SOMETHING =
      Pattern.compile(
          MAKE + "(?: up| in)? (?:an? |the |our |in place )?" + MORE + "(?! than)\\b(?:.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ANY_OF_A_SORT =
      Pattern.compile(
          MAKE
              + " (?:an? |the |our |up )?(?:\\w+ (?:and|&) )?(?:monitoring|alerting|alerts?|tests?|testing|unit tests|integration tests"
              + "|load tests?|load testing|logging|logs|documentation|docs|metrics|dashboards?|observability"
              + "|automation|validation|checks|safeguards?|guardrails|runbooks?|playbooks?|procedures?"
              + "|process(?:es)?|training|redundancy|resilience|error handling|rate limiting|changes"
              + "|health ?checks?|improvements?|measures|fixes|best practices|policies|guidelines)\\W*",
          Pattern.CASE_INSENSITIVE);

  /// An action that is clear but for its object: "add some monitoring", "write more tests", "add
  /// alerts".
  static boolean weakObject(String text) {
    return MORE_OF_SOMETHING.matcher(text).matches()
        || ANY_OF_A_SORT.matcher(Concrete.withoutTickets(text)).matches();
  }

  private static final Pattern WISH =
      Pattern.compile(
          "(?:better|more|clear|clearer|stronger|improved|increased|enhanced|additional|further|proper"
              + "|faster|tighter|stricter|greater|deeper|less|fewer|robust|good|adequate|sufficient"
              + "|regular|quicker|earlier|smarter|easier|some (?:kind|sort|form) of)"
              + " (?!than\\b|yet\\b|info|details?\\b|about\\b|on\\b|can\\b|of\\b|recent|specific|important)\\p{L}+.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CLAUSE =
      Pattern.compile("(?i)\\b(?:if|when|where|that|which|who|so|what|how|in case)\\b");
  private static final Pattern FINITE =
      Pattern.compile(
          "(?i)\\b(?:would|could|should|was|were|is|are|had|has|have|did|does|do|might|can|will|may|been"
              + "|began|came|went|made|saw|got|took|led|showed|failed)\\b");
  private static final Pattern TOLD =
      Pattern.compile("(?i)^\\p{L}+ (?:\\p{L}+ ){0,2}\\p{L}+s \\p{L}+ed\\b");

  /// A noun phrase that wishes for more of something and tells nothing: "better dashboards".
  static boolean wish(String text) {
    if (!WISH.matcher(text).matches()) {
      return false;
    }
    Matcher clause = CLAUSE.matcher(text);
    String head = clause.find() ? text.substring(0, clause.start()) : text;
    return !FINITE.matcher(head).find() && !TOLD.matcher(head).find();
  }
}
