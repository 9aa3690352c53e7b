package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** How every story begins: both institutions, their people, and the agreement between them. */
final class Partnership extends Story {

    private static final Map<String, ZoneId> ZONES = Map.of(
            "WIB", ZoneId.of("Asia/Jakarta"), "WITA", ZoneId.of("Asia/Makassar"), "WIT", ZoneId.of("Asia/Jayapura"));
    private static final String OFFICER = "agreements-officer";

    private String partner;
    private String agreement;
    private ZoneId zone;

    Partnership(Story whole) {
        super(whole);
    }

    void register(String facility, String partner, String... partnerRoles) {
        var registered = registered("/v1/facilities", facility);
        zone = ZONES.get(registered.path("timeZone").asText());
        this.partner = registered("/v1/partners", partner).path("partnerId").asText();
        var people = sambung().personas();
        people.add(
                Map.entry("facility", registered.path("facilityId").asText()),
                "nurse",
                "doctor",
                "facility-head",
                "custody-officer",
                "custody-registrar",
                OFFICER);
        people.add(Map.entry("partner", this.partner), partnerRoles);
        people.add(Map.entry("region", registered.path("region").asText()), "oversight");
        people.addStranger(UUID.randomUUID().toString());
    }

    private JsonNode registered(String path, String institution) {
        var sent = Api.json(institution);
        return step("the registrar registers " + sent.path("name").asText(), () -> {
            var kept = sambung().agreements().post("registrar", path, institution, 201);
            sent.properties()
                    .forEach(field -> assertThat(kept.path(field.getKey())).isEqualTo(field.getValue()));
            return kept;
        });
    }

    void drafts(String told, String draft) {
        var made = step(
                told, () -> sambung().agreements().post(OFFICER, "/v1/agreements", """
                        {"partnerId": "%s", "draft": %s}""".formatted(partner, draft), 201));
        assertThat(made.path("status").asText()).isEqualTo("DRAFT");
        agreement = made.path("id").asText();
    }

    /** It grew out of a meeting. */
    void isFrom(String begun) {
        agreement = begun;
    }

    void revises(String told, String draft) {
        step(
                told,
                () -> sambung().agreements().put(OFFICER, "/v1/agreements/" + agreement, seenBy(OFFICER), draft, 200));
    }

    /** Takes the agreement a step on. */
    void takes(String told, String operation, String body, String status) {
        step(told, () -> {
            var answer = post(operation, body, 200);
            assertThat(answer.path("status").asText()).isEqualTo(status);
            return answer;
        });
    }

    void refuses(String told, String operation, String body, String slug) {
        refused(told, slug, () -> post(operation, body, 422));
    }

    /** The other side and the regional office read the same agreement; another facility does not find it. */
    void isSeenByBothSidesOnly() {
        step("the partner and the regional office read it, another facility does not find it", () -> {
            assertThat(seenBy("partner-officer").path("scope"))
                    .isEqualTo(seenBy(OFFICER).path("scope"));
            assertThat(seenBy("oversight").path("status").asText()).isEqualTo("ACTIVE");
            return sambung().agreements().get("stranger", "/v1/agreements/" + agreement, 404);
        });
    }

    /** What a suspension or an end would touch, once the other services' news of it have come. */
    void touches(String told, int openReferrals, int bookedVisits) {
        step(
                told,
                () -> until(
                        () -> sambung().agreements().get(OFFICER, "/v1/agreements/" + agreement + "/touched-work", 200),
                        work -> work.path("openReferrals").asInt() == openReferrals
                                && work.path("bookedVisits").asInt() == bookedVisits));
    }

    /** The partner's officer says what is not right, and what it should be. The number of the version. */
    int proposes(String comment, String service, String proposal) {
        var path = "/v1/agreements/" + agreement;
        step("the partner comments, and the facility reads it", () -> {
            sambung().agreements().post("partner-officer", path + "/comments", """
                    {"service": "%s", "text": "%s"}""".formatted(service, comment), 201);
            var read = sambung().agreements().get(OFFICER, path + "/comments", 200);
            assertThat(read.path("items").get(0).path("text").asText()).isEqualTo(comment);
            assertThat(read.path("items").get(0).path("side").asText()).isEqualTo("PARTNER");
            return read;
        });
        return step("the partner proposes another scope: a new version", () -> sambung()
                        .agreements()
                        .put("partner-officer", path + "/scope", seenBy("partner-officer"), proposal, 200))
                .path("scopeVersion")
                .asInt();
    }

    /** One side says what it knows of the signing to come. */
    void prepares(String told, String role, String part) {
        step(told, () -> sambung()
                .agreements()
                .put(role, "/v1/agreements/" + agreement + "/preparation", seenBy(role), part, 200));
    }

    /** What is still missing, by code. */
    List<String> lacks(String told, String neededFor) {
        var readiness = step(
                told, () -> sambung().agreements().get(OFFICER, "/v1/agreements/" + agreement + "/readiness", 200));
        return StreamSupport.stream(readiness.path("missing").spliterator(), false)
                .filter(missing -> missing.path("neededFor").asText().equals(neededFor))
                .map(missing -> missing.path("code").asText())
                .toList();
    }

    JsonNode seenBy(String role) {
        return sambung().agreements().get(role, "/v1/agreements/" + agreement, 200);
    }

    private JsonNode post(String operation, String body, int status) {
        return sambung().agreements().post(OFFICER, "/v1/agreements/" + agreement + "/" + operation, body, status);
    }

    String partner() {
        return partner;
    }

    String agreement() {
        return agreement;
    }

    ZoneId zone() {
        return zone;
    }

    /** The facility's day. */
    LocalDate today() {
        return LocalDate.now(zone);
    }

    /** The facility's time. */
    LocalDateTime now() {
        return LocalDateTime.now(zone);
    }
}
