package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentTree;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Settles what a document elsewhere may point to: other sites, its own headings and the related
/// incidents it names. A link that would run something or leads nowhere from there is told in
/// words, and only pictures that come along are pictures.
final class Addresses extends AbstractVisitor {
  private static final Pattern REMOTE = Pattern.compile("(?i)(https?://|mailto:).+");

  private final ExportedDocument document;

  private Addresses(ExportedDocument document) {
    this.document = document;
  }

  static void settle(Node root, ExportedDocument document) {
    root.accept(new Addresses(document));
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    String address = link.getDestination();
    boolean known =
        address.startsWith("#")
            || document.related().stream().anyMatch(one -> one.address().equals(address));
    if (!known && !REMOTE.matcher(address).matches()) {
      String words = DocumentTree.words(link);
      Node told = new Text(words.contains(address) ? "" : " (" + address + ")");
      unwrap(link, told);
    }
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    String address = image.getDestination();
    if (document.picture(address).isPresent()) {
      return;
    }
    boolean reachable = REMOTE.matcher(address).matches() && !inLink(image);
    image.prependChild(new Text("picture: "));
    if (DocumentTree.words(image).equals("picture:")) {
      image.appendChild(new Text(name(address)));
    }
    if (reachable) {
      Link link = new Link();
      link.setDestination(address);
      image.insertBefore(link);
      move(image, link);
      image.unlink();
    } else {
      String where =
          address.isEmpty() || address.toLowerCase(Locale.ROOT).startsWith("data:")
              ? ""
              : ": " + address;
      unwrap(image, new Text(" (not kept here" + where + ")"));
    }
  }

  private static boolean inLink(Node node) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Link) {
        return true;
      }
    }
    return false;
  }

  private static String name(String address) {
    String name = address.replaceFirst("[?#].*", "").replaceFirst("^.*/(?=.)", "");
    return name.isEmpty() || address.startsWith("data:") ? "without a name" : name;
  }

  private static void unwrap(Node node, Node after) {
    Node child = node.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      node.insertBefore(child);
      child = next;
    }
    node.insertBefore(after);
    node.unlink();
  }

  private static void move(Node from, Node to) {
    Node child = from.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      to.appendChild(child);
      child = next;
    }
  }
}
