package dev.unrepeat.document.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a heading that is a question or a sentence asks about, where no list has it: `Why it took
/// us so long to notice` is detection. Told by the question and the verb.
final class HeadingGist {
  private record Gist(Meaning meaning, Pattern words) {}

  private static final int LONGEST = 120;

  /// What comes first has the say: "how we prevent that nobody notices" is about prevention.
  private static final List<Gist> GISTS =
      List.of(
          gist(
              Meaning.ACTION_ITEMS,
              "(?:how|what|was|wie|que|qué|cómo|o que|como|comment) .*"
                  + "(?:\\b(?:prevent|avoid|not? happen|never happen)"
                  + "|happen again|in (?:the )?future\\b|less likely|verhindern|vermeiden|künftig"
                  + "|zukunft|éviter|evitar|prevenir)"
                  + "|.*(?:如何|怎么|怎样).*(?:避免|防止|预防)"),
          gist(
              Meaning.ACTION_ITEMS,
              "what (?:else )?(?:(?:we|i) (?:will|are going to|plan to|intend to) (?:do|fix|improve)"
                  + "|(?:will|are) we (?:do|doing|going to do|fixing|improving)"
                  + "|is being (?:done|fixed|improved))\\b"
                  + "|(?:\\p{L}+ )?(?:improvements|changes|measures|steps|actions|fixes) (?:that )?"
                  + "we (?:will|are|plan|want|intend|agreed)\\b"
                  + "|where (?:do )?we go (?:from here|next)|was (?:wir (?:tun|ändern)|tun wir)\\b"
                  + "|was (?:wird|werden wir) .*(?:unternommen|getan|unternehmen|tun|ändern)\\W*$"
                  + "|how (?:are|will|do|can) we (?:going to )?(?:do|be|get) better\\b"
                  + "|今後.*(?:対応|対策|予定|予防|改善|方針)$"),
          gist(
              Meaning.DETECTION,
              "what (?:we|was) (?:first )?noticed"
                  + "|(?:why|how|when|who|warum|wie|wann|wer|comment|quand|pourquoi|por ?qu[eé]|cómo"
                  + "|como|cuándo|quando|quién|quem) .*\\b(?:notic|detect|spot|alert"
                  + "|discover|find out|found out|learn(?:ed|t)? (?:of|about|that)|bemerk|entdeck"
                  + "|aufgefallen|détect|découver|descubr|descobr|percebe|notó|notamos|avisó)"
                  + "|why .*\\b(?:missed|caught|(?:not|never) (?:catch|see|show|fire)"
                  + "|(?:slip|slipped|got|went|passed) (?:past|through|by|unnoticed|unseen))\\b"
                  + "|.*(?:为什么|为何).*(?:发现|检测|告警|监控)"),
          gist(
              Meaning.IMPACT,
              "what (?:did|do) (?:\\p{L}+ )?(?:customers?|users?|people|clients?|visitors?) "
                  + "(?:see|notice|feel|get|experience)\\b"),
          gist(
              Meaning.WENT_WELL,
              "what .*\\b(?:helped|saved|worked|(?:went|got|did) (?:well|right))\\b(?! not)"),
          gist(
              Meaning.WENT_POORLY,
              "what .*\\b(?:in (?:our|the) way|hindered|hampered|slowed|confused|got wrong"
                  + "|did wrong|held us)\\b"),
          gist(
              Meaning.IMPACT,
              "(?:who|what|whom|how (?:many|much|badly|bad)|wer|wen|wie (?:viele|stark)|qui|combien)"
                  + "\\b.*(?:\\b(?:affected|impacted|hit|unavailable|unreachable|lost"
                  + "|customers?(?: \\p{L}+)? experience[d]?|customer experience)\\b|betroffen|touché)"),
          gist(
              Meaning.RESPONSE,
              "(?:how|wie|comment) .*(?:\\b(?:fix|resolv|recover|restor|mitigat|repair|mended|solv"
                  + "|contain(?:ed)?\\b|(?:running|working|up|online|service) again|back (?:up|online)"
                  + "|got .*back\\b|rolled back|put \\p{L}+ right|to normal)|behoben|gelöst|wiederhergestellt|résolu|rétabli)"
                  + "|(?:cómo|como) .*(?:resolv|solucion|arregl|corrig|recuper|restaur)"),
          gist(
              Meaning.RESPONSE,
              "was (?:wurde|haben wir) .*(?:unternommen|getan)\\W*$"
                  + "|.*(?:実施|行っ|行な|講じ|取っ)(?:した|た)(?:対応|対策|対処|措置|こと)$"),
          gist(
              Meaning.WHAT_HAPPENED,
              "was (?:\\p{L}+ )*(?:geschehen|passiert|vorgefallen) ist\\W*$"
                  + "|what (?:\\p{L}+ ){0,2}happened (?:on|in|at|during|with|to|that|this|last|next"
                  + "|yesterday|today)\\b"),
          gist(
              Meaning.CONTRIBUTING_FACTORS,
              "(?:what|why) .*\\b(?:made (?:it|this|things|that|matters) (?:worse|possible|last)"
                  + "|(?:took|lasted|take|last) (?:so|this|that) long|for so long)|was .*schlimmer gemacht"),
          gist(
              Meaning.CAUSES,
              "(?:why|what|warum|weshalb|wieso|pourquoi) .*\\b(?:cause[sd]?|happen(?:ed)?|fail(?:ed)?"
                  + "|br(?:oke|eak)|went down|go down|crash(?:ed)?|occur(?:red)?|passier|ausgefallen"
                  + "|geschehen|arriv)"
                  + "|(?:por ?qu[eé]|qué|o que) .*(?:pasó|falló|fallaba|ocurrió|sucedió|causó|aconteceu"
                  + "|ocorreu|falhou|provocó|provocou)"
                  + "|(?:was|what|which|welche) .*\\b(?:ursache|grund|root cause)\\b"),
          gist(
              Meaning.LESSONS,
              "(?:what|was) .*\\b(?:learn(?:ed|t|ing)?|take away|gelernt|mitnehmen)\\b"));

  private HeadingGist() {}

  private static Gist gist(Meaning meaning, String words) {
    return new Gist(
        meaning,
        Pattern.compile("^(?:so|and|but|und)?,? ?(?:" + words + ")", Pattern.CASE_INSENSITIVE));
  }

  static Optional<Meaning> find(String heading) {
    if (heading.length() > LONGEST) {
      return Optional.empty();
    }
    String plain =
        HeadingText.withoutNumber(HeadingText.clean(heading))
            .replace('\u2019', '\'')
            .replace("'ll ", " will ")
            .replace("'re ", " are ")
            .replace("'s being", " is being")
            .toLowerCase(Locale.ROOT);
    return GISTS.stream()
        .filter(gist -> gist.words().matcher(plain).lookingAt())
        .map(Gist::meaning)
        .findFirst();
  }
}
