package dev.unrepeat.service.backup;

import dev.unrepeat.model.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a backup says of itself, as `manifest.json` at its end.
///
/// @param takenAt the moment all of the database is of
/// @param version of the program that made it
/// @param form of the database, as its last migration is numbered
/// @param rows of each table
/// @param files in it with their SHA-256, by path
public record Manifest(
    Instant takenAt,
    String version,
    String form,
    SortedMap<String, Long> rows,
    SortedMap<String, String> files) {
  static final String NAME = "manifest.json";

  private static final int EDITION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public long rows(String table) {
    return rows.getOrDefault(table, 0L);
  }

  public long evidence() {
    return files.keySet().stream().filter(path -> path.startsWith("evidence/")).count();
  }

  byte[] json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("unrepeat-backup", EDITION)
        .put("taken-at", takenAt.toString())
        .put("version", version)
        .put("form", form);
    rows.forEach(json.putObject("rows")::put);
    files.forEach(json.putObject("files")::put);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  static Manifest read(byte[] json) {
    try {
      JsonNode told = JSON.readTree(json);
      Refused.unless(
          told.path("unrepeat-backup").asInt(0) == EDITION,
          "Its manifest is of another edition than this program reads.");
      SortedMap<String, Long> rows = new TreeMap<>();
      told.path("rows")
          .properties()
          .forEach(one -> rows.put(one.getKey(), one.getValue().asLong(0)));
      SortedMap<String, String> files = new TreeMap<>();
      told.path("files")
          .properties()
          .forEach(one -> files.put(one.getKey(), one.getValue().asString("")));
      return new Manifest(
          Instant.parse(told.path("taken-at").asString("")),
          told.path("version").asString(""),
          told.path("form").asString(""),
          rows,
          files);
    } catch (JacksonException | DateTimeException e) {
      throw new Refused(Refused.Reason.INVALID, "Its manifest cannot be read.");
    }
  }
}
