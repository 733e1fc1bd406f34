package dev.unrepeat.render.export;

import dev.unrepeat.render.export.NotionBlock.Run;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A postmortem as requests to Notion: the body of "Append block children", one after another. Each
/// holds what the API takes at most (developers.notion.com, "Request limits"): 100 blocks beside
/// each other, 1,000 in all, two levels below, 2,000 characters and 100 pieces of rich text.
///
///     {"title": "…", "requests": [{"children": […]}, …]}
public final class NotionJson {
  private static final int BLOCKS = 100;
  private static final int ALL = 1000;
  private static final int LETTERS = 2000;
  private static final int PIECES = 100;
  private static final int BYTES = 400_000;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter out = new StringWriter();
  private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);

  private NotionJson() {}

  public static String write(ExportedDocument document) {
    ExportTree tree = ExportTree.of(document);
    List<NotionBlock> blocks = new ArrayList<>();
    for (NotionBlock block : new NotionTree(document).blocks(tree.root())) {
      blocks.addAll(cut(block.shallow(2)));
    }
    return new NotionJson().print(tree.title(), blocks);
  }

  private String print(String title, List<NotionBlock> blocks) {
    json.writeStartObject();
    json.writeStringProperty("title", title);
    json.writeArrayPropertyStart("requests");
    int from = 0;
    while (from < blocks.size()) {
      int to = from;
      int all = 0;
      int bytes = 0;
      do {
        all += blocks.get(to).count();
        bytes += size(blocks.get(to));
        to++;
      } while (to < blocks.size()
          && to - from < BLOCKS
          && all + blocks.get(to).count() <= ALL
          && bytes + size(blocks.get(to)) <= BYTES);
      json.writeStartObject();
      json.writeArrayPropertyStart("children");
      blocks.subList(from, to).forEach(this::block);
      json.writeEndArray();
      json.writeEndObject();
      from = to;
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    return out + "\n";
  }

  /// About as many bytes as it takes: its letters and what stands around each piece.
  private static int size(NotionBlock block) {
    int size = 200 + size(block.text());
    for (List<Run> cell : block.cells()) {
      size += size(cell);
    }
    return size + block.children().stream().mapToInt(NotionJson::size).sum();
  }

  private static int size(List<Run> runs) {
    return runs.stream().mapToInt(run -> 3 * run.words().length() + 200).sum();
  }

  /// A block with more pieces or children than one may have is several.
  private static List<NotionBlock> cut(NotionBlock block) {
    List<Run> pieces = pieces(block.text());
    List<NotionBlock> children = new ArrayList<>();
    block.children().forEach(child -> children.addAll(cut(child)));
    List<NotionBlock> cut = new ArrayList<>();
    int text = 0;
    int child = 0;
    do {
      List<Run> words = pieces.subList(text, Math.min(pieces.size(), text + PIECES));
      List<NotionBlock> below = children.subList(child, Math.min(children.size(), child + BLOCKS));
      text += words.size();
      child += below.size();
      cut.add(
          new NotionBlock(
              block.type(), block.detail(), List.copyOf(words), block.cells(), List.copyOf(below)));
    } while (text < pieces.size() || child < children.size());
    return cut;
  }

  private static List<Run> pieces(List<Run> runs) {
    List<Run> pieces = new ArrayList<>();
    for (Run run : runs) {
      int[] letters = run.words().codePoints().toArray();
      // The API counts UTF-16 units, of which a letter has two at most.
      for (int from = 0; from < letters.length; from += LETTERS / 2) {
        String words = new String(letters, from, Math.min(LETTERS / 2, letters.length - from));
        pieces.add(new Run(words, run.bold(), run.italic(), run.code(), run.link()));
      }
    }
    return pieces;
  }

  private void block(NotionBlock block) {
    json.writeStartObject();
    json.writeStringProperty("object", "block");
    json.writeStringProperty("type", block.type());
    json.writeObjectPropertyStart(block.type());
    switch (block.type()) {
      case "divider" -> {}
      case "table" -> {
        json.writeNumberProperty("table_width", Integer.parseInt(block.detail()));
        json.writeBooleanProperty("has_column_header", true);
        json.writeBooleanProperty("has_row_header", false);
      }
      case "table_row" -> {
        json.writeArrayPropertyStart("cells");
        block.cells().forEach(this::text);
        json.writeEndArray();
      }
      default -> {
        json.writeName("rich_text");
        text(block.text());
        if (block.type().equals("code")) {
          json.writeStringProperty("language", block.detail());
        }
      }
    }
    if (!block.children().isEmpty()) {
      json.writeArrayPropertyStart("children");
      block.children().forEach(this::block);
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /// A cell cannot be several; one with too many pieces loses its marks.
  private void text(List<Run> runs) {
    json.writeStartArray();
    for (Run run : joined(pieces(runs))) {
      json.writeStartObject();
      json.writeStringProperty("type", "text");
      json.writeObjectPropertyStart("text");
      json.writeStringProperty("content", run.words());
      if (!run.link().isEmpty()) {
        json.writeObjectPropertyStart("link");
        json.writeStringProperty("url", run.link());
        json.writeEndObject();
      }
      json.writeEndObject();
      if (run.bold() || run.italic() || run.code()) {
        json.writeObjectPropertyStart("annotations");
        json.writeBooleanProperty("bold", run.bold());
        json.writeBooleanProperty("italic", run.italic());
        json.writeBooleanProperty("code", run.code());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Neighbours that are marked alike are one piece while it is short enough, so that a cell with
  /// many lines still fits.
  private static List<Run> joined(List<Run> runs) {
    List<Run> joined = new ArrayList<>();
    for (Run run : runs) {
      Run last = joined.isEmpty() ? null : joined.getLast();
      boolean alike =
          last != null
              && last.bold() == run.bold()
              && last.italic() == run.italic()
              && last.code() == run.code()
              && last.link().equals(run.link())
              && last.words().length() + run.words().length() <= LETTERS;
      if (alike) {
        Run both =
            new Run(
                joined.removeLast().words() + run.words(),
                run.bold(),
                run.italic(),
                run.code(),
                run.link());
        joined.add(both);
      } else {
        joined.add(run);
      }
    }
    if (joined.size() <= PIECES) {
      return joined;
    }
    StringBuilder words = new StringBuilder();
    runs.forEach(run -> words.append(run.words()));
    return joined(pieces(List.of(Run.of(words.toString()))));
  }
}
