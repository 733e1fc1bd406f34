package dev.unrepeat.secret;

import java.util.ArrayList;
import java.util.List;

/// A token that its provider gives a telling beginning, for example `ghp_` + 36 letters and digits.
///
/// @param least how many letters at least follow the beginning
/// @param most how many at most; a longer run is something else
record KnownToken(String begin, Letters letters, int least, int most, String kind) {
  private static final int ANY = 4096;

  private static final List<KnownToken> ALL =
      List.of(
          new KnownToken("ghp_", Letters.ALPHANUMERIC, 20, 255, "GitHub token"),
          new KnownToken("gho_", Letters.ALPHANUMERIC, 20, 255, "GitHub token"),
          new KnownToken("ghu_", Letters.ALPHANUMERIC, 20, 255, "GitHub token"),
          new KnownToken("ghs_", Letters.DOTTED, 20, ANY, "GitHub token"),
          new KnownToken("ghr_", Letters.ALPHANUMERIC, 20, 255, "GitHub token"),
          new KnownToken("github_pat_", Letters.WORD, 30, 255, "GitHub token"),
          new KnownToken("glpat-", Letters.DOTTED, 20, 300, "GitLab token"),
          new KnownToken("glrt-", Letters.DOTTED, 20, 300, "GitLab token"),
          new KnownToken("gldt-", Letters.DOTTED, 20, 300, "GitLab token"),
          new KnownToken("glptt-", Letters.DOTTED, 20, 300, "GitLab token"),
          new KnownToken("glcbt-", Letters.DOTTED, 20, 300, "GitLab token"),
          new KnownToken("xoxa-", Letters.URL_SAFE, 10, 400, "Slack token"),
          new KnownToken("xoxb-", Letters.URL_SAFE, 10, 400, "Slack token"),
          new KnownToken("xoxp-", Letters.URL_SAFE, 10, 400, "Slack token"),
          new KnownToken("xoxr-", Letters.URL_SAFE, 10, 400, "Slack token"),
          new KnownToken("xoxs-", Letters.URL_SAFE, 10, 400, "Slack token"),
          new KnownToken("xoxc-", Letters.URL_SAFE, 10, 400, "Slack token"),
          new KnownToken("xoxd-", Letters.BEARER, 10, 600, "Slack token"),
          new KnownToken("xoxe", Letters.DOTTED, 20, 600, "Slack token"),
          new KnownToken("xapp-", Letters.URL_SAFE, 20, 400, "Slack token"),
          new KnownToken("AKIA", Letters.ALPHANUMERIC, 16, 16, "AWS access key"),
          new KnownToken("ASIA", Letters.ALPHANUMERIC, 16, 16, "AWS access key"),
          new KnownToken("AIza", Letters.URL_SAFE, 35, 35, "Google API key"),
          new KnownToken("ya29.", Letters.URL_SAFE, 20, ANY, "Google token"),
          new KnownToken("GOCSPX-", Letters.URL_SAFE, 20, 60, "Google client secret"),
          new KnownToken("sk_live_", Letters.ALPHANUMERIC, 16, 255, "Stripe key"),
          new KnownToken("sk_test_", Letters.ALPHANUMERIC, 16, 255, "Stripe key"),
          new KnownToken("rk_live_", Letters.ALPHANUMERIC, 16, 255, "Stripe key"),
          new KnownToken("rk_test_", Letters.ALPHANUMERIC, 16, 255, "Stripe key"),
          new KnownToken("whsec_", Letters.BASE64, 20, 255, "webhook secret"),
          new KnownToken("sk-ant-", Letters.URL_SAFE, 24, 255, "API key"),
          new KnownToken("sk-proj-", Letters.URL_SAFE, 24, 255, "API key"),
          new KnownToken("npm_", Letters.ALPHANUMERIC, 30, 60, "npm token"),
          new KnownToken("pypi-", Letters.URL_SAFE, 60, 400, "PyPI token"),
          new KnownToken("dckr_pat_", Letters.URL_SAFE, 20, 60, "Docker token"),
          new KnownToken("SG.", Letters.DOTTED, 40, 90, "SendGrid key"),
          new KnownToken("hvs.", Letters.URL_SAFE, 24, 300, "Vault token"),
          new KnownToken("dop_v1_", Letters.ALPHANUMERIC, 40, 80, "DigitalOcean token"),
          new KnownToken("glsa_", Letters.WORD, 32, 60, "Grafana token"),
          new KnownToken("glc_", Letters.BASE64, 40, 400, "Grafana token"),
          new KnownToken("NRAK-", Letters.ALPHANUMERIC, 20, 40, "New Relic key"),
          new KnownToken("sntrys_", Letters.BEARER, 40, 400, "Sentry token"),
          new KnownToken("sntryu_", Letters.ALPHANUMERIC, 40, 100, "Sentry token"),
          new KnownToken("dt0c01.", Letters.DOTTED, 40, 120, "Dynatrace token"),
          new KnownToken("ATATT3", Letters.BEARER, 40, 400, "Atlassian token"),
          new KnownToken("lin_api_", Letters.ALPHANUMERIC, 30, 60, "Linear key"),
          new KnownToken("shpat_", Letters.ALPHANUMERIC, 32, 40, "Shopify token"),
          new KnownToken("AGE-SECRET-KEY-1", Letters.ALPHANUMERIC, 50, 70, "age key"),
          new KnownToken("ntn_", Letters.ALPHANUMERIC, 40, 60, "Notion token"));

