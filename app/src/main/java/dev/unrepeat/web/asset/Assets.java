package dev.unrepeat.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// The static files of the program. All lie below one folder named by their common fingerprint, so
/// that browsers may keep them for ever and a new version is asked for at once; scripts import each
/// other relative to it.
public final class Assets {
  /// In the order in which they apply; tokens.css declares the layers.
  private static final List<String> STYLES =
      List.of(
          "tokens",
          "base",
          "layout",
          "components",
          "forms",
          "timeline",
          "chart",
          "document",
          "score",
          "account",
          "findings",
          "course",
          "meeting",
          "action",
          "writing",
          "causes",
          "metrics",
          "guide",
          "find",
          "impact",
          "print");

  private static final List<String> SCRIPTS =
      List.of(
          "htmx.min",
          "app",
          "causes",
          "chart",
          "contents",
          "copy",
          "disclosure",
          "drafts",
          "findings",
          "images",
          "keys",
          "live",
          "mentions",
          "palette",
          "passkeys",
          "room",
          "rows",
          "tabs",
          "theme",
          "upload",
          "writing");

  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final String fingerprint;

  public Assets() {
    MessageDigest all = sha256();
    put("style.css", "text/css;charset=utf-8", styles());
    for (String script : SCRIPTS) {
      put("js/" + script + ".js", "text/javascript;charset=utf-8", read("js/" + script + ".js"));
    }
    put("favicon.svg", "image/svg+xml", read("favicon.svg"));
    assets.values().forEach(asset -> all.update(asset.plain()));
    fingerprint = HexFormat.of().formatHex(all.digest(), 0, 8);
  }

  /// The folder under which the files are served, for example `/static/5be0…`.
  public String folder() {
    return "/static/" + fingerprint;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  boolean current(String asked) {
    return fingerprint.equals(asked);
  }

  /// One sheet out of all: one request instead of ten.
  private static byte[] styles() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    STYLES.forEach(style -> all.writeBytes(read("css/" + style + ".css")));
    return all.toByteArray();
  }

  private void put(String name, String mediaType, byte[] content) {
    String etag = '"' + HexFormat.of().formatHex(sha256().digest(content), 0, 12) + '"';
    assets.put(name, new Asset(mediaType, content, gzip(content), etag));
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The program was built without its file static/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
