package org.sambung.agreements.paper;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * Where somebody signs.
 *
 * @param heading for whom: {@code Pihak Kesatu}
 * @param capacity {@code a.n.}, {@code Plt.}, {@code Plh.}, or null
 * @param name null leaves a line to write it on
 * @param employeeNumber null if it is not known
 * @param mandate the paper that lets somebody sign for another, or null
 */
@TemplateData(ignoreSuperclasses = true)
public record SignatureBlock(
        String heading, String capacity, String position, String name, String employeeNumber, String mandate) {

    /** One with lines to write on. */
    public static SignatureBlock blank(String heading) {
        return new SignatureBlock(heading, null, null, null, null, null);
    }

    /** Two beside one another. */
    public static List<List<SignatureBlock>> inPairs(List<SignatureBlock> blocks) {
        var pairs = new ArrayList<List<SignatureBlock>>();
        for (int i = 0; i < blocks.size(); i += 2) {
            pairs.add(blocks.subList(i, Math.min(i + 2, blocks.size())));
        }
        return pairs;
    }
}
