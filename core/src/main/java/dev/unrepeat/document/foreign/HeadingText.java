package dev.unrepeat.document.foreign;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Takes off a heading what is not its words: marks, emoji, numbering, brackets, dates and zones.
final class HeadingText {
  /// Longer ones are prose.
  static final int LONGEST = 2000;

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]]*]\\([^()]*\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]*)](?:\\([^()]*\\)|\\[[^\\[\\]]*])");
  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\[\\]]*]");
  private static final Pattern SHORTCODE = Pattern.compile(":[a-z][a-z0-9_+-]{1,40}:");
  private static final Pattern MARKS =
      Pattern.compile("[*`~\"“”„«»【】「」『』\\p{So}\\p{Sk}\\p{Cf}\\uFE0F\\u20E3]");
  private static final Pattern CHANNEL = Pattern.compile("(?<![\\p{L}\\p{N}])#[a-z][\\w-]*");
  private static final Pattern BEGIN = Pattern.compile("^[\\s#>•■●◆▶►→✓✔·|=:_-]+");
  private static final String END = " \t\n\u00a0#:;,.|=_–—-";
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:(?:section|part|chapter|step|abschnitt|kapitel|teil|punkt)\\s+(?:\\d{1,3}|[ivx]{1,5}|[a-z])\\b"
              + "|\\(?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[ivx]{1,5}|[a-z])[.):](?!\\d)"
              + "|\\d{1,2}(?:\\.\\d{1,2}){0,3}(?=\\s)|§\\s*\\d{1,3}|#\\d{1,3}"
              + "|第[\\d一二三四五六七八九十]{1,3}[章節部])[\\s.:)、–—-]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?<=\\p{L})\\((?:s|es|n|en)\\)|\\s?(?:\\([^()]*\\)|\\{[^{}]*}|\\[[^\\[\\]]*])");
  private static final Pattern CLOCK_FIRST =
      Pattern.compile("^[~(\\[]?(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?!\\d|\\.\\d)");

  private static final String MONTH =
      "(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli"
          + "|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\\.?";
  private static final String CLOCK =
      "(?<!\\d)[~]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\b\\.?)?|(?<!\\d)\\d{1,2}\\s?[ap]m\\b";
  private static final String WEEKDAY =
      "\\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\b,?(?=\\s+(?:\\d|"
          + MONTH
          + "\\s))";

  /// All that a text without a digit can hold of a date.
  private static final Pattern WEEKDAYS = Pattern.compile(WEEKDAY, Pattern.CASE_INSENSITIVE);

  private static final Pattern DATES =
      Pattern.compile(
          "(?<!\\d)\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?!\\d)"
              + "|\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日"
              + "|"
              + WEEKDAY
              + "|(?<!\\d)\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:of\\s)?"
              + MONTH
              + "(?:,?\\s\\d{4})?(?![\\p{L}\\d])|\\b"
              + MONTH
              + "\\s\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?:"
              + MONTH
              + "\\s)?\\d{1,2})?(?:,?\\s\\d{4})?(?![\\p{L}\\d])|\\b"
              + MONTH
              + "\\s\\d{4}(?!\\d)|"
              + CLOCK,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZONE =
      Pattern.compile(
          "[\\s,/–—-]+(?:utc|gmt|bst|cet|cest|pst|pdt|pt|est|edt|et|cst|cdt|ct|mst|mdt|mt|ist|jst|gst|sgt"
              + "|aest|aedt|acst|awst|nzst|nzdt|hst|akst|akdt|msk|eet|eest|wet|hkt|kst|brt|sast|zulu|mez|mesz"
              + "|eastern|pacific|central|mountain|local)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?(?:\\s(?:time|zone|timezone))?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER_LAST = Pattern.compile("(?<=\\p{L})\\s*[#(]?\\d{1,3}$");

  private HeadingText() {}

  /// The heading as a person reads it aloud.
  static String clean(String heading) {
    boolean plain = WordForms.isAscii(heading);
    String text = plain ? heading : Normalizer.normalize(heading, Normalizer.Form.NFKC);
    if (text.indexOf('<') >= 0) {
      text = TAG.matcher(text).replaceAll(" ");
    }
    if (text.indexOf('[') >= 0) {
      text = IMAGE.matcher(text).replaceAll(" ");
      text = NOTE.matcher(text).replaceAll(" ");
      text = LINK.matcher(text).replaceAll("$1");
    }
    if (text.indexOf('&') >= 0) {
      text =
          text.replace("&amp;", "&")
              .replace("&#39;", "'")
              .replace("&rsquo;", "'")
              .replace("&nbsp;", " ");
    }
    if (text.indexOf(':') >= 0) {
      text = SHORTCODE.matcher(text).replaceAll(" ");
    }
    text = plain ? Bare.without(text, "*`~\"") : MARKS.matcher(text).replaceAll("");
    if (text.indexOf('#') >= 0) {
      text = CHANNEL.matcher(text).replaceAll(" ");
    }
    return trim(Bare.blanks(text.replace('_', ' ')));
  }

  /// Without what stands before the first word and behind the last.
  static String trim(String text) {
    String begun = BEGIN.matcher(text).replaceFirst("");
    int end = begun.length();
    while (end > 0 && END.indexOf(begun.charAt(end - 1)) >= 0) {
      end--;
    }
    return begun.substring(0, end);
  }

  /// `IV. Impact` and `Section 3: Impact` without their number.
  static String withoutNumber(String text) {
    String rest = NUMBERING.matcher(text).replaceFirst("");
    return rest.isBlank() ? text : rest;
  }

  static String withoutBrackets(String text) {
    if (text.indexOf('(') < 0 && text.indexOf('{') < 0 && text.indexOf('[') < 0) {
      return text;
    }
    String rest = trim(BRACKETS.matcher(text).replaceAll(""));
    return rest.isBlank() ? trim(text.replaceAll("[(){}\\[\\]]", " ").strip()) : rest;
  }

  /// What stands in the first brackets; empty when there are none.
  static String inBrackets(String text) {
    int open = text.indexOf('(');
    int close = open < 0 ? -1 : text.indexOf(')', open);
    return close < 0 ? "" : text.substring(open + 1, close);
  }

  /// `Timeline 14 October 2026, UTC` is `Timeline`; so is `Timeline 2`.
  static String withoutDates(String text) {
    boolean dated = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    String rest = trim(Bare.blanks((dated ? DATES : WEEKDAYS).matcher(text).replaceAll(" ")));
    String before = "";
    while (!before.equals(rest)) {
      before = rest;
      rest = trim(ZONE.matcher(rest).replaceFirst(""));
      rest = dated ? trim(NUMBER_LAST.matcher(rest).replaceFirst("")) : rest;
    }
    return rest;
  }

  /// Whether words behind a colon say what it is about: `Incident analysis: lag of the pipeline`.
  static boolean tells(String text) {
    return HeadingWords.SHIPPED.read(text).filter(read -> !read.rest().isEmpty()).isPresent();
  }

  /// Whether it begins with a clock time: then it is an entry of a timeline.
  static boolean beginsWithClock(String text) {
    return CLOCK_FIRST.matcher(text).lookingAt();
  }
}
