package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.text.Glance;
import dev.unrepeat.text.Sought;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with which an action opens that can be "done" without a change that anybody could see.
final class WeakWords {
  private WeakWords() {}

  /// Verbs of thinking and talking.
  static final String THOUGHT =
      "(?:re)?consider(?:ing)?|(?:start |begin )?think(?:ing)? (?:about|of|through|how|again|\\p{L}+ly"
          + "|before|ahead|harder|more)"
          + "|looking (?:into|for)|look (?:(?:more |very )?(?:closely|carefully|deeper|further|again"
          + "|closer) )?(?:into|at|for|further)"
          + "|explor(?:e|ing)|(?:re-?)?evaluat(?:e|ing)|(?:re-?)?assess(?:ing)?|investigat(?:e|ing)"
          + "|reflect(?:ing)? (?:on|upon|if|whether)"
          + "|discuss(?:ing)?|know|understand|learn|figur(?:e|ing) out|find out|brainstorm|research(?! show)"
          + "|analy[sz]e"
          + "|spike (?:an?|the|ways?|into|on|out|usage|how|whether)|decide (?:on|how|what|whether|if|which"
          + "|between)|something (?:about|like|along)"
          + "|(?:read up|skill up) on|famili?ari[sz]e|(?:get|become) (?:more )?familiar|get to know|debate"
          + "|ponder|contemplate|weigh(?: up)?|gauge|experiment with|play (?:around )?with|toy with"
          + "|(?:start|begin|open|have|continue) (?:an? |the )?(?:discussions?|conversations?|dialogue|debate)"
          + "|take stock|brainstorming|raise (?:\\w+ ){1,5}with (?:the )?(?:vendor|provider|management"
          + "|leadership|team)"
          + "|get (?:buy-in|alignment|consensus|feedback)|check in with|touch base|deep[- ]dive"
          + "|examine|determine|identify|revisit|study (?:the|how|whether)|dig (?:into|deeper)|debug why"
          + "|agree(?: \\w+){0,4} (?:on|upon|what|how|who|when|whether)"
          + "|find (?:an?|the|some|better|new|other)(?: [\\w-]+){0,3} (?:ways?|path|solution|approach|means"
          + "|alternatives?|method)"
          + "|find (?:ways?|alternatives|solutions)|see (?:if|whether|how|what)|find (?:the "
          + "|a )?(?:root )?causes?|check (?:our|your|if|whether|how|(?:the )?(?:other|remaining|all)\\b)"
          + "|engage (?:\\w+ )?with|liaise with|partner with|meet with|align (?:with|on)|talk (?:to|with"
          + "|about)|follow up|reach out|sync (?:up )?with|try|aim|strive|attempt"
          + "|(?:document|write down|define|collect|gather) and (?:think|discuss|consider|reflect)"
          + "|work with (?:\\w+ ){1,4}on\\b|work with (?:\\w+ ){1,4}to (?:understand|identify|define|agree"
          + "|clarify|establish|ensure|discuss|review|improve|find|see|determine|explore|investigate)"
          + "|(?:have|hold|schedule|arrange|organi[sz]e|set ?up) (?:an? )?(?:\\w+ )?(?:think|look|discussion"
          + "|conversation|chat|talk|meeting|retrospective)"
          + "|(?:do|perform|conduct|carry out|make|undertake) (?:an? )?(?:\\w+ )?(?:deep[- ]dive|review|analysis"
          + "|investigation|assessment|evaluation|study|research)"
          + "|come up with|take (?:an? |another )?(?:\\w+ )?look|keep (?:an? (?:\\w+ )?eye|watching|monitoring"
          + "|looking|track)"
          + "|monitor (?:the situation|closely|it\\b|this\\b)|watch(?! out)|plan (?:for|how|to|ahead"
          + "|an? (?:strategy|approach|way))|hope|intend"
          + "|question (?:whether|if|the)|maybe|perhaps|possibly|potentially"
          + "|(?:define|devise|develop|create|establish|draft|find)(?: and implement)? (?:an? |the |our )?"
          + "(?:\\w+ )?(?:strategy|strategies|approach)";

