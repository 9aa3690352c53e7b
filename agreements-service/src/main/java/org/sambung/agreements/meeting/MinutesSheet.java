package org.sambung.agreements.meeting;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.sambung.agreements.paper.SignatureBlock;

/** What stands on the paper of a meeting's minutes, in Indonesian, as its template asks for it. */
@TemplateData(ignoreSuperclasses = true)
public record MinutesSheet(
        String kind,
        String facility,
        String partner,
        String day,
        String place,
        List<Line> attendees,
        List<String> topics,
        List<String> paragraphs,
        List<Decided> decisions,
        List<List<SignatureBlock>> signatures,
        boolean draft,
        String footer) {

    @TemplateData(ignoreSuperclasses = true)
    public record Line(String name, String capacity, String position, String represents) {}

    @TemplateData(ignoreSuperclasses = true)
    public record Decided(String decision, String owner, String side, String due) {}

    public String heading() {
        return "Berita acara rapat: " + kind;
    }

    public String mark() {
        return draft ? "RANCANGAN - belum ditandatangani" : "";
    }
}
