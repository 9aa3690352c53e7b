package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Persona;

/** Who is somebody at another facility and also of the hospital acts here as the hospital's only. */
@QuarkusTest
class ForeignRoleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facility-head | permission   | {'outcome': 'GRANTED'}",
                "nurse         | cancellation | {'reason': 'NOT_NEEDED'}",
                "doctor        | acceptance   | {'reported': {'by': 'Uji', 'channel': 'PHONE'}}",
                "custody-officer | escort     | {'escort': {'police': false, 'officers': []}}",
            })
    void a_role_of_another_facility_does_not_count(String role, String step, String body) {
        var world = World.covered();
        var id = world.submitted("OUTPATIENT");
        var before = world.state(id).get("version");
        var elsewhere = Persona.ofFacility(UUID.randomUUID(), role, "partner-officer")
                .claim("partner", world.partner.toString());

        world.step(elsewhere, id, step, body.replace('\'', '"'), 403).body("type", equalTo("/problems/forbidden"));

        assertThat(world.state(id)).containsEntry("version", before);
    }
}
