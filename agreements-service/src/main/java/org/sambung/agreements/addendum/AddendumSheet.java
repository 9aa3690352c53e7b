package org.sambung.agreements.addendum;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.sambung.agreements.agreement.AgreementSheet;
import org.sambung.agreements.paper.SignatureBlock;

/** What stands on the paper of an addendum, in Indonesian, as its template asks for it. */
@TemplateData(ignoreSuperclasses = true)
public record AddendumSheet(
        String title,
        String facility,
        String partner,
        String facilityNumber,
        String partnerNumber,
        String signedOn,
        String place,
        Amended amended,
        String from,
        List<String> changes,
        List<AgreementSheet.Line> lines,
        List<AgreementSheet.Way> ways,
        List<List<SignatureBlock>> signatures,
        List<List<SignatureBlock>> witnesses,
        boolean draft,
        String footer) {

    /** The paper that it changes. */
    @TemplateData(ignoreSuperclasses = true)
    public record Amended(String kind, String title, String facilityNumber, String partnerNumber, String signedOn) {}

    public String heading() {
        return "Adendum: " + title;
    }

    public String mark() {
        return draft ? "RANCANGAN - belum ditandatangani" : "";
    }
}
