package dev.unrepeat.trace;

import dev.unrepeat.model.Refused;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who takes spans by OTLP over HTTP. Whoever runs the server names it, so it may be at a private
/// address.
///
/// @param address with its path, which is `/v1/traces` where none was given
/// @param headers by which it knows this server; at most one
public record Receiver(URI address, Map<String, String> headers) {
  private static final Pattern HEADER =
      Pattern.compile("\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*:\\s*([\\x20-\\x7e]*\\S)\\s*");

  public Receiver {
    headers = Map.copyOf(headers);
  }

  /// As settings say it.
  ///
  /// @param header for example `Authorization: Bearer …`; blank for none
  public static Receiver of(String address, String header) {
    return new Receiver(
        address(address)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.INVALID,
                    "UNREPEAT_TRACES is \"%s\". Write the address of what takes OTLP over HTTP, as http://127.0.0.1:4318."
                        .formatted(address))),
        headers(header));
  }

  private static Optional<URI> address(String given) {
    URI uri;
    try {
      uri = URI.create(given.strip());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    boolean usable =
        (scheme.equals("http") || scheme.equals("https"))
            && uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null;
    if (!usable) {
      return Optional.empty();
    }
    boolean whole = uri.getRawQuery() != null || uri.getRawPath().replace("/", "").length() > 0;
    return Optional.of(whole ? uri : uri.resolve("/v1/traces"));
  }

  private static Map<String, String> headers(String given) {
    if (given.isBlank()) {
      return Map.of();
    }
    Matcher header = HEADER.matcher(given);
    Refused.unless(
        header.matches(),
        "UNREPEAT_TRACES_HEADER is no header. Write its name, a colon and its value, as Authorization: Bearer and a key.");
    return Map.of(header.group(1), header.group(2));
  }
}
