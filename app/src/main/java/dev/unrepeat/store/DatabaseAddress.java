package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the records are kept.
public sealed interface DatabaseAddress {
  Pattern WRITTEN =
      Pattern.compile("postgres(?:ql)?://(?:(?<who>[^@/]*)@)?(?<where>[^@/?]+/[^@?/]+(?:\\?.*)?)");

  /// One file of our own, for one process at a time.
  record SqliteFile(Path file) implements DatabaseAddress {}

  /// A PostgreSQL database, for several nodes.
  ///
  /// @param url as JDBC has it, for example `jdbc:postgresql://db.example:5432/unrepeat`
  record Postgres(String url, String user, String password) implements DatabaseAddress {
    /// An address as people write it: `postgresql://user:password@db.example:5432/unrepeat`, or as
    /// JDBC has it.
    ///
    /// @param user who opens it, where the address does not say
    /// @param password where the address has none
    public static Postgres of(String written, String user, String password) {
      String text = written.startsWith("jdbc:") ? written.substring("jdbc:".length()) : written;
      Matcher parts = WRITTEN.matcher(text);
      Refused.unless(
          parts.matches(),
          "\"%s\" is no address of a PostgreSQL database. Write it as postgresql://db.example.com/unrepeat."
              .formatted(text.replaceFirst("//[^/@]*@", "//")));
      String[] who = Optional.ofNullable(parts.group("who")).orElse("").split(":", 2);
      return new Postgres(
          "jdbc:postgresql://" + parts.group("where"),
          who[0].isEmpty() ? user : decoded(who[0]),
          who.length == 2 ? decoded(who[1]) : password);
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return url + " as " + user;
    }
  }
}
