package org.sambung.agreements.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.AgreementDraft;
import org.sambung.agreements.agreement.DocumentType;
import org.sambung.agreements.agreement.ScopeLine;
import org.sambung.agreements.agreement.Topic;

@Schema(description = "Makes a draft agreement of a coordination meeting.")
record BeginAgreement(
        @Schema(examples = "Pelayanan kesehatan bagi tahanan dan warga binaan") @NotBlank @Size(max = 300)
        String title,

        @Schema(description = "The paper it is to be written on.", examples = "PKS") @NotNull
        DocumentType documentType) {

    /** The topics carry over; each service that was talked about becomes a line that still promises nothing exact. */
    AgreementDraft draft(List<Topic> topics) {
        var scope = topics.stream()
                .map(Topic::service)
                .filter(service -> service != null)
                .distinct()
                .map(ScopeLine::of)
                .toList();
        return new AgreementDraft(title, documentType, null, null, scope, topics, null);
    }
}
