package dev.unrepeat.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Texts that want to be something else than text: scripts, statements, patterns, paths, headers.
///
/// A script that runs writes what it is into `window.__xss`, so that a browser tells of it.
public final class HostileTexts {
  private static final String SAY = "window.__xss='%d'";

  /// What a browser may take for a script, `%s` being what it would run.
  private static final List<String> SCRIPTED =
      List.of(
          "<script>%s</script>",
          "\"><script>%s</script>",
          "'><img src=x onerror=\"%s\">",
          "\" autofocus onfocus=\"%s\" x=\"",
          "' onmouseover='%s' style='position:fixed;inset:0' x='",
          "</textarea></title></style></script><svg onload=\"%s\">",
          "<svg><animate onbegin=\"%s\" attributeName=x dur=1s>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=%s&gt;\">",
          "<noscript><p title=\"</noscript><img src=x onerror=%s>\">",
          "<iframe srcdoc=\"<script>parent.%s</script>\"></iframe>",
          "<details open ontoggle=\"%s\"><summary>x</summary></details>",
          "<form><button formaction=\"javascript:%s\">x</button></form>",
          "<a href=\"javascript:%s\">x</a>",
          "[link](javascript:%s)",
          "[link](java&#x73;cript:%s)",
          "[link](java&Tab;script:%s)",
          "[link](<java\tscript:%s>)",
          "[link](\u0001javascript:%s)",
          "[link](JaVaScRiPt&colon;%s)",
          "[link](data:text/html,<script>%s</script>)",
          "[link](vbscript:%s \"x\\\" onclick=\\\"%s\")",
          "<javascript:%s>",
          "![x\" onerror=\"%s](x)",
          "![x](x\"onerror=\"%s)",
          "[x]: javascript:%s\n\n[x]",
          "```\"><script>%s</script>\nx\n```",
          "| a | b |\n|---|---|\n| <img src=x onerror=%s> | [x](javascript:%s) |",
          "<![CDATA[<script>%s</script>]]>",
          "]]><script xmlns=\"http://www.w3.org/1999/xhtml\">%s</script>",
          "<?xml-stylesheet href=\"javascript:%s\"?>",
          "<!--><script>%s</script>-->",
          "<base href=\"javascript:%s//\">",
          "<meta http-equiv=refresh content=\"0;url=javascript:%s\">",
          "<object data=\"data:text/html,<script>%s</script>\"></object>",
          "<div hx-get=\"/x\" hx-trigger=\"load\" hx-on::load=\"%s\" data-hx-on:click=\"%s\">x</div>",
          "${%s} #{%s} {{%s}} $unsafe{\"<script>%s</script>\"} @raw @template.x()",
          "\u202E<script>%s</script>\u202C",
          "+ADw-script+AD4-%s+ADw-/script+AD4-",
          "\uFF1Cscript\uFF1E%s\uFF1C/script\uFF1E");

  /// What other readers than browsers may take for more than text.
  private static final List<String> WORDS =
      List.of(
          "' OR '1'='1",
          "'; DROP TABLE incident; --",
          "\" OR \"\"=\"",
          "1) UNION SELECT password FROM account --",
          "%",
          "_",
          "%_!\\",
          "\\",
          "a* OR b*",
          "NEAR(a b, 3)",
          "title:x AND -y",
          "\"",
          "'a':1A & !b <-> c:*",
          "{title} : x",
          "^x",
          ":name ?1 $1 ??",
          "=cmd|' /C calc'!A1",
          "+1+1",
          "-2+3",
          "@SUM(1)",
          "\t=1",
          "\uFF1D1+1",
          "x\r\nBcc: evil@evil.example\r\n\r\nhello",
          "x\nEND:VEVENT\nBEGIN:VEVENT",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "file:///etc/passwd",
          "//evil.example/",
          "/\\evil.example",
          "%2e%2e%2f",
          "%00",
          "a\u0000b",
          "\uD800",
          "\uDFFF\uD800",
          "\uFFFE\uFFFF",
          "\u202Etxt.exe",
          "\u0007\u001B[31m",
          "%s%n%d%x",
          "${jndi:ldap://127.0.0.1/x}",
          "#{7*7}",
          "{{7*7}}",
          "<!channel> <!here> <@U012AB3CD> @channel",
          "1e999999999",
          "-9223372036854775809",
          "99999999999999999999",
          "NaN",
          "0001-01-01T00:00:00Z",
          "+1000000000-01-01T00:00:00Z",
          "2026-02-30",
          "PT999999999999H",
          "null",
          "{\"$ne\": 1}",
          "(a+)+$",
          "[[[[[[[[[[",
          "x".repeat(20_000),
          "> ".repeat(4_000) + "x",
          "- ".repeat(3_000) + "x",
          "*_".repeat(4_000),
          "[".repeat(8_000),
          "`".repeat(5_001),
          "<b>".repeat(5_000),
          "\n".repeat(8_000),
          "");

  private HostileTexts() {}

  /// Scripts, each with a number of its own.
  public static List<String> scripts() {
    return java.util.stream.IntStream.range(0, SCRIPTED.size())
        .mapToObj(i -> SCRIPTED.get(i).replace("%s", String.format(Locale.ROOT, SAY, i)))
        .toList();
  }

  /// All of them.
  public static List<String> all() {
    return Stream.concat(scripts().stream(), WORDS.stream()).toList();
  }
}
