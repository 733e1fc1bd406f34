package dev.unrepeat.web.guard;

import java.util.Map;

/// The headers by which a browser forbids itself what our pages never do: run or style from
/// elsewhere or inline, be framed, be read by another site, or tell others where a reader came
/// from.
final class Forbidding {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
              + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          // Our own pages keep the referrer: the colour switch goes back to where it was pressed.
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          // Passkeys and the clipboard are ours to ask for.
          "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), "
              + "encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), "
              + "microphone=(), midi=(), payment=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()");

  private Forbidding() {}

  static Map<String, String> headers() {
    return HEADERS;
  }
}