  /// Verbs that name a direction.
  static final String DIRECTION =
      "improv(?:e|ing)|expand(?:ing)?|enhanc(?:e|ing)|strengthen(?:ing)?|increase(?! in\\b| of\\b)|reduce"
          + "|decrease(?! in\\b)"
          + "|minimi[sz]e|maximi[sz]e|optimi[sz]e|harden(?:ing)?|stabili[sz]e|refine|streamline|clarify|simplify"
          + "|recommend(?:ing)?|suggest(?:ing)?|boost|moderni[sz]e|rethink|revise|tighten|review(?!s?\\b(?: of"
          + "| was| showed| found| by))"
          + "|rais(?:e|ing) (?:the )?(?:awareness|visibility)|creat(?:e|ing) (?:more )?awareness|spread awareness"
          + "|support(?:ing)? (?!teams? (?!in\\b|to\\b)|tickets?|engineer|agent|request|staff|rep|desk|case"
          + "|took|had|has|have|was|were|is|are|did|got|would|could|should|will|can|must|might|may"
          + "|\\p{L}+ed\\b)\\p{L}+|help(?:ing)? (?!desk|text|page)\\p{L}+|assist|facilitate|champion|advocate"
          + "|enable (?:teams|developers|engineers|people|users|everyone)"
          + "|prepare(?! (?:an?|the) (?:patch|release|migration|script))|build(?:ing)? (?:up )?(?:more "
          + "|better )?(?:knowledge|expertise|confidence|trust|awareness|skills|understanding|resilience"
          + "|a culture|muscle)|develop (?:skills|expertise|knowledge|a culture|better)"
          + "|deepen|sharpen|polish|mature|level up|beef(?:ing)? up|step(?:ping)? up|ramp(?:ing)? up|shor(?:e"
          + "|ing) up|firm up|bolster(?:ing)?|reinforce|fortify|solidify|elevate|heighten|widen|rationali[sz]e"
          + "|cut down on|cut back on"
          + "|mitigate (?:the |this |such |these |any |future )*(?:risks?|impact|issues?|problems?|failures?)"
          + "|(?:manage|control|oversee|supervise|govern)(?! (?:the )?\\w+ (?:by|with|through|in)\\b)|curb"
          + "|lessen|alleviate|ease|lower the (?:risk|chance|likelihood|impact)"
          + "|eliminate (?:the |all |any |single |manual )*(?:risks?|points? of failure|toil|errors?|steps)"
          + "|refresh|spread(?:ing)? (?:the )?(?:knowledge|word)|involve|engage|embrace|adopt (?:an? )?(?:best"
          + "|better|more|good|culture|mindset|approach)"
          + "|raise (?:the |our )?(?:quality|bar|standards?|level|profile)|treat \\p{L}+ (?:\\p{L}+ )?(?:like"
          + "|as)|make (?:[\\p{L}-]+ ){1,5}?aware|be (?:\\p{L}+ )?\\p{L}{3,}er (?:about|with|in|when|at|on)"
          + "|(?:emphasi[sz]e|stress|highlight|reiterate|underline)|(?:embed|instil|instill|cultivate|nurture"
          + "|leverage|utili[sz]e|anticipate|foresee|withstand|cope with|sociali[sz]e|professionali[sz]e"
          + "|institutionali[sz]e|publici[sz]e)|(?:aim|go|push|opt) for|(?:shift|move|work) towards?|map out"
          + "|look out for|watch (?:out )?for|enforce (?:the |our |stricter |better |best |good "
          + "|more )*(?:\\p{L}+ )?(?:polic(?:y|ies)|process(?:es)?|rules|standards|guidelines|practices"
          + "|discipline)\\W*$|automate (?:more|everything|as much|manual (?:steps|work|tasks)|where)"
          + "|limit (?:the )?(?:blast radius|impact|exposure|damage|risks?)|pay (?:down|off)|(?:remove"
          + "|get rid of) (?:the |all |any |our |unnecessary |manual )*(?:single points?|bottlenecks?|toil"
          + "|steps|complexity|noise|technical debt|tech debt|clutter)|(?:it is |it's )?(?:important|advisable"
          + "|necessary|essential|crucial|vital) (?:to|that)|stay on top|respond (?:more|faster|quicker|better)"
          + "|react (?:more|faster|quicker|better)|act (?:more|faster|quicker|sooner)|rely less|depend less"
          + "|slow down|take (?:the |more |enough |our )?time to|take (?:ownership|responsibility|initiative)"
          + "|(?:spend|allocate|dedicate|devote|set aside|reserve|make|find) (?:more |some |enough "
          + "|sufficient |dedicated )*(?:time|resources|effort|capacity|energy)(?: (?:for|on|to)\\b.*)?$"
          + "|invest in|read (?:the|our|all) (?:runbooks?|docs|documentation|release notes|manuals?|changelogs?"
          + "|guidelines|procedures?)"
          + "|get (?:more|everyone|people|developers|teams) \\p{L}+|work(?:ing)? (?:more |even )?(?:closely"
          + "|closer|together)|stop (?:making|relying|assuming|ignoring|rushing|skipping|treating|taking)"
          + "|(?:set|manage|align) (?:clear |clearer |better )?expectations"
          + "|diversify(?:ing)?|broaden(?:ing)?|double down|expect|overhaul|revamp|rework|speed(?:ing)? up"
          + "|accelerate|expedite|formali[sz]e|standardi[sz]e(?! on)|bring(?:ing)? down|invest(?:ing)? (?:more "
          + "|further |heavily )?in\\b"
          + "|continu(?:e|ing)|keep (?!the\\b)\\w+ing|keep .{2,40} (?:up[- ]to[- ]date|in sync|current)"
          + "|(?:work|mov)(?:e|ing)? (?:on|towards?|together|closer|closely)|educate|sensiti[sz]e"
          + "|(?:re-?)?train(?:ing)? (?:the|our|all|new|every|more|people|staff|engineers|developers|on-?call"
          + "|operators|teams?|everyone|support)|teach|coach|mentor|upskill|tune|audit (?:the|our) \\w+\\W*$"
          + "|clean(?:ing)? (?:(?:this|it|these|that|things|everything) )?up|get (?:a grip|better|a handle)"
          + "|share (?:the |our |these )?(?:learnings?|lessons|knowledge|findings|experiences?)"
          + "|focus(?:ing)? (?:more )?on|prioriti[sz]e|encourage|promote|foster|maintain (?:the|our|an?|up)|empower"
          + "|communicate|collaborate|cooperate|co-operate|coordinate|(?:better|more) \\w+(?:ly)? \\w+ing"
          + "|(?:actively|quickly|promptly|properly|thoroughly|regularly|proactively|continuously|closely"
          + "|frequently|periodically|systematically) (?!than|yet)\\p{L}+";

