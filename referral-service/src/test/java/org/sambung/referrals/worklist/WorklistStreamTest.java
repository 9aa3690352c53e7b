package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sambung.referrals.referral.World;
import org.sambung.testing.EventStream;
import org.sambung.testing.Persona;

/** What was committed by whatever replica comes back from the broker: the same way that another replica hears of it. */
@QuarkusTest
class WorklistStreamTest {

    static final Duration SOON = Duration.ofSeconds(10);

    World world;
    final List<EventStream> opened = new ArrayList<>();

    @BeforeEach
    void aWorld() {
        world = World.covered();
    }

    @AfterEach
    void close() {
        opened.forEach(EventStream::close);
    }

    @ParameterizedTest
    @FieldSource("org.sambung.referrals.worklist.Lists#ALL")
    void tells_that_a_list_has_changed_with_its_counts_and_nothing_else(String list) {
        var stream = opened(Lists.reader(world, list), list);
        var foreign = opened(stranger(list), list);

        var id = world.anEmergency("DETAINEE");

        await().atMost(SOON).until(() -> !stream.changes().isEmpty());
        assertThat(stream.changes().get(0))
                .matches("\\{\"counts\":\\[(\\{\"section\":\"[A-Z_]+\",\"count\":\\d+,\"more\":(true|false)},?)+]}")
                .doesNotContain(id.toString());
        assertThat(stream.lines()).noneMatch(line -> line.startsWith("id:"));
        assertThat(foreign.changes()).isEmpty();
    }

    @Test
    void a_hospital_is_not_told_of_what_it_has_not_been_sent() {
        var hospital = opened(world.desk, "hospital");
        var clinic = opened(world.doctor, "clinic");

        world.aDraft("OUTPATIENT");

        await().atMost(SOON).until(() -> !clinic.changes().isEmpty());
        assertThat(hospital.changes()).isEmpty();
    }

    @Test
    void tells_of_ones_own_changes_too_for_they_may_have_been_made_elsewhere() {
        var stream = opened(world.doctor, "clinic");

        world.aDraft("OUTPATIENT");

        await().atMost(SOON).until(() -> !stream.changes().isEmpty());
        assertThat(stream.changes().get(0)).contains("{\"section\":\"DRAFTS\",\"count\":1,\"more\":false}");
    }

    @Test
    void forbidden_403_for_another_role() {
        assertThat(opened(world.head, "clinic").status()).isEqualTo(403);
    }

    private Persona stranger(String list) {
        return switch (list) {
            case "hospital" -> Persona.ofPartner(UUID.randomUUID(), "referral-desk");
            case "region" -> Persona.ofRegion("ID-XS", "oversight");
            case "facility-head" -> Persona.ofFacility(UUID.randomUUID(), "facility-head");
            case "custody" -> Persona.ofFacility(UUID.randomUUID(), "custody-officer");
            default -> Persona.ofFacility(UUID.randomUUID(), "nurse");
        };
    }

    private EventStream opened(Persona who, String list) {
        var ticket = who.asks()
                .post("/v1/stream-tickets")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("ticket");
        var stream = EventStream.withTicket("/v1/worklists/" + list + "/stream", ticket);
        opened.add(stream);
        return stream;
    }
}
