package portsim.cli.report.test;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import portsim.cli.report.test.TestedFile.Outcome;
import portsim.scenario.tree.Problem;
import portsim.verdict.Judgement;

/**
 * The results of a test as JUnit XML: a suite for each file, a case for each expectation of each
 * variant. There are no times in it: the same scenarios give the same file.
 */
public final class JunitReport {
  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The whole document. */
  public static String text(List<TestedFile> files) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JunitReport(xml).write(files);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text cannot fail to be written", e);
    }
    return text.toString();
  }

  private void write(List<TestedFile> files) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    attribute("name", "portsim");
    counts(files);
    for (TestedFile file : files) {
      write(file);
    }
    line(0);
    xml.writeEndElement();
    line(0);
    xml.writeEndDocument();
  }

  private void counts(List<TestedFile> files) throws XMLStreamException {
    attribute("tests", files.stream().mapToInt(JunitReport::cases).sum());
    attribute("failures", files.stream().mapToInt(file -> file.failures().size()).sum());
    attribute("errors", files.stream().filter(JunitReport::isError).count());
  }

  /** What expects nothing, or did not run, is a case of its own, so that it is seen. */
  private static int cases(TestedFile file) {
    return Math.max(1, file.expectations());
  }

  private static boolean isError(TestedFile file) {
    return file.outcome() == Outcome.INVALID || file.outcome() == Outcome.NOT_RUN;
  }

  private void write(TestedFile file) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    attribute("name", file.name());
    counts(List.of(file));
    attribute("skipped", file.outcome() == Outcome.UNTESTED ? 1 : 0);
    attribute("file", file.name());
    switch (file.outcome()) {
      case PASSED, FAILED -> {
        for (TestedVariant variant : file.variants()) {
          write(file, variant);
        }
      }
      case UNTESTED -> single(file, "expects something", "skipped", "no expectations", "");
      case INVALID ->
          single(file, "is a valid scenario", "error", "invalid scenario", problems(file));
      case NOT_RUN -> single(file, "runs", "error", "did not run", file.message());
    }
    line(1);
    xml.writeEndElement();
  }

  private static String problems(TestedFile file) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : file.problems()) {
      text.append(problem.place()).append(": ").append(problem.message()).append('\n');
    }
    return text.toString();
  }

  private void single(TestedFile file, String name, String element, String message, String text)
      throws XMLStreamException {
    begin(name, className(file.name()));
    outcome(element, message, text);
    line(2);
    xml.writeEndElement();
  }

  private void write(TestedFile file, TestedVariant variant) throws XMLStreamException {
    for (TestedExpectation expectation : variant.expectations()) {
      Judgement judgement = expectation.judgement();
      begin(
          judgement.path() + ": " + judgement.required(),
          className(file.name()) + "." + variant.name());
      if (!judgement.passed()) {
        outcome("failure", expectation.demand(), text(expectation));
        line(2);
      }
      xml.writeEndElement();
    }
  }

  private static String text(TestedExpectation failure) {
    String what = failure.judgement().place() + ": " + failure.variant() + ": " + failure.text();
    return failure.why().isEmpty() ? what : what + "\nwhy: " + failure.why();
  }

  private void begin(String name, String className) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    attribute("name", name);
    attribute("classname", className);
  }

  private void outcome(String element, String message, String text) throws XMLStreamException {
    line(3);
    xml.writeStartElement(element);
    attribute("type", element.equals("failure") ? "expectation" : message);
    attribute("message", message);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /** The path with dots, which viewers take for packages, and without what files are called by. */
  private static String className(String file) {
    return file.replaceFirst("\\.(yaml|yml|json)$", "")
        .replaceFirst("^[./\\\\]+", "")
        .replaceAll("[/\\\\]+", ".");
  }

  private void attribute(String name, long number) throws XMLStreamException {
    attribute(name, Long.toString(number));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Without the characters that XML 1.0 has no way to write: a file's name may have any. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints().forEach(each -> legal.appendCodePoint(isLegal(each) ? each : 0xFFFD));
    return legal.toString();
  }

  private static boolean isLegal(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= ' ' && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