  /// Verbs that name an outcome and leave open what brings it about.
  static final String OUTCOME =
      "ensur(?:e|ing)|always (?!on\\b)\\w+|monitor(?! the situation| closely)|(?:do not|don['’]t"
          + "|never) (?!(?:have|use|duplicate|store|commit|expose|log|reuse|re-use|hard-?code|allow|retry|cache"
          + "|restart|mount|install|embed|grant)\\b)[\\w-]+|check that|verify that (?:all|everything|our|the)|(?:be"
          + "|make|making) (?:absolutely )?sure|guarantee|avoid(?:ing)?"
          + "|prevent (?:this|it|such|similar|future|the same|recurrence|a recurrence)"
          + "|(?:address|handle|tackle|deal with|take care of)(?: the| this| these| all| any| our|(?= \\w+s\\b))"
          + "|(?:solve|resolve|solving|resolving) (?:the |our |these |all |any )*(?:[\\p{L}-]+ ){1,2}(?:issues?"
          + "|problems?|concerns?)\\W*$"
          + "|follow (?:the |our |all |best )*(?:\\p{L}+ )?(?:process|processes|procedures?|practices?"
          + "|guidelines?|runbooks?|policy|policies|rules)"
          + "|adhere to|stick to|respect (?:the|our)|comply with|test (?:more|better|everything|thoroughly|properly)"
          + "|(?:have|get) (?:better|more|some|clearer|improved|proper|a better|a more)"
          + "|(?:define|establish|create|have|implement|introduce|develop|set ?up|set|put in place"
          + "|formali[sz]e|clarify)"
          + "(?: and \\w+)? (?:an? |the |our )?(?:(?!automat|mandatory)[\\w-]+ ){0,2}(?:(?:policy|policies"
          + "|protocols?|plan|rules) (?:around|about|regarding|concerning|on|for) (?:when|how|what|who|which"
          + "|whether)|process(?:es)?|procedures?|ownership|responsibilit(?:y|ies)"
          + "|expectations|guidelines|standards|practices?|culture|governance)(?!.*\\b(?:that|which|where)\\b)"
          + "|(?:document|write down) and (?:formali[sz]e|improve|streamline|standardi[sz]e|refine|review"
          + "|enhance|communicate|share)"
          + "|(?:start|begin)(?:ing)? (?:doing|writing|having|being|sharing|communicating|documenting|tracking)"
          + "|do (?:more|better)|be (?:able|better|more|less|prepared|ready)";

