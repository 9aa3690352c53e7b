package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** How the regional office finds an agreement among many, also by what its hospital has been called since. */
final class Register extends Story {

    private static final String KANWIL = "oversight";
    private static final String OLD = "RSD Idaman Kota Banjarbaru";
    private static final String NEW = "RSUD Idaman Kota Banjarbaru";

    private final Partnership partnership;

    Register(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
    }

    void play() {
        step("the regional office finds it by words of its title and of the hospital's name, not by others", () -> {
            assertThat(found("q=" + encoded("rujukan idaman"))).contains(partnership.agreement());
            assertThat(found("q=" + encoded("rujukan bhayangkara"))).doesNotContain(partnership.agreement());
            return KANWIL;
        });
        step("by its state, paper and service, and by whom it is with; not among those of another state", () -> {
            var all = "&documentType=MOU&service=REFERRAL_EMERGENCY&partnerId=" + partnership.partner();
            assertThat(found("status=ACTIVE" + all)).containsExactly(partnership.agreement());
            assertThat(found("status=SUSPENDED" + all)).isEmpty();
            return KANWIL;
        });
        step("and counts what there is with that hospital", () -> {
            var counts = agreements().get(KANWIL, "/v1/agreements/counts?partnerId=" + partnership.partner(), 200);
            assertThat(count(counts, "byStatus", "ACTIVE")).isOne();
            assertThat(count(counts, "byStatus", "SUSPENDED")).isZero();
            assertThat(count(counts, "byDocumentType", "MOU")).isOne();
            assertThat(count(counts, "byService", "REFERRAL_INPATIENT")).isOne();
            return counts;
        });
        isRenamed();
    }

    private void isRenamed() {
        step("the hospital is called RSUD since yesterday: its first name stays in the register", () -> {
            var names = "/v1/partners/" + partnership.partner() + "/names";
            agreements()
                    .post(
                            "registrar",
                            names,
                            """
                    {"name": "%s", "validFrom": "%s"}""".formatted(NEW, partnership.today().minusDays(1)),
                            200);
            var all = agreements().get(KANWIL, names, 200);
            assertThat(all.findValuesAsText("name")).containsExactly(OLD, NEW);
            return all;
        });
        step("the agreement names it as on the day of the signing, and as today", () -> {
            var parties =
                    agreements().get("partner-officer", "/v1/agreements/" + partnership.agreement() + "/parties", 200);
            assertThat(parties.at("/partner/name").asText()).isEqualTo(OLD);
            assertThat(parties.at("/partner/nameToday").asText()).isEqualTo(NEW);
            assertThat(found("q=" + encoded("rsud idaman"))).contains(partnership.agreement());
            return parties;
        });
    }

    private List<String> found(String query) {
        var page = agreements().get(KANWIL, "/v1/agreements?limit=100&" + query, 200);
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(agreement -> agreement.path("id").asText())
                .toList();
    }

    private static int count(JsonNode counts, String by, String code) {
        for (var one : counts.path(by)) {
            if (one.path("code").asText().equals(code)) {
                return one.path("count").asInt();
            }
        }
        return 0;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Api agreements() {
        return sambung().agreements();
    }
}