  private static final KnownToken[][] BY_FIRST = byFirst();
  private static final boolean[] PAIRS = pairs();

  /// Whether a token may begin with this letter.
  static boolean startsWith(char c) {
    return c < 128 && BY_FIRST[c].length > 0;
  }

  /// Whether a token begins here, which will be masked by its own name when the scan comes to it.
  static boolean isAt(String text, int start) {
    return start < text.length() && startsWith(text.charAt(start)) && at(text, start).found();
  }

  /// The token that begins here, if one does.
  static Hit at(String text, int start) {
    char second = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    if (second >= 128 || !PAIRS[text.charAt(start) << 7 | second]) {
      return Hit.NOTHING;
    }
    for (KnownToken token : BY_FIRST[text.charAt(start)]) {
      if (text.startsWith(token.begin, start)) {
        int body = start + token.begin.length();
        int end = token.letters.end(text, body);
        while (end > body && text.charAt(end - 1) == '.') {
          end--;
        }
        int length = end - body;
        if (length >= token.least && length <= token.most && token.isPlausible(text, body, end)) {
          return Hit.of(start, end, token.begin, token.kind);
        }
      }
    }
    return Hit.NOTHING;
  }

  /// Names such as `npm_config_registry_of_the_company` are written in one case and without digits;
  /// tokens are not.
  private boolean isPlausible(String text, int from, int to) {
    boolean digit = false;
    boolean upper = false;
    boolean lower = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      upper |= c >= 'A' && c <= 'Z';
      lower |= c >= 'a' && c <= 'z';
    }
    return digit || (upper && lower) || begin.equals("AKIA") || begin.equals("ASIA");
  }

  /// By the first two characters together, whether a token may begin so.
  static boolean[] pairs() {
    boolean[] pairs = new boolean[128 * 128];
    for (KnownToken token : ALL) {
      pairs[token.begin.charAt(0) << 7 | token.begin.charAt(1)] = true;
    }
    return pairs;
  }

  private static KnownToken[][] byFirst() {
    KnownToken[][] table = new KnownToken[128][];
    for (char c = 0; c < 128; c++) {
      List<KnownToken> with = new ArrayList<>();
      for (KnownToken token : ALL) {
        if (token.begin.charAt(0) == c) {
          with.add(token);
        }
      }
      table[c] = with.toArray(KnownToken[]::new);
    }
    return table;
  }
}
