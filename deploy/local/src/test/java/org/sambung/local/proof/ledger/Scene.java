package org.sambung.local.proof.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.local.LocalSystem;

/** Where one load plays: a facility and a partner of its own, an agreement in force, an endpoint that takes webhooks. */
public final class Scene {

    static final String AGREEMENTS = "agreements-service";
    static final String REFERRALS = "referral-service";
    static final String VISITS = "visit-service";

    private static final List<String> OF_PARTNER = List.of("partner-officer", "visiting-team");

    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private final LocalSystem system;
    private final Receiver receiver;
    private final Client client;
    private UUID facility;
    private UUID partner;
    private UUID agreement;
    private UUID endpoint;

    Scene(LocalSystem system, Receiver receiver, Ledger ledger) {
        this.system = system;
        this.receiver = receiver;
        this.client = new Client(system.places(), ledger);
    }

    void set() {
        facility = register("facilities", "facility.registered", """
                {"name": "Proof %s", "type": "RUTAN", "class": "IIB", "region": "ID-KT", "timeZone": "WIB"}""");
        partner = register("partners", "partner.registered", """
                {"name": "Proof %s", "kind": "HOSPITAL", "region": "ID-KT", "emergencyPhone": "+62 536 01"}""");
        agreement = activeAgreement();
        var registered = make(
                REFERRALS,
                "partner-officer",
                "/v1/webhook-endpoints",
                """
                {"url": "%s%s", "eventTypes": ["referral.submitted", "referral.cancelled"]}""".formatted(receiver.url(), path()),
                null,
                0,
                "webhook-endpoint.registered");
        receiver.expect(path(), registered.path("webhookSecret").asText());
        endpoint = id(registered);
    }

    private UUID register(String collection, String event, String body) {
        return id(make(AGREEMENTS, "registrar", "/v1/" + collection, body.formatted(name), null, 0, event));
    }

    UUID registerAnotherFacility() {
        return register("facilities", "facility.registered", """
                {"name": "Proof %s", "type": "LAPAS", "class": "IIA", "region": "ID-KS", "timeZone": "WITA"}""");
    }

    /** From draft to being in force, since a month ago. */
    UUID activeAgreement() {
        var day = today().minusMonths(1);
        var drafted = make(
                AGREEMENTS,
                "agreements-officer",
                "/v1/agreements",
                """
                {"partnerId": "%s", "draft": {"documentType": "PKS", "title": "Proof %s",
                 "effectiveFrom": "%s", "effectiveUntil": "%s", "scope": [
                 {"service": "REFERRAL_OUTPATIENT", "beneficiaries": ["INMATES"], "answerWithinMinutes": 60}]}}
                """.formatted(partner, name, day, day.plusYears(1)),
                null,
                0,
                "agreement.drafted");
        var id = id(drafted);
        change(id, "negotiation", null, "agreement.negotiation-started");
        change(id, "readiness", null, "agreement.made-ready");
        change(
                id,
                "signing",
                """
                {"facilityLetterNumber": "F-1", "partnerLetterNumber": "P-1", "signedOn": "%s", "place": "Uji",
                 "signatories": [%s, %s], "witnesses": []}
                """.formatted(day, signatory("FACILITY"), signatory("PARTNER")),
                "agreement.signed",
                "agreement.activated");
        return id;
    }

    private static String signatory(String party) {
        return "{\"party\": \"%s\", \"name\": \"Pejabat Uji\", \"position\": \"Kepala\", \"capacity\": \"SELF\"}"
                .formatted(party);
    }

    void change(UUID agreement, String step, String body, String... events) {
        step(AGREEMENTS, "agreements-officer", "/v1/agreements/" + agreement + '/' + step, body, agreement, events);
    }

    JsonNode make(String service, String role, String path, String body, UUID parent, int visits, String... events) {
        var wanted = new Entry(key(), service, "POST", path, 0, null, parent, List.of(events), visits, null);
        return client.done(wanted, token(role), body);
    }

    void step(String service, String role, String path, String body, UUID id, String... events) {
        var wanted = new Entry(key(), service, "POST", path, 0, id, null, List.of(events), 0, null);
        client.done(wanted, token(role), body);
    }

    JsonNode read(String service, String role, String path) {
        return client.read(service, path, token(role));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** A fresh one for each request: some faults last longer than a token. */
    private String token(String role) {
        var claims = new HashMap<String, Object>(Map.of("roles", List.of(role)));
        if (OF_PARTNER.contains(role)) {
            claims.put("partner", partner.toString());
        } else if (!role.equals("registrar")) {
            claims.put("facility", facility.toString());
        }
        return system.identityProvider().token("proof-" + role, claims);
    }

    static UUID id(JsonNode answer) {
        for (var name : List.of("id", "facilityId", "partnerId")) {
            if (answer.has(name)) {
                return UUID.fromString(answer.path(name).asText());
            }
        }
        throw new IllegalArgumentException("no id");
    }

    /** The facility's day. */
    LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    /** What everything registered here is called. */
    public String name() {
        return "Proof " + name;
    }

    public String path() {
        return "/" + name;
    }

    public UUID facility() {
        return facility;
    }

    public UUID partner() {
        return partner;
    }

    public UUID agreement() {
        return agreement;
    }

    public UUID endpoint() {
        return endpoint;
    }
}
