package org.sambung.local.journey;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG chart, read as a program reads it. */
record Chart(Document svg) {

    static Chart of(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Chart(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new UnexpectedAnswer("no chart: " + e.getMessage());
        }
    }

    /** What is written on it, from the top down. */
    List<String> texts() {
        return all("text").map(Element::getTextContent).toList();
    }

    /** How many points there are on its lines. */
    long points() {
        return all("circle").count();
    }

    private Stream<Element> all(String tag) {
        var found = svg.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
