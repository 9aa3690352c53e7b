package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** Positive in Tamiang Layang, and in custody at Buntok when the result is there. */
final class MovedPositive extends Story {

    private static final String ELSEWHERE = """
            {"name": "Rutan Kelas IIB Buntok", "type": "RUTAN", "class": "IIB", "region": "ID-KT", "timeZone": "WIB"}""";

    private final String patient;

    MovedPositive(Story whole, String patient) {
        super(whole);
        this.patient = patient;
    }

    void transfer() {
        step("before the results are there, one of them is transferred to Rutan Kelas IIB Buntok", () -> {
            var there = sambung()
                    .agreements()
                    .post("registrar", "/v1/facilities", ELSEWHERE, 201)
                    .path("facilityId")
                    .asText();
            sambung().personas().addElsewhere(there);
            var path = "/v1/patients/" + patient;
            // Until news of that facility has come, nobody can be sent there.
            until(
                    () -> sambung()
                            .referrals()
                            .post("custody-registrar", path + "/transfer", """
                            {"toFacilityId": "%s", "openReferrals": "END"}""".formatted(there), 200),
                    sent -> true);
            var received = sambung()
                    .referrals()
                    .post(
                            "elsewhere",
                            path + "/reception",
                            """
                    {"recordNumber": "BT-%s"}""".formatted(patient.substring(patient.length() - 8)),
                            200);
            assertThat(received.path("facilityId").asText()).isEqualTo(there);
            return received;
        });
    }

    void goesAlong() {
        var proposal = step("the positive who was transferred has a draft where they are now", () -> {
            var path = "/v1/referrals?patientId=" + patient;
            var drafts = until(
                    () -> sambung().referrals().get("elsewhere", path, 200),
                    page -> page.path("items").size() == 1);
            assertThat(sambung().referrals().get("doctor", path, 200).path("items"))
                    .isEmpty();
            return sambung()
                    .referrals()
                    .get(
                            "elsewhere",
                            "/v1/referrals/" + drafts.at("/items/0/id").asText(),
                            200)
                    .at("/links/proposalId")
                    .asText();
        });
        step("whose doctor reads why, while the clinic that screened sees where it went", () -> {
            var path = "/v1/referral-proposals/" + proposal;
            var read = until(() -> sambung().visits().get("elsewhere", path, 200), known -> true);
            assertThat(read.at("/content/reason").asText()).startsWith("TB");
            var seen = sambung().visits().get("doctor", path, 200);
            assertThat(seen.path("state").asText()).isEqualTo("WENT_ALONG");
            assertThat(seen.has("referralId")).isFalse();
            return seen;
        });
    }
}
