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
  private static final byte ADDRESS = 8;
  private static final byte DOOR = TOKEN | SIGN | DASH;

  /// Whether the first is of a word, within which no token begins.
  private static final byte WORD = 16;

  /// What may begin with two characters; a mere first letter is that of many words.
  private static final byte[] PAIRS = pairs();

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
    int closed = 0;
    for (int i = 0; i < text.length(); i++) {
      byte kind = kind(text, i);
      if ((kind & DOOR & ~closed) != 0) {
        Hit hit = at(text, i, kind);
        if (hit.found()) {
          if (hits.isEmpty()) {
            hits = new ArrayList<>();
          }
          hits.add(hit);
          i = hit.end() - 1;
          kind = kind(text, i);
        }
      }
      closed = (kind & WORD) == 0 ? 0 : TOKEN;
    }
    return hits;
  }

  private static byte kind(String text, int at) {
    char first = text.charAt(at);
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return first < 128 ? PAIRS[first << 7 | (second < 128 ? second : ' ')] : 0;
  }

  private static Hit at(String text, int at, byte kind) {
    if ((kind & SIGN) != 0) {
      Hit named = Named.after(text, at);
      return named.found() || (kind & ADDRESS) == 0 ? named : Structured.inAddress(text, at);
    }
    if ((kind & DASH) != 0) {
      Hit key = Structured.privateKey(text, at);
      return key.found() ? key : Named.option(text, at);
    }
    return token(text, at, text.charAt(at));
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

  private static byte[] pairs() {
    byte[] pairs = new byte[128 * 128];
    boolean[] tokens = KnownToken.pairs();
    for (String begin : List.of("ey", "ho", "di", "we", "be", "bE", "Be", "BE")) {
      tokens[begin.charAt(0) << 7 | begin.charAt(1)] = true;
    }
    for (int pair = 0; pair < pairs.length; pair++) {
      char first = (char) (pair >> 7);
      char second = (char) (pair & 127);
      pairs[pair] |= tokens[pair] ? TOKEN : 0;
      pairs[pair] |= first == '=' || first == ':' ? SIGN : 0;
      pairs[pair] |= first == ':' && second == '/' ? ADDRESS : 0;
      pairs[pair] |= first == '-' && (second == '-' || second == 'u') ? DASH : 0;
      pairs[pair] |= Letters.WORD.has(first) ? WORD : 0;
    }
    return pairs;
  }
}
