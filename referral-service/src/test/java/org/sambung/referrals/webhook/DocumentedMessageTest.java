package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;
import org.sambung.testing.openapi.DocumentedWebhooks;

/** What arrives is what the document says. */
@QuarkusTest
class DocumentedMessageTest {

    final DocumentedWebhooks webhooks = new DocumentedWebhooks();

    World world;

    @BeforeEach
    void covered() {
        world = World.covered();
    }

    @Test
    void to_a_partner() {
        assertThat(webhooks.errors("toPartner", told(world.partnerOfficer))).isEmpty();
    }

    @Test
    void to_a_region() {
        assertThat(webhooks.errors("toRegion", told(world.oversight))).isEmpty();
    }

    @Test
    void to_a_facility_with_the_events_number() {
        var message = told(world.head);

        assertThat(webhooks.errors("toFacility", message)).isEmpty();
        var read = JsonPath.from(message);
        assertThat(Rows.eventsOf(UUID.fromString(read.getString("data.referralId"))))
                .contains(read.getInt("sequence") + " " + read.getString("type"));
    }

    /** Of an emergency; a region is told of other tests' too. */
    private String told(Persona owner) {
        try (var receiver = new Hospital()) {
            Endpoint.of(owner, receiver.url("/in"), "referral.emergency-declared");
            var referral = world.anEmergency("CONVICT").toString();
            return await().until(
                            () -> receiver.messages().stream()
                                    .map(Hospital.Message::body)
                                    .filter(body -> body.contains(referral))
                                    .findFirst(),
                            java.util.Optional::isPresent)
                    .orElseThrow();
        }
    }
}
