package org.sambung.agreements.agreement;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.sambung.agreements.paper.SignatureBlock;

/** What stands on the paper of an agreement, in Indonesian, as its template asks for it. */
@TemplateData(ignoreSuperclasses = true)
public record AgreementSheet(
        String kind,
        String title,
        String facility,
        String partner,
        String facilityNumber,
        String partnerNumber,
        String signedOn,
        String place,
        String from,
        String until,
        List<Line> lines,
        List<Way> ways,
        List<String> topics,
        List<Addition> additions,
        List<List<SignatureBlock>> signatures,
        List<List<SignatureBlock>> witnesses,
        boolean draft,
        String footer) {

    @TemplateData(ignoreSuperclasses = true)
    public record Line(int number, String service, String beneficiaries, String commitment, String payer) {}

    /** How a patient is referred under a line: its technical procedure. */
    @TemplateData(ignoreSuperclasses = true)
    public record Way(String service, List<String> contacts, String entrance, String documents) {}

    /** An addendum that was signed, whether or not its first day has come. */
    @TemplateData(ignoreSuperclasses = true)
    public record Addition(String title, String from, int version, List<Line> lines, List<Way> ways) {}

    public String heading() {
        return kind + ": " + title;
    }

    public String mark() {
        return draft ? "RANCANGAN - belum ditandatangani" : "";
    }
}
