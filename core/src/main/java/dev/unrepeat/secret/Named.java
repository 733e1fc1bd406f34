package dev.unrepeat.secret;

import java.util.Locale;

/// Secrets told by the name before them: `password=…`, `"api_key": "…"`, `Authorization: Bearer …`.
final class Named {
  private static final int LONGEST_NAME = 40;

  private Named() {}

  /// The secret behind an `=` or `:` at `sign`, judged by the name before it.
  static Hit after(String text, int sign) {
    int end = sign;
    while (end > 0 && isBetween(text.charAt(end - 1))) {
      end--;
    }
    if (!mayEndAName(text, end)) {
      return Hit.NOTHING;
    }
    int start = end;
    while (start > 0
        && end - start < LONGEST_NAME
        && Letters.URL_SAFE.has(text.charAt(start - 1))) {
      start--;
    }
    Kind kind = Kind.of(text, start, end);
    if (kind == Kind.NONE) {
      return Hit.NOTHING;
    }
    return value(text, sign, kind);
  }

  /// The secret behind an option of a command line: `--password hunter2`, `curl -u name:secret`.
  static Hit option(String text, int start) {
    if (start > 0 && text.charAt(start - 1) > ' ' && text.charAt(start - 1) != '`') {
      return Hit.NOTHING;
    }
    int end = Letters.URL_SAFE.end(text, start);
    if (end >= text.length() || text.charAt(end) != ' ') {
      return Hit.NOTHING;
    }
    int to = end + 1;
    while (to < text.length() && isOfValue(text.charAt(to), ' ')) {
      to++;
    }
    int from = end + 1;
    if (text.startsWith("-u ", start) || text.startsWith("--user ", start)) {
      from = text.indexOf(':', from) + 1;
      return from > end + 2 && to - from >= 3 && !Placeholders.is(text, from, to)
          ? new Hit(from, to, "[masked password]", "password")
          : Hit.NOTHING;
    }
    boolean named = text.startsWith("--", start) && mayEndAName(text, end);
    Kind kind = named ? Kind.of(text, start + 2, end) : Kind.NONE;
    boolean telling =
        kind == Kind.PASSWORD ? to - from >= 3 : to - from >= 8 && Letters.mixes(text, from, to);
    return kind != Kind.NONE
            && telling
            && text.charAt(from) != '-'
            && !Placeholders.is(text, from, to)
            && !hasItsOwnName(text, from)
        ? new Hit(from, to, "[masked " + kind.words + "]", kind.words)
        : Hit.NOTHING;
  }

  /// Whether the last three letters are those of a telling name; nearly no name passes.
  private static boolean mayEndAName(String text, int end) {
    if (end < 3) {
      return false;
    }
    int last =
        (text.charAt(end - 3) | 0x20) << 16
            | (text.charAt(end - 2) | 0x20) << 8
            | (text.charAt(end - 1) | 0x20);
    return switch (last) {
      case 'o' << 16 | 'r' << 8 | 'd', // password
          's' << 16 | 'w' << 8 | 'd', // passwd
          'p' << 16 | 'w' << 8 | 'd',
          'a' << 16 | 's' << 8 | 'e', // passphrase
          'a' << 16 | 's' << 8 | 's', // pass
          'k' << 16 | 'e' << 8 | 'y',
          'r' << 16 | 'e' << 8 | 't', // secret
          'k' << 16 | 'e' << 8 | 'n', // token
          'i' << 16 | 'o' << 8 | 'n' -> // authorization
          true;
      default -> false;
    };
  }