  /// "Maybe we should", "it might make sense to", "can we detect this sooner?"
  private static final Pattern FOR_AND_AGAINST =
      Pattern.compile(
          "(?i)^(?:maybe|perhaps|possibly|(?:it )?(?:might|may|could) (?:be|make)|how (?:best )?to\\b[^?]*\\?"
              + "|(?:should|could|can|shall|do|would|is|are|how|what|why|which|who|when) (?:can |could "
              + "|should |do |is |are |did )?(?:we|it|this|that|there|the|our|possible)\\b[^?]*\\?[^?]{0,20}$)");

  static boolean asks(String text) {
    return FOR_AND_AGAINST.matcher(text).find();
  }

  private static final String MORE =
      "(?:some(?: (?:kind|sort|form|type)s? of)?|more|better|clear|clearer|improved|proactive"
          + "|(?<!an )additional|(?<=an )additional(?!.* (?:for|on|to|that|which|when) )|proper"
          + "|further|extra|appropriate|adequate|sufficient|stronger|enhanced|good|necessary|faster"
          + "|robust|comprehensive|relevant|suitable|(?:finer|more fine)-grained|deeper|broader|wider|finer"
          + "|closer|smarter|greater|quicker|safer|simpler|easier|cleaner|smoother|increased|stricter|tighter"
          + "|different (?:approach|way|tool|vendor|solution|process|strategy|technology|provider|method)s?"
          + "|regular|periodic|frequent|ongoing|continuous|routine|recurring)";

  private static final String MAKE =
      "(?:add|adding|create|implement|introduce|set ?up|write|build|provide|put|establish|define"
          + "|develop|have|get|do|use|include|perform|run|conduct|make|give|document|deploy|apply"
          + "|take|invest in|invest|allocate|schedule|organi[sz]e|arrange|hold|carry out|plan|switch to"
          + "|switching to|move to|moving to|migrate to|change to|adopt|choose|update|configure|enable|design"
          + "|setting up)";

