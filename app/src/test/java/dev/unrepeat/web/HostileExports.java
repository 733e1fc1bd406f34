package dev.unrepeat.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.unrepeat.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes everything away from a server full of scripts and looks for what could run elsewhere: in a
/// browser, a reader of PDF, a wiki, a spreadsheet, a calendar.
public final class HostileExports {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SAFE_ADDRESS = "(?i)(?:https?:|mailto:|#|/).*";
  private static final Pattern SPELLED =
      Pattern.compile("(?is)<nowiki>.*?</nowiki>|<(pre|syntaxhighlight)\\b.*?</\\1>");
  private static final String CALENDAR_LINE = " .*|[A-Z][A-Z0-9-]*[;:].*";

  private final Client priya;
  private final List<String> wrong = new ArrayList<>();

  private HostileExports(RunningServer server) {
    priya = new Client(server);
  }

  public static List<String> wrong(RunningServer server, HostilePages.Filled filled)
      throws IOException {
    HostileExports exports = new HostileExports(server);
    exports.incident(filled.incident());
    for (String imported : filled.imported()) {
      exports.incident(imported);
    }
    exports.drawings(filled.incident());
    exports.zip("/export/site.zip", 3);
    exports.feeds();
    for (String table : List.of("/actions.csv", "/metrics.csv", "/audit.csv")) {
      exports.table(table, exports.get(table));
    }
    return exports.wrong;
  }

  private void incident(String incident) throws IOException {
    String base = incident + "/export/";
    page(base + "html", get(base + "html"), "none at all");
    confluence(base + "confluence", get(base + "confluence"));
    wiki(base + "mediawiki", get(base + "mediawiki"));
    notion(base + "notion", JSON.readTree(get(base + "notion")));
    JSON.readTree(get(base + "json"));
    pdf(base + "pdf", priya.fetch(base + "pdf").body());
    zip(base + "zip", 5);
    get(incident + "/postmortem.md");
  }

  /// Its text, when it comes with the headers that keep a browser from taking it for a page.
  private String get(String path) {
    HttpResponse<String> answer = priya.get(path);
    judge(answer.statusCode() == 200, path, "answers " + answer.statusCode());
    judge(
        answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff"),
        path,
        "may be sniffed");
    boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    boolean away =
        answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment");
    judge(!page || away, path, "is shown as a page");
    return answer.body();
  }

  private void judge(boolean good, String path, String what) {
    if (!good) {
      wrong.add(path + ": " + (begin(what)));
    }
  }

  private void page(String path, String html, String ours) {
    SoundHtml.wrong(html, ours).forEach(one -> wrong.add(path + ": " + one));
  }

  private void confluence(String path, String storage) {
    String framed =
        "<x xmlns:ac=\"ac\" xmlns:ri=\"ri\">"
            + storage.replaceAll("&(?!amp;|lt;|gt;|quot;|#)\\w+;", "")
            + "</x>";
    xml(path, framed);
    SoundHtml.wrongXml(storage).forEach(one -> wrong.add(path + ": " + one));
    judge(!storage.matches("(?s).*ac:name=\"(?:html|html-include|iframe)\".*"), path, "macro");
  }

  private void wiki(String path, String text) {
    String bare = SPELLED.matcher(text).replaceAll("");
    Matcher trap =
        Pattern.compile("(?i)<(?:script|img|svg|iframe|a )|\\[javascript:|\\{\\{[^|}]*[#&:]")
            .matcher(bare);
    judge(!trap.find(), path, trap.reset().find() ? bare.substring(trap.start()) : "");
  }

  private void notion(String path, JsonNode node) {
    node.properties()
        .forEach(pair -> {
          if (pair.getKey().equals("url") && pair.getValue().isString()) {
            judge(pair.getValue().asString().matches(SAFE_ADDRESS), path, pair.toString());
          }
          notion(path, pair.getValue());
        });
    if (node.isArray()) {
      node.forEach(one -> notion(path, one));
    }
  }

  private void pdf(String path, byte[] bytes) throws IOException {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    judge(
        !raw.matches("(?s).*/(?:JavaScript|JS|Launch|EmbeddedFile|SubmitForm)\\b.*"), path, "acts");
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      judge(pdf.getDocumentCatalog().getAcroForm() == null, path, "has a form");
      for (PDPage page : pdf.getPages()) {
        for (var note : page.getAnnotations()) {
          if (note instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
            judge(to.getURI().matches(SAFE_ADDRESS), path, "leads to " + to.getURI());
          }
        }
      }
    }
  }

  private void drawings(String incident) {
    for (String name : List.of("whys", "fishbone", "fault-tree")) {
      String path = incident + "/causes/" + name + ".svg";
      HttpResponse<String> answer = priya.get(path);
      if (answer.statusCode() == 200) {
        xml(path, answer.body());
        page(path, answer.body(), "none at all");
        judge(
            answer.headers().firstValue("Content-Security-Policy").orElse("").contains("'none'"),
            path,
            "without policy");
      }
    }
  }

  /// @param least so many entries
  private void zip(String path, int least) throws IOException {
    int entries = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(priya.fetch(path).body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        String name = entry.getName();
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        judge(
            !name.startsWith("/")
                && !name.contains("..")
                && !name.matches("(?s).*[\\\\:\\p{Cntrl}].*"),
            path,
            "holds " + name);
        if (name.endsWith(".html")) {
          page(path + " " + name, text, path.contains("site") ? "" : "none at all");
        } else if (name.endsWith(".svg")) {
          page(path + " " + name, text, "none at all");
        } else if (name.endsWith(".xml") || name.endsWith(".atom")) {
          if (!name.contains("confluence")) {
            xml(path + " " + name, text);
          }
        } else if (name.endsWith(".js") && text.startsWith("siteIndex(")) {
          JSON.readTree(text.substring("siteIndex(".length(), text.lastIndexOf(')')));
          judge(!text.contains("</script"), path + " " + name, "ends a script");
        }
      }
    }
    judge(entries >= least, path, "has only " + entries);
  }

  private void feeds() {
    String made = priya.post("/actions/mine/feed", Map.of()).body();
    Matcher feed = Pattern.compile("/feeds/[\\w-]{43}/actions\\.(?:ics|atom)").matcher(made);
    while (feed.find()) {
      String path = feed.group();
      String text = get(path);
      if (path.endsWith(".atom")) {
        xml(path, text);
        continue;
      }
      for (String line : text.split("\r\n")) {
        judge(line.matches(CALENDAR_LINE), path, "has a line \"" + line + "\"");
        judge(line.getBytes(StandardCharsets.UTF_8).length <= 75, path, "is too wide: " + line);
      }
    }
  }

  private void table(String path, String text) {
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(text)) {
      for (String cell : row.getFields()) {
        judge(
            cell.isEmpty() || "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) < 0,
            path,
            "has the formula " + cell);
      }
    }
  }

  private void xml(String path, String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new InputSource(new StringReader(text)));
    } catch (SAXParseException broken) {
      String line = text.lines().skip(broken.getLineNumber() - 1L).findFirst().orElse("");
      int from = Math.clamp(broken.getColumnNumber() - 150, 0, line.length());
      wrong.add(
          path
              + ": "
              + broken.getMessage()
              + " at "
              + line.substring(from).transform(HostileExports::begin));
    } catch (SAXException | ParserConfigurationException | IOException broken) {
      wrong.add(path + ": " + broken.getMessage());
    }
  }

  private static String begin(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }
}