  private static Hit value(String text, int sign, Kind kind) {
    boolean close = sign + 1 < text.length() && text.charAt(sign + 1) != ' ';
    int from = sign + 1;
    while (from < text.length() && isBetween(text.charAt(from))) {
      from++;
    }
    if (kind == Kind.AUTHORIZATION) {
      return authorization(text, from);
    }
    boolean quoted = from > 0 && (text.charAt(from - 1) == '"' || text.charAt(from - 1) == '\'');
    int to = from;
    char quote = quoted ? text.charAt(from - 1) : ' ';
    while (to < text.length() && isOfValue(text.charAt(to), quote) && !isNextField(text, to)) {
      to++;
    }
    boolean sure = kind == Kind.PASSWORD && (quoted || (close && text.charAt(sign) == '='));
    int least = sure ? 3 : 8;
    if (to - from < least || Placeholders.is(text, from, to) || hasItsOwnName(text, from)) {
      return Hit.NOTHING;
    }
    if (!sure && !Letters.mixes(text, from, to)) {
      return Hit.NOTHING;
    }
    return new Hit(from, to, "[masked " + kind.words + "]", kind.words);
  }

  /// `Bearer …`, `Basic …`, `token …`, or the credentials alone.
  private static Hit authorization(String text, int from) {
    int word = Letters.ALPHANUMERIC.end(text, from);
    boolean scheme = word < text.length() && text.charAt(word) == ' ' && word - from <= 12;
    int start = scheme ? word + 1 : from;
    int end = Letters.BEARER.end(text, start);
    return end - start < 8 || Placeholders.is(text, start, end) || hasItsOwnName(text, start)
        ? Hit.NOTHING
        : new Hit(start, end, "[masked credentials]", "credentials");
  }

  /// `Bearer …` without a name before it.
  static Hit bearer(String text, int start) {
    if (!text.regionMatches(true, start, "bearer ", 0, 7)) {
      return Hit.NOTHING;
    }
    int from = start + 7;
    int to = Letters.BEARER.end(text, from);
    return to - from >= 16 && Letters.mixes(text, from, to) && !hasItsOwnName(text, from)
        ? new Hit(from, to, "[masked credentials]", "credentials")
        : Hit.NOTHING;
  }

  /// A token that the scan will come to and mask by what it is.
  private static boolean hasItsOwnName(String text, int start) {
    return KnownToken.isAt(text, start) || Structured.webToken(text, start).found();
  }

  private static boolean isBetween(char c) {
    return c == ' ' || c == '"' || c == '\'' || c == '\\';
  }

  /// The `&name=` of a query.
  private static boolean isNextField(String text, int at) {
    if (text.charAt(at) != '&') {
      return false;
    }
    int end = Letters.DOTTED.end(text, at + 1);
    return end > at + 1 && end < text.length() && text.charAt(end) == '=';
  }

  private static boolean isOfValue(char c, char quote) {
    return quote == ' '
        ? c > ' ' && c != '"' && c != '\'' && c != ',' && c != ';' && c != '<' && c != '>'
            && c != '`' && c != ')' && c != '}' && c != '|' && c != '\\'
        : c != quote && c >= ' ' && c != '\\';
  }

  /// What the last word of a name promises.
  enum Kind {
    NONE(""),
    PASSWORD("password"),
    KEY("key"),
    TOKEN("token"),
    AUTHORIZATION("credentials");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    static Kind of(String text, int start, int end) {
      String name =
          text.substring(start, end).toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
      if (name.endsWith("password")
          || name.endsWith("passwd")
          || name.endsWith("pwd")
          || name.endsWith("passphrase")
          || name.equals("pass")) {
        return PASSWORD;
      }
      if (name.endsWith("apikey")
          || name.endsWith("accesskey")
          || name.endsWith("secretkey")
          || name.endsWith("privatekey")
          || name.endsWith("accountkey")
          || name.endsWith("signingkey")
          || name.endsWith("encryptionkey")
          || name.endsWith("servicekey")
          || name.endsWith("routingkey")
          || name.endsWith("integrationkey")
          || name.endsWith("authkey")
          || name.endsWith("secret")) {
        return KEY;
      }
      if (name.endsWith("token")) {
        return TOKEN;
      }
      return name.endsWith("authorization") ? AUTHORIZATION : NONE;
    }
  }
}
