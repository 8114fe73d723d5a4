package portsim.cli.report.chart;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What an XML parser reads in a document; it fails where that is not well formed. */
final class XmlText {
  private XmlText() {}

  /** All elements of a name. */
  static NodeList all(String xml, String element) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getElementsByTagName(element);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError("not well formed", e);
    }
  }

  /** The text of the first element of a name. */
  static String of(String xml, String element) {
    return all(xml, element).item(0).getTextContent();
  }
}
