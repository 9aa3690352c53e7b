package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** What was before an agreement, and what follows it. */
final class Renewal extends Story {

    private final Partnership partnership;

    Renewal(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
    }

    /** A draft of its own, linked both ways. */
    void renews(String told, LocalDate until) {
        step(told, () -> {
            var renewal = sambung()
                    .agreements()
                    .post(
                            "agreements-officer",
                            "/v1/agreements/" + partnership.agreement() + "/renewal",
                            "{\"effectiveUntil\": \"%s\"}".formatted(until),
                            201);
            assertThat(renewal.path("renews").asText()).isEqualTo(partnership.agreement());
            assertThat(renewal.path("effectiveFrom").asText())
                    .isEqualTo(LocalDate.parse(partnership
                                    .seenBy("agreements-officer")
                                    .path("effectiveUntil")
                                    .asText())
                            .plusDays(1)
                            .toString());
            assertThat(partnership.seenBy("partner-officer").path("renewedBy").asText())
                    .isEqualTo(renewal.path("id").asText());
            return renewal;
        });
    }

    /** A paper of which the press told a day without its year. */
    void recordsOldPaper(String told) {
        step(told, () -> {
            var old = sambung()
                    .agreements()
                    .post("agreements-officer", "/v1/historic-agreements", """
                    {"partnerId": "%s", "paper": {"title": "Kerja sama pelayanan kesehatan", "documentType": "MOU",
                     "signedOn": {"month": 9, "day": 28, "provenance": "Siaran pers, pada 28 September"}}}""".formatted(partnership.partner()), 201);
            assertThat(old.findValue("precision").asText()).isEqualTo("DAY_WITHOUT_YEAR");
            return old;
        });
    }
}
