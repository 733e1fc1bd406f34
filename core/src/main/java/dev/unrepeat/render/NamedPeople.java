package dev.unrepeat.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// The people a comment names: `@ines@lumen.example` in its words, not in code or in a link.
final class NamedPeople {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@._+/-])@([\\p{L}\\p{N}._+'-]++@[\\p{L}\\p{N}]++(?:[.-]++[\\p{L}\\p{N}]++)*+)");

  private NamedPeople() {}

  /// Somebody named, by the name of their account.
  private static final class Person extends CustomNode {
    private final String name;
    private final String address;

    Person(String name, String address) {
      this.name = name;
      this.address = address;
    }
  }

  /// Their addresses in lower case, each once.
  static List<String> in(Node document) {
    List<String> found = new ArrayList<>();
    walk(
        document,
        address -> {
          if (!found.contains(address)) {
            found.add(address);
          }
          return Optional.empty();
        });
    return found;
  }

  /// Puts the name in the place of each address that has one.
  static void put(Node document, Map<String, String> names) {
    walk(document, address -> Optional.ofNullable(names.get(address)));
  }

  private static void walk(Node document, Function<String, Optional<String>> names) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {}

          @Override
          public void visit(Text text) {
            split(text, names);
          }
        });
  }

  private static void split(Text text, Function<String, Optional<String>> names) {
    String all = text.getLiteral();
    Matcher named = NAMED.matcher(all);
    int done = 0;
    while (named.find()) {
      String address = named.group(1).toLowerCase(Locale.ROOT);
      Optional<String> name = names.apply(address);
      if (name.isPresent()) {
        text.insertBefore(new Text(all.substring(done, named.start())));
        text.insertBefore(new Person(name.get(), address));
        done = named.end();
      }
    }
    text.setLiteral(all.substring(done));
  }

  static NodeRenderer renderer(HtmlNodeRendererContext context) {
    return new NodeRenderer() {
      @Override
      public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Person.class);
      }

      @Override
      public void render(Node node) {
        Person person = (Person) node;
        var html = context.getWriter();
        html.tag("span", new TreeMap<>(Map.of("class", "mention", "title", person.address)));
        html.text("@" + person.name);
        html.tag("/span");
      }
    };
  }
}
