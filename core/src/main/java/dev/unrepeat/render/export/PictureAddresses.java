package dev.unrepeat.render.export;

import dev.unrepeat.render.DocumentTree;
import dev.unrepeat.render.HtmlOptions;
import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;

/// The addresses of the pictures that a text shows, in its order.
public final class PictureAddresses {
  private PictureAddresses() {}

  /// Whether it is the address of a picture that the server keeps: `/incidents/…/images/…`.
  public static boolean kept(String address) {
    return DocumentTree.kept(address);
  }

  public static Set<String> of(String markdown) {
    Set<String> addresses = new LinkedHashSet<>();
    DocumentTree.of(markdown, HtmlOptions.FINISHED)
        .root()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                addresses.add(image.getDestination());
                visitChildren(image);
              }
            });
    return addresses;
  }
}
