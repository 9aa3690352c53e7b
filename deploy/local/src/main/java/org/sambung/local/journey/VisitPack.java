package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

/** Whom a team shall see: the clinic says so by ids, and the team learns who they are in the visit's window alone. */
final class VisitPack extends Story {

    private static final String TEAM = "visiting-team";

    VisitPack(Partnership partnership) {
        super(partnership);
    }

    void isDownloaded(String visit, List<String> inmates) {
        var roster = inmates.stream()
                .map("{\"patientId\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", ", "{\"patients\": [", "]}"));
        // Until the visit service has heard that they are in custody, nobody can be seen.
        step(
                "the nurse says whom the team shall see",
                () -> until(
                        () -> sambung().visits().post("nurse", "/v1/visits/" + visit + "/roster", roster, 200),
                        set -> true));
        step("the team downloads who they are, and no more than it needs", () -> {
            var pack = until(
                    () -> sambung().referrals().get(TEAM, "/v1/visit-packs/" + visit, 200),
                    told -> told.path("patients").size() == inmates.size());
            assertThat(pack.findValuesAsText("patientId")).containsExactlyInAnyOrderElementsOf(inmates);
            assertThat(pack.path("patients")).allSatisfy(one -> {
                assertThat(one.path("name").asText()).isEqualTo("Warga Demo");
                assertThat(one.path("block").asText()).isEqualTo("B-4");
                assertThat(one.has("sex") || one.has("recordNumber") || one.has("custodyStatus"))
                        .isFalse();
            });
            sambung().referrals().get("nurse", "/v1/visit-packs/" + visit, 403);
            return pack;
        });
    }
}
