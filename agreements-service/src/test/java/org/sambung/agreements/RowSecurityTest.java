package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** The second wall: what the app role gets from the database by the caller it names, whatever the query asks for. */
@QuarkusTest
class RowSecurityTest {

    String facility;
    UUID partner;
    UUID own;
    UUID foreign;
    Connection app;

    @BeforeEach
    void twoFacilitiesWithAnAgreementEach() throws SQLException {
        partner = AgreementFixtures.aPartner();
        var officer = AgreementFixtures.anOfficer("WIB");
        facility = (String) officer.claims().get("facility");
        own = draft(officer, partner);
        foreign = draft(AgreementFixtures.anOfficer("WIB"), AgreementFixtures.aPartner());
        app = Parts.postgres().connect("agreements", "app");
        app.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        app.rollback();
        app.close();
    }

    @Test
    void a_facility_reads_its_own_only() throws SQLException {
        ask("facility", facility);
        assertThat(list("select id from agreement")).containsExactly(own.toString());
        assertThat(list("select distinct object_id from audit where object_id in ('" + own + "', '" + foreign + "')"))
                .containsExactly(own.toString());
    }

    @Test
    void a_partner_reads_its_own_and_writes_nothing() throws SQLException {
        ask("partner", partner.toString());
        assertThat(list("select id from agreement")).containsExactly(own.toString());
        assertThat(list("update agreement set title = 'x' where id = '" + own + "' returning id"))
                .isEmpty();
    }

    @Test
    void a_facility_changes_nothing_of_anothers() throws SQLException {
        ask("facility", facility);
        assertThat(list("update agreement set title = 'x' returning id")).containsExactly(own.toString());
        assertThatThrownBy(() -> list("update agreement set facility_id = (select id from facility where id <> '"
                        + facility + "' limit 1) returning id"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void settings_end_with_the_transaction() throws SQLException {
        ask("facility", facility);
        app.commit();
        assertThat(list("select id from agreement")).isEmpty();
    }

    private void ask(String bound, String value) throws SQLException {
        list("select set_config('app.subject', 'uji', true), set_config('app.roles', 'agreements-officer', true),"
                + " set_config('app." + bound + "', '" + value + "', true)");
    }

    private List<String> list(String query) throws SQLException {
        try (var statement = app.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static UUID draft(Persona officer, UUID partner) {
        return AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }
}
