package dev.unrepeat.timeline;

import java.util.regex.Pattern;

/// Whether words tell of a change that was there before they were said: "it began nine minutes
/// after the rollout", "I rolled out v2.31.0 at 13:30".
final class Recalled {
  private Recalled() {}

  private static final String CHANGE =
      "(?:deploy(?:s|ed|ment|ments)?|releases?d?|roll(?:ed)?[- ]?outs?|upgraded?|migrat(?:ed|ion))";

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:after|since|before|following|because of|due to|caused by|broken by) "
              + "(?:(?:the|that|this|my|our|your|his|her|their|last|today's|yesterday's) )?"
              + "(?:[\\w.-]+ ){0,3}?"
              + CHANGE
              + "\\b|\\b"
              + CHANGE
              + "\\b(?:[^.;?]|\\.(?! )){0,60} (?:at \\d{1,2}[:.]\\d\\d|\\d+ ?(?:m|min|mins|minutes?|h|hours?|days?) ago"
              + "|earlier|yesterday|this morning|last (?:night|week|month))\\b",
          Pattern.CASE_INSENSITIVE);

  static boolean in(String text) {
    return BEFORE.matcher(text).find();
  }
}
