package dev.unrepeat.stated;

import java.util.regex.Pattern;

/// What a stated length or clock time is about, known by the words beside it.
public enum Topic {
  CUSTOMERS(
      "communicat\\w*|status page|customers? (?:were |was )?(?:informed|told|notified)|inform\\w* (?:the )?customers?|tell\\w* customers?"),
  ROLLBACK("roll(?:s|ed|ing)?[- ]?back\\w*|revert\\w*"),
  DETECTION("alert\\w*|detect\\w*|notic\\w*|monitoring|pag(?:e|ed|er|ing)\\b"),
  ACKNOWLEDGEMENT("acknowledg\\w*|respon(?:d|se)\\w*"),
  DIAGNOSIS("diagnos\\w*|root cause|identif\\w*|find\\w* the cause|cause (?:was )?found"),
  MITIGATION("mitigat\\w*|recover\\w*|restor\\w*|back to normal"),
  RESOLUTION("resol\\w*|clos(?:e|ed|ing)\\b|fixed"),
  CHANGE("deploy\\w*|releas\\w*|roll(?:ed)? ?out|rollout|change[ds]?\\b|upgrade\\w*|migration"),
  START("start\\w*|beg[aiu]n\\w*|first (?:errors?|symptoms?)"),
  OUTAGE(
      "outage|incident|downtime|down\\b|impact\\w*|disrupt\\w*|last(?:ed|s)|duration|unavailab\\w*|affected|degrad\\w*");

  private final Pattern words;

  Topic(String words) {
    this.words = Pattern.compile("\\b(?:" + words + ")", Pattern.CASE_INSENSITIVE);
  }

  Pattern words() {
    return words;
  }
}
