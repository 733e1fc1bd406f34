package dev.unrepeat.wiki;

import dev.unrepeat.http.NotDone;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.wiki.PageText.PageFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The attachments of a page of Confluence (REST API, "Content - attachments", which Cloud and Data
/// Center have alike). One whose bytes are there already is not sent again: its comment names them.
final class ConfluenceFiles {
  private static final String BORDER = "unrepeat-7d0b6f4c1e";
  private static final int SHOWN = 12;

  private final WikiCall call;

  ConfluenceFiles(WikiCall call) {
    this.call = call;
  }

  /// @param content where the contents are, for example `https://wiki.example.com/rest/api/content`
  void attach(Wiki wiki, String content, Map<String, String> door, String key, PageText page)
      throws NotDone {
    if (page.files().isEmpty()) {
      return;
    }
    String all = content + "/" + key + "/child/attachment";
    Map<String, JsonNode> there = new HashMap<>();
    for (JsonNode one : call.get(wiki, all + "?limit=200", door).json().path("results")) {
      there.put(one.path("title").asString(""), one);
    }
    Map<String, String> headers = new HashMap<>(door);
    headers.put("X-Atlassian-Token", "no-check"); // without it the upload is taken for a forgery
    for (PageFile file : page.files()) {
      String note = "Unrepeat " + print(file.content());
      JsonNode before = there.getOrDefault(file.name(), WikiCall.JSON.missingNode());
      if (before.at("/metadata/comment").asString("").equals(note)) {
        continue;
      }
      String where =
          before.isMissingNode() ? all : all + "/" + before.path("id").asString("") + "/data";
      call.upload(
          wiki, where, headers, "multipart/form-data; boundary=" + BORDER, form(file, note));
    }
  }

  private static byte[] form(PageFile file, String note) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        bytes(
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(BORDER, file.name(), file.type())));
    out.writeBytes(file.content());
    field(out, "comment", note);
    field(out, "minorEdit", "true");
    out.writeBytes(bytes("\r\n--" + BORDER + "--\r\n"));
    return out.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, String name, String value) {
    out.writeBytes(
        bytes(
            "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s"
                .formatted(BORDER, name, value)));
  }

  private static String print(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
