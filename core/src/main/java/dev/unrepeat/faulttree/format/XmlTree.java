package dev.unrepeat.faulttree.format;

import dev.unrepeat.model.Refused;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML into elements that know their lines. Declarations of documents and entities are
/// refused: a model needs none, and they are how a file reads another or swells without end.
final class XmlTree {
  /// The JDK stops at 100 of its own, in its own words.
  private static final int DEEPEST = 90;

  private XmlTree() {}

  static XmlElement read(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      try {
        return read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
      String why = String.valueOf(broken.getMessage()).replaceFirst("(?s).*Message: ", "");
      throw new Refused(
          Refused.Reason.INVALID,
          "Line %d: the XML is broken: %s".formatted(line, why.strip().replaceFirst("[.]?$", ".")));
    }
  }

  private static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
    Deque<XmlElement> path = new ArrayDeque<>();
    XmlElement root = new XmlElement("", 0, Map.of());
    path.push(root);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = element(xml);
          Refused.unless(
              path.size() <= DEEPEST,
              "Line %d: elements are nested more than %d deep. Give the inner formulas names, as gates of their own."
                  .formatted(element.line(), DEEPEST));
          path.element().add(element);
          path.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> path.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            path.element().add(xml.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Refused(
                Refused.Reason.INVALID,
                "Line %d: the file declares a document type or an entity. Take it out; a model needs none."
                    .formatted(xml.getLocation().getLineNumber()));
        default -> {}
      }
    }
    return root.children().getFirst();
  }

  private static XmlElement element(XMLStreamReader xml) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return new XmlElement(xml.getLocalName(), xml.getLocation().getLineNumber(), attributes);
  }
}