  private static final Pattern MORE_OF_SOMETHING =
      Pattern.compile(
          MAKE
              + "(?: up| in)?(?: and \\w+)? (?:an? |the |our |in place )?"
              + MORE
              + "(?! than)\\b(?:.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ANY_OF_A_SORT =
      Pattern.compile(
          MAKE
              + " (?:an? |the |our |up )?(?:\\w+ (?:and|&) )?(?:(?:[\\w-]+ )?(?:monitoring|alerting"
              + "|documentation|observability)|monitoring|alerting|alerts?|tests?|testing|unit tests"
              + "|integration tests"
              + "|load tests?|load testing|logging|logs|documentation|docs|metrics|dashboards?|observability"
              + "|automation|validation|checks|safeguards?|guardrails|runbooks?|playbooks?|procedures?"
              + "|process(?:es)?|training|redundancy|resilience|error handling|rate limiting|changes"
              + "|health ?checks?|improvements?|measures|fixes|best practices|policies|guidelines)"
              + "(?: (?:for|on|around|about|to|in) (?:this|that|it|these|them|such cases|this case|here))?\\W*",
          Pattern.CASE_INSENSITIVE);

  /// "Set up monitoring for the mail relay", with no word on what is watched.
  private static final Pattern WATCHED =
      Pattern.compile(
          MAKE
              + " (?:an? |the |our |up )?(?:basic |initial )?(?:monitoring|observability|alerting|logging"
              + "|visibility|telemetry)"
              + " (?:for|of|around|on|to|in|into) (?:[\\p{L}`./-]+ ?){1,5}\\W*",
          Pattern.CASE_INSENSITIVE);

  /// Work on a whole that is named by nothing: "refactor the legacy code", "fix flaky tests".
  private static final Pattern ON_THE_WHOLE =
      Pattern.compile(
          "(?:refactor|rewrite|redesign|re-?architect|restructure|rebuild|clean up|update|fix|repair|migrate"
              + "|replace|upgrade|tidy up|retire)(?:ing)? (?:the |our |all |any |some |those |these |this )*"
              + "(?:(?:legacy|old|older|existing|current|outdated|flaky|broken|failing|brittle|fragile|noisy"
              + "|remaining|stale|known|deprecated|relevant|internal) )*(?:[\\p{L}-]+ ){0,2}(?:rules|jobs"
              + "|accounts|permissions|resources|tickets|backlog|flags|code|code ?base|architecture|design"
              + "|systems?|application|stack|platform|infrastructure|tests?|builds?"
              + "|alerts?|docs|documentation|runbooks?|playbooks?|procedures?|process(?:es)?|dependencies"
              + "|libraries|packages|components|scripts|dashboards?|software|tooling|services|monitoring"
              + "|configs?|configurations?|wiki|pages?|readme|faq|handbook|guides?|templates?|modules?|classes"
              + "|functions?|files?|tools?|quer(?:y|ies)|issues|problems|bugs|vulnerabilities|errors|leaks)\\W*"
              + "|fix\\W*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_NOUNS =
      Pattern.compile(
          "(?:(?:an? |the |some )?(?:improve(?:ment|d)s?|enhancements?|strengthening|optimi[sz]ation"
              + "|clarification|training|awareness|education|investigation|evaluation|assessment|exploration"
              + "|consideration|standardi[sz]ation|formali[sz]ation"
              + "|documentation|communication|coordination|collaboration|knowledge[- ](?:sharing|transfer)"
              + "|(?:monitoring|review|observability|visibility|alerting|testing|hardening|reduction)(?= (?:of"
              + "|for|around|on|into)\\b)) (?:of|for|on|in|into|with|between|around|about|to|across|within"
              + "|among)"
              + "|(?:there(?:['’]s| is) )?(?:an? |some |much )?(?:room for|need for|potential for|scope for"
              + "|opportunity (?:to|for))) .*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern VERBAL = Pattern.compile("(?i)\\b\\p{L}{3,}ed\\b|\\d{1,2}:\\d\\d");

  /// An action in nouns: "investigation of the spikes", "training for new colleagues".
  private static boolean nouns(String text) {
    return IN_NOUNS.matcher(text).matches()
        && text.length() < 110
        && !FINITE.in(text.replaceFirst("(?i)^there(?:['’]s| is)", ""))
        && !VERBAL.matcher(text).find()
        && !OFTEN.matcher(text).find();
  }

  /// How often, or for which: that can be checked.
  private static final Pattern OFTEN =
      Pattern.compile(
          "(?i)\\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|nightly|hourly|fortnightly"
              + "|for (?:each|every)"
              + "|(?:every|each|once an?|twice an?|per|before each|after each) (?:\\w+ )?(?:day|night|week"
              + "|month|quarter|year|sprint|release|deploy\\w*))\\b");

  /// An action that is clear but for its object: "add some monitoring", "write more tests", "add
  /// alerts".
  static boolean weakObject(String text) {
    String plain = Concrete.withoutTickets(text);
    return (MORE_OF_SOMETHING.matcher(text).matches() && !OFTEN.matcher(text).find())
        || ANY_OF_A_SORT.matcher(plain).matches()
        || ON_THE_WHOLE.matcher(plain).matches()
        || WATCHED.matcher(text).matches()
        || (Teaching.in(text) && !OFTEN.matcher(text).find())
        || nouns(text);
  }

  private static final Pattern WISH =
      Pattern.compile(
          "(?:an? |some |the |no )?(?:finer-grained|better|more|clear|clearer|closer|higher|smoother|cleaner"
              + "|simpler|safer|wider|stronger|improved|increased|enhanced|additional|further|proper"
              + "|faster|tighter|stricter|greater|deeper|less|fewer|robust|good|adequate|sufficient"
              + "|regular|quicker|earlier|smarter|easier|some (?:kind|sort|form) of)"
              + " (?!than\\b|yet\\b|the\\b|an?\\b|our\\b|all\\b|info|details?\\b|about\\b|on\\b|can\\b|of\\b"
              + "|recent|specific|important)\\p{L}+.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ATTENTION =
      Pattern.compile(
          "(?i)(?:an? |some )?(?:close|thorough|regular|careful|constant|continuous|deep|frequent|periodic"
              + "|strict|rigorous|ongoing|routine"
              + "|comprehensive|detailed|systematic|consistent|good) (?:\\p{L}+ )?(?:monitoring|reviews?"
              + "|alignment|communication|coordination"
              + "|attention|look|analysis|testing|oversight|documentation|collaboration|control|visibility"
              + "|tracking|follow-up|audits?|drills?"
              + "|training|maintenance|checks?)\\b.*",
          Pattern.DOTALL);
  private static final Pattern CLAUSE =
      Pattern.compile("(?i)\\b(?:if|when|where|that|which|who|so|what|how|why|in case)\\b|[.;:(]");
  private static final Sought FINITE =
      Sought.of(
          "(?i)\\b(?:would|could|should|was|were|is|are|had|has|have|did|does|do|might|can|will|may|been"
              + "|began|came|went|made|saw|got|took|led|showed|failed)\\b");
  private static final Pattern TOLD =
      Pattern.compile("(?i)^\\p{L}+ (?:\\p{L}+ ){0,2}\\p{L}+s \\p{L}+ed\\b");

  /// A noun phrase that wishes for more of something and tells nothing: "better dashboards".
  static boolean wish(String text) {
    boolean attention = ATTENTION.matcher(text).matches() && !OFTEN.matcher(text).find();
    if (!attention && !WISH.matcher(text).matches()) {
      return false;
    }
    Matcher clause = CLAUSE.matcher(text);
    String head = clause.find() ? text.substring(0, clause.start()) : text;
    return !FINITE.in(head) && !TOLD.matcher(head).find();
  }

  private static final Sought PAST =
      Sought.of("(?i)\\b(?:was|were|had|showed|did|said|found|fired|led|began)\\b");

  /// Whether a text that opens like an order goes on as a story: "make sure was the name of a
  /// step".
  static boolean tells(String text) {
    if (!PAST.in(text)) {
      return false;
    }
    Matcher clause = CLAUSE.matcher(text);
    return PAST.in(clause.find() ? text.substring(0, clause.start()) : text);
  }

  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)(?:make|making|validate|rotate|configure|estimate|size|schedule|train|follow|maintain|secure"
              + "|protect|measure|detect|catch|escalate|involve|page|set|spend|plan|test|look|do|have|use|write"
              + "|build|get|give|provide|run|handle|manage|share|define"
              + "|document|deploy|communicate|check|verify|update|keep|put|perform|conduct|execute|announce"
              + "|inform|notify|report"
              + "|respond|react|act|learn|onboard|organi[sz]e|prepare|treat|be|become|start|adopt|change"
              + "|release|discuss|roll out"
              + "|establish|establishing|create|coordinate|involve|plan|automate|monitor|alert|debug)\\b(.*)",
          Pattern.DOTALL);
  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?i)\\b(?:to|so|that|which|if|when|where|because|since|than|in order)\\b|[.;:(]");
  private static final Sought MANNER =
      Sought.of(
          "(?i)\\b(?:better|more (?!than|cpu|ram|memory|disk|cores?\\b|nodes?|replicas?|space|storage"
              + "|capacity|pods?|servers?|workers?)\\p{L}+|clearer|easier|faster|quicker|sooner|earlier|safer"
              + "|simpler|smarter|closer"
              + "|closely|stronger|thorough(?:ly)?|properly|robust(?:ly)?|regularly|frequently|more often"
              + "|proactively|early(?=\\W*$)|carefully"
              + "|consistently|clearly|adequately|gracefully|correctly|appropriately|effectively|efficiently"
              + "|reliably|safely|responsibly|(?:where|if|when|whenever|wherever) (?:possible|appropriate"
              + "|needed|necessary)|actionable|reliable|resilient|robust|scalable|maintainable|transparent"
              + "|smaller|shorter|less \\p{L}+)\\b(?! than)");

  private static final Pattern IN_THE_END =
      Pattern.compile(
          "(?i).* (?:(?:(?:much |even |far )?more (?!than)(?:often|\\p{L}+ly)|regularly|frequently"
              + "|(?:where|if|when|whenever|wherever|as) (?:possible|appropriate|needed|necessary|required|applicable)"
              + "|periodically|thoroughly|carefully|proactively)|even (?:more|less|further)"
              + "|more gracefully)(?: \\([^()]*\\))?\\W*",
          Pattern.DOTALL);

  /// An order that names only the manner: "make alerts more visible", "test upgrades properly".
  static boolean manner(String text) {
    if (Glance.holdsAny(
            text, " much ", " even ", " far ", " more ", "ly", " if ", " where", " when", " as ")
        && IN_THE_END.matcher(text).matches()
        && !OFTEN.matcher(text).find()
        && !FINITE.in(text)) {
      return true;
    }
    Matcher order = ORDER.matcher(text);
    if (!order.matches()) {
      return false;
    }
    String rest = order.group(1);
    Matcher purpose = PURPOSE.matcher(rest);
    String head = purpose.find() ? rest.substring(0, purpose.start()) : rest;
    return MANNER.in(head) && !FINITE.in(head);
  }

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?i)(?:the |our |all )?(?:[\\w'’-]+ ){1,8}?(?:should|needs? to|must|could|ought to|has to"
              + "|have to) (?:also |really |probably )?be "
              + "(?:improved|enhanced|reviewed|strengthened|considered|clarified|better|more \\p{L}+|clearer"
              + "|investigated"
              + "|discussed|monitored (?:more|better|closely|carefully|with)|tested (?:more|better|thoroughly"
              + "|properly)|documented (?:more|better)"
              + "|handled (?:more|better)|communicated (?:more|better|clearly|earlier)|avoided|addressed"
              + "|revised|optimi[sz]ed|hardened|evaluated|explored|rethought|reconsidered|looked (?:at|into)"
              + "|streamlined|simplified|easier|faster|some|proper|(?:an? |the |our )?(?:top |high |higher "
              + "|main |first )?priorit\\w+"
              + "|\\w+ (?:in (?:such )?a way that|(?:as|so) (?:much|far|well|soon|often) as (?:possible"
              + "|we can)))\\b.*",
          Pattern.DOTALL);

  private static final Pattern NEEDED =
      Pattern.compile(
          "(?i)[^.;:]{2,60}\\b(?:needs?|requires?|deserves?|could use|could do with) (?:some |more |further "
              + "|better |a lot of |an? )?(?:\\w+ )?"
              + "(?:clarification|improvements?|attention|discussion|work|review|investigation|thought"
              + "|analysis|refinement|clean-?up|love|care"
              + "|consideration|alignment)\\W*|(?:an? |some )?(?:better|more|closer|clearer|stronger"
              + "|improved) [^.;:]+? (?:(?:is|are) (?:needed|required|necessary|desirable)|(?:should|would"
              + "|could|might|will) help)\\W*"
              + "|(?:an? |some )?[^.;:]{2,60}\\b(?:analysis|review|discussion|investigation|communication"
              + "|training|process|documentation|monitoring|awareness|clarity|alignment|approach) (?:is"
              + "|are) (?:needed|required|necessary)\\W*"
              + "|(?:we |the team )?(?:really |still )?needs? (?:an? |some )?(?:\\p{L}+ ){0,4}(?:process"
              + "|strategy|plan|policy|procedure|guidelines|approach|analysis|culture|solution)\\W*"
              + "|[^.;:]+? (?:might|may|could|would) be (?:an? |the )?(?:good |possible |useful "
              + "|better )?(?:option|idea|possibility|good|useful|helpful|nice|worth)\\b.*",
          Pattern.DOTALL);

  /// "Documentation should be improved", "there should be better alerts", "better tools are
  /// needed", "a second region might be an option".
  static boolean passive(String text) {
    return (Glance.holdsAny(text, " be ") && PASSIVE.matcher(text).matches())
        || (Glance.holdsAny(
                text, "need", "requir", "deserv", "could ", "necess", "desirab", "help", " be ")
            && NEEDED.matcher(text).matches());
  }
}
