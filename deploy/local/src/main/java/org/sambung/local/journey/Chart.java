package org.sambung.local.journey;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    private static final Pattern FIGURE = Pattern.compile("\\d+(?=,|$)");

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

    /** How many parts its bars have. */
    long partsOfBars() {
        return all("rect")
                .filter(rect -> rect.getAttribute("height").equals("14"))
                .count();
    }

    /** The figures that are written beneath each bar; above it stands what it is of, above all the title. */
    List<List<Integer>> figuresOfBars() {
        var texts = texts();
        return IntStream.iterate(2, beneath -> beneath < texts.size(), beneath -> beneath + 2)
                .mapToObj(beneath -> figures(texts.get(beneath)))
                .toList();
    }

    private static List<Integer> figures(String words) {
        return FIGURE.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    private Stream<Element> all(String tag) {
        var found = svg.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
