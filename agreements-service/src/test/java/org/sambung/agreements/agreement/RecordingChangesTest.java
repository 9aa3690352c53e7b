package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.testing.Persona;

/** A change, its audit row and its event are kept together or not at all. */
@QuarkusTest
class RecordingChangesTest {

    @Inject
    Acting acting;

    @Inject
    AgreementRepository agreements;

    Persona officer;
    UUID id;
    Standing before;

    @BeforeEach
    void draft() {
        officer = AgreementFixtures.anOfficer("WIB");
        id = AgreementFixtures.aDraft(officer, AgreementFixtures.aPartner(), "2026-01-05", "2030-01-04");
        before = Standing.of(officer, id);
    }

    @Test
    void together_when_the_transaction_is_committed() {
        negotiate(() -> {});
        var after = Standing.of(officer, id);
        assertThat(after.status()).isEqualTo("NEGOTIATION");
        assertThat(after.history()).isEqualTo(before.history() + 1);
        assertThat(after.events()).isEqualTo(before.events() + 1);
    }

    @Test
    void not_at_all_when_it_is_rolled_back() {
        assertThatThrownBy(() -> negotiate(() -> {
                    // The agreement's row is written by now; the rows that tell of it go with the commit.
                    throw new IllegalStateException("at the last moment");
                }))
                .hasMessage("at the last moment");
        assertThat(Standing.of(officer, id)).isEqualTo(before);
    }

    private void negotiate(Runnable afterFlush) {
        var facility = UUID.fromString((String) officer.claims().get("facility"));
        acting.as(Identity.job("uji", facility, null), () -> {
            agreements.findById(id).negotiate(Instant.parse("2026-01-01T00:00:00Z"));
            agreements.flush();
            afterFlush.run();
        });
    }
}
