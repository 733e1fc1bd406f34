package dev.unrepeat.secret;

import java.util.ArrayList;
import java.util.List;

/// Finds secrets in a line or a text and puts a mask in their place that shows what stood there:
/// `ghp_…[masked GitHub token]`. One pass; what holds no secret is given back as it came. Masking
/// twice changes nothing more. A private key that stands on several lines handed in one by one
/// needs [SecretLines].
public final class SecretMask {
  private static final byte TOKEN = 1;
  private static final byte SIGN = 2;
  private static final byte DASH = 4;
  private static final byte DOOR = TOKEN | SIGN | DASH;

  /// Whether it is of a word, within which no token begins.
  private static final byte WORD = 8;

  /// Which two characters begin what [#token] finds; a mere first letter is that of many words.
  private static final boolean[] PAIRS = pairs();

  private static final byte[] KINDS = kinds();

  private SecretMask() {}

  public static Masked mask(String text) {
    List<Hit> hits = hits(text);
    if (hits.isEmpty()) {
      return new Masked(text, List.of());
    }
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    for (Hit hit : hits) {
      masked.append(text, copied, hit.start()).append(hit.instead());
      copied = hit.end();
    }
    masked.append(text, copied, text.length());
    return new Masked(masked.toString(), hits.stream().map(Hit::kind).toList());
  }

  /// Where secrets stand in a text, in their order.
  public static List<Place> places(String text) {
    return hits(text).stream().map(h -> new Place(h.start(), h.end(), h.kind())).toList();
  }

  /// The place of a secret.
  ///
  /// @param kind for example `GitHub token`
  public record Place(int from, int to, String kind) {}

  private static List<Hit> hits(String text) {
    List<Hit> hits = List.of();
    byte before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte kind = kind(c);
      if ((kind & DOOR) != 0 && ((kind & DOOR) != TOKEN || (before & WORD) == 0)) {
        Hit hit = at(text, i, c);
        if (hit.found()) {
          if (hits.isEmpty()) {
            hits = new ArrayList<>();
          }
          hits.add(hit);
          i = hit.end() - 1;
          kind = kind(text.charAt(i));
        }
      }
      before = kind;
    }
    return hits;
  }

  private static byte kind(char c) {
    return c < 128 ? KINDS[c] : 0;
  }

  private static Hit at(String text, int at, char c) {
    byte door = KINDS[c];
    if ((door & SIGN) != 0) {
      Hit named = Named.after(text, at);
      return !named.found() && c == ':' ? Structured.inAddress(text, at) : named;
    }
    if ((door & DASH) != 0) {
      Hit key = Structured.privateKey(text, at);
      return key.found() ? key : Named.option(text, at);
    }
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return second < 128 && PAIRS[(c << 7) | second] ? token(text, at, c) : Hit.NOTHING;
  }

  private static Hit token(String text, int at, char c) {
    Hit token = KnownToken.at(text, at);
    if (token.found()) {
      return token;
    }
    return switch (c) {
      case 'e' -> Structured.webToken(text, at);
      case 'h', 'd', 'w' -> Structured.webhook(text, at);
      case 'b', 'B' -> Named.bearer(text, at);
      default -> Hit.NOTHING;
    };
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (int pair = 0; pair < PAIRS.length; pair++) {
      kinds[pair >> 7] |= PAIRS[pair] ? TOKEN : 0;
    }
    kinds['='] |= SIGN;
    kinds[':'] |= SIGN;
    kinds['-'] |= DASH;
    for (char c = 0; c < 128; c++) {
      kinds[c] |= Letters.WORD.has(c) ? WORD : 0;
    }
    return kinds;
  }

  private static boolean[] pairs() {
    boolean[] pairs = KnownToken.pairs();
    for (String begin : List.of("ey", "ho", "di", "we", "be", "bE", "Be", "BE")) {
      pairs[(begin.charAt(0) << 7) | begin.charAt(1)] = true;
    }
    return pairs;
  }
}
