package dev.unrepeat.secret;

import java.util.List;

/// Secrets told by how they are built: a JSON web token, a block with a private key, an address
/// with a password in it.
final class Structured {
  private static final String BLOCK = "-----BEGIN ";
  private static final List<String> HOOKS =
      List.of(
          "hooks.slack.com/services/",
          "hooks.slack.com/workflows/",
          "discord.com/api/webhooks/",
          "webhook.office.com/webhookb2/");

  private Structured() {}

  /// `eyJ….eyJ….signature`
  static Hit webToken(String text, int start) {
    if (!text.startsWith("eyJ", start)) {
      return Hit.NOTHING;
    }
    int header = Letters.URL_SAFE.end(text, start);
    if (header - start < 10 || !text.startsWith(".eyJ", header)) {
      return Hit.NOTHING;
    }
    int claims = Letters.URL_SAFE.end(text, header + 1);
    if (claims >= text.length() || text.charAt(claims) != '.') {
      return Hit.NOTHING;
    }
    int end = Letters.URL_SAFE.end(text, claims + 1);
    return end - claims < 10 ? Hit.NOTHING : Hit.of(start, end, "eyJ", "web token");
  }

  /// `-----BEGIN … PRIVATE KEY-----` to its end, or as far as the letters of a key go.
  static Hit privateKey(String text, int start) {
    int title = start + BLOCK.length();
    if (!text.startsWith(BLOCK, start)) {
      return Hit.NOTHING;
    }
    int dashes = text.indexOf("-----", title);
    if (dashes < 0
        || dashes - title > 60
        || !text.substring(title, dashes).contains("PRIVATE KEY")) {
      return Hit.NOTHING;
    }
    int body = dashes + 5;
    if (text.startsWith("…[masked", body)) {
      return Hit.NOTHING;
    }
    int close = text.indexOf("-----END ", body);
    int end;
    if (close >= 0 && text.indexOf("-----", close + 9) >= 0) {
      end = text.indexOf("-----", close + 9) + 5;
    } else {
      end = body;
      while (end < text.length() && isOfKey(text.charAt(end))) {
        end++;
      }
    }
    String begin = text.substring(start, body);
    return Hit.of(start, end, begin, "private key");
  }

  /// Letters of a key, with the line breaks between them, which may be written `\n`.
  private static boolean isOfKey(char c) {
    return Letters.BASE64.has(c) || c == '\n' || c == '\r' || c == '\\' || c == ' ' || c == '-';
  }

  /// The password of `scheme://name:password@host`, found from its `://`.
  static Hit inAddress(String text, int colon) {
    if (!text.startsWith("://", colon)) {
      return Hit.NOTHING;
    }
    int parts = -1;
    for (int i = colon + 3; i < text.length() && i < colon + 600; i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return parts > 0 && i > parts + 1 && !Placeholders.is(text, parts + 1, i)
            ? new Hit(parts + 1, i, "[masked password]", "password")
            : Hit.NOTHING;
      } else if (c == ':' && parts < 0) {
        parts = i;
      } else if (c <= ' ' || c == '/' || c == '?' || c == '"' || c == '\'' || c == '<' || c == '>'
          || c == '|') {
        return Hit.NOTHING;
      }
    }
    return Hit.NOTHING;
  }

  /// A webhook's address, which is all one needs to post: its last part is masked.
  static Hit webhook(String text, int start) {
    for (String hook : HOOKS) {
      if (text.startsWith(hook, start)) {
        int end = Letters.PATH.end(text, start + hook.length());
        int last = text.lastIndexOf('/', end - 1) + 1;
        boolean telling = end - last >= 8 && last > start + hook.length();
        return telling
            ? new Hit(last, end, "…[masked webhook address]", "webhook address")
            : Hit.NOTHING;
      }
    }
    return Hit.NOTHING;
  }
}
