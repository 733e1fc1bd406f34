package dev.unrepeat.render.export;

import dev.unrepeat.render.export.NotionBlock.Run;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// The words of a block with their marks, as rich text.
final class NotionRuns extends AbstractVisitor {
  private static final int LONGEST_ADDRESS = 2000;

  private final ExportedDocument document;
  private final List<Run> runs = new ArrayList<>();
  private int bold;
  private int italic;
  private String link = "";

  NotionRuns(ExportedDocument document) {
    this.document = document;
  }

  List<Run> of(Node block) {
    visitChildren(block);
    return runs;
  }

  private void add(String words, boolean code) {
    runs.add(new Run(words, bold > 0, italic > 0, code, link));
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral(), false);
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral(), true);
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral(), false);
  }

  @Override
  public void visit(SoftLineBreak line) {
    add(" ", false);
  }

  @Override
  public void visit(HardLineBreak line) {
    add("\n", false);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    bold++;
    visitChildren(strong);
    bold--;
  }

  @Override
  public void visit(Emphasis emphasis) {
    italic++;
    visitChildren(emphasis);
    italic--;
  }

  @Override
  public void visit(Link to) {
    String address = to.getDestination();
    link = address.startsWith("#") || address.length() > LONGEST_ADDRESS ? "" : address;
    visitChildren(to);
    link = "";
  }

  @Override
  public void visit(Image image) {
    add(NotionTree.picture(document, image.getDestination(), image), false);
  }
}
